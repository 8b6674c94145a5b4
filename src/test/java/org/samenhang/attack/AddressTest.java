package org.samenhang.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.samenhang.house.ACase;
import org.samenhang.house.ARegion;
import org.springframework.web.bind.annotation.RequestMethod;

/** Addresses, methods and heads that no browser makes: nothing opens that way, and nothing falls over. */
class AddressTest {

    private final ARegion region = ARegion.ofItsOwn();
    private final ACase own = ACase.of(region);
    private final ACase closed = ACase.of(region);

    @Test
    void noOtherSpellingOpensWhatIsClosed() {
        String outsider = own.director().token();
        Set<String> open = new TreeSet<>();
        Set<String> fallen = new TreeSet<>();
        int tried = 0;
        for (String secret : List.of("/work", "/cases", "/people", "/monitor", "/settings", closed.path())) {
            for (String spelling : spellings(secret, "/registrations")) {
                tried++;
                judge(spelling, Wire.get("GET", spelling, ""), open, fallen);
            }
        }
        for (String part : List.of("", "/analysis", "/documents/file", "/people", "/log")) {
            for (String spelling : spellings(closed.path() + part, own.path())) {
                tried++;
                judge(spelling, Wire.get("GET", spelling, outsider), open, fallen);
            }
            String preview = own.path() + "/as/" + own.youth().id();
            for (String way : List.of("/../../../", "/..%2f..%2f..%2f", "/%2e%2e/%2e%2e/%2e%2e/", "/..;/..;/..;/")) {
                tried++;
                String spelling = preview + way + closed.id() + part;
                judge(spelling, Wire.get("GET", spelling, outsider), open, fallen);
            }
        }
        assertThat(open).as("addresses that open by another spelling").isEmpty();
        assertThat(fallen).as("addresses over which the server falls").isEmpty();
        System.out.println("Addresses: " + tried + " spellings of what is closed, none opens");

        try (Planted planted = Planted.at("/registrations/../{rest}", RequestMethod.GET, "open");
                Planted dotted = Planted.at("/registrations/work.", RequestMethod.GET, "open")) {
            for (String spelling : spellings("/work", "/registrations")) {
                judge(spelling, Wire.get("GET", spelling, ""), open, fallen);
            }
            judge("/registrations/work.", Wire.get("GET", "/registrations/work.", ""), open, fallen);
            assertThat(open).as("an address that opens, planted").isNotEmpty();
            System.out.println("Planted address, found: " + open);
        }
    }

    private static void judge(String spelling, Wire.Reply reply, Set<String> open, Set<String> fallen) {
        if (reply.status() / 100 == 2) {
            open.add(spelling);
        }
        if (reply.status() >= 500) {
            fallen.add(reply.status() + " " + spelling);
        }
    }

    /** The same address in disguise; {@code near} is one that is open to whoever tries. */
    private static List<String> spellings(String address, String near) {
        String name = address.substring(1);
        List<String> spellings = new ArrayList<>(List.of(
                near + "/.." + address,
                near + "/%2e%2e" + address,
                near + "/.%2e" + address,
                near + "/..;" + address,
                near + "/..%2f" + name,
                near + "/..%5c" + name,
                near + "/..\\" + name,
                near + "/%252e%252e" + address,
                near + "/%c0%ae%c0%ae" + address,
                "/css/.." + address,
                "/assets/of-before/css/.." + address,
                "/assets/../css/.." + address,
                "/css/..;a=b" + address,
                "/css/%2e%2e" + address,
                "/health/.." + address,
                "/webjars/../.." + address,
                "/" + address,
                "//localhost" + address,
                "/." + address,
                "/%2f" + name,
                "/;a" + address,
                "\\" + name,
                address + "%00",
                address + "%00.css",
                address + "%0a",
                address + "%0d%0aX: y",
                address + "%c0%af",
                address + "%ff",
                address + "%",
                address + "%zz",
                "/css" + address,
                address.replaceFirst("[a-z]", "%" + Integer.toHexString(name.charAt(0)) + "%20"),
                "http://localhost" + address + "/..",
                "http://evil.example" + address,
                "https://localhost" + near + "/.." + address));
        for (String end : List.of(
                ";jsessionid=1",
                ";",
                ".",
                "..",
                "/",
                "//",
                "/.",
                "/..;/",
                ".json",
                ".css",
                "%20",
                "%2e",
                "%2f",
                "~",
                "?/css/a.css",
                "#/css/")) {
            spellings.add(address + end);
        }
        String upper = address.toUpperCase(java.util.Locale.ROOT);
        spellings.add(upper);
        return spellings;
    }

    @Test
    void nothingOutsideTheStaticFilesIsServed() {
        Set<String> leaked = new TreeSet<>();
        for (String base : List.of("/css", "/js", "/webjars", "/icons", "/fonts")) {
            for (String way : List.of(
                    "/..",
                    "/%2e%2e",
                    "/..;",
                    "/..%2f",
                    "/..%5c",
                    "/....//",
                    "/%252e%252e",
                    "/.%00.",
                    "//..",
                    "/%c0%ae%c0%ae")) {
                for (String file :
                        List.of("/application.properties", "/db/migration/V100__kernel.sql", "/META-INF/MANIFEST.MF")) {
                    for (String deep : List.of("", way)) {
                        String address = base + way + deep + file;
                        Wire.Reply reply = Wire.get("GET", address, "");
                        if (reply.status() == 200 || reply.status() >= 500) {
                            leaked.add(reply.status() + " " + address);
                        }
                    }
                }
            }
        }
        for (String address : List.of(
                "/application.properties",
                "/WEB-INF/web.xml",
                "/META-INF/MANIFEST.MF",
                "/css/",
                "/css",
                "/js/",
                "/.git/config",
                "file:///etc/passwd",
                "/actuator",
                "/actuator/env",
                "/h2-console",
                "/swagger-ui.html")) {
            Wire.Reply reply = Wire.get("GET", address, "");
            if (reply.status() == 200 || reply.status() >= 500) {
                leaked.add(reply.status() + " " + address);
            }
        }
        assertThat(leaked).isEmpty();
    }

    @Test
    void noOtherMethodOrHeadDoesMore() {
        String token = own.director().token();
        Set<String> wrong = new TreeSet<>();
        for (String method : List.of(
                "HEAD",
                "OPTIONS",
                "TRACE",
                "PUT",
                "DELETE",
                "PATCH",
                "PROPFIND",
                "MOVE",
                "get",
                "QUERY",
                "CONNECT",
                "FOO")) {
            for (String path : List.of("/work", closed.path(), "/", "/css/samenhang.css")) {
                Wire.Reply reply = Wire.get(method, path, token, "X-Secret-Of-Mine", "zegniks");
                if (reply.status() >= 500 && reply.status() != 501
                        || reply.whole().contains("zegniks")) {
                    wrong.add(method + " " + path + ": " + reply.status());
                }
            }
        }
        for (String override : List.of("X-HTTP-Method-Override", "X-HTTP-Method", "X-Method-Override")) {
            Wire.get("GET", "/sign-out?_method=POST", token, override, "POST");
            if (Wire.get("GET", "/work", token).status() != 200) {
                wrong.add(override + " makes a GET do what a POST does");
            }
        }
        for (String rewriting : List.of("X-Original-URL", "X-Rewrite-URL", "X-Forwarded-Prefix", "X-Forwarded-Path")) {
            if (Wire.get("GET", "/health", "", rewriting, "/work").whole().contains("<html")) {
                wrong.add(rewriting + " opens another page");
            }
        }
        for (String host : List.of("Host", "X-Forwarded-Host", "Forwarded", "X-Host")) {
            for (String path : List.of("/", "/work", "/sign-in", "/nowhere")) {
                String value = host.equals("Forwarded") ? "host=evil.example" : "evil.example";
                String lines = host.equals("Host") ? "" : "Host: localhost\r\n";
                Wire.Reply reply = Wire.send("GET " + path + " HTTP/1.1\r\n" + lines + host + ": " + value
                        + "\r\nConnection: close\r\n\r\n");
                if (reply.whole().contains("evil.example") || reply.status() >= 500) {
                    wrong.add(host + " " + path + ": " + reply.status() + " " + reply.location());
                }
            }
        }
        for (String odd : List.of(
                "GET /work HTTP/1.1\r\nHost: localhost\r\nX: " + "a".repeat(200_000) + "\r\n\r\n",
                "GET /work?" + "a".repeat(100_000) + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n",
                "GET /work HTTP/1.1\r\nHost: localhost\r\n" + "X: a\r\n".repeat(3_000) + "Connection: close\r\n\r\n",
                "GET /sign-in?" + "a=b&".repeat(1_500) + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n",
                "GET /work HTTP/1.1\r\nConnection: close\r\n\r\n",
                "GET /work HTTP/1.1\r\nHost: a\r\nHost: b\r\nConnection: close\r\n\r\n",
                "GET /work HTTP/9.9\r\nHost: localhost\r\nConnection: close\r\n\r\n",
                "GET /work\r\n\r\n",
                "\0\0\0\r\n\r\n",
                "POST /sign-in HTTP/1.1\r\nHost: localhost\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\nConnection: close\r\n\r\n0\r\n\r\n",
                "POST /sign-in HTTP/1.1\r\nHost: localhost\r\nContent-Length: -5\r\nConnection: close\r\n\r\n",
                "POST /sign-in HTTP/1.1\r\nHost: localhost\r\nContent-Length: 5\r\nContent-Length: 6\r\nConnection: close\r\n\r\nabcdef",
                "POST /sign-in HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 9\r\nConnection: close\r\n\r\na=%zz&%=%",
                "GET /sign-in HTTP/1.1\r\nHost: localhost\r\nCookie: samenhang=\u0080\u00ff; device=a.b.c; theme=\"<x>\"; language=zz_ZZ_ZZ; XSRF-TOKEN=;;=;\r\nConnection: close\r\n\r\n",
                "GET /sign-in HTTP/1.1\r\nHost: localhost\r\nCookie: language=<script>; device=.; samenhang="
                        + "a".repeat(4000) + "\r\nConnection: close\r\n\r\n",
                "GET /sign-in HTTP/1.1\r\nHost: localhost\r\nAccept-Language: " + "*;q=,nl;q=9,\u0000".repeat(20)
                        + "\r\nConnection: close\r\n\r\n",
                "GET /sign-in HTTP/1.1\r\nHost: localhost\r\nAccept: */*;;;q=x,///\r\nConnection: close\r\n\r\n",
                "GET /work HTTP/1.1\r\nHost: localhost\r\nUser-Agent: \u0007\u00ff'\"><xss\r\nCookie: samenhang="
                        + token + "\r\nConnection: close\r\n\r\n",
                "GET /monitor/2025/public.json HTTP/1.1\r\nHost: localhost\r\nRange: bytes=0-0,1-1,9999999999999-\r\nCookie: samenhang="
                        + token + "\r\nConnection: close\r\n\r\n",
                "GET /css/samenhang.css HTTP/1.1\r\nHost: localhost\r\nRange: bytes=" + "0-,".repeat(2000)
                        + "0-\r\nConnection: close\r\n\r\n")) {
            Wire.Reply reply = Wire.send(odd);
            if (reply.status() >= 500 && reply.status() != 505 && reply.status() != 501
                    || reply.whole().contains("<xss")) {
                wrong.add(reply.status() + " for "
                        + odd.substring(0, Math.min(odd.length(), 120)).replaceAll("\\R", "|"));
            }
        }
        assertThat(wrong).isEmpty();
    }

    private static final List<String> ELSEWHERE = List.of(
            "https://evil.example/",
            "//evil.example",
            "///evil.example",
            "/\\evil.example",
            "\\\\evil.example",
            "/%09/evil.example",
            "/\t/evil.example",
            "/%5cevil.example",
            "/%2fevil.example",
            "http:evil.example",
            "javascript:alert(1)",
            "/work\r\nX-Evil: 1",
            "/work%0d%0aX-Evil:%201",
            ".evil.example",
            "@evil.example",
            "/@evil.example",
            "//evil.example/%2e%2e",
            "/..//evil.example");

    @Test
    void nobodyIsSentElsewhere() {
        Set<String> gone = new TreeSet<>();
        ARegion.Somebody somebody = region.processDirector();
        for (String next : ELSEWHERE) {
            Intruder browser = Intruder.stranger();
            Intruder.Answer in = browser.post(
                    "/sign-in",
                    List.of(
                            new Intruder.Pair("login", somebody.login()),
                            new Intruder.Pair("password", ARegion.PASSWORD),
                            new Intruder.Pair("next", next)));
            assertThat(in.status()).as(next).isEqualTo(303);
            elsewhere("/sign-in", next, in, gone);
        }
        Intruder director = Intruder.as(own.director().id());
        int asked = 0;
        for (Route route : Route.all().stream().filter(Route::reads).toList()) {
            Set<String> names = new TreeSet<>(route.parameters());
            names.addAll(List.of("next", "url", "return", "back", "redirect"));
            for (String next : List.of("https://evil.example/", "//evil.example", "/\\evil.example")) {
                String query = String.join(
                        "&",
                        names.stream()
                                .map(name -> name + "=" + Intruder.encode(next))
                                .toList());
                asked++;
                elsewhere(route.toString(), next, director.get(route.address() + "?" + query), gone);
            }
        }
        assertThat(asked).isGreaterThan(200);
        assertThat(gone).as("ways to be sent elsewhere").isEmpty();

        try (Planted planted = Planted.at("/regions/away", RequestMethod.GET, "follow")) {
            for (String next : List.of("https://evil.example/", "//evil.example")) {
                elsewhere("planted", next, director.get("/regions/away?next=" + Intruder.encode(next)), gone);
            }
            assertThat(gone).as("a planted way elsewhere").hasSize(2);
            System.out.println("Planted redirects, found: " + gone);
        }
    }

    private static void elsewhere(String from, String next, Intruder.Answer answer, Set<String> gone) {
        for (String header : List.of("location", "refresh", "hx-redirect", "hx-location", "x-evil")) {
            String value = answer.header(header);
            boolean away = header.equals("x-evil")
                    ? !value.isEmpty()
                    : value.contains("//evil")
                            || value.contains("\\")
                            || value.matches("(?i)(?!http://localhost)[a-z]+:.*");
            if (away) {
                gone.add(from + " " + next + " -> " + header + ": " + value);
            }
        }
    }
}
