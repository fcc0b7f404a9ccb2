"""The addresses of an agency's pages about missing children. No name of anybody stands in one."""

from django.urls import path

from kittiwake.portal.missing_children import drafts, pages

app_name = "missing_children"
urlpatterns = [
    path("agency/missing/", pages.inbox, name="inbox"),
    path("agency/missing/new/", pages.tell, name="tell"),
    path("agency/missing/drafts/", drafts.save, name="save"),
    path("agency/missing/drafts/<int:draft_id>/", drafts.draft, name="draft"),
    path("agency/missing/<int:offer_id>/", pages.interview, name="interview"),
]
