"""Is a child who goes missing found, heard, and is what they told used?"""
