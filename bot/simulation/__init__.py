"""Made-up people of a described world, who walk through the core."""
