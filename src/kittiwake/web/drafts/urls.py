from django.urls import path

from kittiwake.web.drafts import pages

app_name = "drafts"
urlpatterns = [
    path("drafts/save/", pages.save, name="save"),
    path("drafts/<int:draft_id>/", pages.draft, name="draft"),
]
