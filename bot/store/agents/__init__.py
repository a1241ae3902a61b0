"""What the console remembers: agents, their second factor, sessions, guesses and the audit log.

All of it lies under one hash tag, so that a script can change several of these things at once, in a cluster too.
Like the rest of the store it moves bytes and knows nothing of what they mean.
"""
