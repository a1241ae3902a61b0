"""Teaches the reader: the sentences of many voices, and what makes the file of weights of them."""
