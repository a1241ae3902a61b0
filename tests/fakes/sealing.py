"""The key under which agents' words are sealed, where no bot runs."""

from bot.outbox.sealing import Sealing

SEALING = Sealing("1:a-token-of-tests")
