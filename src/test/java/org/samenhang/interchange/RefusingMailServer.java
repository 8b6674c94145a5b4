package org.samenhang.interchange;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A mail server that knows nobody called {@code weg}, has no time for {@code later}, and takes the rest. */
final class RefusingMailServer implements AutoCloseable {

    private final ServerSocket socket;
    private final List<String> taken = new CopyOnWriteArrayList<>();

    RefusingMailServer() throws IOException {
        socket = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(() -> {
            while (!socket.isClosed()) {
                try (Socket client = socket.accept()) {
                    talk(client);
                } catch (IOException e) {
                    // the client or the test has gone
                }
            }
        });
    }

    int port() {
        return socket.getLocalPort();
    }

    List<String> taken() {
        return taken;
    }

    private void talk(Socket client) throws IOException {
        BufferedReader in =
                new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.US_ASCII));
        say(client, "220 hier");
        String to = "";
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            String word = line.length() < 4 ? line : line.substring(0, 4);
            switch (word) {
                case "RCPT" -> {
                    to = line;
                    say(
                            client,
                            to.contains("weg@")
                                    ? "550 5.1.1 <weg@example.org> ken ik niet"
                                    : to.contains("later@") ? "451 4.3.0 nu niet" : "250 goed");
                }
                case "DATA" -> {
                    say(client, "354 kom maar");
                    for (String data = in.readLine(); !".".equals(data) && data != null; data = in.readLine()) {}
                    taken.add(to.substring(to.indexOf('<') + 1, to.indexOf('>')));
                    say(client, "250 goed");
                }
                case "QUIT" -> {
                    say(client, "221 dag");
                    return;
                }
                default -> say(client, "250 goed");
            }
        }
    }

    private static void say(Socket client, String line) throws IOException {
        OutputStream out = client.getOutputStream();
        out.write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
