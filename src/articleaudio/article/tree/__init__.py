"""A page's tree: parsed once, walked without recursion, and what it states in data for machines."""
