"""The files of a voice of Kokoro's form."""

STYLES = (".bin", ".npz")
"""Endings of the file with the styles of its speakers."""
