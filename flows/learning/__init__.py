"""From rows of the ledger to numbers: what conversations say of causes, remedies and hints."""
