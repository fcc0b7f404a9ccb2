"""The frame around every page, and the pages for when something goes wrong."""
