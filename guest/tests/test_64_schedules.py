"""What an administrator described and what begins by itself: whose files are taken, what a program gets, whose the result is."""
import json, time

from lib import wait_until
from rows import row
from window import ReeveTest, Window, change_id

FREE = ("polkit.addRule(function(action) { if (action.id.indexOf('org.reeve.custom.') == 0 ||"
        " action.id.indexOf('org.reeve.schedules.') == 0) return 'yes'; });")
TASKS = "/etc/reeve/tasks.d"
PROGRAM = "/usr/local/sbin/reeve-test-custom"
SAYS = '''#!/bin/sh
echo "progress 40 halfway"
for word in "$@"; do echo "<$word>"; done
echo oops >&2
id -u
grep NoNewPrivs /proc/self/status
'''
FILE = {"title": "Say what it gets", "program": PROGRAM,
        "arguments": ["--mode={mode}", "{loud}", "{count}", "{word}", "{where}", "{unit}"],
        "parameters": [{"name": "mode", "type": "choice", "values": ["full", "-x"], "usual": "full"},
                       {"name": "loud", "type": "switch", "option": "--loud"},
                       {"name": "count", "type": "integer", "least": -3, "most": 10, "usual": "2"},
                       {"name": "word", "type": "text", "most": 20, "usual": "a.b"},
                       {"name": "where", "type": "path", "usual": "/srv"},
                       {"name": "unit", "type": "unit", "usual": "ssh.service"}]}
NAME = {"value": "say"}


def values(**given):
    return [{"parameter": name, "value": value} for name, value in given.items()]


def schedule(id, work=("INTEGRITY", {}), when="*:*:0/2", persistent=False, delay=0):
    kind, more = work
    return {"id": {"value": id}, "work": {"kind": kind, "values": [], **more}, "when": {"value": when},
            "persistent": persistent, "randomDelaySeconds": delay}


DISK = ("DISK_USAGE", {"folder": {"value": "/etc/polkit-1"}})


class Custom(ReeveTest):
    def setUp(self):
        super().setUp()
        self.addCleanup(self.nothing_stays)
        self.nothing_stays()
        self.guest.check("mkdir", "-p", TASKS)
        self.guest.write(PROGRAM, SAYS, "0755")
        self.describe()

    def nothing_stays(self):
        self.guest.exec("sh", "-c", f"systemctl disable --now $(cd /etc/systemd/system && ls -d reeve-schedule-*.timer) ;"
                        f"systemctl stop 'reeve-schedule-*' 'reeve-task-*'; systemctl reset-failed;"
                        f"rm -rf /var/lib/reeve/tasks/* /etc/reeve {PROGRAM} /etc/systemd/system/reeve-schedule-*;"
                        "systemctl daemon-reload")

    def describe(self, name="say", mode="0644", owner="root", **more):
        self.guest.write(f"{TASKS}/{name}.json", json.dumps({**FILE, **more}), mode, owner)

    def free(self):
        self.entered(self.guest.rule(FREE, "custom"))

    def run_it(self, window, given=(), name=NAME, **options):
        return window.call(method="custom.run.run", arguments=[name, list(given)], **{"id": change_id(), **options})

    def ended(self, window, task, seconds=60):
        answer = window.call(method="tasks.read.follow", arguments=[{"value": task}], seconds=seconds)
        self.assertDone(answer)
        return answer["items"][-1]["task"], [line for item in answer["items"] for line in item["log"]]

    def tasks(self, window):
        return window.call(method="tasks.read.list")["items"]

    def listed(self):
        """What the user's own helper says of them."""
        result = self.reeve("call", "custom.read.list")
        self.assertEqual(0, result.code, result.err)
        return json.loads(result.out)

    def refused(self):
        found = self.listed()
        return {one["file"].split("/")[-1]: one["problem"] for one in found["refused"]}, [one["name"]["value"] for one in found["tasks"]]


class Running(Custom):
    @row("C5")
    def test_each_value_is_one_argument_and_what_is_printed_is_the_log(self):
        self.free()
        window = self.opened()
        answer = self.run_it(window, values(loud="yes", where="/srv/a b$(touch /tmp/pwned);c", mode="-x"))
        self.assertDone(answer)
        end, _ = self.ended(window, answer["body"]["target"])
        self.assertEqual(("FAILED", "There is no /srv/a b$(touch /tmp/pwned);c."), (end["state"], end["text"]))
        self.guest.check("mkdir", "-p", "/srv/a b$(touch /tmp/pwned);c")
        answer = self.run_it(window, values(loud="yes", where="/srv/a b$(touch /tmp/pwned);c", mode="-x"))
        end, log = self.ended(window, answer["body"]["target"])
        self.assertEqual("DONE", end["state"], end)
        self.assertEqual(["<--mode=-x>", "<--loud>", "<2>", "<a.b>", "<" + "/srv/a b$(touch /tmp/pwned);c" + ">", "<ssh.service>"],
                         [line for line in log if line.startswith("<")])
        self.assertIn("oops", log)
        self.assertIn("0", log)
        self.assertIn("NoNewPrivs: 1", log)
        self.assertEqual((40, 100, "halfway"), (end["progress"]["done"], end["progress"]["total"], end["progress"]["at"]))
        self.assertEqual("say mode=-x loud=yes count=2 word=a.b where=/srv/a b$(touch /tmp/pwned);c unit=ssh.service", end["subject"])
        self.guest.exec("rm", "-rf", "/srv/a b$(touch /tmp/pwned);c")

    @row("C2", "C4")
    def test_what_is_no_value_is_refused_before_anybody_is_asked(self):
        window, agent = self.opened(), self.entered(self.guest.agent("alice", "yes"))
        for given, words in ((values(mode="other"), "mode: expected one of full, -x"),
                             (values(count="11"), "count: expected a whole number from -3 to 10"),
                             (values(count="-2"), "count: a value that begins with a dash would be read as an option"),
                             (values(word="-rf"), "word: a value that begins with a dash"),
                             (values(word="a b"), "word: expected"), (values(word="a;b"), "word: expected"),
                             (values(where="../etc"), "where: expected an absolute path"),
                             (values(where="/a/../etc"), "where: expected an absolute path"),
                             (values(unit="--now"), "unit: expected"), (values(loud="maybe"), "loud: expected yes or no"),
                             (values(other="1"), "other: say has no such parameter"),
                             (values(word="a", count="1") + values(word="b"), "word: it is given twice"),
                             (values(where="/a\nb"), "where: a value is at most")):
            with self.subTest(words):
                self.assertProblem("INVALID", self.run_it(window, given), words)
        self.assertProblem("NOT_FOUND", self.run_it(window, name={"value": "other"}), "There is no task other")
        self.assertEqual([], agent.prompts())
        self.assertEqual([], self.tasks(window))

    @row("A12", "A18")
    def test_the_prompt_names_the_task_and_all_that_it_is_told_and_unlock_does_not_cover_it(self):
        window, agent = self.opened(), self.entered(self.guest.agent("alice", "yes"))
        self.assertDone(window.call(method="session.administer.unlock", id=change_id()))
        self.assertDone(self.run_it(window))
        prompt = agent.prompts()[-1]
        self.assertEqual("org.reeve.custom.run.run", prompt["action"])
        self.assertIn("say mode=full loud=no count=2 word=a.b where=/srv unit=ssh.service", prompt["message"])

    def test_a_rule_may_refuse_one_task_by_its_name(self):
        self.describe("other")
        rule = ("polkit.addRule(function(action) { if (action.id == 'org.reeve.custom.run.run')"
                " return action.lookup('target').indexOf('other ') == 0 ? 'no' : 'yes'; });")
        window = self.opened()
        with self.guest.rule(rule, "custom"):
            self.assertProblem("DENIED", self.run_it(window, name={"value": "other"}))
            self.assertDone(self.run_it(window))

    @row("A11")
    def test_what_was_changed_while_the_prompt_stood_open_is_not_run(self):
        for change in (lambda: self.describe(title="Something else"),
                       lambda: self.guest.write(PROGRAM, SAYS + "touch /tmp/pwned\n", "0755")):
            window = self.opened()
            with self.guest.agent("alice", "hang") as agent:
                window.send_call(method="custom.run.run", arguments=[NAME, []], id=change_id())
                wait_until(agent.prompts, "the prompt")
                change()
                agent.answer("yes")
                self.assertProblem("CONFLICT", window.answer(seconds=20), "changed by somebody else meanwhile")
            self.assertEqual([], self.tasks(window))
            window.stop()
            self.no_helper_stays()

    def test_only_one_of_an_exclusive_one_runs_and_stop_ends_all_of_it(self):
        self.free()
        self.guest.write(PROGRAM, "#!/bin/sh\nsleep 1000 & exec sleep 1000\n", "0755")
        self.describe(exclusive=True)
        window = self.opened()
        task = self.run_it(window)["body"]["target"]
        wait_until(lambda: len(self.guest.pids("^sleep 1000")) == 2, "the program to be at work")
        self.assertProblem("BUSY", self.run_it(window), "This task runs already, started by alice.")
        self.assertDone(window.call(method="tasks.manage.stop", arguments=[{"value": task}], id=change_id()))
        end, _ = self.ended(window, task, 20)
        self.assertEqual("STOPPED", end["state"], end)
        wait_until(lambda: not self.guest.pids("^sleep 1000"), "all of it to be gone", 7)

    def test_its_exit_code_and_its_time_decide(self):
        self.free()
        window = self.opened()
        self.guest.write(PROGRAM, "#!/bin/sh\necho broken\nexit 3\n", "0755")
        end, _ = self.ended(window, self.run_it(window)["body"]["target"])
        self.assertEqual(("FAILED", "It ended with exit code 3. The last that it said: broken"), (end["state"], end["text"]))
        self.guest.write(PROGRAM, "#!/bin/sh\nexec sleep 1000\n", "0755")
        self.describe(timeLimitSeconds=2)
        end, _ = self.ended(window, self.run_it(window)["body"]["target"])
        self.assertEqual("FAILED", end["state"])
        self.assertIn("longer than its limit of 2 s", end["text"])


class Files(Custom):
    @row("C1")
    def test_a_file_or_program_that_others_may_change_is_refused_with_why(self):
        self.guest.check("sh", "-ec", f"cp {PROGRAM} /srv/open; chmod 777 /srv/open; mkdir -p /srv/wide; chmod 777 /srv/wide;"
                         f"cp {PROGRAM} /srv/wide/in; cp {PROGRAM} /srv/hers; chown alice /srv/hers; ln -sf {PROGRAM} /srv/link")
        self.addCleanup(self.guest.exec, "rm", "-rf", "/srv/open", "/srv/wide", "/srv/hers", "/srv/link")
        self.describe("hers", owner="alice")
        self.describe("wide", mode="0666")
        self.guest.check("ln", "-s", f"{TASKS}/say.json", f"{TASKS}/linked.json")
        for name, program in (("p-open", "/srv/open"), ("p-wide", "/srv/wide/in"), ("p-hers", "/srv/hers"), ("p-link", "/srv/link"),
                              ("p-bin", "/bin/true"), ("p-none", "/srv/none"), ("p-up", "/usr/../usr/bin/true")):
            self.describe(name, program=program)
        self.describe("unknown", sudo=True)
        self.describe("braces", arguments=["a{mode}"])
        self.describe("Upper")
        self.guest.write(f"{TASKS}/none.json", "{ not json", "0644")
        refused, taken = self.refused()
        self.assertEqual(["say"], taken)
        for file, words in {"hers": "belongs to user 1000 and not to 0", "wide": "can be written by others", "linked": "is a link",
                            "p-open": "can be written by others", "p-wide": "/srv/wide can be written by others",
                            "p-hers": "does not belong to user 0", "p-link": "name the program itself, not a link",
                            "p-bin": "is a link", "p-none": "There is no /srv/none", "p-up": "without . and ..",
                            "unknown": "has a field that is unknown", "braces": "an argument with braces is {parameter}",
                            "Upper": "named by a lower-case letter", "none": "not JSON"}.items():
            with self.subTest(file):
                self.assertIn(words, refused[f"{file}.json"])
        self.free()
        window = self.opened()
        for name in "hers", "wide", "linked", "p-open", "p-wide", "p-hers", "p-link", "unknown":
            answer = self.run_it(window, name={"value": name})
            self.assertEqual("F", answer["frame"], name)
        self.assertEqual([], self.tasks(window))

    @row("C1")
    def test_a_folder_that_others_may_write_in_takes_all_of_it_along(self):
        self.guest.check("chmod", "777", TASKS)
        refused, taken = self.refused()
        self.assertEqual(([], ["tasks.d"]), (taken, list(refused)))
        self.assertIn("can be written by others", refused["tasks.d"])
        self.guest.check("sh", "-ec", f"chmod 755 {TASKS}; chown alice /etc/reeve")
        self.assertIn("belongs to user 1000", self.refused()[0]["tasks.d"])
        self.free()
        self.assertEqual("F", self.run_it(self.opened())["frame"])


class Schedules(Custom):
    def save(self, window, one, **options):
        return window.call(method="schedules.manage.save", arguments=[one], **{"id": change_id(), **options})

    def seen(self):
        result = self.reeve("call", "schedules.read.list")
        self.assertEqual(0, result.code, result.err)
        return [json.loads(line) for line in result.out.splitlines()]

    def units(self, id):
        return self.guest.exec("sh", "-c", f"ls /etc/systemd/system/reeve-schedule-{id}.* /etc/systemd/system/timers.target.wants/"
                               f"reeve-schedule-{id}.* /var/lib/systemd/timers/stamp-reeve-schedule-{id}.* 2>/dev/null").out.split()

    def test_it_fires_and_the_result_is_the_owners(self):
        self.free()
        window = self.opened()
        answer = self.save(window, schedule("disk", DISK, when="*-*-* *:*:00/15"))
        self.assertDone(answer)
        self.assertEqual("disk-usage /etc/polkit-1; *-*-* *:*:00/15", answer["body"]["result"])
        wait_until(lambda: self.tasks(window), "the schedule to fire", 40)
        end, _ = self.ended(window, self.tasks(window)[0]["id"]["value"])
        self.assertEqual(("DONE", "DISK_USAGE", "/etc/polkit-1"), (end["state"], end["kind"], end["subject"]))
        # While what it started runs, a timer has no next time.
        wait_until(lambda: "next" in self.seen()[0], "the next time to be told", 10)
        one = [one for one in (self.seen()[0] for _ in range(20)) if "next" in one][0]
        self.assertEqual(("disk", "alice", 1000), (one["id"]["value"], one["user"], one["uid"]))
        self.assertGreater(one["last"], 0)
        self.assertGreaterEqual(one["next"], one["last"])
        self.assertDone(window.call(method="schedules.manage.remove", arguments=[{"value": "disk"}], id=change_id()))
        self.assertEqual([], self.units("disk"))
        self.assertEqual([], self.seen())

    def test_undo_there_and_back(self):
        self.free()
        window = self.opened()
        first = self.save(window, schedule("night", when="*-*-* 03:00:00", persistent=True, delay=600))
        self.assertDone(first)
        text = self.guest.read("/etc/systemd/system/reeve-schedule-night.timer")
        self.assertIn("Persistent=true\nRandomizedDelaySec=600\n", text)
        changed = self.save(window, schedule("night", DISK, "daily"))
        back = changed["body"]["undo"][0]
        self.assertDone(window.call(method=back["method"], arguments=back["arguments"], id=change_id()))
        self.assertEqual(text, self.guest.read("/etc/systemd/system/reeve-schedule-night.timer"))
        self.assertEqual("enabled\n", self.guest.check("systemctl", "is-enabled", "reeve-schedule-night.timer"))
        removed = window.result(method="schedules.manage.remove", arguments=[{"value": "night"}], id=change_id())
        self.assertEqual([], self.units("night"))
        back = removed["undo"][0]
        self.assertDone(window.call(method=back["method"], arguments=back["arguments"], id=change_id()))
        self.assertEqual(text, self.guest.read("/etc/systemd/system/reeve-schedule-night.timer"))
        self.assertEqual("active\n", self.guest.check("systemctl", "is-active", "reeve-schedule-night.timer"))
        back = first["body"]["undo"][0]
        self.assertDone(window.call(method=back["method"], arguments=back["arguments"], id=change_id()))
        self.assertEqual([], self.units("night"))

    def test_what_could_not_be_written_whole_is_taken_back(self):
        self.free()
        timer, service = (f"/etc/systemd/system/reeve-schedule-night.{kind}" for kind in ("timer", "service"))
        self.guest.check("mkdir", timer)
        answer = self.save(self.opened(), schedule("night", when="daily"))
        self.assertEqual("F", answer.get("frame"), answer)
        self.assertIn("reeve-schedule-night.timer", answer["body"]["sentence"])
        self.assertNotEqual(0, self.guest.exec("test", "-e", service).code)
        self.assertEqual([], self.seen())

    def test_services_lists_it_as_a_timer_and_analyze_has_no_complaint(self):
        self.free()
        window = self.opened()
        custom = ("CUSTOM", {"task": NAME, "values": values(where="/srv/100% $HOME \"x\"")})
        self.assertDone(self.save(window, schedule("say", custom, "weekly")))
        listed = json.loads(self.reeve("call", "services.read.get", "--json", '["SYSTEM",{"value":"reeve-schedule-say.timer"}]').out)
        self.assertIn("Reeve: custom say where=/srv/100% $HOME \"x\" for alice", json.dumps(listed, ensure_ascii=False).replace('\\"', '"'))
        self.assertEqual("/srv/100% $HOME \"x\"", self.seen()[0]["schedule"]["work"]["values"][0]["value"])
        verify = self.guest.exec("systemd-analyze", "verify", "/etc/systemd/system/reeve-schedule-say.timer")
        self.assertEqual((0, ""), (verify.code, verify.err))
        print(self.guest.check("systemd-analyze", "security", "--no-pager", "reeve-schedule-say.service").splitlines()[-1])

    def test_a_custom_task_gets_what_was_baked_in_and_one_that_became_bad_says_so(self):
        self.free()
        window = self.opened()
        custom = ("CUSTOM", {"task": NAME, "values": values(word="scheduled")})
        self.assertDone(self.save(window, schedule("say", custom)))
        wait_until(lambda: self.tasks(window), "the schedule to fire", 20)
        _, log = self.ended(window, self.tasks(window)[0]["id"]["value"])
        self.assertIn("<scheduled>", log)
        self.guest.check("chmod", "666", f"{TASKS}/say.json")
        wait_until(lambda: self.tasks(window)[0]["state"] == "FAILED", "the next one to fail", 20)
        self.assertIn("can be written by others", self.tasks(window)[0]["text"])

    @row("C3")
    def test_what_cannot_be_is_refused_before_anybody_is_asked(self):
        window, agent = self.opened(), self.entered(self.guest.agent("alice", "yes"))
        for one, words in ((schedule("a", when="whenever"), "Failed to parse"), (schedule("a", when="2001-01-01"), "never comes again"),
                           (schedule("../a"), "not a schedule's name"),
                           (schedule("a", when="daily\nExecStart=/tmp/x"), "not a calendar expression"),
                           (schedule("a", ("CUSTOM", {"task": NAME, "values": values(word="-x")})), "begins with a dash"),
                           (schedule("a", ("CUSTOM", {"task": {"value": "none"}})), "There is no task none"),
                           (schedule("a", ("DISK_USAGE", {})), "not what can be scheduled")):
            with self.subTest(words):
                answer = self.save(window, one)
                self.assertEqual("F", answer["frame"])
                self.assertIn(words, answer["body"]["sentence"])
        self.assertEqual([], agent.prompts())
        self.guest.write("/etc/systemd/system/reeve-schedule-mine.timer", "[Timer]\nOnCalendar=daily\n")
        self.assertProblem("INVALID", self.save(window, schedule("mine")), "There is a unit reeve-schedule-mine")

    @row("A12", "A18")
    def test_the_prompt_names_what_and_when_and_unlock_does_not_cover_it(self):
        window, agent = self.opened(), self.entered(self.guest.agent("alice", "yes"))
        self.assertDone(window.call(method="session.administer.unlock", id=change_id()))
        self.assertDone(self.save(window, schedule("disk", DISK, "weekly")))
        self.assertIn("disk: disk-usage /etc/polkit-1; weekly", agent.prompts()[-1]["message"])
        self.assertEqual("org.reeve.schedules.manage.save", agent.prompts()[-1]["action"])

    @row("A21")
    def test_somebody_elses_is_not_told_changed_or_removed(self):
        self.free()
        window = self.opened()
        self.assertDone(self.save(window, schedule("disk", DISK, "weekly")))
        self.guest.session("mallory")
        self.addCleanup(self.guest.activate, "alice")
        self.guest.activate("mallory")
        told = json.loads(self.reeve("call", "schedules.read.list", user="mallory").out)
        self.assertEqual(("alice", False), (told["user"], "schedule" in told))
        other = self.entered(Window(self.guest, "mallory")).open()
        self.assertProblem("DENIED", other.call(method="schedules.manage.remove", arguments=[{"value": "disk"}], id=change_id()),
                           "The schedule disk is of alice")
        self.assertProblem("DENIED", self.save(other, schedule("disk", DISK)), "The schedule disk is of alice")
        self.assertEqual(3, len(self.units("disk")))

    def test_it_goes_on_after_an_upgrade_and_with_the_package_it_goes(self):
        self.free()
        window = self.opened()
        self.assertDone(self.save(window, schedule("disk", DISK, persistent=True)))
        window.stop()
        self.assertNotIn("/usr/lib/reeve", self.guest.read("/etc/systemd/system/reeve-schedule-disk.service"))
        deb = self.guest.check("sh", "-c", "ls /tmp/*.deb /var/tmp/*.deb /root/*.deb 2>/dev/null | head -1").strip()
        self.assertTrue(deb)
        self.guest.check("dpkg", "--remove", "reeve")
        try:
            off = self.guest.exec("systemctl", "is-active", "reeve-schedule-disk.timer").out
            self.assertEqual("inactive\n", off)
            self.guest.check("dpkg", "--install", deb)
            self.assertEqual("active\n", self.guest.check("systemctl", "is-active", "reeve-schedule-disk.timer"))
            self.guest.check("dpkg", "--purge", "reeve")
            self.assertEqual([], self.units("disk"))
            self.assertEqual("", self.guest.exec("sh", "-c", "ls -d /var/lib/reeve /usr/libexec/reeve* 2>/dev/null").out)
            self.assertEqual("", self.guest.check("systemctl", "list-units", "--all", "--no-legend", "reeve-schedule-*"))
        finally:
            self.guest.check("dpkg", "--install", deb)
