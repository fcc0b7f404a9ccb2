"""Children who are looked after: who, when and where is drawn before anything is told, so that counts hold.

`targets` says how many of what; `drawing` finds families for them, `places` finds them beds; `register` puts
the homes on the record; `life` lets a child's time in care happen, through the services of `records/care`.
"""
