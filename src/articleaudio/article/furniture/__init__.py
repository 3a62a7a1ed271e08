"""What pages print around their articles: tables of phrases and of class names, and the questions asked of a line."""
