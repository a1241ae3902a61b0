"""The pages: each function takes a visit and gives an answer."""
