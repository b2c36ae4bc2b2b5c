"""What the tests of files share."""
import json, subprocess

from lib import exec_line
from rows import row  # noqa: F401
from window import ReeveTest, change_id

FREE = "polkit.addRule(function(action) { if (action.id.indexOf('org.reeve.files.') == 0) return 'yes'; });"
CAREFUL = {"despiteFindings": False, "acceptLosses": False, "hardLinks": "REFUSE"}
NONE = {"value": ""}
FOLDER = "/etc/reeve-test"
KEPT = "/var/lib/reeve/kept"

# Two entries change places again and again: renameat2(2), RENAME_EXCHANGE.
SWAP = """
import ctypes, os, random, sys, time
libc, one, two, pause = ctypes.CDLL(None, use_errno=True), *map(os.fsencode, sys.argv[1:3]), float(sys.argv[3])
while True:
    if libc.renameat2(-100, one, -100, two, 2):
        sys.exit(os.strerror(ctypes.get_errno()))
    time.sleep(random.random() * pause)
"""


def path(text):
    return {"value": text}


class FilesTest(ReeveTest):
    """A window with a root helper that asks nobody, and a folder of root's own to try things in."""

    def setUp(self):
        super().setUp()
        self.entered(self.guest.rule(FREE))
        self.window = self.opened()
        self.guest.check("sh", "-ec", f"rm -rf {FOLDER}; mkdir -m 0755 {FOLDER}")
        self.addCleanup(self.guest.exec, "sh", "-c", f"chattr -R -i {FOLDER} 2>/dev/null; rm -rf {FOLDER} {KEPT}")

    def put(self, name, text, mode="0644"):
        where = f"{FOLDER}/{name}"
        self.guest.write(where, text, mode)
        return where

    def call(self, method, *arguments, window=None):
        return (window or self.window).call(method=f"files.{method}", arguments=list(arguments), id=change_id())

    def done(self, method, *arguments, window=None):
        answer = self.call(method, *arguments, window=window)
        self.assertDone(answer)
        return answer["body"]

    def open(self, where, window=None, right="read"):
        return (window or self.window).opened(path=path(where), method=f"files.{right}.open", id=change_id(), spoil=right == "read")

    def tag(self, where, window=None, right="read"):
        answer = self.open(where, window, right)
        self.assertDone(answer)
        return answer["body"]["tag"]

    def save(self, where, text, expected=None, window=None, right="write", kind="file", **options):
        opened = {"write": "read", "user": "user"}[right]
        expected = self.tag(where, window, opened) if expected is None else expected
        content = (text.encode() if isinstance(text, str) else text).hex()
        return (window or self.window).save(method=f"files.{right}.save", content=content, id=change_id(), kind=kind,
                                            arguments=[path(where), expected, "@", {**CAREFUL, **options}])

    def stat(self, where):
        return self.guest.check("stat", "-c", "%a %u %g %h", where).strip()

    def left(self, folder=FOLDER):
        """Names of what a save may not leave behind."""
        return self.guest.exec("sh", "-c", f"ls -A {folder} | grep reeve-file").out.split()

    def python(self, script, *arguments, user="root"):
        return self.guest.check("python3", "-c", script, *arguments, user=user)

    def undo(self, change):
        """Takes a change back by the calls that it names."""
        for call in change["undo"]:
            answer = self.window.call(method=call["method"], arguments=call["arguments"], id=change_id())
            self.assertDone(answer)
        return answer["body"]

    def swapping(self, one, two, pause):
        """Two entries change places until the answer is called."""
        swap = subprocess.Popen(exec_line(("python3", "-c", SWAP, one, two, pause), [], None), stdout=subprocess.DEVNULL)

        def end():
            self.guest.exec("pkill", "-f", "renameat2")
            swap.wait(10)
        return end

    def told(self, answer):
        return json.dumps(answer)[:2000]
