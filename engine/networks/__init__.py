"""Networks, one file an idea: no files but fixed weights, no devices, no training."""
