"""The few exceptions that a user's input can cause.

Their text is shown to the user as it is: it says what is wrong, in which layer, field or row,
and what to do. It is translated where it is raised (``core.i18n.tr``) and never holds a patient
identifier.
"""

from __future__ import annotations


class ParcoursError(Exception):
    """Base of everything that the plugin raises on purpose."""


class InputError(ParcoursError):
    """The input cannot be used: a missing column, an unreadable file, a layer of the wrong kind."""


class ParameterError(ParcoursError):
    """A parameter's value makes no sense: ``"10,abc"`` as minutes, a negative speed."""


class MissingLibraryError(ParcoursError):
    """A Python library that this work needs is not installed."""


class Cancelled(ParcoursError):
    """The user stopped the run; raised by the progress callback, never caught inside core."""
