"""What the components say: findings as plainly as facts, numbers with their whole, both of two texts."""

from django.core.paginator import Paginator

from kittiwake.web.components.shapes import Day, DeskRow, Entry, Fact, Gap, RailSection, Share, Who

LATE = Entry(title="Call to mother", when="about May 2012", recorded="by Priya Nair", is_late=True)


def test_the_identity_bar_says_alerts_and_restriction_in_words(words):
    who = Who(name="Mia Dunn", age="4 years", alerts=("Dog in the house.",), is_restricted=True)
    assert (
        words("{{ kit.identity_bar(who) }}", who=who)
        == "Mia Dunn 4 years Restricted Alert: Dog in the house."
    )


def test_events_keep_their_precision_and_say_late_entry_and_gap(words):
    rows = [Day(heading="2012", entries=(LATE,)), Gap(words="Nothing recorded for 11 weeks")]
    said = words("{{ kit.event_list(rows, 'There is no chronology.') }}", rows=rows)
    assert said == (
        "2012 Call to mother Entered late about May 2012 · by Priya Nair Nothing recorded for 11 weeks"
    )


def test_a_date_that_the_heading_says_is_not_said_twice(words):
    rows = [Day(heading="2 May 2012", entries=(Entry(title="Moved", when="2 May 2012"),))]
    assert words("{{ kit.event_list(rows, '-') }}", rows=rows) == "2 May 2012 Moved"


def test_no_chronology_is_a_finding(render):
    shown = render("{{ kit.event_list([], 'There is no chronology.') }}")
    assert shown.find(class_="kw-absence").get_text() == "There is no chronology."


def test_the_rail_says_what_is_not_there(words):
    sections = [RailSection(title="Assessments", absence="There is no assessment.")]
    assert words("{{ kit.history_rail(sections) }}", sections=sections).endswith(
        "Assessments There is no assessment."
    )


def test_a_fact_that_is_not_recorded_says_so(words):
    assert (
        words("{{ kit.summary(facts) }}", facts=[Fact(label="Consent", value="")]) == "Consent Not recorded"
    )


def test_a_row_of_work_is_described_by_its_state(render):
    shown = render(
        "{{ kit.desk_list(rows, '-') }}",
        rows=[DeskRow(title="Decide", url="/c", status="Was due 21 April", tone="late")],
    )
    assert shown.find(id=shown.a["aria-describedby"]).get_text(strip=True) == "Was due 21 April"


def test_an_empty_desk_says_so(words):
    assert words("{{ kit.desk_list([], 'Nothing needs you today.') }}") == "Nothing needs you today."


def test_a_share_says_its_whole_and_an_empty_month_is_no_zero(render):
    shares = [
        Share(label="March 2017", numerator=9, denominator=22),
        Share(label="April 2017", numerator=0, denominator=0),
    ]
    shown = render("{{ kit.measure_bar('m', 'Decided on time', shares, 'It fell.') }}", shares=shares)

    assert [cell.get_text() for cell in shown.find_all("td")] == ["9 of 22 (41%)", "nothing to count"]
    assert len(shown.find_all("rect")) == 1
    named = [shown.find(id=part).get_text() for part in shown.svg["aria-labelledby"].split()]
    assert named == ["Decided on time", "It fell."]


def test_two_texts_are_both_shown_whole_and_neither_is_chosen_for_the_author(render):
    shown = render(
        "{{ kit.two_texts('why', 'Reasons', theirs, yours, 'Sam Okoro') }}", theirs="A\nB", yours="C"
    )
    assert [text.get_text() for text in shown.find_all(class_="kw-two__text")] == ["A\nB", "C"]
    assert not [box for box in shown.find_all("input") if box.has_attr("checked")]


def test_one_page_needs_no_pagination(words):
    assert words("{{ kit.pagination(page) }}", page=Paginator([1], 10).page(1)) == ""


def test_the_rest_of_the_query_goes_with_the_page(render):
    page = Paginator(range(200), 10).page(4)
    shown = render("{{ kit.pagination(page, 'sort=due') }}", page=page)
    assert {link["href"] for link in shown.find_all("a")} >= {"?sort=due&page=3", "?sort=due&page=5"}
    assert not [link for link in shown.find_all("a") if "…" in link["href"]]


def test_a_table_has_a_caption_and_each_row_a_heading(render):
    shown = render("{{ kit.table('Contacts, 2017', ['Source', 'Number'], [['School', 3]], numbers=[1]) }}")
    assert shown.caption.get_text() == "Contacts, 2017"
    assert shown.tbody.th["scope"] == "row"
