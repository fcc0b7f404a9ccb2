"""Addresses of plans. No name of a person, and nothing of a plan, stands in one."""

from django.urls import path

from kittiwake.web.plans.pages import acting, in_word, numbered, reading, reviewing, sharing, writing

app_name = "plans"
ONE = "people/<uuid:key>/plans/<int:plan_id>/"
urlpatterns = [
    path("plans/<int:plan_id>/", numbered.numbered, name="numbered"),
    path("plans/overseen/", reviewing.overseen, name="overseen"),
    path("people/<uuid:key>/plans/", reading.plan_list, name="plan_list"),
    path("people/<uuid:key>/plans/start/", writing.start, name="start"),
    path(ONE, reading.plan, name="plan"),
    path(f"{ONE}write/", writing.write, name="write"),
    path(f"{ONE}agree/", acting.agree, name="agree"),
    path(f"{ONE}end/", acting.end, name="end"),
    path(f"{ONE}officer/", acting.officer, name="officer"),
    path(f"{ONE}review/", reviewing.review, name="review"),
    path(f"{ONE}reviews/", reading.every_review, name="reviews"),
    path(f"{ONE}oversee/", reviewing.oversee, name="oversee"),
    path(f"{ONE}contingency/<uuid:thread>/", reviewing.contingency, name="contingency"),
    path(f"{ONE}versions/<int:number>/", reading.version, name="version"),
    path(f"{ONE}beside/", reading.beside, name="beside"),
    path(f"{ONE}family/", sharing.family, name="family"),
    path(f"{ONE}family/<uuid:other>/", sharing.write, name="copy_write"),
    path(f"{ONE}family/<uuid:other>/in-word/", in_word.in_word, name="in_word"),
    path(f"{ONE}family/<uuid:other>/in-word/form/", in_word.take, name="take"),
    path(f"{ONE}copies/<int:copy_id>/", sharing.copy, name="copy"),
    path(f"{ONE}copies/<int:copy_id>/<slug:form>/", sharing.download, name="download"),
]
