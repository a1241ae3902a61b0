"""What can be told from an address or a link that a user pasted, without keeping any of it."""
