package org.casus.graphql.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.DataInputStream;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** WebSockets, frame by frame. */
@QuarkusTest
@TestProfile(SmallIntake.class)
class FramesIntakeTest {

    private static final int CONTINUATION = 0;
    private static final int TEXT = 1;
    private static final int CLOSE = 8;
    private static final int PING = 9;
    private static final int FINAL = 0x80;

    private static final byte[] INIT = "{\"type\":\"connection_init\"}".getBytes(StandardCharsets.US_ASCII);

    @TestHTTPResource("/")
    URI server;

    @Inject
    Bodies bodies;

    private RawClient open(String more) throws Exception {
        RawClient client = new RawClient(server);
        client.send("GET /graphql HTTP/1.1\r\nHost: localhost\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
                + "Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\n"
                + "Sec-WebSocket-Protocol: graphql-transport-ws\r\n" + more + "\r\n");
        String answer = client.read();
        assertThat(answer).startsWith("HTTP/1.1 101").doesNotContainIgnoringCase("permessage-deflate");
        return client;
    }

    /** Masked by zeros. */
    private static byte[] frame(int first, byte[] payload) {
        ByteBuffer frame = ByteBuffer.allocate(14 + payload.length).put((byte) first);
        if (payload.length < 126) {
            frame.put((byte) (0x80 | payload.length));
        } else if (payload.length < 65_536) {
            frame.put((byte) (0x80 | 126)).putShort((short) payload.length);
        } else {
            frame.put((byte) (0x80 | 127)).putLong(payload.length);
        }
        frame.putInt(0).put(payload);
        byte[] whole = new byte[frame.position()];
        frame.flip().get(whole);
        return whole;
    }

    /** The code by which the connection is closed; 0 where it ends without. */
    private static int closedBy(RawClient client) throws Exception {
        DataInputStream in = new DataInputStream(client.in());
        while (true) {
            int first = in.read();
            if (first < 0) {
                return 0;
            }
            int length = in.readUnsignedByte();
            length = length == 126 ? in.readUnsignedShort() : length;
            if ((first & 15) == CLOSE) {
                return in.readUnsignedShort();
            }
            in.skipNBytes(length);
        }
    }

    @Test
    void whatIsTooLongClosesByACode() throws Exception {
        try (RawClient client = open("")) {
            client.send(frame(FINAL | TEXT, new byte[65_537]));
            assertThat(closedBy(client)).isEqualTo(1009);
        }
        try (RawClient client = open("")) {
            client.send(frame(TEXT, new byte[60_000]));
            for (int i = 0; i < 5; i++) {
                client.send(frame(CONTINUATION, new byte[60_000]));
            }
            assertThat(closedBy(client)).isIn(1009, 1013);
        }
        try (RawClient client = open("")) {
            client.send(frame(TEXT, new byte[0]));
            for (int i = 0; i < 2_000; i++) {
                client.send(frame(CONTINUATION, new byte[0]));
            }
            assertThat(closedBy(client)).isEqualTo(1009);
        }
        while (bodies.held() > 0) {
            Thread.sleep(5);
        }
    }

    @Test
    void fragmentsMakeAMessage() throws Exception {
        try (RawClient client = open("")) {
            for (int i = 0; i < INIT.length; i++) {
                int opcode = i == 0 ? TEXT : CONTINUATION;
                client.send(frame((i == INIT.length - 1 ? FINAL : 0) | opcode, new byte[] {INIT[i]}));
                client.send(frame(FINAL | PING, new byte[0]));
            }
            client.send(frame(FINAL | TEXT, INIT));
            assertThat(closedBy(client)).isEqualTo(4429);
        }
    }

    @Test
    void whatIsNoFrameOrNoTextClosesByACode() throws Exception {
        try (RawClient client = open("")) {
            client.send(frame(FINAL | 5, new byte[0]));
            assertThat(closedBy(client)).isEqualTo(1002);
        }
        try (RawClient client = open("")) {
            client.send(frame(FINAL | TEXT, new byte[] {(byte) 0xff}));
            assertThat(closedBy(client)).isEqualTo(1007);
        }
        try (RawClient client = open("")) {
            assertThat(closedBy(client)).isEqualTo(4408);
        }
    }

    @Test
    void nothingIsUnpacked() throws Exception {
        try (RawClient client = open("Sec-WebSocket-Extensions: permessage-deflate\r\n")) {
            client.send(frame(FINAL | 0x40 | TEXT, new byte[10]));
            assertThat(closedBy(client)).isEqualTo(1002);
        }
    }

    @Test
    void pingsAreAnsweredAsFarAsTheAnswersAreTaken() throws Exception {
        try (RawClient client = open("")) {
            client.send(frame(FINAL | TEXT, INIT));
            byte[] pings = frame(FINAL | PING, new byte[125]);
            byte[] many = new byte[pings.length * 1_000];
            for (int i = 0; i < 1_000; i++) {
                System.arraycopy(pings, 0, many, i * pings.length, pings.length);
            }
            for (int i = 0; i < 500; i++) { // 65 MB
                client.send(many);
            }
            client.send(frame(FINAL | TEXT, new byte[] {'x'}));
            DataInputStream in = new DataInputStream(client.in());
            int answers = 0;
            for (int first = in.read(); (first & 15) != CLOSE; first = in.read()) {
                in.skipNBytes(in.readUnsignedByte());
                answers++;
            }
            // As many as lie in the buffers of the two machines.
            assertThat(answers).isLessThan(250_000);
        }
    }
}
