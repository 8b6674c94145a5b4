package org.samenhang.house;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.HttpCookie;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.net.ssl.SSLSession;

/** Somebody at a plain HTTP client that keeps cookies and does not follow redirects. */
public final class Visitor {

    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

    static {
        // a form is sent once, also when the line is lost
        System.setProperty("sun.net.http.retryPost", "false");
    }

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
        return text(send(asked(path)));
    }

    /** Fetches only the part of a page that changes, as a script of ours does. */
    public HttpResponse<String> getPart(String path) {
        HttpURLConnection request = asked(path);
        request.setRequestProperty("X-Fragment", "true");
        return text(send(request));
    }

    public HttpResponse<byte[]> getBytes(String path) {
        return send(asked(path));
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
        return post(path, "application/x-www-form-urlencoded", body.toString().getBytes(StandardCharsets.UTF_8));
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
        return post(path, "multipart/form-data; boundary=" + edge, body.toByteArray());
    }

    /** Sends an empty form without the CSRF field, as another site would make a browser do. */
    public HttpResponse<String> postWithoutProof(String path) {
        return post(path, "", new byte[0]);
    }

    /** What the CSRF field of a page opened now holds. */
    public String proof() {
        Matcher found = CSRF.matcher(get("/sign-in").body());
        if (!found.find()) {
            throw new IllegalStateException("No CSRF field on the sign-in page");
        }
        return found.group(1);
    }

    private HttpResponse<String> post(String path, String type, byte[] body) {
        HttpURLConnection request = asked(path);
        request.setRequestProperty("Content-Type", type);
        request.setDoOutput(true);
        try (OutputStream out = request.getOutputStream()) {
            out.write(body);
        } catch (IOException lost) {
            throw new UncheckedIOException(lost);
        }
        return text(send(request));
    }

    /** The plain connection of the JDK: of the tens of thousands of requests of the proofs its newer client took a tenth of the time. */
    private HttpURLConnection asked(String path) {
        URI to = at(path);
        try {
            HttpURLConnection request = (HttpURLConnection) to.toURL().openConnection();
            request.setInstanceFollowRedirects(false);
            request.setUseCaches(false);
            request.setRequestProperty("Accept", "*/*");
            cookies.get(to, Map.of())
                    .forEach((name, values) -> values.forEach(value -> request.addRequestProperty(name, value)));
            return request;
        } catch (IOException wrong) {
            throw new UncheckedIOException(wrong);
        }
    }

    private HttpResponse<byte[]> send(HttpURLConnection request) {
        try {
            int status = request.getResponseCode();
            Map<String, List<String>> heads = new HashMap<>();
            request.getHeaderFields().forEach((name, values) -> {
                if (name != null) {
                    heads.put(name.toLowerCase(Locale.ROOT), values);
                }
            });
            cookies.put(request.getURL().toURI(), heads);
            try (InputStream body = status >= 400 ? request.getErrorStream() : request.getInputStream()) {
                return new Reply<>(
                        request.getURL().toURI(),
                        status,
                        HttpHeaders.of(heads, (name, value) -> true),
                        body == null ? new byte[0] : body.readAllBytes());
            }
        } catch (IOException lost) {
            throw new UncheckedIOException(lost);
        } catch (URISyntaxException wrong) {
            throw new IllegalStateException(wrong);
        }
    }

    private static HttpResponse<String> text(HttpResponse<byte[]> reply) {
        return new Reply<>(
                reply.uri(), reply.statusCode(), reply.headers(), new String(reply.body(), StandardCharsets.UTF_8));
    }

    private record Reply<T>(URI uri, int statusCode, HttpHeaders headers, T body) implements HttpResponse<T> {

        @Override
        public HttpRequest request() {
            return HttpRequest.newBuilder(uri).build();
        }

        @Override
        public Optional<HttpResponse<T>> previousResponse() {
            return Optional.empty();
        }

        @Override
        public Optional<SSLSession> sslSession() {
            return Optional.empty();
        }

        @Override
        public HttpClient.Version version() {
            return HttpClient.Version.HTTP_1_1;
        }
    }

    private URI at(String path) {
        return URI.create(path.startsWith("http") ? path : home.get() + path);
    }

    private static String encode(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
