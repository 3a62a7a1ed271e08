"""Dates and times as pages write them."""
