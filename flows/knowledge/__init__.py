"""What is true of the world: the catalogue, what follows from answers, the plan, the state machine."""
