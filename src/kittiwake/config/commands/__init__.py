"""The commands: a file each, found by this folder, whose function has the file's name."""

import importlib
import pkgutil

import typer

app = typer.Typer(
    name="kittiwake",
    help="The open record and assurance system for children's services in England.",
    epilog="Without DATABASE_URL, a command that needs a database starts one and stops it again.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode="rich",
    context_settings={"help_option_names": ["-h", "--help"]},
)

START, LOOK, CARE = "Start", "Look", "Care"  # the groups that --help shows, in this order

_modules = [importlib.import_module(f"{__name__}.{found.name}") for found in pkgutil.iter_modules(__path__)]
for _group in (START, LOOK, CARE):
    for _module in _modules:
        if _module.COMMAND["rich_help_panel"] == _group:
            app.command(**_module.COMMAND)(getattr(_module, _module.__name__.rpartition(".")[2]))
