from django.urls import path

from kittiwake.web.upkeep import pages

app_name = "upkeep"
urlpatterns = [path("upkeep/", pages.job_list, name="job_list")]
