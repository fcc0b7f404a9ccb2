"""Census files as tests need them."""

from pathlib import Path
from typing import Any

from kittiwake.core.today import local_day
from kittiwake.records.line.services import Act
from kittiwake.returns.cin_census import loading
from kittiwake.returns.cin_census.telling import Issue
from kittiwake.returns.cin_census.walking import opened

UPN = "Z845123412001"  # its check letter is right
REFERRAL = (
    "<CINreferralDate>2015-06-02</CINreferralDate><ReferralSource>2A</ReferralSource>"
    "<PrimaryNeedCode>N1</PrimaryNeedCode>"
)
NO_ACTION = "<ReferralNFA>0</ReferralNFA>"
PLAN = (
    "<ChildProtectionPlans><CPPstartDate>2015-06-23</CPPstartDate><InitialCategoryOfAbuse>NEG</InitialCategoryOfAbuse>"
    "<LatestCategoryOfAbuse>NEG</LatestCategoryOfAbuse><NumberOfPreviousCPP>0</NumberOfPreviousCPP></ChildProtectionPlans>"
)
INQUIRY = (
    "<CINreferralDate>2016-01-11</CINreferralDate><Section47><S47ActualStartDate>2016-02-03</S47ActualStartDate>"
    "<ICPCnotRequired>1</ICPCnotRequired></Section47>"
)
DETAILS = f"{REFERRAL}{NO_ACTION}{PLAN}"


def child(
    number: str = "LA1",
    upn: str = UPN,
    born: str = "2008-03-27",
    details: tuple[str, ...] | str = DETAILS,
    *,
    more: str = "",
    sex: str = "<GenderCurrent>2</GenderCurrent>",
    kind: str = "<Ethnicity>WBRI</Ethnicity>",
) -> str:
    """One child of a file up to 2024; `more` are further identifiers."""
    each = [details] if isinstance(details, str) else details
    who = (
        (f"<LAchildID>{number}</LAchildID>" if number else "")
        + (f"<UPN>{upn}</UPN>" if upn else "")
        + more
        + (f"<PersonBirthDate>{born}</PersonBirthDate>" if born else "")
        + sex
    )
    told = "".join(f"<CINdetails>{one}</CINdetails>" for one in each)
    return (
        f"<Child><ChildIdentifiers>{who}</ChildIdentifiers>"
        f"<ChildCharacteristics>{kind}</ChildCharacteristics>{told}</Child>"
    )


def census(
    *children: str, year: int = 2017, day: str = "", authority: str = "845", collection: str = "CIN"
) -> str:
    """A whole file; the reference date is the year's 31 March unless said."""
    return (
        f"<Message><Header><CollectionDetails><Collection>{collection}</Collection><Year>{year}</Year>"
        f"<ReferenceDate>{day or f'{year}-03-31'}</ReferenceDate></CollectionDetails>"
        f"<Source><LEA>{authority}</LEA></Source></Header><Children>{''.join(children)}</Children></Message>"
    )


def write(folder: Path, text: str, name: str = "census.xml") -> Path:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


def bring_in(path: Path, act: Act) -> tuple[loading.Count, list[Issue]]:
    """Bring a file in, after looking at it: the look must have counted the same."""
    found: list[Issue] = []
    on = local_day(act.at)
    seen = loading.look(opened(path, on=on), act=act, told=lambda issue: None)
    made = loading.bring_in(opened(path, on=on), act=act, told=found.append)
    assert seen == made, "what was shown is what was done"
    return made, found


def load(folder: Path, act: Act, *children: str, **heading: Any) -> tuple[loading.Count, list[Issue]]:
    """Bring in a file of these children."""
    return bring_in(write(folder, census(*children, **heading)), act)
