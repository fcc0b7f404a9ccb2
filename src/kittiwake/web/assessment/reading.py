"""Whose record the pages of assessments read: the children whose parts the viewer may read."""

from django.http import Http404

from kittiwake.records.assessment import selectors
from kittiwake.records.assessment.sections import sections_for
from kittiwake.records.assessment.selectors import Opened
from kittiwake.records.assessment.selectors.counted import referrals_reached_by
from kittiwake.records.assessment.tools import tool
from kittiwake.web.page import Reading, Request, child


def assessment(request: Request, *, assessment_id: int) -> Reading:
    """One assessment, as far as its children's records are open to the viewer."""
    found = _opened(request, assessment_id)
    return Reading(found.children, found)


def whole(request: Request, *, assessment_id: int) -> Reading:
    """One assessment every child of which the viewer reads. Any other is not found."""
    found = _opened(request, assessment_id)
    if not found.is_whole:
        raise Http404
    return Reading(found.children, found)


def referral(request: Request, *, referral_id: int) -> Reading:
    """One referral of a child whom the viewer reads."""
    found = referrals_reached_by(request.user).filter(pk=referral_id).first()
    if found is None:
        raise Http404
    return Reading([found.subject], found)


def family_section(request: Request, *, assessment_id: int, section: str) -> Reading:
    """A section written once for the family, for those who read every child of it."""
    found = whole(request, assessment_id=assessment_id).argument
    return Reading(found.children, (found, None, _section(found, section, about="family")))


def child_section(request: Request, *, assessment_id: int, part_id: int, own_section: str) -> Reading:
    """A section of one child."""
    found, part = part_of(request, assessment_id=assessment_id, part_id=part_id).argument
    return Reading([part.subject], (found, part, _section(found, own_section, about="child")))


def part_of(request: Request, *, assessment_id: int, part_id: int) -> Reading:
    """One child's part, of an assessment every child of which the viewer reads."""
    found = whole(request, assessment_id=assessment_id).argument
    part = next((each for each in found.parts if each.pk == part_id), None)
    if part is None:
        raise Http404
    return Reading([part.subject], (found, part))


def pinned(request: Request, *, assessment_id: int, pin_id: int) -> Reading:
    found = whole(request, assessment_id=assessment_id).argument
    pin = next(
        (each for each in selectors.pins_visible_to(request.user, found.assessment) if each.pk == pin_id),
        None,
    )
    if pin is None:
        raise Http404
    return Reading(found.children, (found, pin))


def tool_of_child(request: Request, *, key: str, tool_key: str) -> Reading:
    """One child and one tool."""
    subject = child(request, key=key).argument
    try:
        kind = tool(tool_key)
    except KeyError as missing:
        raise Http404 from missing
    return Reading([subject], (subject, kind))


def _opened(request: Request, assessment_id: int) -> Opened:
    found = selectors.opened(request.user, assessment_id)
    if found is None:
        raise Http404
    return found


def _section(found: Opened, key: str, *, about: str) -> object:
    kinds = sections_for(found.assessment.kind)
    section = next((each for each in kinds if each.key == key and each.about == about), None)
    if section is None:
        raise Http404
    return section
