package bench;

import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A browser's cookies, and the token its forms carry. */
final class Visitor {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final int port;
    private final Map<String, String> cookies = new TreeMap<>();

    Visitor(int port) {
        this.port = port;
    }

    Answer get(String path) throws IOException {
        return kept(Wire.request("GET", path, headers(), ""));
    }

    /** Sends a form, with the token of the page it would stand on. */
    Answer post(String path, String form) throws IOException {
        String whole = withToken(form);
        return kept(Wire.request("POST", path, headers(), whole));
    }

    String withToken(String form) throws IOException {
        Matcher token = TOKEN.matcher(get("/sign-in").text());
        if (!token.find()) {
            throw new IllegalStateException("the sign-in page has no form");
        }
        return form + "&_csrf=" + Application.encoded(token.group(1));
    }

    String session() {
        return cookies.get("samenhang");
    }

    /** As a browser sends them. */
    String headers() {
        return "Accept: text/html\r\nAccept-Encoding: gzip\r\nAccept-Language: nl\r\n"
                + (cookies.isEmpty()
                        ? ""
                        : cookies.entrySet().stream()
                                .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                                .collect(Collectors.joining("; ", "Cookie: ", "\r\n")));
    }

    private Answer kept(byte[] request) throws IOException {
        try (Wire wire = new Wire(port)) {
            Answer answer = wire.send(request);
            for (String cookie : answer.headers("Set-Cookie")) {
                String[] pair = cookie.split(";")[0].split("=", 2);
                if (pair[1].isEmpty()) {
                    cookies.remove(pair[0]);
                } else {
                    cookies.put(pair[0], pair[1]);
                }
            }
            return answer;
        }
    }
}
