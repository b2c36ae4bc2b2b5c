package org.reeve.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.newsclub.net.unix.AFUNIXServerSocket;
import org.newsclub.net.unix.AFUNIXSocket;
import org.newsclub.net.unix.AFUNIXSocketAddress;
import org.reeve.api.Call;
import org.reeve.api.Descriptor;
import org.reeve.api.Right;
import org.reeve.api.services.UnitName;
import org.reeve.testing.Row;

@Timeout(value = 30, threadMode = Timeout.ThreadMode.SEPARATE_THREAD) // a read in native code heeds no interrupt
class WireTest {
    private static final UnitName UNIT = new UnitName("a.service");

    /** A contract with descriptors both ways, which none of Reeve's rights has yet. */
    interface FilesTest extends Right.Look {
        Descriptor open(UnitName which);

        void take(Descriptor file, UnitName name);

        void plain(UnitName name);
    }

    private final Contract contract = new Contract(List.of(new Contract.Entry(FilesTest.class, Served.OWN)));
    private final Function<String, Optional<Operation>> operations = contract::find;

    @TempDir
    private Path directory;

    private AFUNIXSocket raw;
    private Wire client;
    private Wire helper;

    @BeforeEach
    void connect() throws IOException {
        AFUNIXSocketAddress address =
                AFUNIXSocketAddress.of(directory.resolve("socket").toFile());
        try (AFUNIXServerSocket listener = AFUNIXServerSocket.bindOn(address)) {
            raw = AFUNIXSocket.connectTo(address);
            helper = Wire.ofHelper(listener.accept(), new Json(contract));
            client = Wire.ofClient(raw, new Json(contract));
        }
    }

    @AfterEach
    void close() throws IOException {
        client.close();
        helper.close();
    }

    private Frame.Request receive() throws IOException {
        return helper.decodeCall(helper.read().orElseThrow(), operations);
    }

    private void sendRaw(int length, char type, String body) throws IOException {
        byte[] octets = body.getBytes(StandardCharsets.UTF_8);
        raw.getOutputStream()
                .write(ByteBuffer.allocate(5 + octets.length)
                        .putInt(length)
                        .put((byte) type)
                        .put(octets)
                        .array());
    }

    @Test
    void callArrivesAsItWasSent() throws IOException {
        Frame.Request request = new Frame.Request(Call.of("files.test.plain", UNIT), Optional.empty());
        client.sendCall(request, operations);

        assertEquals(request, receive());
    }

    @Test
    void streamArrivesWholeAndInOrder() throws IOException {
        Thread.ofPlatform().start(() -> sendMany());
        int expected = 0;
        while (expected < 50_000) {
            Wire.Raw frame = client.read().orElseThrow();
            assertEquals(FrameType.ITEMS, frame.type());
            for (Object item :
                    (List<?>) client.decode(frame, Numbers.class.getRecordComponents()[0].getGenericType())) {
                assertEquals((long) expected++, item);
            }
        }
    }

    record Numbers(List<Long> all) {}

    private void sendMany() {
        try {
            ItemBuffer items = helper.items(long.class);
            for (long i = 0; i < 50_000; i++) {
                items.add(i);
            }
            items.flush();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    @Row("D2")
    void fourGibibytesAreRefusedBeforeTheyAreAllocated() throws IOException {
        sendRaw(-1, 'C', "");
        longerThanItMayBe();
    }

    @Test
    void requestOverItsCapIsRefused() throws IOException {
        sendRaw(Protocol.REQUEST_CAP + 1, 'C', "");
        longerThanItMayBe();
    }

    /** For its length, and not for what does not come. */
    private void longerThanItMayBe() {
        ProtocolException refused = assertThrows(ProtocolException.class, helper::read);
        assertEquals("a frame is longer than it may be", refused.getMessage());
    }

    @Test
    void requestOverItsCapIsNotSent() {
        Call call = Call.of("files.test.plain", UNIT);
        List<String> much = List.of("x".repeat(Protocol.REQUEST_CAP));
        assertThrows(FrameTooLongException.class, () -> client.send(FrameType.HELLO, new Text(much), Text.class));
        assertEquals("files.test.plain", call.method());
    }

    record Text(List<String> lines) {}

    @Test
    void frameOfUnknownTypeIsRefused() throws IOException {
        sendRaw(0, '?', "");
        assertThrows(ProtocolException.class, helper::read);
    }

    @Test
    @Row("D2")
    void frameThatDoesNotArriveWholeIsRefusedInTime() throws IOException {
        sendRaw(100, 'C', "{");
        assertThrows(ProtocolException.class, helper::read);
    }

    @Test
    void endOfFileIsNoFault() throws IOException {
        client.close();
        assertTrue(helper.read().isEmpty());
    }

    @Test
    void descriptorTravelsWithItsCall() throws IOException {
        Path file = Files.writeString(directory.resolve("file"), "seen");
        try (FileInputStream input = new FileInputStream(file.toFile())) {
            Call call = Call.of("files.test.take", new Descriptor(input.getFD()), UNIT);
            client.sendCall(new Frame.Request(call, Optional.empty()), operations);
        }
        try (Descriptor came = (Descriptor) receive().call().arguments().getFirst();
                FileInputStream input = came.input()) {
            assertEquals("seen", new String(input.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    @Test
    void descriptorTravelsWithItsAnswer() throws IOException {
        Path file = Files.writeString(directory.resolve("file"), "seen");
        try (FileInputStream input = new FileInputStream(file.toFile())) {
            helper.send(FrameType.DONE, new Descriptor(input.getFD()), Descriptor.class);
        }
        try (Descriptor came = (Descriptor) client.decode(client.read().orElseThrow(), Descriptor.class);
                FileInputStream input = came.input()) {
            assertEquals("seen", new String(input.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    @Test
    void receivedDescriptorsAreClosedOnExec() throws IOException {
        try (FileOutputStream file =
                new FileOutputStream(directory.resolve("file").toFile())) {
            helper.send(FrameType.DONE, new Descriptor(file.getFD()), Descriptor.class);
        }
        try (Descriptor came = (Descriptor) client.decode(client.read().orElseThrow(), Descriptor.class)) {
            assertTrue(came.file().valid());
            assertTrue(Descriptors.closedOnExec(directory.resolve("file")), "a child would inherit it");
        }
    }

    @Test
    @Row("C10")
    void undeclaredDescriptorBreaksTheProtocolAndIsClosed() throws IOException {
        Path file = Files.writeString(directory.resolve("file"), "seen");
        int before = Descriptors.to(file);
        try (FileInputStream input = new FileInputStream(file.toFile())) {
            raw.setOutboundFileDescriptors(input.getFD());
            client.sendCall(new Frame.Request(Call.of("files.test.plain", UNIT), Optional.empty()), operations);
        }
        assertThrows(ProtocolException.class, this::receive);
        assertEquals(before, Descriptors.to(file));
    }

    @Test
    void missingDescriptorBreaksTheProtocol() throws IOException {
        String call =
                "{\"call\":{\"method\":\"files.test.take\",\"arguments\":[0,{\"value\":\"a.service\"}],\"mayAsk\":true}}";
        sendRaw(call.length(), 'C', call);
        assertThrows(ProtocolException.class, this::receive);
    }
}
