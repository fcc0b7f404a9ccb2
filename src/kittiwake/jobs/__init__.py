"""Work that the record does by itself. The schedule is the folder: hourly/, nightly/, weekly/.

A job is a file there with TITLE, in the words of the page, and `run(act)`, which says what came of it in a
sentence that names nobody. Twice is once.
"""

from kittiwake.jobs.running import Result, run_jobs
from kittiwake.jobs.schedule import Job, due, every_job

__all__ = ["Job", "Result", "due", "every_job", "run_jobs"]
