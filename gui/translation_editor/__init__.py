"""Translations: the text and its translation side by side, paragraph by paragraph."""

from .presenter import TranslationDocument

__all__ = ["TranslationDocument"]
