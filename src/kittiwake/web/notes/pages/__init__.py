"""The pages, one file for each thing that is done with a note."""
