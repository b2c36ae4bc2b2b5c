package org.reeve.bench;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.reeve.api.services.ActiveState;
import org.reeve.api.services.LoadState;
import org.reeve.api.services.Unit;
import org.reeve.api.services.UnitName;

/**
 * cockpit-bridge as cockpit's own session starts it: frames on its standard input and output, each a decimal length, a line
 * feed, the channel's name, a line feed, and the payload. Control messages have no channel.
 */
final class Cockpit implements AutoCloseable {
    private static final String DBUS = "{\"command\":\"open\",\"channel\":\"%s\",\"payload\":\"dbus-json3\","
            + "\"bus\":\"system\",\"name\":\"org.freedesktop.systemd1\"}";
    private static final String LIST_UNITS =
            "{\"call\":[\"/org/freedesktop/systemd1\",\"org.freedesktop.systemd1.Manager\",\"ListUnits\",[]],\"id\":\"1\"}";

    private final Process process;
    private final InputStream in;
    private final OutputStream out;

    private Cockpit(Process process) {
        this.process = process;
        this.in = new BufferedInputStream(process.getInputStream(), 64 * 1024);
        this.out = process.getOutputStream();
    }

    /** Starts one and waits for its first frame. */
    static Cockpit start() throws IOException {
        Cockpit bridge = new Cockpit(new ProcessBuilder("cockpit-bridge")
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start());
        bridge.read();
        return bridge;
    }

    /** Says who asks, which it waits for before it opens anything. */
    Cockpit greeted() throws IOException {
        send("", "{\"command\":\"init\",\"version\":1,\"host\":\"localhost\",\"superuser\":false}");
        return this;
    }

    /** A channel that sends back what it gets. */
    String echo() throws IOException {
        return open("echo", "{\"command\":\"open\",\"channel\":\"%s\",\"payload\":\"echo\"}");
    }

    /** A channel to systemd. */
    String systemd() throws IOException {
        return open("systemd", DBUS);
    }

    private String open(String channel, String form) throws IOException {
        send("", String.format(Locale.ROOT, form, channel));
        while (true) {
            JsonObject control = next("");
            if (!control.has("channel") || !control.get("channel").getAsString().equals(channel)) {
                continue;
            }
            switch (control.get("command").getAsString()) {
                case "ready" -> {
                    return channel;
                }
                case "close" -> throw new IOException("cockpit-bridge does not open " + channel + ": " + control);
                default -> {}
            }
        }
    }

    /** One frame there and back. */
    void echo(String channel, byte[] payload) throws IOException {
        send(channel, payload);
        Frame back = read();
        while (!back.channel().equals(channel)) {
            back = read();
        }
        if (back.payload().length != payload.length) {
            throw new IOException("the echo differs");
        }
    }

    /** Units as typed rows. */
    List<Unit> units(String channel) throws IOException {
        send(channel, LIST_UNITS);
        JsonObject message = next(channel);
        while (!message.has("reply")) {
            if (message.has("error")) {
                throw new IOException("systemd refused: " + message);
            }
            message = next(channel);
        }
        List<Unit> units = new ArrayList<>();
        for (JsonElement row : message.getAsJsonArray("reply").get(0).getAsJsonArray().get(0).getAsJsonArray()) {
            units.add(unit(row.getAsJsonArray()));
        }
        return units;
    }

    private static Unit unit(JsonArray fields) {
        return new Unit(
                new UnitName(fields.get(0).getAsString()),
                fields.get(1).getAsString(),
                LoadState.valueOf(constant(fields.get(2).getAsString())),
                ActiveState.valueOf(constant(fields.get(3).getAsString())),
                fields.get(4).getAsString());
    }

    static String constant(String word) {
        return word.replace('-', '_').toUpperCase(Locale.ROOT);
    }

    private JsonObject next(String channel) throws IOException {
        Frame frame = read();
        while (!frame.channel().equals(channel)) {
            frame = read();
        }
        return JsonParser.parseString(new String(frame.payload(), StandardCharsets.UTF_8))
                .getAsJsonObject();
    }

    private record Frame(String channel, byte[] payload) {}

    private Frame read() throws IOException {
        int length = 0;
        for (int digit = byteRead(); digit != '\n'; digit = byteRead()) {
            length = length * 10 + (digit - '0');
        }
        byte[] all = in.readNBytes(length);
        int end = 0;
        while (all[end] != '\n') {
            end++;
        }
        return new Frame(
                new String(all, 0, end, StandardCharsets.UTF_8), java.util.Arrays.copyOfRange(all, end + 1, length));
    }

    private int byteRead() throws IOException {
        int got = in.read();
        if (got < 0) {
            throw new EOFException("cockpit-bridge ended");
        }
        return got;
    }

    private void send(String channel, String text) throws IOException {
        send(channel, text.getBytes(StandardCharsets.UTF_8));
    }

    private void send(String channel, byte[] payload) throws IOException {
        byte[] name = (channel + "\n").getBytes(StandardCharsets.UTF_8);
        byte[] head = ((name.length + payload.length) + "\n").getBytes(StandardCharsets.US_ASCII);
        byte[] frame = new byte[head.length + name.length + payload.length];
        System.arraycopy(head, 0, frame, 0, head.length);
        System.arraycopy(name, 0, frame, head.length, name.length);
        System.arraycopy(payload, 0, frame, head.length + name.length, payload.length);
        out.write(frame);
        out.flush();
    }

    long pid() {
        return process.pid();
    }

    @Override
    public void close() {
        process.destroy();
    }
}
