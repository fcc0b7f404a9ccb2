"""Where child protection work is read that an entry of the line points to. Its page is a link away."""

SOURCES = {
    "protection.strategydiscussion": ("protection:discussion", "discussion_id", True),
    "protection.enquiry": ("protection:enquiry", "enquiry_id", True),
    "protection.conference": ("protection:conference", "conference_id", True),
}
