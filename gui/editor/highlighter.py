"""Colours of the wording: numbers, terms, blanks, references and conditions; and wavy marks."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final

from PySide6.QtGui import QFont, QSyntaxHighlighter, QTextCharFormat, QTextDocument

from assembler.library import Finding
from gui.look import colour

_RULES: Final = (
    (re.compile(r"^\s*(?:\d+|[a-z]|[ivx]+|[A-Z])\.(?=\s)"), "text2", "", False),
    (re.compile(r"\*\*[^*]+\*\*"), "accent", "", True),
    (re.compile(r"\{\{.*?\}\}"), "undecided", "undecided_tint", False),
    (re.compile(r"\{\{\s*(?:ref|amount)\(.*?\)\s*\}\}"), "reference", "surface", False),
    (re.compile(r"\{%.*?%\}"), "reference", "", True),
    (re.compile(r"^\s*\|.*$"), "text2", "", False),
)


class WordingHighlighter(QSyntaxHighlighter):
    """`findings` by line of the wording, from 0, are underlined in the colour of their weight."""

    def __init__(self, document: QTextDocument) -> None:
        super().__init__(document)
        self._findings: Mapping[int, list[Finding]] = {}

    def show_findings(self, findings: Mapping[int, list[Finding]]) -> None:
        """Underline these."""
        if findings != self._findings:
            self._findings = findings
            self.rehighlight()

    def highlightBlock(self, text: str) -> None:
        for pattern, token, ground, bold in _RULES:
            for match in pattern.finditer(text):
                made = QTextCharFormat()
                made.setForeground(colour(token))
                if ground:
                    made.setBackground(colour(ground))
                if bold:
                    made.setFontWeight(QFont.Weight.DemiBold)
                self.setFormat(match.start(), match.end() - match.start(), made)
        for finding in self._findings.get(self.currentBlock().blockNumber(), ()):
            self._underline(text, finding)

    def _underline(self, text: str, finding: Finding) -> None:
        start, end = max(finding.column - 1, 0), len(text)
        if finding.column:
            word = re.compile(r"[\w -]+|\S+").match(text, start)
            end = min(word.end(), start + 40) if word else end
        shade = colour("wrong" if finding.severity == "error" else "undecided")
        for at in range(start, end):
            made = self.format(at)
            made.setUnderlineStyle(QTextCharFormat.UnderlineStyle.WaveUnderline)
            made.setUnderlineColor(shade)
            self.setFormat(at, 1, made)
