package org.reeve.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.newsclub.net.unix.AFUNIXServerSocket;
import org.newsclub.net.unix.AFUNIXSocket;
import org.newsclub.net.unix.AFUNIXSocketAddress;
import org.reeve.api.Call;
import org.reeve.api.Change;
import org.reeve.api.ChangeId;
import org.reeve.api.Stage;
import org.reeve.api.services.UnitName;

/** Holds the worked example of docs/PROTOCOL.md against the code: the page's octets are those that travel. */
class WorkedExampleTest {
    private static final int OCTETS_A_LINE = 16;
    private static final Pattern BLOCK = Pattern.compile("```text hex ([A-Z]+)\n(.*?)```", Pattern.DOTALL);

    private final Contract contract = Contract.reeve();

    @TempDir
    private Path directory;

    private String page = "";

    @BeforeEach
    void readThePage() throws IOException {
        String root = Objects.requireNonNull(System.getProperty("reeve.root"), "reeve.root");
        page = Files.readString(Path.of(root, "docs", "PROTOCOL.md"));
    }

    /** To accept a change of the protocol: copy the blocks from common/target/worked-example.txt into the page. */
    @Test
    void framesOfThePageAreThoseThatTravel() throws IOException {
        Map<String, byte[]> frames = frames();
        StringBuilder now = new StringBuilder();
        for (Map.Entry<String, byte[]> frame : frames.entrySet()) {
            now.append(block(frame.getKey(), frame.getValue()));
        }
        Files.createDirectories(Path.of("target"));
        Files.writeString(Path.of("target", "worked-example.txt"), now);

        StringBuilder there = new StringBuilder();
        blocks().forEach(found -> there.append(found.group()).append("\n\n"));
        assertEquals(now.toString(), there.toString());
    }

    @Test
    void framesOfThePageMeanWhatItSays() throws IOException {
        Map<String, Object> values = values();
        for (MatchResult block : blocks()) {
            FrameType type = FrameType.valueOf(block.group(1));
            assertEquals(values.get(type.name()), read(type, octets(block.group(2))), type.name());
        }
    }

    private Map<String, byte[]> frames() throws IOException {
        Map<String, byte[]> frames = new LinkedHashMap<>();
        for (Map.Entry<String, Object> value : values().entrySet()) {
            frames.put(value.getKey(), sent(FrameType.valueOf(value.getKey()), value.getValue()));
        }
        return frames;
    }

    private Map<String, Object> values() {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("HELLO", new Frame.Hello(Protocol.VERSION, constant("build"), constant("nonce")));
        String proof = Secrets.proof(constant("secret"), constant("nonce"));
        assertEquals(constant("proof"), proof);
        values.put("PROOF", new Frame.Proof(Protocol.VERSION, constant("build"), proof));
        Call call = Call.of("services.manage.restart", new UnitName("ssh.service"));
        values.put("CALL", new Frame.Request(call, Optional.of(new ChangeId(constant("id")))));
        values.put("PROGRESS", new Frame.Progress(Stage.ASKING));
        List<String> command = List.of("systemctl", "restart", "ssh.service");
        values.put("DONE", new Change("ssh.service", "active (running)", command, List.of(), List.of()));
        return values;
    }

    /** What the page's list of constants gives a name. */
    private String constant(String name) {
        Matcher line = Pattern.compile("^" + name + " +([0-9a-z.-]+)$", Pattern.MULTILINE)
                .matcher(page);
        return line.results().findFirst().orElseThrow().group(1);
    }

    private List<MatchResult> blocks() {
        return BLOCK.matcher(page).results().toList();
    }

    private static String block(String name, byte[] octets) {
        StringBuilder text = new StringBuilder("```text hex " + name + "\n");
        for (int from = 0; from < octets.length; from += OCTETS_A_LINE) {
            int count = Math.min(OCTETS_A_LINE, octets.length - from);
            String hex = HexFormat.ofDelimiter(" ").formatHex(octets, from, from + count);
            String letters = new String(octets, from, count, StandardCharsets.ISO_8859_1).replaceAll("[^ -~]", ".");
            text.append(String.format("%-47s  |%s|%n", hex, letters));
        }
        return text.append("```\n\n").toString();
    }

    private static byte[] octets(String block) {
        return HexFormat.of().parseHex(block.replaceAll("(?m)\\|.*$", "").replaceAll("\\s", ""));
    }

    private byte[] sent(FrameType type, Object value) throws IOException {
        try (AFUNIXServerSocket listener = listen();
                AFUNIXSocket reader = AFUNIXSocket.connectTo(listener.getLocalSocketAddress());
                AFUNIXSocket socket = listener.accept()) {
            Wire wire = Wire.ofHelper(socket, new Json(contract));
            send(wire, type, value);
            wire.close();
            return reader.getInputStream().readAllBytes();
        }
    }

    private void send(Wire wire, FrameType type, Object value) throws IOException {
        if (value instanceof Frame.Request request) {
            wire.sendCall(request, contract::find);
        } else {
            wire.send(type, value, value.getClass());
        }
    }

    private Object read(FrameType type, byte[] octets) throws IOException {
        try (AFUNIXServerSocket listener = listen();
                AFUNIXSocket writer = AFUNIXSocket.connectTo(listener.getLocalSocketAddress());
                AFUNIXSocket socket = listener.accept()) {
            OutputStream out = writer.getOutputStream();
            out.write(octets);
            Wire wire = Wire.ofHelper(socket, new Json(contract));
            Wire.Raw raw = wire.read().orElseThrow();
            assertEquals(type, raw.type());
            assertEquals(octets.length, ByteBuffer.wrap(octets).getInt() + Wire.headerLength());
            return decode(wire, raw);
        }
    }

    private Object decode(Wire wire, Wire.Raw raw) throws IOException {
        return switch (raw.type()) {
            case HELLO -> wire.decode(raw, Frame.Hello.class);
            case PROOF -> wire.decode(raw, Frame.Proof.class);
            case CALL -> wire.decodeCall(raw, contract::find);
            case PROGRESS -> wire.decode(raw, Frame.Progress.class);
            case DONE -> wire.decode(raw, Change.class);
            case ITEMS, FAIL, BYE -> throw new IllegalStateException("not in the example: " + raw.type());
        };
    }

    private AFUNIXServerSocket listen() throws IOException {
        Path socket = Files.createTempDirectory(directory, "").resolve("socket");
        return AFUNIXServerSocket.bindOn(AFUNIXSocketAddress.of(socket.toFile()));
    }
}
