"""Notes: written, read, put right, and moved when they are about somebody else."""
