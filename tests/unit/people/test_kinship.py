"""How one person stands to another, from either end."""

import pytest

from kittiwake.records.people.choices import RelationshipKind
from kittiwake.records.people.kinship import stands_as


@pytest.mark.parametrize(
    ("kind", "sex", "is_one", "words"),
    [
        ("MOTHER", "F", True, "Mother"),
        ("MOTHER", "M", False, "Son"),
        ("PARENT", "M", True, "Father"),
        ("GRANDPARENT", "U", False, "Grandchild"),
        ("SIBLING", "F", True, "Sister"),
        ("SIBLING", "I", False, "Brother or sister"),
        ("TWIN", "M", False, "Twin brother"),
        ("CARER", "F", False, "Cared for by them"),
    ],
)
def test_a_relationship_in_words(kind, sex, is_one, words):
    assert stands_as(kind, sex, is_one=is_one) == words


@pytest.mark.parametrize("kind", RelationshipKind.values)
@pytest.mark.parametrize("is_one", [True, False])
def test_every_kind_has_words_for_both_ends(kind, is_one):
    assert all(stands_as(kind, sex, is_one=is_one) for sex in "FMIU")
