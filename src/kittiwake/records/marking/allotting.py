"""What becomes of a release when joined records are separated: it was given for one child's family."""

STAYS = {
    "marking.release": "It was given for that family. Whoever needs the words released elsewhere asks anew."
}
