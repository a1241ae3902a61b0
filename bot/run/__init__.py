"""A process: its parts put together, started, looked after and stopped; the HTTP server."""
