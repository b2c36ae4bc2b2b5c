"""Tasks and scans: work that goes on without the window, its end, and what it found, held against what was planted."""
import os, random, time

from lib import wait_until
from rows import row
from window import ReeveTest, Window, change_id

SCANS = "scans.manage."
FREE = "polkit.addRule(function(action) { if (action.id.indexOf('org.reeve.scans.') == 0) return 'yes'; });"
KEPT = "/var/lib/reeve/tasks"
LONG = os.environ.get("REEVE_LONG") == "1"
BIG = "/srv/reeve-many"


class Tasks(ReeveTest):
    def setUp(self):
        super().setUp()
        self.addCleanup(self.no_task_stays)
        self.entered(self.guest.rule(FREE, "scans"))

    def no_task_stays(self):
        self.guest.exec("sh", "-c", "systemctl stop 'reeve-task-*'; rm -rf /var/lib/reeve/tasks/*")

    def scan(self, window, kind, *arguments, on="main"):
        done = window.result(method=SCANS + kind, arguments=list(arguments), id=change_id(), on=on)
        return done["target"]

    def ended(self, window, task, on="main", seconds=120):
        answer = window.call(method="tasks.read.follow", arguments=[{"value": task}], on=on, seconds=seconds)
        self.assertDone(answer)
        return answer["items"][-1]["task"]

    def found(self, window, kind, task, *more, on="main"):
        answer = window.call(method=f"scans.read.{kind}", arguments=[{"value": task}, *more], on=on, seconds=60)
        self.assertDone(answer)
        return answer["items"]

    def tasks(self, window, on="main"):
        return window.call(method="tasks.read.list", on=on)["items"]

    def units(self):
        return self.guest.check("systemctl", "list-units", "--plain", "--no-legend", "reeve-task-*").splitlines()

    def run_to_end(self, kind, *arguments):
        window = self.opened()
        task = self.scan(window, kind, *arguments)
        end = self.ended(window, task)
        self.assertEqual("DONE", end["state"], end)
        return window, task, end


class Integrity(Tasks):
    def test_changed_configuration_is_told_apart_from_changed_programs(self):
        conf = self.guest.check("sh", "-c", "dpkg-query -W -f '${Conffiles}\\n' | awk '$1 ~ \"^/etc/[a-z.]+$\" {print $1; exit}'").strip()
        program = "/usr/bin/arch"
        self.spoil(conf)
        self.spoil(program)
        window, task, end = self.run_to_end("integrity")
        found = {one["path"]: one for one in self.found(window, "integrity", task)}
        self.assertEqual(("CONFIGURATION", True), (found[conf]["role"], "CONTENT" in found[conf]["changes"]), found[conf])
        self.assertEqual(("PROGRAM", ["coreutils"]), (found[program]["role"], found[program]["packages"]))
        self.assertEqual(end["progress"]["found"], len(found))
        expected = self.guest.exec("dpkg", "--verify").out.splitlines()
        self.assertEqual({line[line.index("/"):] for line in expected}, set(found))

    def spoil(self, path):
        self.guest.check("cp", "-a", path, path + ".reeve-kept")
        self.addCleanup(self.guest.check, "mv", path + ".reeve-kept", path)
        self.guest.check("sh", "-c", 'echo "# x" >>"$1"', "sh", path)


class Rpm(Tasks):
    """The real rpm, with packages that it built and installed, on a machine whose dpkg has none."""
    PROBE = "/opt/reeve-probe"
    SPEC = """
%global debug_package %{nil}
%global __os_install_post %{nil}
AutoReqProv: no
Name: reeve-probe
Epoch: 2
Version: 1.0
Release: 1
Summary: What a scan compares
License: MIT
BuildArch: noarch
%description
What a scan compares.
%package same
Summary: What nobody changes
%description same
What nobody changes.
%install
cd %{buildroot}; mkdir -p opt/reeve-probe/same; cd opt/reeve-probe
for one in program gone mode "two words" conf read license state same/file; do echo "$one" >"$one"; done
chmod 755 program; ln -s program link
%verifyscript
touch /opt/reeve-probe/script-ran
%files
/opt/reeve-probe/program
/opt/reeve-probe/gone
/opt/reeve-probe/mode
"/opt/reeve-probe/two words"
/opt/reeve-probe/link
%config(noreplace) /opt/reeve-probe/conf
%doc /opt/reeve-probe/read
%license /opt/reeve-probe/license
%ghost /opt/reeve-probe/state
%files same
/opt/reeve-probe/same
"""

    def setUp(self):
        super().setUp()
        self.addCleanup(self.guest.exec, "sh", "-c", f"rpm -e --nodeps reeve-probe reeve-probe-same; rm -rf {self.PROBE} /root/probe")
        self.guest.check("mkdir", "-p", "/root/probe")
        self.guest.write("/root/probe/probe.spec", self.SPEC)
        self.guest.check("sh", "-ec", "cd /root/probe; rpmbuild -bb --define '_topdir /root/probe' probe.spec;"
                         "rpm -i --nodeps RPMS/noarch/*.rpm", timeout=120)

    def without_dpkg(self):
        """As on a machine of rpm's kind: dpkg may be there, and knows of no package."""
        self.guest.check("sh", "-ec", "mv /var/lib/dpkg/status /var/lib/dpkg/status.kept; : >/var/lib/dpkg/status")
        self.addCleanup(self.guest.check, "mv", "/var/lib/dpkg/status.kept", "/var/lib/dpkg/status")

    def spoil(self):
        self.guest.check("sh", "-ec", f"cd {self.PROBE}; for one in program conf read 'two words'; do echo more >>\"$one\"; done;"
                         "rm gone; chmod 600 mode license; ln -sfn elsewhere link; chown alice read; : >state; chmod 600 state")

    def log(self, task):
        return self.guest.check("sh", "-c", f"cat {KEPT}/*/{task}/log").splitlines()

    def test_what_was_changed_is_found_with_its_role_and_its_package_as_rpm_says(self):
        self.without_dpkg()
        self.spoil()
        began = time.monotonic()
        window, task, end = self.run_to_end("integrity")
        print(f"rpm: {time.monotonic() - began:.1f} s")
        items = self.found(window, "integrity", task)
        found = {one["path"].removeprefix(self.PROBE + "/"): (one["role"], set(one["changes"]) - {"TIME"}) for one in items}
        self.assertEqual({"program": ("PROGRAM", {"SIZE", "CONTENT"}), "two words": ("PROGRAM", {"SIZE", "CONTENT"}),
                          "conf": ("CONFIGURATION", {"SIZE", "CONTENT"}), "gone": ("PROGRAM", {"MISSING"}),
                          "mode": ("PROGRAM", {"MODE"}), "link": ("PROGRAM", {"LINK"}), "license": ("DOCUMENTATION", {"MODE"}),
                          "read": ("DOCUMENTATION", {"SIZE", "CONTENT", "OWNER"}), "state": ("STATE", {"MODE"})}, found)
        self.assertEqual([["reeve-probe"]] * len(items), [one["packages"] for one in items])
        self.assertEqual("9 files of 2 packages (rpm) differ.", end["text"])
        expected = self.guest.exec("rpm", "-Va", "--nodeps", "--noscripts").out.splitlines()
        self.assertEqual({line[line.index("/"):] for line in expected}, {one["path"] for one in items})
        self.assertEqual(1, self.guest.exec("test", "-e", f"{self.PROBE}/script-ran").code, "a package's script was run")
        log = self.log(task)
        self.assertEqual("Compares the packages of rpm.", log[0])
        self.assertEqual([], [line for line in log if "understood" in line])

    def test_what_gives_more_than_usual_is_told_with_its_package(self):
        self.without_dpkg()
        self.guest.check("sh", "-ec", f"cd {self.PROBE}; chmod 4755 program; chmod 666 'two words'; cp -p program 'of *'; chmod 666 same/file;"
                         "cp -p program \"$(printf 'a\\nbash\\nb')\"")  # a sentence with this name would have a package's name as a line
        window, task, _ = self.run_to_end("privileges")
        found = {(one["kind"], one["path"].removeprefix(self.PROBE + "/")): one["packages"]
                 for one in self.found(window, "privileges", task) if one["path"].startswith(self.PROBE)}
        self.assertEqual({("SETUID", "program"): ["reeve-probe"], ("SETUID", "of *"): [], ("SETUID", "a\\x0abash\\x0ab"): [],
                          ("WORLD_WRITABLE", "two words"): ["reeve-probe"],
                          ("WORLD_WRITABLE", "same/file"): ["reeve-probe-same"]}, found)

    def test_where_both_have_packages_dpkgs_are_compared_and_that_is_said(self):
        self.spoil()
        window, task, end = self.run_to_end("integrity")
        self.assertIn("(dpkg)", end["text"])
        self.assertEqual([], [one for one in self.found(window, "integrity", task) if one["path"].startswith(self.PROBE)])
        self.assertEqual("Compares the packages of dpkg. rpm is there, too: its packages are not looked at.", self.log(task)[0])


class DiskUsage(Tasks):
    def plant(self):
        self.guest.check("sh", "-ec", f"rm -rf {BIG}; mkdir -p {BIG}/deep/er; cd {BIG};"
                         "head -c 5000000 /dev/urandom >big; ln big deep/again;"
                         "head -c 3000000 /dev/urandom >deep/er/some; ln -s big link; mkdir empty;"
                         "touch \"$(printf 'line\\nbreak \\377')\"; for i in $(seq 100); do echo $i >deep/small.$i; done")
        self.addCleanup(self.guest.check, "rm", "-rf", BIG)

    def test_what_a_folder_takes_is_what_du_says_and_a_file_of_two_names_counts_once(self):
        self.plant()
        window, task, end = self.run_to_end("diskUsage", {"value": BIG})
        top = self.found(window, "diskUsage", task, 0)
        sizes = [one["bytes"] for one in top]
        self.assertEqual(sorted(sizes, reverse=True), sizes)
        total = int(self.guest.check("du", "-s", "--block-size=1", BIG).split()[0])
        own = int(self.guest.check("stat", "-c", "%b", BIG)) * 512
        self.assertEqual(total, sum(sizes) + own)
        self.assertIn(str(total), end["text"])
        by = {one["name"]: one for one in top}
        self.assertEqual("FILE", by["line\\x0abreak \\xff"]["kind"])
        self.assertEqual(-1, by["empty"]["node"])
        deep = {one["name"]: one for one in self.found(window, "diskUsage", task, by["deep"]["node"])}
        self.assertIn("er", deep)
        self.assertEqual(1, sum(one["kind"] == "REST" for one in deep.values()))
        inside = self.found(window, "diskUsage", task, deep["er"]["node"])
        self.assertEqual(["some"], [one["name"] for one in inside])

    def test_a_folder_that_is_none_and_a_link_are_told_as_that(self):
        window = self.opened()
        for path, words in ("/nowhere/at/all", "There is no folder"), ("/bin", "is a link"):
            end = self.ended(window, self.scan(window, "diskUsage", {"value": path}))
            self.assertEqual("FAILED", end["state"])
            self.assertIn(words, end["text"])

    def test_a_million_files_take_less_than_half_a_minute(self):
        self.addCleanup(self.guest.exec, "rm", "-rf", BIG, timeout=600)
        self.guest.check("python3", "-c", f"""
import os
for one in range(1000):
    folder = f"{BIG}/{{one}}"
    os.makedirs(folder)
    for file in range(1000):
        os.close(os.open(f"{{folder}}/{{file}}", os.O_CREAT | os.O_WRONLY))
""", timeout=600)
        begin = time.monotonic()
        window, task, end = self.run_to_end("diskUsage", {"value": BIG})
        took = time.monotonic() - begin
        print(f"a million files: {took:.1f} s")
        self.assertIn("1001001 files and folders", end["text"])
        self.assertLess(took, 60)


class Privileges(Tasks):
    def test_what_was_planted_is_found_and_what_is_usual_is_not(self):
        self.guest.check("sh", "-ec", "mkdir -p /srv/p; cd /srv/p; cp /bin/true setuid; chmod 4755 setuid; cp /bin/true setgid;"
                         "chgrp mail setgid; chmod 2755 setgid; touch open; chmod 666 open; mkdir sticky; chmod 1777 sticky;"
                         "touch nobodys; chown 54321:54321 nobodys; cp /bin/true usual; cp /bin/true cap;"
                         "setcap cap_net_raw+ep cap || true;"
                         "echo 'mallory ALL=(ALL) NOPASSWD: ALL' >/etc/sudoers.d/planted || true")
        self.addCleanup(self.guest.exec, "rm", "-rf", "/srv/p", "/etc/sudoers.d/planted")
        window, task, end = self.run_to_end("privileges")
        found = self.found(window, "privileges", task)
        here = {(one["kind"], one["path"]) for one in found if one["path"].startswith("/srv/p/")}
        planted = {("SETUID", "/srv/p/setuid"), ("SETGID", "/srv/p/setgid"), ("WORLD_WRITABLE", "/srv/p/open"),
                   ("OWNERLESS", "/srv/p/nobodys")}
        if "cap_net_raw" in self.guest.exec("getcap", "/srv/p/cap").out:
            planted.add(("CAPABILITIES", "/srv/p/cap"))
        self.assertEqual(planted, here)
        by = {(one["kind"], one["path"]): one for one in found}
        self.assertEqual(["passwd"], by["SETUID", "/usr/bin/passwd"]["packages"])
        self.assertEqual(("root:root", "4755"), (by["SETUID", "/usr/bin/passwd"]["owner"], by["SETUID", "/usr/bin/passwd"]["mode"]))
        expected = set(self.guest.check("find", "/", "-xdev", "-type", "f", "-perm", "-4000").split())
        self.assertEqual(expected, {path for kind, path in by if kind == "SETUID" and not path.startswith(("/tmp/", "/run/"))})
        if self.guest.exec("test", "-e", "/etc/sudoers.d/planted").code == 0:
            self.assertEqual(1, by["SUDO_RULE", "/etc/sudoers.d/planted"]["line"])


class Lives(Tasks):
    """A scan that takes long, because what it asks is slow."""

    def slow(self, script="trap '' TERM\nwhile :; do sleep 0.2; done"):
        """dpkg takes its time until the test ends."""
        self.guest.check("sh", "-ec", "test -e /usr/bin/dpkg.real || mv /usr/bin/dpkg /usr/bin/dpkg.real")
        self.addCleanup(self.guest.check, "mv", "-f", "/usr/bin/dpkg.real", "/usr/bin/dpkg")
        self.guest.write("/usr/bin/dpkg", f"#!/bin/sh\n{script}\n", "0755")

    def test_a_task_outlives_window_and_helper_and_is_there_for_the_next(self):
        self.slow()
        window = self.opened()
        task = self.scan(window, "integrity")
        for helper in self.helpers():
            self.guest.check("systemctl", "kill", "--signal=KILL", helper)
        window.stop()
        self.no_helper_stays()
        self.assertEqual(1, len(self.units()))
        window = self.opened()
        begin = time.monotonic()
        there = self.tasks(window)
        print(f"there again after {time.monotonic() - begin:.2f} s")
        self.assertEqual([(task, "RUNNING")], [(one["id"]["value"], one["state"]) for one in there])
        self.stop_and_see(window, task)

    def test_what_is_found_flows_in_while_the_scan_runs_and_stays_where_it_is_stopped(self):
        self.slow("echo '??5??????   /usr/bin/arch'; sleep 3; echo '??5?????? c /etc/pam.conf'; sleep 3;"
                  "echo '??5?????? c /etc/fstab'; exec sleep 1000")
        window = self.opened()
        task = self.scan(window, "integrity")
        window.connect(on="found")
        window.send_call(method="scans.read.integrity", arguments=[{"value": task}], on="found")
        first = window.items(on="found", seconds=15)["items"]
        self.assertEqual([("/usr/bin/arch", ["coreutils"])], [(one["path"], one["packages"]) for one in first][:1])
        self.assertEqual([(task, "RUNNING")], [(one["id"]["value"], one["state"]) for one in self.tasks(window)])
        self.stop_and_see(window, task)
        rest = window.answer(on="found", seconds=10)
        self.assertDone(rest)
        told = first + rest["items"]
        self.assertEqual(told, self.found(window, "integrity", task))
        self.assertEqual("/etc/pam.conf", told[1]["path"], told)

    def test_what_is_added_up_until_a_stop_is_kept(self):
        self.guest.check("sh", "-ec", f"mkdir -p {BIG}/one {BIG}/two; head -c 3000000 /dev/urandom >{BIG}/one/big;"
                         "test -e /usr/bin/find.real || mv /usr/bin/find /usr/bin/find.real")
        self.addCleanup(self.guest.check, "sh", "-c", f"mv -f /usr/bin/find.real /usr/bin/find; rm -rf {BIG}")
        # find walks, and when it is through it begins with the second folder again and again
        self.guest.write("/usr/bin/find", "#!/bin/sh\n/usr/bin/find.real \"$@\"\nwhile :; do printf 'd 1 8 2 7 1 two\\0'; sleep 0.3; done\n", "0755")
        window = self.opened()
        task = self.scan(window, "diskUsage", {"value": BIG})
        wait_until(lambda: len(self.found(window, "diskUsage", task, 0)) > 0, "the first sums", 15)
        self.stop_and_see(window, task)
        kept = {one["name"]: one for one in self.found(window, "diskUsage", task, 0)}
        self.assertGreaterEqual(kept["one"]["bytes"], 3000000)
        self.assertEqual(["big"], [one["name"] for one in self.found(window, "diskUsage", task, kept["one"]["node"])])

    def stop_and_see(self, window, task):
        begin = time.monotonic()
        self.assertDone(window.call(method="tasks.manage.stop", arguments=[{"value": task}], id=change_id()))
        self.assertLess(time.monotonic() - begin, 1)
        end = self.ended(window, task, seconds=20)
        self.assertEqual("STOPPED", end["state"])
        self.assertLess(time.monotonic() - begin, 7)
        wait_until(lambda: not self.units(), "the unit to be gone", 2)
        self.assertEqual([], self.guest.pids("[/]usr/bin/dpkg --verify"))

    def test_what_ends_when_it_is_told_to_is_gone_within_a_second(self):
        self.slow("sleep 1000 & exec sleep 1000")
        window = self.opened()
        task = self.scan(window, "integrity")
        wait_until(lambda: self.guest.pids("^sleep 1000"), "the scan to be at work")
        begin = time.monotonic()
        self.assertDone(window.call(method="tasks.manage.stop", arguments=[{"value": task}], id=change_id()))
        acknowledged = time.monotonic() - begin
        wait_until(lambda: not self.guest.pids("^sleep 1000"), "all of it to be gone", 5)
        print(f"stop acknowledged after {acknowledged * 1000:.0f} ms, gone after {time.monotonic() - begin:.2f} s")
        self.assertEqual("STOPPED", self.ended(window, task, seconds=10)["state"])

    def test_a_second_one_is_refused_with_who_holds_it(self):
        self.slow()
        window = self.opened()
        task = self.scan(window, "integrity")
        answer = window.call(method=SCANS + "integrity", id=change_id())
        self.assertProblem("BUSY", answer, "Such a scan runs already, started by alice. Only one runs on a computer at a time.")
        self.stop_and_see(window, task)

    def test_a_task_that_is_killed_is_told_as_lost(self):
        self.slow()
        window = self.opened()
        task = self.scan(window, "integrity")
        self.guest.check("systemctl", "kill", "--signal=KILL", f"reeve-task-integrity-*-{task}.service")
        end = self.ended(window, task, seconds=20)
        self.assertEqual("LOST", end["state"])
        self.assertDone(window.call(method="tasks.manage.forget", arguments=[{"value": task}], id=change_id()))
        self.assertEqual([], self.tasks(window))

    @row("A21")
    def test_somebody_elses_task_is_neither_seen_nor_stopped(self):
        self.slow()
        window = self.opened()
        task = self.scan(window, "integrity")
        self.guest.session("mallory")
        self.addCleanup(self.guest.activate, "alice")
        self.guest.activate("mallory")
        other = self.entered(Window(self.guest, "mallory")).open()
        self.assertEqual([], self.tasks(other))
        for method in "tasks.manage.stop", "tasks.manage.forget", "tasks.read.follow", "scans.read.integrity":
            answer = other.call(method=method, arguments=[{"value": task}], id=change_id())
            self.assertProblem("NOT_FOUND", answer, "There is no such task of yours.")
        answer = other.call(method="tasks.others.stop", arguments=[{"value": task}], id=change_id(), ask=False)
        self.assertEqual("NEEDS_PASSWORD", answer["body"]["problem"], answer)
        with self.guest.agent("mallory", "yes") as agent:
            self.assertDone(other.call(method="tasks.others.stop", arguments=[{"value": task}], id=change_id()))
            self.assertIn(task, agent.prompts()[0]["message"])
        wait_until(lambda: not self.units(), "the task to be gone", 10)

    def test_the_sandbox_lets_a_task_read_and_nothing_else(self):
        self.slow()
        window = self.opened()
        task = self.scan(window, "integrity")
        unit = self.units()[0].split()[0]
        shown = self.guest.check("systemd-analyze", "security", "--no-pager", unit)
        print(shown.splitlines()[-1])
        properties = self.guest.check("systemctl", "show", unit, "-p",
                                      "CapabilityBoundingSet,NoNewPrivileges,ProtectSystem,PrivateNetwork,MemoryMax,ReadWritePaths")
        self.assertIn("CapabilityBoundingSet=cap_dac_read_search\n", properties)
        self.assertIn("NoNewPrivileges=yes", properties)
        self.assertIn(f"ReadWritePaths={KEPT}/", properties)
        self.stop_and_see(window, task)


class Killed(Tasks):
    """Window and helper are killed at any moment while tasks are started; REEVE_LONG=1 takes a hundred, not a dozen."""

    def test_none_is_lost_and_none_is_left(self):
        wanted, seed = 100 if LONG else 12, random.randrange(1 << 30)
        print(f"seed {seed}")
        moments, attempts, window = random.Random(seed), [], self.opened()
        for number in range(wanted):
            attempt = change_id()
            attempts.append(attempt)
            window.send_call(method=SCANS + "diskUsage", arguments=[{"value": "/usr/share"}], id=attempt)
            if number % 3 == 0:
                window = self.killed(window, moments.random() * 0.4, number % 2)
            else:
                window.answer()
        self.assertEqual(wanted, len(attempts))
        wait_until(lambda: not self.units(), "all tasks to end", 300)
        told = self.tasks(window)
        states = {state: sum(one["state"] == state for one in told) for state in ("RUNNING", "DONE", "LOST", "STOPPED", "FAILED")}
        print(states)
        # A helper that is killed between a task's order and its unit leaves a task that never began: it says so.
        self.assertEqual({"RUNNING": 0, "STOPPED": 0, "FAILED": 0}, {one: states[one] for one in ("RUNNING", "STOPPED", "FAILED")})
        self.assertLessEqual(states["LOST"], wanted // 3 + 1)
        done = [one["id"]["value"] for one in told if one["state"] == "DONE"]
        self.assertTrue(self.found(window, "diskUsage", done[-1], 0))
        for record in map(window.record, attempts):
            # Denied where the window was gone before polkit was asked about it.
            self.assertTrue(record is None or record["state"] in ("INTENDED", "DONE", "DENIED"), record)

    def killed(self, window, after, helper):
        time.sleep(after)
        if helper:
            for unit in self.helpers():
                self.guest.exec("systemctl", "kill", "--signal=KILL", unit)
        else:
            self.guest.kill(window.pid)
        window.stop()
        self.no_helper_stays()
        return self.opened()
