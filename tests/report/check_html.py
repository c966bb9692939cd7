#!/usr/bin/env python3
"""Check HTML reports with a parser that is not ours.

usage: check_html.py FILE…

Tags balance, ids are unique and every reference has its target, headings skip no level, there is
one h1, tables have captions and column headers, drawings have a title and a description and are
well-formed XML, no script and nothing fetched. Prints one line per fault; ends with 1 if any.
"""

from __future__ import annotations

import re
import sys
from html.parser import HTMLParser
from pathlib import Path
from xml.dom import minidom

VOID = {"meta", "br", "hr", "img", "input", "link"}


class Checker(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.faults: list[str] = []
        self.open: list[str] = []
        self.ids: list[str] = []
        self.references: list[str] = []
        self.headings: list[int] = []
        self.language = ""
        self.tables: list[dict[str, int]] = []
        self.svg_children: list[str] = []

    def fault(self, text: str) -> None:
        self.faults.append(f"line {self.getpos()[0]}: {text}")

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        names = [name for name, _ in attributes]
        if len(names) != len(set(names)):
            self.fault(f"repeated attribute in <{tag}>")
        values = dict(attributes)
        if "id" in values:
            self.ids.append(values["id"] or "")
        for name in ("aria-labelledby", "aria-describedby"):
            self.references += (values.get(name) or "").split()
        href = values.get("href") or ""
        if href.startswith("#"):
            self.references.append(href[1:])
        if tag == "html":
            self.language = values.get("lang") or ""
        if tag in ("script", "iframe", "object", "embed", "link", "base"):
            self.fault(f"<{tag}> has no place in a report")
        if any(name.startswith("on") for name in names) or "src" in names:
            self.fault(f"<{tag}> with an event handler or a source")
        if re.fullmatch(r"h[1-6]", tag):
            self.headings.append(int(tag[1]))
        if tag == "table":
            self.tables.append({"caption": 0, "col": 0})
        if self.tables and tag == "caption":
            self.tables[-1]["caption"] += 1
        if self.tables and tag == "th" and values.get("scope") == "col":
            self.tables[-1]["col"] += 1
        if tag == "svg" and values.get("role") != "img":
            self.fault("a drawing without role img")
        if self.open and self.open[-1] == "svg":
            self.svg_children.append(tag)
        if tag not in VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attributes)
        if tag not in VOID:
            self.open.pop()

    def handle_endtag(self, tag: str) -> None:
        if not self.open or self.open[-1] != tag:
            self.fault(f"</{tag}> closes <{self.open[-1] if self.open else 'nothing'}>")
        if tag in self.open:
            while self.open.pop() != tag:
                pass
        if tag == "table" and self.tables:
            table = self.tables.pop()
            if table["caption"] != 1 or table["col"] == 0:
                self.fault("a table without caption or column headers")
        if tag == "svg":
            if self.svg_children[:2] != ["title", "desc"]:
                self.fault("a drawing that does not begin with title and description")
            self.svg_children = []


def faults_of(html: str) -> list[str]:
    checker = Checker()
    checker.feed(html)
    checker.close()
    faults = checker.faults
    if checker.open:
        faults.append(f"never closed: {checker.open}")
    if not html.startswith("<!DOCTYPE html>\n"):
        faults.append("no document type")
    if checker.language not in ("it", "en"):
        faults.append(f"language '{checker.language}'")
    repeated = {name for name in checker.ids if checker.ids.count(name) > 1}
    if repeated:
        faults.append(f"ids used twice: {sorted(repeated)}")
    lost = set(checker.references) - set(checker.ids)
    if lost:
        faults.append(f"references to nothing: {sorted(lost)}")
    if checker.headings.count(1) != 1:
        faults.append(f"{checker.headings.count(1)} h1")
    for before, after in zip(checker.headings, checker.headings[1:]):
        if after > before + 1:
            faults.append(f"h{before} is followed by h{after}")
    drawings = re.findall(r"<svg.*?</svg>", html, re.DOTALL)
    if not drawings:
        faults.append("no drawing at all")
    for drawing in drawings:
        try:
            minidom.parseString(drawing.encode())
        except Exception as error:  # any fault of the parser is a fault of the drawing
            faults.append(f"drawing is not XML: {error}")
    return faults


def main(paths: list[str]) -> int:
    if not paths:
        print(__doc__, file=sys.stderr)
        return 2
    failed = False
    for path in paths:
        for fault in faults_of(Path(path).read_text(encoding="utf-8")):
            print(f"{path}: {fault}")
            failed = True
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
