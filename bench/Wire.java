package bench;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** One connection that stays open: no more work for the client than must be, as it shares the cores with what it measures. */
final class Wire implements AutoCloseable {

    private final int port;
    private Socket socket;
    private InputStream in;
    private final byte[] buffer = new byte[1 << 16];
    private int from;
    private int to;

    private static final long KEPT_OPEN = 10_000_000_000L;

    private boolean closing;
    private long used = System.nanoTime();

    Wire(int port) throws IOException {
        this.port = port;
        connect();
    }

    private void connect() throws IOException {
        socket = new Socket();
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(60_000);
        socket.connect(new InetSocketAddress("127.0.0.1", port), 5_000);
        in = socket.getInputStream();
        from = 0;
        to = 0;
    }

    Answer send(byte[] request) throws IOException {
        // a server closes a line that nothing came over for a while, such as when much is laid ready meanwhile
        if (closing || System.nanoTime() - used > KEPT_OPEN) {
            socket.close();
            connect();
        }
        used = System.nanoTime();
        socket.getOutputStream().write(request);
        String head = head();
        String small = head.toLowerCase(Locale.ROOT);
        closing = small.contains("\r\nconnection: close");
        int status = Integer.parseInt(head.substring(9, 12));
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        int wire = head.length();
        int length = small.indexOf("\r\ncontent-length:");
        if (length >= 0) {
            int count = Integer.parseInt(
                    small.substring(length + 17, small.indexOf("\r\n", length + 2)).strip());
            copy(count, body);
            wire += count;
        } else if (small.contains("\r\ntransfer-encoding: chunked")) {
            for (int count = chunk(); count > 0; count = chunk()) {
                copy(count, body);
                wire += count + 8;
                line();
            }
            line();
        }
        return new Answer(status, head, body.toByteArray(), wire);
    }

    private int chunk() throws IOException {
        return Integer.parseInt(line().split(";")[0].strip(), 16);
    }

    private String head() throws IOException {
        StringBuilder head = new StringBuilder(1024);
        for (String line = line(); !line.isEmpty(); line = line()) {
            head.append(line).append("\r\n");
        }
        return head.append("\r\n").toString();
    }

    private String line() throws IOException {
        StringBuilder line = new StringBuilder(80);
        for (int next = next(); next != '\n'; next = next()) {
            if (next != '\r') {
                line.append((char) next);
            }
        }
        return line.toString();
    }

    private void copy(int count, ByteArrayOutputStream body) throws IOException {
        int left = count;
        while (left > 0) {
            fill();
            int now = Math.min(left, to - from);
            body.write(buffer, from, now);
            from += now;
            left -= now;
        }
    }

    private int next() throws IOException {
        fill();
        return buffer[from++] & 0xff;
    }

    private void fill() throws IOException {
        if (from == to) {
            from = 0;
            to = in.read(buffer);
            if (to <= 0) {
                to = 0;
                throw new EOFException("the server closed the connection");
            }
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    static byte[] request(String method, String path, String headers, String body) {
        byte[] content = body.getBytes(StandardCharsets.UTF_8);
        String length = method.equals("GET")
                ? ""
                : (headers.contains("Content-Type: ") ? "" : "Content-Type: application/x-www-form-urlencoded\r\n")
                        + "Content-Length: " + content.length + "\r\n";
        byte[] head = (method + " " + path + " HTTP/1.1\r\nHost: localhost\r\nUser-Agent: bench\r\n" + headers + length
                        + "\r\n")
                .getBytes(StandardCharsets.UTF_8);
        byte[] whole = java.util.Arrays.copyOf(head, head.length + content.length);
        System.arraycopy(content, 0, whole, head.length, content.length);
        return whole;
    }
}
