"""What goes out: cards rendered, calls made, in order, at Telegram's pace, until it has taken them."""
