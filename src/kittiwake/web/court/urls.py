"""Addresses of court work. No name of a person stands in one."""

from django.urls import path

from kittiwake.web.court.pages import before, in_court, orders, overview, planning, times

app_name = "court"
_of = "people/<uuid:key>/in-court"
_case, _row = f"{_of}/before/<int:case_id>", f"{_of}/proceedings/<int:proceedings_id>"
urlpatterns = [
    path(f"{_of}/", overview.overview, name="overview"),
    path(f"{_of}/planning/new/", planning.ask_for, name="ask_for"),
    path(f"{_of}/planning/<int:planning_id>/", planning.planning, name="planning"),
    path(f"{_of}/planning/<int:planning_id>/advice/", planning.advice, name="advice"),
    path(f"{_of}/planning/<int:planning_id>/decide/", planning.decide, name="decide"),
    path(f"{_of}/planning/<int:planning_id>/letter/", planning.letter, name="letter"),
    path(f"{_case}/", before.case, name="case"),
    path(f"{_case}/meeting/", before.meeting, name="meeting"),
    path(f"{_case}/assessment/", before.assessment, name="assessment"),
    path(f"{_case}/longer/", before.longer, name="longer"),
    path(f"{_case}/panel/", before.panel, name="panel"),
    path(f"{_case}/end/", before.end, name="end_case"),
    path(f"{_of}/actions/<int:action_id>/done/", before.done, name="done"),
    path(f"{_of}/assessments/<int:commissioned_id>/received/", before.received, name="received"),
    path(f"{_of}/letters/<int:letter_copy_id>/<str:form>/", before.download, name="download"),
    path(f"{_of}/proceedings/new/", in_court.issue, name="issue"),
    path(f"{_row}/", in_court.proceedings, name="proceedings"),
    path(f"{_row}/allocated/", in_court.allocated, name="allocated"),
    path(f"{_row}/hearing/", in_court.listed, name="hearing"),
    path(f"{_row}/extended/", in_court.extended, name="extended"),
    path(f"{_row}/party/", in_court.party, name="party"),
    path(f"{_row}/expert/", in_court.expert, name="expert"),
    path(f"{_row}/end/", in_court.end, name="end_proceedings"),
    path(f"{_of}/hearings/<int:hearing_id>/heard/", in_court.heard, name="heard"),
    path(f"{_of}/hearings/<int:hearing_id>/not-held/", in_court.vacated, name="vacated"),
    path(f"{_of}/experts/<int:expert_id>/filed/", in_court.filed, name="filed"),
    path(f"{_of}/orders/new/", orders.made, name="made"),
    path(f"{_of}/orders/<int:order_id>/ended/", orders.ended, name="ended"),
    path(f"{_of}/orders/<int:order_id>/mistaken/", orders.mistaken, name="mistaken"),
    path("legal-panel/", overview.agenda, name="agenda"),
    path("legal-panel/times/", times.times, name="times"),
]
