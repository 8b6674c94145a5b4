package org.samenhang.mypath;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/**
 * {@code ./samenhang own-way}: the digests of everything the youth's page consists of, as this checkout makes it; {@code ./samenhang own-way URL}: whether
 * the server there sends the same. Asks as any visitor does, so anybody can look, from anywhere. Ends with 0 when all is the same, 2 when a part is not, 1
 * when it could not look.
 */
public final class HashesCommand {

    private static final int SAME = 0;
    private static final int UNABLE = 1;
    private static final int DIFFERS = 2;

    private HashesCommand() {}

    public static void main(String[] arguments) {
        System.exit(run(arguments, System.out, System.err));
    }

    static int run(String[] arguments, OutputStream out, OutputStream err) {
        PrintStream toOut = new PrintStream(out, true, StandardCharsets.UTF_8);
        PrintStream toErr = new PrintStream(err, true, StandardCharsets.UTF_8);
        try {
            String hashes = Parts.ofThisBuild().hashes();
            if (arguments.length == 0) {
                toOut.print(hashes);
                return SAME;
            }
            return compare(hashes, arguments[0].replaceFirst("/+$", ""), toOut);
        } catch (IOException | IllegalArgumentException unable) {
            toErr.println("samenhang: could not look: " + unable.getMessage());
            return UNABLE;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return UNABLE;
        }
    }

    private static int compare(String hashes, String server, PrintStream out) throws IOException, InterruptedException {
        int others = 0;
        int count = 0;
        try (HttpClient client =
                HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build()) {
            for (String line : hashes.lines().toList()) {
                String digest = line.substring(0, 64);
                String address = line.substring(66);
                HttpResponse<byte[]> answer = client.send(
                        HttpRequest.newBuilder(URI.create(server + address))
                                .timeout(Duration.ofSeconds(20))
                                .build(),
                        HttpResponse.BodyHandlers.ofByteArray());
                count++;
                if (answer.statusCode() != 200 || !Part.digest(answer.body()).equals(digest)) {
                    others++;
                    out.println("differs  " + address);
                }
            }
        }
        out.println(
                others == 0
                        ? "All " + count + " parts are those of this checkout."
                        : others + " of " + count + " parts are not those of this checkout.");
        return others == 0 ? SAME : DIFFERS;
    }
}
