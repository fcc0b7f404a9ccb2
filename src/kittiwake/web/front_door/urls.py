"""The front door's addresses. No name of a person stands in one."""

from django.urls import path

from kittiwake.web.front_door.pages import arriving, contact, deciding, listing, screening

app_name = "front_door"
urlpatterns = [
    path("contacts/", listing.contact_list, name="contact_list"),
    path("contacts/new/", arriving.start, name="start"),
    path("contacts/new/<uuid:key>/", arriving.new, name="new"),
    path("contacts/new/<uuid:key>/throw-away/", arriving.throw_away, name="throw_away"),
    path("contacts/<int:contact_id>/", contact.contact, name="contact"),
    path("contacts/<int:contact_id>/files/<int:file_id>/", contact.download, name="download"),
    path("contacts/<int:contact_id>/people/match/", contact.match, name="match"),
    path("contacts/<int:contact_id>/people/take-off/", contact.take_off, name="take_off"),
    path("contacts/<int:contact_id>/history/read/", screening.read_history, name="read_history"),
    path("contacts/<int:contact_id>/take/", screening.take, name="take"),
    path("contacts/<int:contact_id>/agencies/ask/", screening.ask, name="ask"),
    path("contacts/<int:contact_id>/agencies/answer/", screening.answer, name="answer"),
    path("contacts/<int:contact_id>/screening/", screening.screen, name="screen"),
    path("contacts/<int:contact_id>/proposal/", deciding.propose, name="propose"),
    path("contacts/<int:contact_id>/decision/", deciding.decide, name="decide"),
    path("contacts/<int:contact_id>/question/", deciding.send_back, name="send_back"),
    path("contacts/<int:contact_id>/wait/", deciding.wait, name="wait"),
    path("contacts/<int:contact_id>/wait/end/", deciding.end_wait, name="end_wait"),
    path("contacts/<int:contact_id>/feedback/", deciding.feedback, name="feedback"),
    path("contacts/<int:contact_id>/correction/", deciding.correct, name="correct"),
    path("contacts/<int:contact_id>/passed-on/read/", deciding.passed_read, name="passed_read"),
    path("referrals/<int:referral_id>/authorised/", deciding.authorised, name="authorised"),
]
