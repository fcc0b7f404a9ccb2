"""The invented people whom somebody looking at the demonstration may be."""

from dataclasses import dataclass

from kittiwake.records.access.roles import role as find_role


@dataclass(frozen=True, kw_only=True)
class Persona:
    """One invented colleague, with an account that the demonstration page offers.

    email     ends @demo.example, and by that the page finds them
    role      key in records/access/roles.toml
    what_for  what somebody sees by being them
    agency    the partner agency that they answer for; empty for who works at the authority
    """

    key: str
    name: str
    role: str
    team: str
    what_for: str
    agency: str = ""

    @property
    def email(self) -> str:
        return f"{self.key}@demo.example"

    @property
    def post(self) -> str:
        """ "Team manager, Safeguarding East"."""
        return f"{find_role(self.role).title}, {self.team}"


FRONT_DOOR, EAST = "Initial Response", "Safeguarding East"
PERSONAS = (
    Persona(
        key="priya",
        name="Priya Nandra",
        role="screening_worker",
        team=FRONT_DOOR,
        what_for="Takes messages as they arrive, reads the history, proposes what to do.",
    ),
    Persona(
        key="callum",
        name="Callum Reay",
        role="screening_worker",
        team=FRONT_DOOR,
        what_for="A second screening worker: two people at one contact.",
    ),
    Persona(
        key="marian",
        name="Marian Holt",
        role="front_door_manager",
        team=FRONT_DOOR,
        what_for="Decides, with reasons; returns what is not ready.",
    ),
    Persona(
        key="desmond",
        name="Desmond Achebe",
        role="front_door_manager",
        team=FRONT_DOOR,
        what_for="A second manager, for decisions on what the first has screened.",
    ),
    Persona(
        key="morven",
        name="Morven Tait",
        role="duty_worker",
        team="Out of Hours",
        what_for="Writes what happens at night, and hands it over to the day team.",
    ),
    Persona(
        key="tomasz",
        name="Tomasz Bielak",
        role="social_worker",
        team=EAST,
        what_for="Sees the children he works with, and a name for the rest.",
    ),
    Persona(
        key="ruth",
        name="Ruth Garside",
        role="team_manager",
        team=EAST,
        what_for="Allocates, restricts and seals records, sees who has looked.",
    ),
    Persona(
        key="farah",
        name="Farah Lund",
        role="threshold_reader",
        team="Multi-agency audit",
        what_for="Comes from another agency: reads a week’s decisions again, without knowing them.",
    ),
    Persona(
        key="beatrix",
        name="Beatrix Lindqvist",
        role="privacy_officer",
        team="Information Governance",
        what_for="Reviews closed records that were opened, and asks about readings; reads no record.",
    ),
    Persona(
        key="hester",
        name="Hester Aldous",
        role="conference_chair",
        team="Safeguarding and Review",
        what_for="Chairs conferences, and challenges; may not write the plans she looks at.",
    ),
    Persona(
        key="kwame",
        name="Kwame Ridley",
        role="reviewing_officer",
        team="Safeguarding and Review",
        what_for="Oversees reviews of plans, and challenges what stands still.",
    ),
    Persona(
        key="signe",
        name="Signe Varga",
        role="missing_coordinator",
        team="Missing and Exploited",
        what_for="Follows every child who goes missing, and talks with them when they are back.",
    ),
    Persona(
        key="ingrid",
        name="Ingrid Fell",
        role="principal_officer",
        team="Safeguarding and Review",
        what_for="Sees every temporary arrangement, with its reason and its end.",
    ),
    Persona(
        key="solveig",
        name="Solveig Amankwah",
        role="agency_colleague",
        team="Beacon Hill Primary School",
        what_for="A school’s safeguarding lead: answers what her school is asked, and sees no record.",
        agency="Beacon Hill Primary School",
    ),
    Persona(
        key="gethin",
        name="Gethin Okafor",
        role="agency_colleague",
        team="Tarnmouth Police",
        what_for="A safeguarding sergeant: answers what the police are asked, and sees no record.",
        agency="Tarnmouth Police",
    ),
    Persona(
        key="salma",
        name="Salma Begum",
        role="placement_officer",
        team="Placements",
        what_for="Finds homes for children: reads what they need, asks homes, and decides nothing.",
    ),
    Persona(
        key="lorcan",
        name="Lorcan Tesfaye",
        role="commissioner",
        team="Commissioning",
        what_for="Sees which homes are not found and which beds there are, and no child’s record.",
    ),
    Persona(
        key="idris",
        name="Idris Vaughan",
        role="performance_analyst",
        team="Performance",
        what_for="Sees measures, and no child’s record.",
    ),
    Persona(
        key="judith",
        name="Judith Sayer",
        role="system_owner",
        team="Systems",
        what_for="Makes accounts, sets local timescales, and sees no child’s record.",
    ),
    Persona(
        key="shanice",
        name="Shanice Ogden",
        role="legal_adviser",
        team="Legal Services",
        what_for="Gives legal advice that only those entitled read; keeps the court’s timetable.",
    ),
    Persona(
        key="gwen",
        name="Gwen Prior",
        role="head_of_service",
        team="Children’s Services",
        what_for="Decides at legal planning, and sees what stands still before the court.",
    ),
)
