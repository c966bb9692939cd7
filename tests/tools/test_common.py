"""What the scripts in tools/ share: the cache folder, the lock, and the command line's start."""

import os
import shutil
import subprocess
import tempfile
import threading
import unittest
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


def in_common(script, **environment):
    """Runs `script` in a shell that knows the shared functions; None leaves a variable out."""
    variables = {name: value for name, value in {**os.environ, **environment}.items()
                 if value is not None}
    return subprocess.run(["bash", "-c", f'source "{ROOT}/tools/lib/common.sh"; {script}'],
                          capture_output=True, text=True, env=variables, check=False)


class Folder(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = Path(folder.name)

    def write(self, name, text):
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
        path.chmod(0o755)
        return path


class Cache(Folder):
    def cache(self, **environment):
        done = in_common('printf "%s %s" "$CACHE" "${CCACHE_DIR:-}"',
                         **{"CCACHE_DIR": None, "XDG_CACHE_HOME": None, **environment})
        self.assertEqual((done.returncode, done.stderr), (0, ""))
        return done.stdout

    def test_is_the_users(self):
        self.assertEqual(self.cache(HOME=str(self.folder)), f"{self.folder}/.cache/tappa ")
        self.assertEqual(self.cache(XDG_CACHE_HOME=str(self.folder)), f"{self.folder}/tappa ")

    def test_is_in_the_build_folder_without_a_home(self):
        inside = f"{ROOT}/build/cache {ROOT}/build/cache/ccache"
        self.assertEqual(self.cache(HOME=None), inside)

    def test_is_in_the_build_folder_where_home_cannot_be_written(self):
        inside = f"{ROOT}/build/cache {ROOT}/build/cache/ccache"
        self.assertEqual(self.cache(HOME="/proc"), inside)


@unittest.skipUnless(shutil.which("flock"), "needs flock")
class Lock(Folder):
    def locked(self, script):
        return in_common(f'BUILD={self.folder}/build; {script}', TAPPA_LOCKED=None)

    def test_lets_one_in_at_a_time(self):
        log = self.folder / "log"
        work = f"locked bash -c 'echo in >> {log}; sleep 0.3; echo out >> {log}'"
        threads = [threading.Thread(target=self.locked, args=[work]) for _ in range(4)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        self.assertEqual(log.read_text().split(), ["in", "out"] * 4)

    def test_is_not_waited_for_by_its_own_steps(self):
        done = self.locked(f"locked bash -c 'source {ROOT}/tools/lib/common.sh;"
                           f" BUILD={self.folder}/build; locked echo inside'; locked echo after")
        self.assertEqual((done.returncode, done.stdout), (0, "inside\nafter\n"))

    def test_is_let_go_after_a_failure(self):
        self.assertNotEqual(self.locked("locked false").returncode, 0)
        self.assertEqual(self.locked("locked echo again").stdout, "again\n")

    def test_says_where_nothing_can_be_written(self):
        done = in_common("BUILD=/proc/build; locked true", TAPPA_LOCKED=None)
        self.assertEqual(done.returncode, 1)
        self.assertIn("cannot write to /proc/build", done.stderr)


class CommandLine(Folder):
    """tools/tappa in a tree of which only the outside is real."""

    def setUp(self):
        super().setUp()
        for name in ("tools/tappa", "tools/lib/common.sh"):
            self.write(name, (ROOT / name).read_text(encoding="utf-8"))
        self.write("build/setup.env", "")
        self.write("build/native-release/src/cli/tappa", '#!/bin/sh\necho "tappa $*"\n')
        for source in ("web/pdf/node.ts", "web/cli/table_node.ts", "web/src/plan_table.ts", "web/src/zip.ts"):
            self.write(source, "")
        self.write("bin/cmake", "#!/bin/sh\nexit 0\n")
        for tool in ("bash", "sh", "dirname", "mkdir", "flock", "touch", "find", "getconf", "id"):
            if found := shutil.which(tool):
                (self.folder / "bin" / tool).symlink_to(found)

    def tappa(self, *arguments, **environment):
        variables = {"PATH": f"{self.folder}/bin", "HOME": str(self.folder), **environment}
        return subprocess.run([self.folder / "tools/tappa", *arguments], capture_output=True,
                              text=True, env=variables, check=False)

    def test_works_without_node(self):
        done = self.tappa("validate", "a.json")
        self.assertEqual((done.returncode, done.stdout, done.stderr), (0, "tappa validate a.json\n", ""))

    def test_works_without_a_home(self):
        done = self.tappa("help", HOME="")
        self.assertEqual((done.returncode, done.stdout, done.stderr), (0, "tappa help\n", ""))

    def test_bundles_the_parts_for_node_once(self):
        self.write("bin/node", '#!/bin/sh\necho bundled >> "$(dirname "$0")/log"\n'
                               'for part in pdf table; do\n'
                               f'touch "{self.folder}/build/${{part}}_node.mjs"\ndone\n')
        for _ in range(2):
            self.assertEqual(self.tappa("help").returncode, 0)
        self.assertEqual((self.folder / "bin/log").read_text(), "bundled\n")

    def test_says_why_where_it_can_neither_build_nor_run(self):
        shutil.rmtree(self.folder / "build")
        (self.folder / "build").symlink_to("/proc/nowhere")
        done = self.tappa("help")
        self.assertEqual(done.returncode, 1)
        self.assertIn("cannot write to", done.stderr)


if __name__ == "__main__":
    unittest.main()
