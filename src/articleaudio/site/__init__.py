"""site: the output folder over HTTP. Home of starlette and uvicorn."""
