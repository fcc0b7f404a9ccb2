"""What is taken out of the style sheets before we serve them, and what is kept."""

import pytest

from kittiwake.config.assets import AssetsUnavailable, build, trim


def test_no_font_is_fetched_and_arial_is_named_first():
    face = "@font-face{font-family:GDS Transport;src:url(/assets/fonts/a.woff2)}"

    assert trim(f"{face}p{{font-family:GDS Transport,arial}}") == "p{font-family:arial}"


def test_images_stand_beside_the_style_sheet():
    assert (
        trim("a{background:url(/assets/images/icon-close.svg)}") == "a{background:url(images/icon-close.svg)}"
    )


def test_no_crest_is_asked_for():
    assert trim("a{background-image:url(/assets/images/govuk-crest.svg)}") == "a{background-image:none}"


@pytest.mark.parametrize("text", ["a{}/*# sourceMappingURL=a.css.map */", "a{}//# sourceMappingURL=a.js.map"])
def test_no_map_is_asked_for(text):
    assert trim(text) == "a{}"


def test_a_package_that_lost_a_file_is_told_apart_from_a_network_fault(tmp_path, monkeypatch):
    monkeypatch.setenv("KITTIWAKE_STATE", str(tmp_path / "state"))
    monkeypatch.setattr("kittiwake.config.assets._install", lambda _project: tmp_path)

    with pytest.raises(AssetsUnavailable, match=r"no longer hold govuk-frontend/dist"):
        build()

    assert not (tmp_path / "state" / "assets").exists()
