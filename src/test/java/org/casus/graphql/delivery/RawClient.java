package org.casus.graphql.delivery;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A connection that reads what it is sent only when it is told to, and has nearly no room for it meanwhile. */
public final class RawClient implements AutoCloseable {

    private static final Pattern LENGTH = Pattern.compile("content-length: ([0-9]+)");

    /** In bytes; the least that the system takes. */
    private static final int ROOM = 2304;

    /** In milliseconds, and far longer than anything takes. */
    private static final int PATIENCE = 60_000;

    private final Socket socket = new Socket();
    private final InputStream in;

    /** @param from the last number of the address it comes from, 127.0.0.1 for 1 */
    public RawClient(URI address, int from) throws IOException {
        this(address, from, ROOM);
    }

    /** @param room in bytes, for what it has not read yet */
    public RawClient(URI address, int from, int room) throws IOException {
        socket.setReceiveBufferSize(room);
        socket.setSoTimeout(PATIENCE);
        socket.bind(new InetSocketAddress(InetAddress.ofLiteral("127.0.0." + from), 0));
        socket.connect(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), address.getPort()));
        in = new BufferedInputStream(socket.getInputStream());
    }

    /** Sends bytes. */
    public RawClient send(byte[] bytes) throws IOException {
        socket.getOutputStream().write(bytes);
        return this;
    }

    /** Sends text. */
    public RawClient send(String text) throws IOException {
        return send(text.getBytes(StandardCharsets.US_ASCII));
    }

    /** Asks for an address. */
    public RawClient get(String path) throws IOException {
        return send("GET " + path + " HTTP/1.1\r\nHost: localhost\r\n\r\n");
    }

    /** Asks a question. */
    public RawClient ask(String document) throws IOException {
        String body = "{\"query\":\"" + document + "\"}";
        return send("POST /graphql HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: "
                + body.length() + "\r\n\r\n" + body);
    }

    /** Reads one answer, with its head; what was read where the connection ends before. */
    public String read() throws IOException {
        String head = head();
        Matcher length = LENGTH.matcher(head.toLowerCase(Locale.ROOT));
        return length.find()
                ? head + new String(in.readNBytes(Integer.parseInt(length.group(1))), StandardCharsets.UTF_8)
                : head;
    }

    private String head() throws IOException {
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        for (int c = in.read(); c >= 0; c = in.read()) {
            head.write(c);
            if (c == '\n' && head.toString(StandardCharsets.US_ASCII).endsWith("\r\n\r\n")) {
                break;
            }
        }
        return head.toString(StandardCharsets.US_ASCII);
    }

    /** Reads on, and is told whether the server ended the connection before so many bytes came. */
    public boolean isCutOff(int bytes) {
        try {
            return in.readNBytes(bytes).length < bytes;
        } catch (IOException reset) {
            return true;
        }
    }

    /** What can be read from it. */
    public InputStream in() {
        return in;
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
