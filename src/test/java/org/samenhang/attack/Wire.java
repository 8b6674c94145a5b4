package org.samenhang.attack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.samenhang.house.House;

/** A bare connection, for what no HTTP client would agree to send. */
final class Wire {

    /** Milliseconds after which a server that was asked something odd is taken to say nothing. */
    private static final int SILENCE = 3_000;

    /** Milliseconds in which a server answers what it understands, however busy the machine is. */
    private static final int ANSWER = 60_000;

    private Wire() {}

    /** Sends these bytes, one for each character, and reads what comes back until the server hangs up or says nothing. */
    static Reply send(String request) {
        return send(request, SILENCE);
    }

    private static Reply send(String request, int patience) {
        URI address = URI.create(House.open().address());
        try (Socket socket = new Socket(address.getHost(), address.getPort())) {
            socket.setSoTimeout(patience);
            try {
                socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
                socket.getOutputStream().flush();
            } catch (SocketException hungUp) {
                // it may hang up on what is too much before all of it was sent; what it said counts
            }
            StringBuilder reply = new StringBuilder();
            byte[] some = new byte[8192];
            try {
                for (int read = socket.getInputStream().read(some);
                        read >= 0;
                        read = socket.getInputStream().read(some)) {
                    reply.append(new String(some, 0, read, StandardCharsets.ISO_8859_1));
                }
            } catch (SocketTimeoutException silence) {
                return new Reply(reply.toString());
            } catch (IOException hungUp) {
                return new Reply(reply.toString());
            }
            return new Reply(reply.toString());
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
    }

    /** A request for this address as it is, with this session. */
    static Reply get(String method, String path, String token, String... headers) {
        StringBuilder request =
                new StringBuilder(method + " " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n");
        if (!token.isEmpty()) {
            request.append("Cookie: samenhang=").append(token).append("\r\n");
        }
        for (int i = 0; i < headers.length; i += 2) {
            request.append(headers[i]).append(": ").append(headers[i + 1]).append("\r\n");
        }
        return send(request.append("\r\n").toString(), ANSWER);
    }

    /** What came back, as it came. */
    record Reply(String whole) {

        /** Zero when the server hung up without a word. */
        int status() {
            return whole.startsWith("HTTP/1.1 ") ? Integer.parseInt(whole.substring(9, 12)) : 0;
        }

        String location() {
            return whole.lines()
                    .takeWhile(line -> !line.isEmpty())
                    .filter(line -> line.regionMatches(true, 0, "location:", 0, 9))
                    .map(line -> line.substring(9).strip())
                    .findFirst()
                    .orElse("");
        }
    }
}
