#!/usr/bin/env python3
"""Write the notices of everything by others that dist/ contains, and fail where one is missing.

What is shipped is read, not remembered: the headers that went into the wasm file from ninja's
record of them, the npm packages from esbuild's record of what each bundle holds, the fonts from the
names in dist/. A header, package, font or licence not known here ends the build.

Usage: generate_notices.py --meta build/web/meta.json --build build/web-release --out FILE
"""

from __future__ import annotations

import argparse
import json
import os
import re
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
LICENCES = ROOT / "tools/licences"

# Each lets us ship under our own licence as long as its notice is kept; MPL-2.0 as long as the
# notice also says where the source of its unchanged files is.
ACCEPTED = {
    "0BSD", "Apache-2.0", "Apache-2.0 WITH LLVM-exception", "BSD-2-Clause", "BSD-3-Clause",
    "BSL-1.0", "ISC", "ISC AND MIT", "MIT", "MPL-2.0", "OFL-1.1", "Zlib",
}  # fmt: skip


class Unknown(Exception):
    """Something is shipped whose notice we do not have."""


@dataclass(frozen=True)
class Component:
    """`texts` are files in tools/licences; `copyright` stands above them."""

    name: str
    licence: str
    copyright: str = ""
    texts: tuple[str, ...] = ()
    body: str = ""


MIT = ("MIT.txt",)
LLVM = ("Apache-2.0.txt", "LLVM-exception.txt")
LIBRARIES = {
    "boost": Component("Boost", "BSL-1.0", "Copyright the Boost authors", ("BSL-1.0.txt",)),
    "cereal": Component(
        "cereal",
        "BSD-3-Clause",
        "Copyright (c) 2014, Randolph Voorhies, Shane Grant",
        ("cereal.txt",),
    ),
    "Eigen": Component(
        "Eigen",
        "MPL-2.0",
        "Copyright the Eigen authors. Unchanged; its source is at https://eigen.tuxfamily.org and in"
        " Debian's package libeigen3-dev.",
        ("MPL-2.0.txt",),
    ),
    "imgui": Component(
        "Dear ImGui, with stb_rect_pack, stb_textedit and stb_truetype",
        "MIT",
        "Copyright (c) 2014-2025 Omar Cornut\nCopyright (c) 2017 Sean Barrett",
        MIT,
    ),
}
# In every wasm file, whatever it includes.
RUNTIME = (
    Component("Emscripten", "MIT", "Copyright (c) 2010-2025 The Emscripten Authors", MIT),
    Component("musl", "MIT", "Copyright © 2005-2020 Rich Felker, et al.", MIT),
    Component(
        "LLVM: libc++, libc++abi, libunwind, compiler-rt",
        "Apache-2.0 WITH LLVM-exception",
        "Copyright (c) the LLVM Project contributors",
        LLVM,
    ),
)
INTER = Component("Inter", "OFL-1.1", "Copyright © 2016 The Inter Project Authors", ("OFL-1.1.txt",))
ICONS_PACKAGE = "lucide-static"

# The compiler's own headers and Emscripten's sysroot: the runtime above.
RUNTIME_HEADERS = re.compile(r"/(?:sysroot/include|lib/clang/[^/]+/include|emscripten/system)/")
LICENCE_FILE = re.compile(r"^(licen[cs]e|copying)(\.(md|txt))?$", re.IGNORECASE)


def shipped_headers(ninja_deps: str) -> set[str]:
    """Paths in the output of `ninja -t deps`, objects that no longer exist left out."""
    paths: set[str] = set()
    is_current = False
    for line in ninja_deps.splitlines():
        if line.startswith(" "):
            if is_current:
                paths.add(line.strip())
        elif line:
            is_current = line.endswith("(VALID)")
    return paths


def libraries_of(headers: set[str], own: list[Path], third_party: Path, imgui: Path) -> set[str]:
    """Which LIBRARIES the headers belong to."""
    found: set[str] = set()
    for header in sorted(headers):
        path = Path(os.path.normpath(header))
        if path.is_relative_to(third_party):
            name = path.relative_to(third_party).parts[0]
        elif path.is_relative_to(imgui):
            name = "imgui"
        elif any(path.is_relative_to(folder) for folder in own) or RUNTIME_HEADERS.search(header):
            continue
        else:
            raise Unknown(f"{header} went into the program and belongs to no known library")
        if name not in LIBRARIES:
            raise Unknown(f"“{name}” went into the program; add its notice to {Path(__file__).name}")
        found.add(name)
    return found


def bundled_packages(metafiles: dict) -> set[str]:
    """Folders (node_modules/…) of the packages of which at least a byte is in a bundle."""
    found: set[str] = set()
    for metafile in metafiles.values():
        for output in metafile["outputs"].values():
            for path, use in output["inputs"].items():
                if "node_modules/" not in path or use["bytesInOutput"] == 0:
                    continue
                before, _, after = path.rpartition("node_modules/")
                parts = after.split("/")
                name = "/".join(parts[:2] if after.startswith("@") else parts[:1])
                found.add(f"{before}node_modules/{name}")
    return found


def author_of(package: dict) -> str:
    author = package.get("author", "")
    name = author.get("name", "") if isinstance(author, dict) else author
    return re.sub(r"\s*[<(].*", "", name) or f"the {package['name']} authors"


def npm_component(folder: Path) -> Component:
    package = json.loads((folder / "package.json").read_text(encoding="utf-8"))
    licence = package.get("license", "")
    name = f"{package['name']} {package['version']}"
    files = sorted(path for path in folder.iterdir() if LICENCE_FILE.match(path.name))
    if files:
        return Component(name, licence, body=files[0].read_text(encoding="utf-8").strip())
    if licence == "MIT":
        return Component(name, licence, f"Copyright (c) {author_of(package)}", MIT)
    raise Unknown(f"{name} ({licence or 'no licence'}) comes without a licence text")


def fonts_of(names: list[str], root: Path) -> list[Component]:
    found: list[Component] = []
    fonts = [Path(name).name for name in names if re.search(r"\.(otf|ttf|woff2?)$", name)]
    for font in fonts:
        if not font.startswith(("inter-", "icons-")):
            raise Unknown(f"the font {font} belongs to no known family")
    if any(font.startswith("inter-") for font in fonts):
        found.append(INTER)
    if any(font.startswith("icons-") for font in fonts):
        icons = npm_component(root / "node_modules" / ICONS_PACKAGE)
        # The package calls itself ISC; its text adds the MIT part for the icons from Feather.
        found.append(Component(icons.name, "ISC AND MIT", body=icons.body))
    return found


def check_licences(components: list[Component]) -> None:
    for component in components:
        if component.licence not in ACCEPTED:
            raise Unknown(f"{component.name}: licence “{component.licence}” is not accepted")


def notice_text(components: list[Component]) -> str:
    rule = "=" * 80
    ordered = sorted(components, key=lambda component: component.name.lower())
    parts = [
        "Third-party notices",
        "",
        "Tappa contains parts of the following works, each under its own licence.",
        "",
        *[f"- {component.name} ({component.licence})" for component in ordered],
    ]
    for component in ordered:
        parts += ["", rule, component.name, f"Licence: {component.licence}", rule, ""]
        if component.copyright:
            parts += [component.copyright, ""]
        texts = [(LICENCES / name).read_text(encoding="utf-8").strip() for name in component.texts]
        parts.append("\n\n".join([component.body] if component.body else texts))
    return "\n".join(parts) + "\n"


def main(arguments: list[str]) -> int:
    parser = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    parser.add_argument("--meta", type=Path, required=True)
    parser.add_argument("--build", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    options = parser.parse_args(arguments)
    meta = json.loads(options.meta.read_text(encoding="utf-8"))
    deps = subprocess.run(
        ["ninja", "-C", str(options.build), "-t", "deps"], check=True, capture_output=True, text=True
    ).stdout
    headers = {str((options.build / path).resolve(strict=False)) if not path.startswith("/") else path
               for path in shipped_headers(deps)}  # fmt: skip
    if not headers:
        sys.exit(f"generate_notices.py: {options.build} has no record of what it was built from")
    fonts = Path(os.environ.get("TAPPA_FONTS_DIR", ROOT / "build/fonts"))
    try:
        libraries = libraries_of(
            headers,
            [ROOT / "src", ROOT / "tests/bench", options.build.resolve(), fonts],
            Path(os.environ["TAPPA_THIRD_PARTY"]),
            Path(os.environ.get("TAPPA_IMGUI_DIR") or options.build.resolve() / "_deps/imgui-src"),
        )
        packages = [ROOT / folder for folder in bundled_packages(meta["metafiles"])]
        components = [
            *(LIBRARIES[name] for name in libraries),
            *RUNTIME,
            *(npm_component(folder) for folder in packages),
            *fonts_of(meta["files"], ROOT),
        ]
        check_licences(components)
    except Unknown as problem:
        sys.exit(f"generate_notices.py: {problem}")
    options.out.write_text(notice_text(components), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
