"""Cases in the support team's Telegram group, and what a person from support does."""
