"""What `todoku check` proves of the catalogue and the cards."""
