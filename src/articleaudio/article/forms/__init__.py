"""Pages of another form than HTML, or whose text is elsewhere: plain text, Markdown, data, further pages."""
