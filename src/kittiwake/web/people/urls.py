"""Addresses of people's pages. No name of a person stands in one."""

from django.urls import path

from kittiwake.web.people.pages import adding, changing, details, finding, joined, merging, relating

app_name = "people"
urlpatterns = [
    path("people/find/", finding.find, name="find"),
    path("people/add/", adding.add, name="add"),
    path("people/<uuid:key>/details/", details.details, name="details"),
    path("people/<uuid:key>/details/change/", changing.change, name="change"),
    path("people/<uuid:key>/household/", details.household, name="household"),
    path("people/<uuid:key>/names/add/", changing.name, name="name"),
    path("people/<uuid:key>/numbers/add/", changing.number, name="number"),
    path("people/<uuid:key>/addresses/add/", changing.address, name="address"),
    path("people/<uuid:key>/addresses/<int:residence_id>/end/", changing.address_end, name="address_end"),
    path(
        "people/<uuid:key>/addresses/<int:residence_id>/protect/",
        changing.address_protect,
        name="address_protect",
    ),
    path("people/<uuid:key>/birth/", changing.birth, name="birth"),
    path("people/<uuid:key>/death/", changing.death, name="death"),
    path("people/<uuid:key>/same/", merging.same, name="same"),
    path("people/<uuid:key>/same/<uuid:other>/", merging.compare, name="compare"),
    path("people/joining/", merging.waiting, name="waiting"),
    path("people/joining/<int:merge_id>/", joined.joined, name="joined"),
    path("people/<uuid:key>/relationships/add/", relating.relate, name="relate"),
    path(
        "people/<uuid:key>/relationships/<int:relationship_id>/end/",
        relating.relationship_end,
        name="relationship_end",
    ),
]
