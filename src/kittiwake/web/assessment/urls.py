"""Addresses of assessments. No name of a person, and nothing of an assessment, stands in one."""

from django.urls import path

from kittiwake.web.assessment.pages import (
    before_birth,
    behind,
    deciding,
    drawing,
    ecomap,
    listing,
    overview,
    sections,
    starting,
    tools,
)

ONE = "assessments/<int:assessment_id>/"
app_name = "assessment"
urlpatterns = [
    path("assessments/", listing.work, name="work"),
    path("assessments/for-referral/<int:referral_id>/", listing.of_referral, name="of_referral"),
    path("pregnancies/", before_birth.pregnancies, name="pregnancies"),
    path("people/<uuid:key>/assessments/", listing.of_child, name="of_child"),
    path("people/<uuid:key>/assessments/start/", starting.start, name="start"),
    path("people/<uuid:key>/assessments/behind-plan/<int:plan_id>/", behind.plan, name="behind_plan"),
    path(
        "people/<uuid:key>/assessments/behind-conference/<int:conference_id>/",
        behind.conference,
        name="behind_conference",
    ),
    path("people/<uuid:key>/pregnancy/", before_birth.pregnancy, name="pregnancy"),
    path("people/<uuid:key>/tools/<str:tool_key>/", tools.tool, name="tool"),
    path("people/<uuid:key>/family-drawing/", drawing.family, name="drawing"),
    path(ONE, overview.assessment, name="assessment"),
    path(f"{ONE}read/", overview.read, name="read"),
    path(f"{ONE}ecomap/", ecomap.ecomap, name="ecomap"),
    path(f"{ONE}children/<int:part_id>/tie/", ecomap.tie, name="tie"),
    path(f"{ONE}add/", starting.add, name="add"),
    path(f"{ONE}history/", sections.history_read, name="history_read"),
    path(f"{ONE}sections/<str:section>/", sections.family_section, name="family_section"),
    path(f"{ONE}children/<int:part_id>/factors/", sections.factors, name="factors"),
    path(f"{ONE}children/<int:part_id>/stop/", deciding.stop, name="stop"),
    path(f"{ONE}children/<int:part_id>/<str:own_section>/", sections.child_section, name="child_section"),
    path(f"{ONE}pins/<int:pin_id>/off/", sections.unpin, name="unpin"),
    path(f"{ONE}submit/", deciding.submit, name="submit"),
    path(f"{ONE}decide/", deciding.decide, name="decide"),
    path(f"{ONE}return/", deciding.return_it, name="return"),
    path(f"{ONE}review/", deciding.review, name="review"),
]
