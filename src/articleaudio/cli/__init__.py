"""cli: options in, messages out; the only home of click, rich and exit codes."""
