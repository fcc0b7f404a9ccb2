"""Every act on signs of drift."""

from kittiwake.records.drift.services.keeping import Kept, keep
from kittiwake.records.drift.services.setting_aside import (
    BadSettingAside,
    SettingAside,
    SignMovedOn,
    set_aside,
)

__all__ = ["BadSettingAside", "Kept", "SettingAside", "SignMovedOn", "keep", "set_aside"]
