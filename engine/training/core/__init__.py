"""What all training tasks share: plan, data, loop, losses, checkpoints, distribution, reports and publishing."""
