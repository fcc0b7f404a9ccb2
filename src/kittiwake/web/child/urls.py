from django.urls import path

from kittiwake.web.child import pages

app_name = "child"
urlpatterns = [
    path("people/<uuid:key>/", pages.child_page, name="page"),
    path("people/<int:person_id>/", pages.numbered, name="numbered"),
]
