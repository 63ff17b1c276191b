"""Training of the cartoon filter: what a slow drawing by code shows, by one small network."""
