import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;

/** One connection, of which every byte that is sent is the caller's: half a head, two lengths, no answer ever read. */
final class Wire implements AutoCloseable {

    private static final int CONNECT_TIMEOUT = 5_000;

    /** The answer to one request. */
    record Answer(int status, String head, byte[] body) {
        String text() {
            return new String(body, StandardCharsets.UTF_8);
        }
    }

    private final Socket socket = new Socket();
    private InputStream in;

    /**
     * Connects.
     *
     * @param from the address that the server is to see, one of 127.0.0.0/8
     * @param window the size of the buffer for what comes in, in bytes; 0 for what the system thinks best
     */
    Wire(String from, int port, int window) throws IOException {
        try {
            if (window > 0) {
                socket.setReceiveBufferSize(window); // before it connects, so that the server is told a small window
            }
            socket.setTcpNoDelay(true);
            socket.bind(new InetSocketAddress(InetAddress.getByName(from), 0));
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), CONNECT_TIMEOUT);
            in = new BufferedInputStream(socket.getInputStream(), 2048);
        } catch (IOException e) {
            socket.close();
            throw e;
        }
    }

    /** A POST of JSON, whose answer is computed even where it is known. */
    static String post(String path, String body) {
        return "POST " + path + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nCache-Control: no-cache\r\n"
                + "Content-Length: " + body.getBytes(StandardCharsets.UTF_8).length + "\r\n\r\n" + body;
    }

    /** A POST of this GraphQL document. */
    static String ask(String document) {
        return post("/graphql", "{\"query\":\"" + document.replace("\"", "\\\"") + "\"}");
    }

    static String get(String path) {
        return "GET " + path + " HTTP/1.1\r\nHost: localhost\r\n\r\n";
    }

    Wire send(String text) throws IOException {
        return send(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    Wire send(byte... bytes) throws IOException {
        socket.getOutputStream().write(bytes);
        return this;
    }

    Wire send(byte[] bytes, int offset, int count) throws IOException {
        socket.getOutputStream().write(bytes, offset, count);
        return this;
    }

    /** From now on, whoever waits this long for a byte fails. */
    Wire patience(int milliseconds) throws IOException {
        socket.setSoTimeout(milliseconds);
        return this;
    }

    InputStream in() {
        return in;
    }

    /** Reads the answer to one request. */
    Answer answer() throws IOException {
        String status = line();
        if (!status.matches("HTTP/1\\.[01] \\d{3}.*")) {
            throw new IOException("no answer, but: " + status);
        }
        StringBuilder head = new StringBuilder(status);
        int length = 0;
        boolean chunked = false;
        for (String header = line(); !header.isEmpty(); header = line()) {
            head.append('\n').append(header);
            String lower = header.toLowerCase(Locale.ROOT);
            if (lower.startsWith("content-length:")) {
                length = Integer.parseInt(header.substring(header.indexOf(':') + 1).strip());
            }
            chunked |= lower.startsWith("transfer-encoding:") && lower.endsWith("chunked");
        }
        return new Answer(Integer.parseInt(status.substring(9, 12)), head.toString(), chunked ? chunks() : whole(length));
    }

    private byte[] whole(int length) throws IOException {
        byte[] bytes = in.readNBytes(length);
        if (bytes.length < length) {
            throw new EOFException();
        }
        return bytes;
    }

    private byte[] chunks() throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (int length = chunk(); length > 0; length = chunk()) {
            all.write(whole(length));
            line();
        }
        line(); // after the last one
        return all.toByteArray();
    }

    private int chunk() throws IOException {
        return Integer.parseInt(line().split(";", 2)[0].strip(), 16);
    }

    private String line() throws IOException {
        StringBuilder line = new StringBuilder();
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) {
                throw new EOFException();
            }
            if (c != '\r') {
                line.append((char) c);
            }
        }
        return line.toString();
    }

    /** Whether the server ends the connection before this much time is over, whatever it sends before. */
    boolean endsWithin(int milliseconds) throws IOException {
        long end = System.nanoTime() + milliseconds * 1_000_000L;
        try {
            while (System.nanoTime() < end) {
                socket.setSoTimeout((int) Math.max(1, (end - System.nanoTime()) / 1_000_000));
                if (in.read() < 0) {
                    return true;
                }
            }
            return false;
        } catch (java.net.SocketTimeoutException late) {
            return false;
        } catch (IOException reset) {
            return true;
        }
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** Makes a WebSocket of the connection, which speaks GraphQL; more headers end with a line break each. */
    WebSocketWire webSocket(String more) throws IOException {
        send("GET /graphql HTTP/1.1\r\nHost: localhost\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
                + "Sec-WebSocket-Version: 13\r\nSec-WebSocket-Protocol: graphql-transport-ws\r\nSec-WebSocket-Key: "
                + Base64.getEncoder().encodeToString(new byte[16]) + "\r\n" + more + "\r\n");
        Answer answer = answer();
        if (answer.status != 101) {
            throw new IOException("no WebSocket, but " + answer.status + ": " + answer.text());
        }
        return new WebSocketWire(this, answer.head);
    }
}
