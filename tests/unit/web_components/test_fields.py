"""A question of a form: what was typed is kept, what is wrong is said, and the summary leads to it."""

from datetime import UTC, date, datetime

import pytest
from django import forms

from kittiwake.core.dates import parse_when
from kittiwake.web.components.controls import NoSuchControl, control
from kittiwake.web.components.fields import DayField, MomentField, WhenField
from kittiwake.web.components.forms import PlainForm


class Told(PlainForm):
    account = forms.CharField(label="What was said", widget=forms.Textarea, help_text="Word for word.")
    born = DayField(label="Date of birth", required=False)
    received = MomentField(label="When did it reach us?", required=False)
    happened = WhenField(label="When did it happen?", required=False)
    consent = forms.ChoiceField(
        label="Did they agree?",
        choices=[("yes", "Yes"), ("no", "No")],
        widget=forms.RadioSelect,
        required=False,
    )
    asked = forms.MultipleChoiceField(
        choices=[("school", "School"), ("police", "Police")],
        widget=forms.CheckboxSelectMultiple,
        required=False,
    )


def received(day, month, year, time):
    typed = {"received_day": day, "received_month": month, "received_year": year, "received_time": time}
    return Told({"account": "He was alone.", **typed})


def test_a_date_in_three_boxes_is_one_date():
    form = Told({"account": "-", "born_day": "4", "born_month": "March", "born_year": "2012"})
    assert form.is_valid()
    assert form.cleaned_data["born"] == date(2012, 3, 4)


def test_three_empty_boxes_are_no_date():
    form = Told({"account": "-"})
    assert form.is_valid()
    assert form.cleaned_data["born"] is None


@pytest.mark.parametrize(
    ("boxes", "says"),
    [
        (("31", "2", "2017"), "31 February is not a date"),
        (("4", "", ""), "The date needs a month and a year."),
        (("4", "3", "12"), "Write all four"),
    ],
)
def test_a_wrong_date_is_said_and_kept_as_typed(render, boxes, says):
    day, month, year = boxes
    form = Told({"account": "-", "born_day": day, "born_month": month, "born_year": year})
    shown = render("{{ kit.field(form.born) }}", form=form)

    assert says in shown.find(id="id_born-error").get_text()
    assert [box["value"] for box in shown.find_all("input") if box.get("value")] == [
        part for part in boxes if part
    ]


def test_a_moment_is_londons():
    form = received("24", "4", "2017", "2:10pm")
    assert form.is_valid()
    assert form.cleaned_data["received"] == datetime(2017, 4, 24, 13, 10, tzinfo=UTC)


@pytest.mark.parametrize(
    ("day", "time", "says"),
    [
        ("24", "", "is not a time"),
        ("24", "25:00", "is not a time"),
        ("26", "01:30", "there was no"),  # the clocks went forward on 26 March 2017
    ],
)
def test_a_time_is_never_supplied_or_guessed(day, time, says):
    form = received(day, "3", "2017", time)
    assert says in form.errors["received"][0]


def test_the_repeated_hour_asks_which():
    assert "came twice" in received("29", "10", "2017", "01:30").errors["received"][0]
    assert received("29", "10", "2017", "01:30 GMT").is_valid()


def test_a_rough_date_stays_rough():
    form = Told({"account": "-", "happened": "about March 2015"})
    assert form.is_valid()
    assert form.cleaned_data["happened"] == parse_when("about March 2015")


def test_a_saved_moment_comes_back_in_londons_time(render):
    form = Told(initial={"received": datetime(2017, 4, 24, 13, 10, tzinfo=UTC)})
    boxes = render("{{ kit.field(form.received) }}", form=form).find_all("input")
    assert [box["value"] for box in boxes] == ["24", "4", "2017", "14:10"]


def test_half_filled_text_with_markup_and_hidden_characters_comes_back_whole(render):
    typed = "He said <b>no</b> \u202eright to left\u202c 👩\u200d👧 “"
    form = Told({"account": typed, "born_day": "31"})
    shown = render("{{ kit.field(form.account) }}", form=form).textarea.get_text()
    assert shown == f"\n{typed}"  # a browser drops the first line's end, so that one that was typed is kept


def test_the_summary_leads_to_the_first_box_of_each_mistake(render):
    form = Told({"account": "", "born_day": "4", "consent": "perhaps"})
    targets = [
        link["href"].removeprefix("#")
        for link in render("{{ kit.error_summary(form) }}", form=form).find_all("a")
    ]
    page = render("{% for one in form %}{{ kit.field(one) }}{% endfor %}", form=form)

    assert targets == ["id_account", "id_born_day", "id_consent"]
    assert all(page.find(["input", "textarea"], id=target) for target in targets)


def test_the_message_names_the_question():
    assert Told({"account": ""}).errors["account"] == ["“What was said” needs an answer."]


def test_nothing_wrong_gives_no_summary(words):
    assert words("{{ kit.error_summary(form) }}", form=Told()) == ""


def test_hint_and_mistake_are_tied_to_the_control(render):
    shown = render("{{ kit.field(form.account) }}", form=Told({"account": ""}))
    described = shown.textarea["aria-describedby"].split()
    assert [shown.find(id=part).get_text(strip=True) for part in described] == [
        "Word for word.",
        "Error:“What was said” needs an answer.",
    ]


def test_chosen_answers_stay_chosen_and_what_they_reveal_follows_them(render):
    form = Told({"account": "-", "consent": "no", "asked": ["police"]})
    shown = render(
        "{{ kit.field(form.consent, reveals={'no': kit.field(form.account)}) }}{{ kit.field(form.asked) }}",
        form=form,
    )
    assert [box["value"] for box in shown.find_all("input") if box.has_attr("checked")] == ["no", "police"]
    assert shown.find("input", value="no").parent.find_next_sibling(class_="kw-reveal").textarea


def test_a_password_is_never_sent_back(render):
    class SignIn(PlainForm):
        password = forms.CharField(widget=forms.PasswordInput(render_value=True))

    assert "open sesame" not in str(
        render("{{ kit.field(form.password) }}", form=SignIn({"password": "open sesame"}))
    )


def test_a_control_the_house_does_not_have_is_refused():
    class Odd(PlainForm):
        both = forms.SplitDateTimeField()

    with pytest.raises(NoSuchControl, match="SplitDateTimeWidget"):
        control(Odd()["both"])
