"""Each module finds one sort of secret or personal data in a text's shadow, and gives `Find`s."""
