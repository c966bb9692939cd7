#!/usr/bin/env python3
"""Check that src/ keeps to its layers.

A folder includes only folders of a lower level, and of third-party headers only its own. Dear ImGui
is called in src/ui/kit and src/web alone, the browser is named in src/web and src/jobs alone. src/README.md lists
the same folders with the same levels. Prints one line per violation and ends with 1 if there is any.
"""

from __future__ import annotations

import argparse
import re
import sys
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
SUFFIXES = {".hpp", ".cpp", ".h", ".cc", ".inl"}


@dataclass(frozen=True)
class Folder:
    """What one folder of src/ may do; `third_party` are prefixes of header names."""

    level: int
    third_party: tuple[str, ...] = ()
    # As above, but for .cpp files only: a header would hand the cost to everybody who includes it.
    third_party_in_cpp: tuple[str, ...] = ()


FOLDERS = {
    "base": Folder(0),
    "model": Folder(1),
    "io": Folder(2, ("cereal/",)),
    "scoring": Folder(2),
    "graph": Folder(2, ("boost/",), ("Eigen/",)),
    "metrics": Folder(2),
    "texts": Folder(2),
    "mining": Folder(3),
    "scene": Folder(3),
    "planning": Folder(3, ("boost/",)),
    "report": Folder(4),
    "exchange": Folder(4),
    "app": Folder(5),
    "ui": Folder(6, ("imgui.h",)),
    "web": Folder(7, ("emscripten/", "emscripten.h", "GLES2/", "GLES3/", "webgl/", "imgui")),
    "jobs": Folder(7, ("emscripten/",)),
    # POSIX, to run the PDF part as a program of its own without a shell, and to write files that
    # get their name when they are complete.
    "cli": Folder(7, (), ("spawn.h", "sys/wait.h", "fcntl.h", "unistd.h")),
}
# Only the widgets reach into Dear ImGui's inside.
KIT_THIRD_PARTY = ("imgui.h", "imgui_internal.h")
MAY_CALL_IMGUI = ("ui/kit/", "web/")
MAY_NAME_THE_BROWSER = ("jobs/", "web/")

# Heavy in the wasm file; the command line alone may have them.
HEAVY_STANDARD_HEADERS = {"iostream", "regex", "fstream"}
MAY_BE_HEAVY = ("cli/",)

IMGUI_CALL = re.compile(r"\bImGui\s*::|\busing\s+namespace\s+ImGui\b|=\s*ImGui\s*;")
BROWSER_NAME = re.compile(r"\b(__EMSCRIPTEN__|EMSCRIPTEN_KEEPALIVE|EM_(?:ASYNC_)?JS|(?:MAIN_THREAD_)?EM_ASM\w*)\b")
INCLUDE = re.compile(r'^[ \t]*#[ \t]*include[ \t]*(?:"([^"\n]+)"|<([^>\n]+)>)')
STANDARD_HEADER = re.compile(r"[a-z_0-9]+")
C_HEADERS = {"stddef.h", "stdint.h", "string.h", "stdlib.h", "stdio.h", "math.h"}
README_ROW = re.compile(r"^\|\s*(\d+)\s*\|\s*`(?:src/)?([a-z_]+)/?`\s*\|")

COMMENT_OR_LITERAL = re.compile(
    r"""//(?:\\\n|[^\n])*
      | /\*.*?(?:\*/|\Z)
      | R"(?P<delimiter>[^()\\\s]{0,16})\(.*?\)(?P=delimiter)"
      | "(?:\\.|[^"\\\n])*"
      | '(?:\\.|[^'\\\n])*'""",
    re.VERBOSE | re.DOTALL,
)
DIGIT_SEPARATOR = re.compile(r"(?<=[0-9A-Fa-f])'(?=[0-9A-Fa-f])")


@dataclass(frozen=True)
class Violation:
    path: str
    line: int
    message: str

    def __str__(self) -> str:
        return f"{self.path}:{self.line}: {self.message}"


def blanked(match: re.Match[str]) -> str:
    return re.sub(r"[^\n]", " ", match.group(0))


def without_comments(text: str) -> str:
    """Comments become spaces; literals and line numbers stay."""
    keep = DIGIT_SEPARATOR.sub(" ", text)
    return COMMENT_OR_LITERAL.sub(
        lambda m: blanked(m) if m.group(0).startswith("/") else m.group(0), keep
    )


def code_only(text: str) -> str:
    """Comments and literals become spaces, so that what is searched for is code."""
    return COMMENT_OR_LITERAL.sub(blanked, DIGIT_SEPARATOR.sub(" ", text))


def allowed_third_party(path: str) -> tuple[str, ...]:
    if path.startswith("ui/kit/"):
        return KIT_THIRD_PARTY
    folder = FOLDERS[path.split("/", 1)[0]]
    extra = folder.third_party_in_cpp if path.endswith(".cpp") else ()
    return folder.third_party + extra


def is_third_party_of_any(header: str) -> bool:
    return any(
        header.startswith(prefix)
        for folder in FOLDERS.values()
        for prefix in (*folder.third_party, *folder.third_party_in_cpp, *KIT_THIRD_PARTY)
    )


def include_problem(path: str, quoted: str | None, angled: str | None) -> str | None:
    header = quoted or angled or ""
    own = path.split("/", 1)[0]
    if ".." in header.split("/"):
        return f"“{header}”: includes are written from the root of src/"
    if any(header.startswith(prefix) for prefix in allowed_third_party(path)):
        return None
    # A generated header lies in the build folder and belongs to whoever links it.
    if header.endswith(".gen.hpp") and "/" not in header:
        return None
    if is_third_party_of_any(header):
        return f"src/{own}/ may not include {header}"
    if angled:
        if header in HEAVY_STANDARD_HEADERS and not path.startswith(MAY_BE_HEAVY):
            return f"<{header}> is too heavy for the wasm file"
        if STANDARD_HEADER.fullmatch(header) or header in C_HEADERS:
            return None
        return f"src/{own}/ may not include <{header}>"
    target = header.split("/", 1)[0]
    if "/" not in header or target not in FOLDERS:
        return f"“{header}”: includes are written from the root of src/, as in “model/ids.hpp”"
    if target != own and FOLDERS[target].level >= FOLDERS[own].level:
        return (
            f"src/{own}/ (level {FOLDERS[own].level}) includes {header} "
            f"(level {FOLDERS[target].level}); only lower levels are allowed"
        )
    if path.startswith("ui/kit/") and target == "ui" and not header.startswith("ui/kit/"):
        return f"src/ui/kit/ includes {header}: widgets know no screen"
    return None


def check_file(path: str, text: str) -> list[Violation]:
    """`path` is relative to src/, with slashes."""
    found: list[Violation] = []
    where = f"src/{path}"
    if path.split("/", 1)[0] not in FOLDERS or "/" not in path:
        return [Violation(where, 1, "lies in no folder of the layer table")]
    for number, line in enumerate(without_comments(text).split("\n"), 1):
        include = INCLUDE.match(line)
        if include:
            problem = include_problem(path, include.group(1), include.group(2))
            if problem:
                found.append(Violation(where, number, problem))
    for number, line in enumerate(code_only(text).split("\n"), 1):
        if IMGUI_CALL.search(line) and not path.startswith(MAY_CALL_IMGUI):
            found.append(Violation(where, number, "raw ImGui call; screens use src/ui/kit/"))
        name = BROWSER_NAME.search(line)
        if name and not path.startswith(MAY_NAME_THE_BROWSER):
            found.append(Violation(where, number, f"{name.group(1)} belongs to src/web/ and src/jobs/ alone"))
    if path.endswith(".hpp") and "#pragma once" not in code_only(text):
        found.append(Violation(where, 1, "header without #pragma once"))
    return found


def check_readme(text: str) -> list[Violation]:
    listed: dict[str, int] = {}
    found: list[Violation] = []
    for number, line in enumerate(text.splitlines(), 1):
        row = README_ROW.match(line)
        if not row:
            continue
        level, name = int(row.group(1)), row.group(2)
        if name in listed:
            found.append(Violation("src/README.md", number, f"{name}/ is listed twice"))
        listed[name] = level
        if name not in FOLDERS:
            found.append(Violation("src/README.md", number, f"{name}/ is in no layer table"))
        elif FOLDERS[name].level != level:
            wanted = FOLDERS[name].level
            found.append(Violation("src/README.md", number, f"{name}/ has level {wanted}"))
    for name in FOLDERS:
        if name not in listed:
            found.append(Violation("src/README.md", 1, f"{name}/ is not listed"))
    return found


def check_tree(root: Path) -> list[Violation]:
    source = root / "src"
    found: list[Violation] = []
    files = sorted(path for path in source.rglob("*") if path.suffix in SUFFIXES)
    if not files:
        return [Violation("src", 1, "no source file found")]
    for path in files:
        relative = path.relative_to(source).as_posix()
        found += check_file(relative, path.read_text(encoding="utf-8"))
    readme = source / "README.md"
    if readme.is_file():
        found += check_readme(readme.read_text(encoding="utf-8"))
    else:
        found.append(Violation("src/README.md", 1, "is missing"))
    return found


def main(arguments: list[str]) -> int:
    parser = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    parser.add_argument("--root", type=Path, default=ROOT, help="the repository (default: this one)")
    violations = check_tree(parser.parse_args(arguments).root)
    for violation in violations:
        print(violation)
    return 1 if violations else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
