"""One matter with support, from the hand-off to its end."""
