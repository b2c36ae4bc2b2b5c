"""What a hostile client gets: nothing. A rule says yes to everything here, so what refuses is not polkit."""
import json, time

from lib import wait_until
from rows import row
from window import CLIENT, FORBIDDEN, FREE, OK, RESTART, SLOW, START, ReeveTest, Window, change_id

WRONG = "0" * 64


class Hostile(ReeveTest):
    """One window with its helper and its connection main, for all tests of a class: what is refused must not harm it."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        free = cls.guest.rule(FREE)
        free.__enter__()
        cls.addClassCleanup(free.__exit__, None, None, None)
        cls.window = Window(cls.guest).open()
        cls.addClassCleanup(cls.window.stop)

    def tearDown(self):
        for name in self.window.names()["names"]:
            if name != "main":
                self.window.close(on=name)

    def no_helper_stays(self):
        """It stays until the class is done, as it is: one helper, that answers."""
        self.assertAlive(self.window)
        wait_until(lambda: len(self.helpers()) == 1, "helpers beside the window's to end", 5)

    def newcomer(self):
        """Another window, whose helper has started and nobody has said hello."""
        window = Window(self.guest)
        self.addCleanup(window.stop)
        self.assertTrue(window.start()["path"])
        return window

    def frame(self, unit=OK, method=RESTART, **more):
        return {"call": {"method": method, "arguments": [{"value": unit}], "mayAsk": True}, "id": {"value": change_id()}, **more}

    def assertInvalid(self, body, words="", problem="INVALID"):
        """It is refused with a word, nothing is done, and the same connection still serves."""
        with self.untouched():
            self.window.send(body=body)
            self.assertProblem(problem, self.window.answer(), words)
        self.assertEqual([], self.records())
        self.assertAlive(self.window)

    def assertClosed(self, on="hostile", seconds=3):
        """The connection ends without a result, nothing is done, and the helper still serves others."""
        answer = self.window.answer(on=on, seconds=seconds)
        self.assertTrue(answer.get("end"), answer)
        self.assertEqual([], self.records())
        self.assertAlive(self.window)


class Arguments(Hostile):
    def refuse(self, name):
        self.assertInvalid(self.frame(name), "not a unit name")
        with self.untouched():
            self.assertEqual(2, self.reeve("services", "restart", "--", name).code)

    @row("C2", "A19")
    def test_a_path_is_no_unit(self):
        self.refuse("../../etc/passwd")

    @row("C2")
    def test_an_absolute_path_is_no_unit(self):
        self.refuse("/etc/systemd/system/reeve-test-ok.service")

    @row("C4")
    def test_an_option_is_no_unit(self):
        self.refuse("-H")

    def test_an_option_that_ends_like_a_unit_is_none(self):
        self.refuse("--help.service")

    @row("A19", "C5")
    def test_a_shells_separator_is_no_unit(self):
        self.refuse("a;b")

    @row("C5")
    def test_a_shells_substitution_is_no_unit_and_is_not_run(self):
        self.refuse("$(touch /tmp/pwned).service")
        self.assertNotEqual(0, self.guest.exec("test", "-e", "/tmp/pwned").code)

    def test_a_second_line_is_no_unit(self):
        self.assertInvalid(self.frame("reeve-test-ok.service\nreeve-test-forbidden.service"), "not a unit name")

    def test_a_pattern_is_no_unit(self):
        self.assertInvalid(self.frame("reeve-test-*.service"), "not a unit name")

    def test_256_letters_are_no_unit(self):
        self.assertInvalid(self.frame("a" * 248 + ".service"), "not a unit name")

    def test_a_unit_that_does_not_exist_is_not_found(self):
        self.assertInvalid(self.frame("reeve-test-nowhere.service"), "reeve-test-nowhere.service", "NOT_FOUND")

    def test_an_argument_of_another_kind_is_refused(self):
        for wrong in OK, 7, None, [OK], {}, {"value": None}, {"value": 7}, {"name": OK}:
            with self.subTest(argument=wrong):
                body = self.frame()
                body["call"]["arguments"] = [wrong]
                self.assertInvalid(body)

    def test_more_and_fewer_arguments_are_refused(self):
        for arguments in [], [{"value": OK}, {"value": FORBIDDEN}]:
            with self.subTest(arguments=arguments):
                body = self.frame()
                body["call"]["arguments"] = arguments
                self.assertInvalid(body, "number of arguments")


class Fields(Hostile):
    def test_an_unknown_field_of_the_frame_is_refused(self):
        self.assertInvalid(self.frame(force=True), "unknown field")

    def test_an_unknown_field_of_the_call_is_refused(self):
        body = self.frame()
        body["call"]["force"] = True
        self.assertInvalid(body, "unknown field")

    @row("C7")
    def test_an_unknown_field_of_an_argument_is_refused(self):
        body = self.frame()
        body["call"]["arguments"] = [{"value": OK, "mode": "isolate"}]
        self.assertInvalid(body, "unknown field")

    @row("A2", "A14")
    def test_an_identity_cannot_be_claimed(self):
        for name in "uid", "pid", "callerId", "gid":
            for where in "frame", "call":
                with self.subTest(field=name, where=where):
                    body = self.frame()
                    (body if where == "frame" else body["call"])[name] = 0
                    self.assertInvalid(body, "unknown field")

    def test_a_change_without_an_id_is_refused(self):
        body = self.frame()
        del body["id"]
        self.assertInvalid(body, "needs an id")

    @row("C2")
    def test_an_id_that_is_a_path_is_refused(self):
        before = self.guest.check("find", "/var/lib/reeve")
        for wrong in "../../../etc/cron.d/reeve-test", "A" * 32, "0" * 31, "0" * 33, "":
            with self.subTest(id=wrong):
                self.assertInvalid(self.frame(id={"value": wrong}), "change id")
        self.assertEqual(before, self.guest.check("find", "/var/lib/reeve"))

    def test_a_field_that_stands_twice_is_refused(self):
        self.window.connect(on="hostile")
        text = json.dumps(self.frame()).replace('{"value"', '{"value": "%s", "value"' % FORBIDDEN)
        with self.untouched(OK, FORBIDDEN):
            self.window.send(on="hostile", text=text)
            self.assertClosed()

    def test_an_unknown_method_is_unsupported(self):
        for method in "services.manage.mask", "session.read.toString", "services.manage.getClass", "org.reeve.administer":
            with self.subTest(method=method):
                self.assertInvalid(self.frame(method=method), problem="UNSUPPORTED")

    @row("A16")
    def test_what_the_own_helper_serves_root_does_not(self):
        for method in "services.user.restart", "services.read.get":
            with self.subTest(method=method):
                self.assertInvalid(self.frame(method=method), problem="UNSUPPORTED")

    def test_the_same_attempt_twice_is_made_once(self):
        body = self.frame()
        self.window.send(body=body)
        self.assertDone(self.window.answer())
        with self.untouched():
            self.window.send(body=body)
            self.assertProblem("CONFLICT", self.window.answer(), "not made twice")
        self.assertEqual("DONE", self.window.record(body["id"]["value"])["state"])
        self.assertEqual(2, len(self.records()))

    def test_the_same_attempt_at_a_second_helper_is_not_made_again(self):
        body = self.frame()
        self.window.send(body=body)
        self.assertDone(self.window.answer())
        with Window(self.guest) as second, self.untouched():
            second.open()
            second.send(body=body)
            self.assertProblem("CONFLICT", second.answer(), "not made twice")

    def test_a_refusal_does_not_replace_the_result_of_an_attempt(self):
        body = self.frame()
        self.window.send(body=body)
        self.assertDone(self.window.answer())
        deny = "polkit.addRule(function(action) { if (action.id.indexOf('org.reeve.services.') == 0) return 'no'; });"
        with self.guest.rule(deny, "00"):
            self.window.send(body=body)
            self.assertProblem("DENIED", self.window.answer())
        self.assertEqual("DONE", self.window.record(body["id"]["value"])["state"])


class Frames(Hostile):
    def setUp(self):
        super().setUp()
        self.window.connect(on="hostile")

    def memory(self):
        return int(self.guest.check("awk", "/VmRSS/ { print $2 }", f"/proc/{self.pid()}/status"))

    def pid(self):
        return self.window.ping()["body"]["pid"]

    @row("D2")
    def test_a_length_of_4_gib_is_refused_before_anything_is_allocated(self):
        before = self.memory()
        with self.untouched():
            self.window.raw(on="hostile", hex="ffffffff43")
            self.assertClosed()
        self.assertLess(self.memory() - before, 8 * 1024)

    def test_a_length_of_2_gib_is_refused(self):
        self.window.raw(on="hostile", hex="7fffffff43")
        self.assertClosed()

    def test_one_octet_more_than_may_be_is_refused(self):
        self.window.send(on="hostile", length=64 * 1024 + 1, text="{")
        self.assertClosed()

    @row("D3")
    def test_10_000_nested_arrays_are_refused(self):
        text = json.dumps(self.frame()).replace('{"value": "%s"}' % OK, "[" * 10_000 + "]" * 10_000)
        with self.untouched():
            self.window.send(on="hostile", text=text)
            answer = self.window.answer(on="hostile", seconds=3)
        self.assertTrue(answer.get("end") or answer["body"]["problem"] == "INVALID", answer)
        self.assertEqual([], self.records())
        self.assertAlive(self.window)

    def test_10_000_open_arrays_are_refused(self):
        with self.untouched():
            self.window.send(on="hostile", text="[" * 10_000)
            answer = self.window.answer(on="hostile", seconds=3)
        self.assertTrue(answer.get("end") or answer["body"]["problem"] == "INVALID", answer)
        self.assertAlive(self.window)

    @row("D3")
    def test_text_that_is_not_json_is_refused(self):
        for text in "", "hello", "{'call': 1}", '{"call":', json.dumps(self.frame()) + " {}", "// comment\n{}":
            with self.subTest(text=text), self.untouched():
                self.window.connect(on="hostile")
                self.window.send(on="hostile", text=text)
                answer = self.window.answer(on="hostile", seconds=3)
                self.assertTrue(answer.get("end") or answer["body"]["problem"] == "INVALID", answer)
                self.assertEqual([], self.records())
        self.assertAlive(self.window)

    def test_octets_that_are_not_utf_8_are_refused(self):
        self.window.raw(on="hostile", hex="0000000443" + "22fffe22")
        self.assertClosed()

    def test_a_frame_of_a_type_that_clients_do_not_send_is_refused(self):
        for type in "H", "P", "D", "F", "S", "I", "B", "x", "\0":
            with self.subTest(type=type), self.untouched():
                self.window.connect(on="hostile")
                self.window.send(on="hostile", type=type, body=self.frame())
                self.assertClosed()

    def test_a_frame_that_never_arrives_whole_is_closed(self):
        self.window.send(on="hostile", length=1000, text='{"call":')
        ended = self.window.ends_within(on="hostile", seconds=8)
        self.assertTrue(ended["ended"])
        self.assertAlive(self.window)

    @row("A11")
    def test_a_second_frame_while_a_call_runs_closes_the_connection(self):
        with self.guest.agent("alice", "hang") as agent, self.guest.rule("", "rule"), self.untouched():
            self.window.send(on="hostile", body=self.frame())
            agent.wait_for("prompt")
            self.window.send(on="hostile", body=self.frame(FORBIDDEN))
            self.assertTrue(self.window.answer(on="hostile", seconds=3).get("end"))
            agent.wait_for("cancelled")
        self.assertAlive(self.window)
        self.assertEqual([], self.records("INTENDED"))

    def test_a_descriptor_that_is_not_declared_closes_the_connection(self):
        before = self.open_files()
        with self.untouched():
            self.window.send(on="hostile", body=self.frame(), files=["/etc/hostname"])
            self.assertClosed()
        wait_until(lambda: self.open_files() <= before, "the helper to have closed the descriptor", 3)

    @row("C10")
    def test_many_descriptors_close_the_connection(self):
        before = self.open_files()
        with self.untouched():
            self.window.send(on="hostile", body=self.frame(), files=["/etc/hostname"] * 60)
            self.assertClosed()
        wait_until(lambda: self.open_files() <= before, "the helper to have closed the descriptors", 3)

    def test_descriptors_with_a_frame_that_does_not_come_are_closed(self):
        before = self.open_files()
        self.window.send(on="hostile", length=1000, text="{", files=["/etc/hostname"] * 5)
        self.assertTrue(self.window.ends_within(on="hostile", seconds=8)["ended"])
        wait_until(lambda: self.open_files() <= before, "the helper to have closed the descriptors", 3)

    def open_files(self):
        return len(self.guest.check("ls", f"/proc/{self.pid()}/fd").split())


class Peers(Hostile):
    def test_a_call_before_the_proof_closes_the_connection(self):
        with self.untouched():
            self.window.connect(on="hostile", prove=False)
            self.window.send(on="hostile", body=self.frame())
            self.assertClosed()

    def test_a_wrong_proof_closes_the_connection(self):
        with self.untouched():
            self.window.connect(on="hostile", proof=WRONG)
            self.window.send(on="hostile", body=self.frame())
            self.assertClosed()

    @row("A21")
    def test_a_proof_of_another_connection_closes_this_one(self):
        good = self.window.connect(on="first")["proof"]
        self.assertDone(self.window.ping(on="first"))
        with self.untouched():
            self.window.connect(on="hostile", proof=good)
            self.window.send(on="hostile", body=self.frame())
            self.assertClosed()

    def test_another_build_closes_the_connection(self):
        self.window.connect(on="hostile", build="0.0.0-hostile")
        self.window.send(on="hostile", body=self.frame())
        self.assertClosed()

    def test_a_client_that_says_nothing_is_closed_after_2_s(self):
        self.window.connect(on="hostile", prove=False)
        ended = self.window.ends_within(on="hostile", seconds=4)
        self.assertTrue(ended["ended"])
        self.assertTrue(1.5 < ended["after"] < 3, ended)
        self.assertAlive(self.window)

    def test_a_client_that_says_it_one_octet_a_second_is_closed(self):
        self.window.connect(on="hostile", prove=False)
        start = time.monotonic()
        for octet in ["00", "00", "01", "00", "50"] + ["20"] * 20:  # a frame P of 256 octets
            if not self.window.raw(on="hostile", hex=octet)["sent"]:
                break
            if self.window.ends_within(on="hostile", seconds=0.8)["ended"]:
                break
        self.assertLess(time.monotonic() - start, 12)
        self.assertAlive(self.window)

    def test_the_connections_beyond_32_are_told_that_it_is_busy(self):
        for number in range(31):
            self.assertEqual("H", self.window.connect(on=f"more {number}").get("frame"), number)
        refused = self.window.connect(on="33rd")
        self.assertProblem("BUSY", refused, "32 connections")
        self.assertTrue(self.window.receive(on="33rd").get("end"))
        self.assertAlive(self.window)
        self.window.close(on="more 7")
        wait_until(lambda: self.window.connect(on="again").get("frame") == "H", "a place to be free again", 3)

    @row("E9")
    def test_another_user_cannot_connect_even_with_the_secret(self):
        mine = self.window.who()
        self.guest.session("mallory", remote=True)
        with Window(self.guest, "mallory", remote=True) as mallory, self.untouched():
            mallory.adopt(path=mine["path"], secret=mine["secret"])
            self.assertEqual("Permission denied", mallory.connect().get("refused"))
        self.assertAlive(self.window)

    @row("A1")
    def test_another_process_of_the_same_user_cannot_even_with_the_secret(self):
        mine = self.window.who()
        with Window(self.guest) as other, self.untouched():
            other.adopt(path=mine["path"], secret=mine["secret"])
            self.assertNotEqual(mine["pid"], other.pid)
            answer = other.connect()
            self.assertTrue(answer.get("end"), answer)
        self.assertAlive(self.window)

    @row("A15")
    def test_another_process_cannot_by_what_it_calls_its_socket(self):
        """The name of a client's socket is a text that the client chooses, and that whoever asks for its address gets."""
        mine = self.window.who()
        for name in "pid={pid}", "x;uid=1000;pid={pid};", "x\npid={pid}\nuid=1000":
            name = name.format(pid=mine["pid"])
            with self.subTest(name=name), Window(self.guest) as other, self.untouched():
                other.adopt(path=mine["path"], secret=mine["secret"])
                called = f"\0{name}" if name.startswith("pid") else f"/run/user/1000/{name}"
                self.addCleanup(self.guest.exec, "find", "/run/user/1000", "-maxdepth", "1", "-name", "*pid=*", "-delete")
                answer = other.connect(called=called)
                self.assertTrue(answer.get("end"), answer)
        self.assertAlive(self.window)

    @row("E9")
    def test_root_cannot_either(self):
        mine = self.window.who()
        command = [{"do": "adopt", "path": mine["path"], "secret": mine["secret"]}, {"do": "connect"},
                   {"do": "receive"}]
        said = self.guest.check("python3", CLIENT, input="".join(json.dumps(one) + "\n" for one in command))
        self.assertNotIn("frame", said)
        self.assertIn("end", said)
        self.assertAlive(self.window)

    @row("E10")
    def test_the_directory_of_the_socket_cannot_be_listed_and_the_socket_is_the_users(self):
        directory, socket = self.window.who()["path"].rsplit("/", 1)
        self.assertEqual("root root 711", self.guest.check("stat", "-c", "%U %G %a", directory).strip())
        self.assertEqual("alice 600", self.guest.check("stat", "-c", "%U %a", f"{directory}/{socket}").strip())
        for user in "alice", "mallory":
            self.assertNotEqual(0, self.guest.exec("ls", directory, user=user).code)
            self.assertNotEqual(0, self.guest.exec("touch", f"{directory}/x", user=user).code)

    @row("C13")
    def test_the_secret_is_in_no_command_line_and_no_environment(self):
        secret = self.window.who()["secret"]
        found = self.guest.exec("sh", "-c", "grep -alF -f - /proc/[0-9]*/cmdline /proc/[0-9]*/environ", input=secret)
        self.assertEqual("", found.out)

    def test_when_nobody_says_hello_the_helper_goes_after_10_s(self):
        window = self.newcomer()
        self.assertIsNone(window.wait(seconds=8)["code"])
        self.assertEqual(0, window.wait(seconds=5)["code"])

    def test_a_hello_without_a_proof_is_none(self):
        window = self.newcomer()
        for _ in range(5):
            window.connect(prove=False)
            window.ends_within(seconds=2.5)
        self.assertEqual(0, window.wait(seconds=3)["code"])

    def test_a_secret_that_is_none_ends_the_helper(self):
        for secret in "\n", "00", "zz" * 32, "0" * 65:
            with self.subTest(secret=secret), Window(self.guest) as window:
                started = window.start(secret=secret)
                self.assertNotIn("line", started)
                self.assertEqual(78, started["code"], started)

    @row("D1")
    def test_the_ninth_call_at_once_is_told_that_it_is_busy(self):
        self.addCleanup(self.guest.check, "systemctl", "stop", SLOW)
        for number in range(8):
            self.window.connect(on=f"call {number}")
            self.window.begin(START, SLOW, on=f"call {number}")
        wait_until(lambda: len(self.records("INTENDED")) == 8, "eight calls to run", 10)
        self.assertProblem("BUSY", self.window.restart(OK), "Eight calls")
        self.guest.check("systemctl", "stop", SLOW)
