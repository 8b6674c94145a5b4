package org.samenhang.house;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Somebody at a plain HTTP client that keeps cookies and does not follow redirects. */
public final class Visitor {

    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

    /** One for everybody: each keeps their own cookies, and there are many. */
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);

    private final Supplier<String> home;
    private volatile String lastProof = "";

    private Visitor(Supplier<String> home) {
        this.home = home;
    }

    /** Nobody in particular. */
    public static Visitor stranger() {
        return new Visitor(House.open()::address);
    }

    /** Nobody in particular, at another installation than the one all tests share. */
    public static Visitor strangerAt(Supplier<String> address) {
        return new Visitor(address);
    }

    /** Somebody with this session token. */
    public static Visitor with(String token) {
        return signedIn(token);
    }

    static Visitor signedIn(String token) {
        Visitor visitor = stranger();
        HttpCookie cookie = new HttpCookie("samenhang", token);
        cookie.setPath("/");
        cookie.setVersion(0);
        visitor.cookies.getCookieStore().add(URI.create(House.open().address()), cookie);
        return visitor;
    }

    public HttpResponse<String> get(String path) {
        return send(HttpRequest.newBuilder(at(path)).GET());
    }

    /** Fetches only the part of a page that changes, as a script of ours does. */
    public HttpResponse<String> getPart(String path) {
        return send(
                HttpRequest.newBuilder(at(path)).header("X-Fragment", "true").GET());
    }

    public HttpResponse<byte[]> getBytes(String path) {
        return send(HttpRequest.newBuilder(at(path)).GET(), HttpResponse.BodyHandlers.ofByteArray());
    }

    /** Sends a form as a browser would: fields come in pairs, the CSRF field is fetched from the front page. */
    public HttpResponse<String> post(String path, String... fields) {
        return postWithProof(proof(), path, fields);
    }

    /** Sends a form with the proof of the last form that was opened; one is opened when there was none. */
    public HttpResponse<String> postAgain(String path, String... fields) {
        if (lastProof.isEmpty()) {
            lastProof = proof();
        }
        return postWithProof(lastProof, path, fields);
    }

    /** Sends a form that was opened earlier, when its page gave this proof. */
    public HttpResponse<String> postWithProof(String proof, String path, String... fields) {
        StringBuilder body = new StringBuilder("_csrf=").append(encode(proof));
        for (int i = 0; i < fields.length; i += 2) {
            body.append('&').append(encode(fields[i])).append('=').append(encode(fields[i + 1]));
        }
        return send(HttpRequest.newBuilder(at(path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body.toString())));
    }

    /** Sends a form with one file in it. */
    public HttpResponse<String> postFile(String path, String field, String name, byte[] content) {
        String edge = "edge-of-a-part";
        java.io.ByteArrayOutputStream body = new java.io.ByteArrayOutputStream();
        body.writeBytes(
                ("--" + edge + "\r\nContent-Disposition: form-data; name=\"_csrf\"\r\n\r\n" + proof() + "\r\n--" + edge
                                + "\r\nContent-Disposition: form-data; name=\"" + field + "\"; filename=\"" + name
                                + "\"\r\nContent-Type: application/octet-stream\r\n\r\n")
                        .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(content);
        body.writeBytes(("\r\n--" + edge + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return send(HttpRequest.newBuilder(at(path))
                .header("Content-Type", "multipart/form-data; boundary=" + edge)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray())));
    }

    /** Sends an empty form without the CSRF field, as another site would make a browser do. */
    public HttpResponse<String> postWithoutProof(String path) {
        return send(HttpRequest.newBuilder(at(path)).POST(HttpRequest.BodyPublishers.noBody()));
    }

    /** What the CSRF field of a page opened now holds. */
    public String proof() {
        Matcher found = CSRF.matcher(get("/sign-in").body());
        if (!found.find()) {
            throw new IllegalStateException("No CSRF field on the sign-in page");
        }
        return found.group(1);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        return send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
    }

    private <T> HttpResponse<T> send(HttpRequest.Builder request, HttpResponse.BodyHandler<T> kept) {
        URI to = request.build().uri();
        try {
            cookies.get(to, Map.of()).forEach((name, values) -> values.forEach(value -> request.header(name, value)));
            HttpResponse<T> response = CLIENT.send(request.build(), kept);
            cookies.put(to, response.headers().map());
            return response;
        } catch (IOException lost) {
            throw new UncheckedIOException(lost);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private URI at(String path) {
        return URI.create(path.startsWith("http") ? path : home.get() + path);
    }

    private static String encode(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
