"""How static files are named and kept."""

from whitenoise.storage import CompressedManifestStaticFilesStorage


class HashedStaticFiles(CompressedManifestStaticFilesStorage):
    """Every file's name carries its content's hash, also where one script module imports another."""

    support_js_module_import_aggregation = True
