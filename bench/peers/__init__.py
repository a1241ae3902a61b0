"""todoku beside its peers, under the same load: python -m bench.peers [--quick].

Every bot is a process of its own on one core; the users, a stand-in for the Bot API and the stores share another.
All bots hold the same dialogue, so far as they can: /start, a press, a text, a press; half of the updates are presses.
"""
