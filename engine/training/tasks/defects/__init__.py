"""Training of the model that finds dust, scratches and sensor spots."""
