"""How conversations end: their rows in the ledger, made from the session, and the classes and counts that are read from rows."""
