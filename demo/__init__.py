"""A small Telegram of our own with a page to chat on, for `todoku demo` and the tests. No part of a running bot."""
