package org.casus.graphql.intake;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** One connection, byte by byte. */
public final class RawClient implements AutoCloseable {

    /** In milliseconds, and far longer than anything takes. */
    private static final int PATIENCE = 30_000;

    private final Socket socket = new Socket();
    private final InputStream in;

    /** Of the client that this machine is. */
    public RawClient(URI server) throws IOException {
        this(server, "127.0.0.1");
    }

    /** @param from an address of the loopback network, for one client or another */
    public RawClient(URI server, String from) throws IOException {
        socket.bind(new InetSocketAddress(from, 0));
        socket.connect(new InetSocketAddress("127.0.0.1", server.getPort()));
        socket.setSoTimeout(PATIENCE);
        in = new BufferedInputStream(socket.getInputStream());
    }

    /** Sends; what the server does not take any more is lost. */
    public RawClient send(String text) {
        return send(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    public RawClient send(byte[] bytes) {
        try {
            socket.getOutputStream().write(bytes);
        } catch (IOException closed) {
            // the answer tells
        }
        return this;
    }

    /** A POST of JSON, of which so much is sent. */
    public RawClient post(String path, int length, String body) {
        return send(
                "POST " + path + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: "
                        + length + "\r\n\r\n" + body);
    }

    /** The next answer, head and body; empty where the connection was closed instead. */
    public String read() throws IOException {
        StringBuilder answer = new StringBuilder();
        int length = 0;
        boolean chunked = false;
        for (String line = line(); !line.isEmpty(); line = line()) {
            answer.append(line).append('\n');
            String lower = line.toLowerCase(Locale.ROOT);
            if (lower.startsWith("content-length:")) {
                length =
                        Integer.parseInt(lower.substring(lower.indexOf(':') + 1).strip());
            }
            chunked |= lower.startsWith("transfer-encoding:");
        }
        if (chunked) {
            for (int size = size(); size > 0; size = size()) {
                answer.append(new String(in.readNBytes(size), StandardCharsets.UTF_8));
                line();
            }
            line();
        }
        return answer.append(new String(in.readNBytes(length), StandardCharsets.UTF_8))
                .toString();
    }

    private int size() throws IOException {
        return Integer.parseInt(line().strip(), 16);
    }

    /** Whether the server closes the connection, whatever it sends before. */
    public boolean isClosed() throws IOException {
        all();
        return true;
    }

    /** All that comes until the server closes the connection. */
    byte[] all() throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        try {
            in.transferTo(all);
        } catch (SocketException reset) {
            // what came before counts
        }
        return all.toByteArray();
    }

    InputStream in() {
        return in;
    }

    private String line() throws IOException {
        StringBuilder line = new StringBuilder();
        try {
            for (int c = in.read(); c != '\n' && c >= 0; c = in.read()) {
                if (c != '\r') {
                    line.append((char) c);
                }
            }
        } catch (SocketException reset) {
            return "";
        }
        return line.toString();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
