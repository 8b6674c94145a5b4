package bench;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPInputStream;

/**
 * What a server answered.
 *
 * @param head status line and headers as they came
 * @param body as it came over the wire, so perhaps compressed
 * @param wire bytes of head and body together
 */
record Answer(int status, String head, byte[] body, int wire) {

    Optional<String> header(String name) {
        return headers(name).stream().findFirst();
    }

    List<String> headers(String name) {
        List<String> values = new ArrayList<>();
        for (String line : head.split("\r\n")) {
            int colon = line.indexOf(':');
            if (colon > 0 && line.substring(0, colon).equalsIgnoreCase(name)) {
                values.add(line.substring(colon + 1).strip());
            }
        }
        return values;
    }

    String text() {
        if (header("Content-Encoding").orElse("").equals("gzip")) {
            try (var plain = new GZIPInputStream(new ByteArrayInputStream(body))) {
                return new String(plain.readAllBytes(), StandardCharsets.UTF_8);
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        }
        return new String(body, StandardCharsets.UTF_8);
    }
}
