"""Pages by their address: asked for politely, from public hosts alone, within bounds of time and size.

`visit` is the whole errand; `network` is the way to a host, `client` the conversation with it, `robots` its wishes,
`store` what is kept for the next time, and `following` the further pages of one article. Home of httpx and protego.
"""
