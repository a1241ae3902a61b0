"""The texts of `locales/`, filled in. Nothing else knows Fluent."""
