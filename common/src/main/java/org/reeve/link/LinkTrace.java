package org.reeve.link;

import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.reeve.api.Call;
import org.reeve.wire.FrameType;

/**
 * Tells the link's traffic to a file, as much of it as is wanted now. Thread-safe; a call never waits for it. Arguments are told
 * by their own {@code toString}, which is where a value that must stay secret hides itself.
 */
public final class LinkTrace implements AutoCloseable {
    private static final int MOST_CHARACTERS = 2_000;

    private final Optional<LogFile> file;
    private final String process = "[" + ProcessHandle.current().pid() + "]";
    private final AtomicInteger connections = new AtomicInteger();
    private volatile LinkLog level;

    private LinkTrace(Optional<LogFile> file, LinkLog level) {
        this.file = file;
        this.level = level;
    }

    /** Tells nothing, ever. */
    public static LinkTrace none() {
        return new LinkTrace(Optional.empty(), LinkLog.OFF);
    }

    /** To {@code link.log} among what Reeve keeps of the user's; off at first. */
    public static LinkTrace ofUser() {
        return to(UserFolders.state().resolve("link.log"));
    }

    /** To a file, which is made when there is something to tell; off at first. */
    public static LinkTrace to(Path file) {
        return new LinkTrace(Optional.of(new LogFile(file)), LinkLog.OFF);
    }

    /** Tells so much from now on. */
    public void level(LinkLog now) {
        LinkLog before = level;
        level = now;
        if (before != now && (before != LinkLog.OFF || now != LinkLog.OFF)) {
            file.ifPresent(log -> log.add(line("the level is " + now + " from here on")));
        }
    }

    /** How much it tells. */
    public LinkLog level() {
        return level;
    }

    /** Where to; absent where it tells nothing, ever. */
    public Optional<Path> path() {
        return file.map(LogFile::path);
    }

    /** Why it could not be written the last time; empty where it could. */
    public String trouble() {
        return file.map(LogFile::trouble).orElse("");
    }

    /** Writes what waits, for a second at most. */
    @Override
    public void close() {
        file.ifPresent(LogFile::flush);
    }

    /** A connection to a helper, {@code own} or {@code root}, as it is told. */
    Told connection(String helper) {
        return new Told(helper + "#" + connections.incrementAndGet());
    }

    /** One connection's traffic. */
    final class Told {
        private final String name;

        private Told(String name) {
            this.name = name;
            tell(LinkLog.SIZES, () -> "connected");
        }

        void call(Call call, int bytes) {
            tell(LinkLog.SIZES, () -> "→ CALL of " + bytes + " bytes" + content(call));
        }

        private String content(Call call) {
            if (level.tells(LinkLog.VALUES)) {
                return " " + call.method() + " " + call.arguments();
            }
            return level.tells(LinkLog.CONTENT) ? " " + call.method() : "";
        }

        void received(FrameType type, int bytes) {
            tell(LinkLog.SIZES, () -> "← " + type + " of " + bytes + " bytes");
        }

        void lost(Exception e) {
            tell(LinkLog.SIZES, () -> "lost: " + e.getMessage());
        }

        private void tell(LinkLog needed, Supplier<String> text) {
            if (level.tells(needed)) {
                file.ifPresent(log -> log.add(line(name + " " + text.get())));
            }
        }
    }

    private String line(String text) {
        return OffsetDateTime.now(ZoneId.systemDefault()).truncatedTo(ChronoUnit.MILLIS) + " " + process + " "
                + plain(text);
    }

    /** One line of bounded length, whatever a value holds: what arrives here was typed by people and sent by machines. */
    static String plain(String text) {
        StringBuilder line = new StringBuilder();
        text.codePoints().limit(MOST_CHARACTERS).forEach(point -> {
            switch (Character.getType(point)) {
                case Character.CONTROL,
                        Character.FORMAT,
                        Character.SURROGATE,
                        Character.LINE_SEPARATOR,
                        Character.PARAGRAPH_SEPARATOR ->
                    line.append("\\u{").append(Integer.toHexString(point)).append('}');
                default -> line.appendCodePoint(point);
            }
        });
        return text.codePointCount(0, text.length()) > MOST_CHARACTERS ? line + "…" : line.toString();
    }
}
