"""`kittiwake django`: Django's own commands, on the record's database."""

import typer

from kittiwake.config.commands import CARE

COMMAND = {
    "rich_help_panel": CARE,
    "short_help": "Django's own commands: migrate, makemigrations, shell…",
    "context_settings": {"allow_extra_args": True, "ignore_unknown_options": True, "help_option_names": []},
}


def django(context: typer.Context) -> None:
    """Run one of Django's own commands: [b]kittiwake django migrate[/b]."""
    from kittiwake.config.start import on_a_database

    with on_a_database(migrate=False):
        from django.core.management import execute_from_command_line

        execute_from_command_line(["kittiwake django", *context.args])
