"""Earlier states of a folder that is under git: read from its objects, never checked out."""

from __future__ import annotations

import os
import shutil
import subprocess
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Final

from assembler.errors import LibraryError

from ._files import LIMIT_FILES, is_text, place_in, text_of

_SECONDS: Final = 60
# Git would fetch the objects that a partial clone lacks; this program fetches nothing.
_OFFLINE: Final = ("-c", "protocol.allow=never", "--no-pager")
_SHORT: Final = 12


@dataclass(frozen=True, slots=True)
class Repository:
    """A folder under git. `inside` is its path from the top, with a slash at its end, or empty."""

    git: str
    top: Path
    inside: str
    label: str

    def commit(self, since: date | str) -> str:
        """The commit of a revision, or the last one before a day began (in UTC).

        Raises:
            LibraryError: there is none.
        """
        if isinstance(since, date):
            before = f"--before={since.isoformat()}T00:00:00Z"
            found = self._run("rev-list", "-1", before, "HEAD").decode().strip()
            if not found:
                problem = f"its history begins later than {since}."
                raise LibraryError(problem, self.label, hint="Name a later day.")
            return found
        name = since.strip()
        if name and name.isprintable() and not name.startswith("-"):
            done = self._try("rev-parse", "--verify", "--quiet", f"{name}^{{commit}}")
            if done.returncode == 0:
                return done.stdout.decode().strip()
        problem = f"git knows no revision “{since}”."
        raise LibraryError(problem, self.label, hint="Give a tag, a branch, a commit or a day.")

    def texts(self, commit: str) -> dict[str, str]:
        """The texts of the folder as they were, by their path inside it.

        Raises:
            LibraryError: the folder was not there, or a file is no text.
        """
        listed = self._listed(commit)
        label = f"{self.label}@{commit[:_SHORT]}"
        if not listed:
            raise LibraryError("the folder was not under git then.", label)
        found = {}
        data = self._run("cat-file", "--batch", given="".join(f"{oid}\n" for _, oid in listed))
        at = 0
        for inside, oid in listed:
            start = data.find(b"\n", at) + 1
            fields = data[at:start].split()  # object, kind and size; then as many bytes
            if len(fields) != 3 or fields[0].decode() != oid:
                raise LibraryError("git does not hold this file.", place_in(label, inside))
            end = start + int(fields[2])
            found[inside] = text_of(data[start:end], place_in(label, inside))
            at = end + 1
        return found

    def log(self, inside: str) -> list[tuple[str, date, str, str]]:
        """The commits that changed a file of the folder, the newest first.

        Each with its day, its author, and what it says in its first line.
        """
        form = "--format=%H%x00%as%x00%an%x00%s"
        said = self._run("log", "--follow", form, "--", f"{self.inside}{inside}")
        lines = said.decode("utf-8", "replace").splitlines()
        parts = (line.split("\0") for line in lines if line.count("\0") == 3)
        return [(oid, date.fromisoformat(day), who, what) for oid, day, who, what in parts]

    def text(self, commit: str, inside: str) -> str:
        """A file of the folder as it was; empty if it was not there under that name."""
        name = f"{commit}:{self.inside}{inside}"
        done = self._try("cat-file", "blob", name)
        label = place_in(f"{self.label}@{commit[:_SHORT]}", inside)
        return "" if done.returncode else text_of(done.stdout, label)

    def _listed(self, commit: str) -> list[tuple[str, str]]:
        """Paths inside the folder with their objects; links and hidden files left out."""
        listing = self._run("ls-tree", "-r", "-z", commit, "--", self.inside or ".")
        found = []
        for entry in listing.decode("utf-8", "surrogateescape").split("\0"):
            about, _, path = entry.partition("\t")
            inside = path.removeprefix(self.inside)
            if about.startswith("100") and is_text(inside):
                found.append((inside, about.split()[2]))
        if len(found) > LIMIT_FILES:
            raise LibraryError(f"there are more than {LIMIT_FILES} files.", self.label)
        return found

    def _run(self, *arguments: str, given: str = "") -> bytes:
        done = self._try(*arguments, given=given)
        if done.returncode:
            said = done.stderr.decode("utf-8", "replace").strip().splitlines()
            problem = f"git could not read the history: {said[-1] if said else 'it says nothing'}."
            raise LibraryError(problem, self.label)
        return done.stdout

    def _try(self, *arguments: str, given: str = "") -> subprocess.CompletedProcess[bytes]:
        return _run([self.git, "-C", str(self.top), *_OFFLINE, *arguments], given, self.label)


def repository_of(folder: Path, label: str) -> Repository | None:
    """The repository that a folder lies in; None without git, or outside of one."""
    git = shutil.which("git")
    if git is None:
        return None
    question = ["rev-parse", "--show-toplevel", "--show-prefix"]
    done = _run([git, "-C", str(folder), *_OFFLINE, *question], "", label)
    if done.returncode:
        return None
    top, inside = done.stdout.decode().split("\n")[:2]
    return Repository(git, Path(top), inside, label)


def _run(command: list[str], given: str, label: str) -> subprocess.CompletedProcess[bytes]:
    # What git sets for its hooks would name another repository than the folder's own.
    kept = {
        name: value
        for name, value in os.environ.items()
        if not name.startswith("GIT_") or name.startswith("GIT_CONFIG")
    }
    settings = {"GIT_TERMINAL_PROMPT": "0", "GIT_OPTIONAL_LOCKS": "0", "GIT_NO_LAZY_FETCH": "1"}
    try:
        return subprocess.run(  # noqa: S603 - a list of arguments, and no shell
            command,
            input=given.encode(),
            capture_output=True,
            check=False,
            env=kept | settings,
            timeout=_SECONDS,
        )
    except subprocess.TimeoutExpired as error:
        raise LibraryError(f"git did not answer within {_SECONDS} seconds.", label) from error
