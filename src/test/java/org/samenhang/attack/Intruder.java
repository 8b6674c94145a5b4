package org.samenhang.attack;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;
import org.samenhang.access.Door;
import org.samenhang.house.House;
import org.samenhang.house.Paper;

/** Somebody with a way in who sends what no browser would send. Cookies are kept in plain sight; redirects are not followed. */
public final class Intruder {

    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final Map<String, String> cookies = new LinkedHashMap<>();
    private @Nullable String proof;

    private Intruder() {}

    /** Nobody in particular. */
    static Intruder stranger() {
        return new Intruder();
    }

    /** Somebody who signed in a moment ago. */
    static Intruder as(UUID person) {
        return with(House.open().bean(Door.class).open(person, Duration.ofHours(1), "test"));
    }

    /** Whoever holds this session token. */
    static Intruder with(String token) {
        return new Intruder().holding("samenhang", token);
    }

    Intruder holding(String cookie, String value) {
        cookies.put(cookie, value);
        return this;
    }

    Map<String, String> cookies() {
        return cookies;
    }

    Answer get(String path, String... headers) {
        return send("GET", path, new byte[0], headers);
    }

    /** Sends a form with its proof. */
    Answer post(String path, List<Pair> pairs) {
        return send(
                "POST",
                path,
                encoded(pairs, proof()),
                "Content-Type",
                "application/x-www-form-urlencoded",
                "Sec-Fetch-Site",
                "same-origin");
    }

    /** Sends a form with this proof, or none. */
    Answer postWith(@Nullable String given, String path, List<Pair> pairs) {
        return send("POST", path, encoded(pairs, given), "Content-Type", "application/x-www-form-urlencoded");
    }

    /** Sends a form with a file in it. */
    Answer upload(String path, String field, String name, byte[] file) {
        String line = "----attack" + UUID.randomUUID();
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.writeBytes(("--" + line + "\r\nContent-Disposition: form-data; name=\"_csrf\"\r\n\r\n" + proof() + "\r\n--"
                        + line + "\r\nContent-Disposition: form-data; name=\"" + field + "\"; filename=\""
                        + name.replace("\"", "%22") + "\"\r\nContent-Type: application/octet-stream\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(file);
        body.writeBytes(("\r\n--" + line + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return send("POST", path, body.toByteArray(), "Content-Type", "multipart/form-data; boundary=" + line);
    }

    /** What proves that a form of this browser is ours. */
    String proof() {
        String known = proof;
        if (known == null) {
            known = proofOn(get("/sign-in"));
            proof = known;
        }
        return known;
    }

    /** The proof on a page. */
    static String proofOn(Answer page) {
        return Jsoup.parse(page.text()).select("input[name=_csrf]").attr("value");
    }

    Answer send(String method, String path, byte[] body, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create(House.open().address() + path))
                .timeout(Duration.ofSeconds(60))
                .method(
                        method,
                        body.length == 0
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofByteArray(body));
        if (!cookies.isEmpty()) {
            request.header(
                    "Cookie",
                    cookies.entrySet().stream()
                            .map(one -> one.getKey() + "=" + one.getValue())
                            .collect(Collectors.joining("; ")));
        }
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        try {
            HttpResponse<byte[]> response = CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
            response.headers().allValues("set-cookie").forEach(this::keep);
            return new Answer(path, response.statusCode(), response.headers(), response.body());
        } catch (IOException lost) {
            throw new UncheckedIOException(method + " " + path, lost);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private void keep(String cookie) {
        String pair = cookie.split(";", 2)[0];
        int equals = pair.indexOf('=');
        String name = pair.substring(0, equals);
        String value = pair.substring(equals + 1);
        if (value.isEmpty()) {
            cookies.remove(name);
        } else {
            cookies.put(name, value);
        }
        if (name.equals("XSRF-TOKEN")) {
            proof = null;
        }
    }

    private static byte[] encoded(List<Pair> pairs, @Nullable String proof) {
        String body = pairs.stream()
                .map(pair -> encode(pair.name()) + "=" + encode(pair.value()))
                .collect(Collectors.joining("&"));
        return ((proof == null ? "" : "_csrf=" + encode(proof) + "&") + body).getBytes(StandardCharsets.US_ASCII);
    }

    static String encode(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    /** A name and what is sent under it. */
    public record Pair(String name, String value) {}

    /** What came back. */
    record Answer(String path, int status, HttpHeaders headers, byte[] body) {

        /** As text; of a document what can be read on it. */
        String text() {
            return type().startsWith("application/pdf") ? Paper.text(body) : new String(body, StandardCharsets.UTF_8);
        }

        String type() {
            return header("content-type");
        }

        String header(String name) {
            return headers.firstValue(name).orElse("");
        }

        boolean page() {
            return type().startsWith("text/html");
        }
    }
}
