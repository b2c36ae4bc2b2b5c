package org.reeve.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.reeve.api.Call;
import org.reeve.api.HelperException;
import org.reeve.api.Problem;
import org.reeve.api.services.ActiveState;
import org.reeve.api.services.LoadState;
import org.reeve.api.services.LogLine;
import org.reeve.api.services.Unit;
import org.reeve.api.services.UnitChanged;
import org.reeve.api.services.UnitName;
import org.reeve.testing.Row;

class JsonTest {
    private static final Unit SSH = new Unit(
            new UnitName("ssh.service"),
            "OpenSSH \u00fc \ud83d\ude00",
            LoadState.LOADED,
            ActiveState.ACTIVE,
            "running");

    private final Json json = new Json(Contract.reeve());

    private Object there(Object value, Class<?> type) throws Exception {
        Bytes out = new Bytes();
        out.reset(0);
        json.write(value, type, out, new ArrayList<>());
        return json.read(ByteBuffer.wrap(out.array(), 0, out.length()), type, new ArrayDeque<>());
    }

    @Test
    void valuesComeBackAsTheyWere() throws Exception {
        assertEquals(SSH, there(SSH, Unit.class));
        LogLine line = new LogLine(Instant.ofEpochSecond(1_700_000_000, 123_456_000), 3, "sshd", "a\u0000b\n\u202e");
        assertEquals(line, there(line, LogLine.class));
    }

    @Test
    void absentOptionalIsLeftOut() throws Exception {
        UnitChanged gone = new UnitChanged(new UnitName("a.service"), Optional.empty());

        assertEquals("{\"name\":{\"value\":\"a.service\"}}", json.text(gone, UnitChanged.class));
        assertEquals(gone, there(gone, UnitChanged.class));
    }

    @Test
    void callIsDecodedByItsMethod() throws Exception {
        Call call = Call.of("services.manage.restart", new UnitName("ssh.service"));

        assertEquals(call, there(call, Call.class));
        assertEquals(
                "{\"method\":\"services.manage.restart\",\"arguments\":[{\"value\":\"ssh.service\"}],\"mayAsk\":true}",
                json.text(call, Call.class));
    }

    private Problem problem(String text, Class<?> type) {
        HelperException refused = assertThrows(HelperException.class, () -> read(text, type));
        assertTrue(!refused.sentence().isEmpty());
        return refused.problem();
    }

    private Object read(String text, Class<?> type) throws Exception {
        return json.read(ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)), type, new ArrayDeque<>());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"value\":1}",
                "{\"value\":null}",
                "{\"value\":[\"a.service\"]}",
                "{\"value\":\"a.service\",\"uid\":0}",
                "{\"value\":\"../../etc/passwd\"}",
                "{\"value\":\"-H\"}",
                "{\"value\":\"--help.service\"}",
                "{\"value\":\"a;b\"}",
                "{\"value\":\"a;b.service\"}",
                "{\"value\":\"a b.service\"}",
                "{\"value\":\"a/b.service\"}",
                "{\"value\":\"\\u0000.service\"}",
                "{\"value\":\"a.service\\n\"}",
                "{\"value\":\"\\uff0e\\uff0e.service\"}",
                "[]",
                "\"a.service\"",
                "1",
                "true"
            })
    @Row("C7")
    void whatIsNotAUnitNameIsInvalid(String text) {
        assertEquals(Problem.INVALID, problem(text, UnitName.class));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"method\":\"services.manage.restart\",\"arguments\":[],\"mayAsk\":true}",
                "{\"method\":\"services.manage.restart\",\"arguments\":[{\"value\":\"a.service\"},1],\"mayAsk\":true}",
                "{\"method\":\"services.manage.restart\",\"arguments\":[{\"value\":\"a.service\"}]}",
                "{\"method\":\"services.manage.restart\",\"arguments\":[{\"value\":\"a.service\"}],\"mayAsk\":\"true\"}",
                "{\"method\":\"services.manage.restart\",\"arguments\":[{\"value\":\"a.service\"}],\"mayAsk\":true,\"uid\":0}",
                "{\"arguments\":[],\"method\":\"session.read.ping\",\"mayAsk\":true}",
                "[\"session.read.ping\"]"
            })
    @Row("A2")
    void callThatDoesNotFitItsMethodIsInvalid(String text) {
        assertEquals(Problem.INVALID, problem(text, Call.class));
    }

    @Test
    void callOfAnUnknownMethodIsUnsupported() {
        assertEquals(
                Problem.UNSUPPORTED,
                problem("{\"method\":\"services.manage.toString\",\"arguments\":[],\"mayAsk\":true}", Call.class));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "{\"value\":\"a.service\"",
                "{\"value\":\"a.service\"} x",
                "{\"value\":\"a.service\"}{}",
                "{'value':'a.service'}",
                "{value:\"a.service\"}",
                "{\"value\":\"a.service\",\"value\":\"b.service\"}",
                "/* */{\"value\":\"a.service\"}",
                "{\"value\":\"a\u0001.service\"}",
                "{\"value\":NaN}"
            })
    void textThatIsNotStrictJsonBreaksTheProtocol(String text) {
        assertThrows(ProtocolException.class, () -> read(text, UnitName.class));
    }

    @Test
    void tenThousandNestedArraysBreakTheProtocol() {
        assertThrows(ProtocolException.class, () -> read("{\"more\":[".repeat(10_000), Deep.class));
    }

    /** A type that could nest without end, if the reader let it. */
    record Deep(List<Deep> more) {}

    @Test
    void octetsThatAreNotUtf8BreakTheProtocol() {
        byte[] bad = "{\"value\":\"a?.service\"}".getBytes(StandardCharsets.ISO_8859_1);
        bad[11] = (byte) 0xff;
        assertThrows(
                ProtocolException.class, () -> json.read(ByteBuffer.wrap(bad), UnitName.class, new ArrayDeque<>()));
    }

    @Test
    void unpairedSurrogateDoesNotBreakTheFrame() throws Exception {
        Unit odd = new Unit(SSH.name(), "a\ud800b", SSH.load(), SSH.active(), SSH.sub());
        assertEquals("a?b", ((Unit) there(odd, Unit.class)).description());
    }
}
