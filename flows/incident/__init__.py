"""A disturbance at a provider, noticed by how many come with the same symptom, or told by hand."""
