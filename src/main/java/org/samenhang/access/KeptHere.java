package org.samenhang.access;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.web.util.WebUtils;

/**
 * Remembers in a cookie whose work a browser keeps for when there is no network, so that signing out can tell the browser to clear its
 * store: only then, because a store may also hold what belongs to somebody else, such as what another worker has not sent yet.
 */
public final class KeptHere {

    /** Name of the cookie. */
    public static final String NAME = "kept-here";

    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final int MOST = 8;

    private KeptHere() {}

    /** From now on something of this person is kept here. */
    public static void add(HttpServletRequest request, HttpServletResponse response, UUID person) {
        Set<String> whose = whose(request);
        if (whose.size() < MOST && whose.add(person.toString())) {
            write(request, response, whose);
        }
    }

    /** This person signs out: the browser clears its store when it keeps nothing of others. */
    public static void clear(HttpServletRequest request, HttpServletResponse response, UUID person) {
        Set<String> whose = whose(request);
        if (whose.remove(person.toString())) {
            write(request, response, whose);
            if (whose.isEmpty()) {
                response.setHeader("Clear-Site-Data", "\"storage\"");
            }
        }
    }

    private static Set<String> whose(HttpServletRequest request) {
        Set<String> whose = new LinkedHashSet<>();
        Cookie cookie = WebUtils.getCookie(request, NAME);
        if (cookie != null) {
            for (String one : cookie.getValue().split("_")) {
                if (ID.matcher(one).matches()) {
                    whose.add(one);
                }
            }
        }
        return whose;
    }

    private static void write(HttpServletRequest request, HttpServletResponse response, Set<String> whose) {
        response.addHeader(
                HttpHeaders.SET_COOKIE,
                ResponseCookie.from(NAME, String.join("_", whose))
                        .httpOnly(true)
                        .sameSite("Lax")
                        .secure(request.isSecure())
                        .path("/")
                        .maxAge(whose.isEmpty() ? Duration.ZERO : Duration.ofDays(180))
                        .build()
                        .toString());
    }
}
