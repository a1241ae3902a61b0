"""What `todoku graph` draws."""
