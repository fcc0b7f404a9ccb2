"""The addresses of an agency's pages about missing children. No name of anybody stands in one."""

from django.urls import path

from kittiwake.portal.missing_children import pages

app_name = "missing_children"
urlpatterns = [
    path("agency/missing/", pages.inbox, name="inbox"),
    path("agency/missing/new/", pages.tell, name="tell"),
    path("agency/missing/<int:offer_id>/", pages.interview, name="interview"),
]
