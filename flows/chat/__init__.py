"""One conversation: what an event does to it, and which card follows."""
