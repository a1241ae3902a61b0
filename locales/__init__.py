"""The words users read: one folder per language, Fluent files inside."""
