"""One turn of a conversation, from the loaded session to the write; reminders, and what follows an outage."""
