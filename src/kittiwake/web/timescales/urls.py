from django.urls import path

from kittiwake.web.timescales import pages

app_name = "timescales"
urlpatterns = [
    path("timescales/", pages.timescale_list, name="timescale_list"),
    path("timescales/holidays/", pages.holidays, name="holidays"),
    path("timescales/<str:timescale>/", pages.timescale, name="timescale"),
]
