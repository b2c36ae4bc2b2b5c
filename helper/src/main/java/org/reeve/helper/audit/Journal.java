package org.reeve.helper.audit;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.net.DatagramPacket;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import org.newsclub.net.unix.AFUNIXDatagramSocket;
import org.newsclub.net.unix.AFUNIXSocketAddress;
import org.reeve.api.history.ChangeRecord;
import org.slf4j.LoggerFactory;

/**
 * The journal's native socket: one datagram per record, with fields of their own, so that no text can pass for another record
 * (systemd.journal-fields(7), "Native Journal Protocol"). Without a journal it goes to standard error.
 */
public final class Journal {
    private static final File SOCKET = new File("/run/systemd/journal/socket");
    private static final int NOTICE = 5;
    private static final int WARNING = 4;

    private final boolean enabled;

    /** Writes to the journal, or to nothing but standard error. */
    public Journal(boolean enabled) {
        this.enabled = enabled && SOCKET.exists();
    }

    /** Records how far a change came. */
    public void record(ChangeRecord record) {
        Fields fields = new Fields()
                .add("MESSAGE", record.state() + " " + record.method() + " " + record.target() + " " + record.text())
                .add("PRIORITY", String.valueOf(NOTICE))
                .add("REEVE_CHANGE", record.id().value())
                .add("REEVE_METHOD", record.method())
                .add("REEVE_TARGET", record.target())
                .add("REEVE_STATE", record.state().name())
                .add("REEVE_CALLER_UID", String.valueOf(record.uid()))
                .add("REEVE_CALLER_PID", String.valueOf(record.pid()));
        record.details()
                .occasion()
                .ifPresent(said -> fields.add("REEVE_ORIGIN", said.origin().name()));
        record.problem().ifPresent(problem -> fields.add("REEVE_PROBLEM", problem.name()));
        if (enabled) {
            send(fields);
        }
    }

    /** Says that something is wrong with the record keeping. */
    public void trouble(String sentence) {
        if (enabled) {
            send(new Fields().add("MESSAGE", sentence).add("PRIORITY", String.valueOf(WARNING)));
        } else {
            log(sentence);
        }
    }

    private void send(Fields fields) {
        byte[] datagram = fields.add("SYSLOG_IDENTIFIER", "reeve-helper").bytes();
        try (AFUNIXDatagramSocket socket = AFUNIXDatagramSocket.newInstance()) {
            socket.connect(AFUNIXSocketAddress.of(SOCKET));
            socket.send(new DatagramPacket(datagram, datagram.length));
        } catch (IOException e) {
            log("the journal does not take records: " + e.getMessage());
        }
    }

    private static void log(String sentence) {
        LoggerFactory.getLogger("org.reeve.helper.audit").warn("{}", sentence);
    }

    /** Fields in the native protocol's binary form, which takes any value. */
    static final class Fields {
        private final ByteArrayOutputStream all = new ByteArrayOutputStream();

        Fields add(String name, String value) {
            byte[] text = value.getBytes(StandardCharsets.UTF_8);
            all.writeBytes(name.getBytes(StandardCharsets.US_ASCII));
            all.write('\n');
            all.writeBytes(ByteBuffer.allocate(Long.BYTES)
                    .order(ByteOrder.LITTLE_ENDIAN)
                    .putLong(text.length)
                    .array());
            all.writeBytes(text);
            all.write('\n');
            return this;
        }

        byte[] bytes() {
            return all.toByteArray();
        }
    }
}
