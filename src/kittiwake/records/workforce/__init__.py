"""Who is to work with a child, who waits for a worker, what each worker holds, and handing over."""
