"""Visits: written at the door or on the bus, once for everybody who was visited; read, put right, printed."""
