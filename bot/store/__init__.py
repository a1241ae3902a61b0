"""The store: everything that must outlive a process, on Redis or Valkey.

It moves bytes and knows nothing of what they mean.
`port` says what it promises; `connect` gives one for a URL, `embedded` runs a server where there is none.
`keys` holds every key, `scripts` the Lua of a conversation, `client` puts the two together; `memory` is what a process keeps in mind,
`link` its way to the server.
"""
