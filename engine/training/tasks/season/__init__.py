"""Training of season and weather: from photos of each kind, no two of them of one place."""
