"""The scenarios of the library: run, read where they fail, and make one from the open tender."""

from .presenter import ScenariosPresenter

__all__ = ["ScenariosPresenter"]
