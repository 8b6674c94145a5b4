package org.samenhang.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.stereotype.Component;

/** The cookie that holds a session token: out of reach of scripts and of other sites. */
@Component
public class SessionCookie {

    /** Name of the cookie. */
    public static final String NAME = "samenhang";

    private static final Duration TOUCH_EVERY = Duration.ofMinutes(5);

    private final Door door;
    private final Clock clock;
    private final Map<String, Instant> touched = new ConcurrentHashMap<>();

    SessionCookie(Door door, Clock clock) {
        this.door = door;
        this.clock = clock;
    }

    /** Where the proof of open forms is kept: in a cookie as far out of reach as the one with the token. */
    public static CookieCsrfTokenRepository proofs() {
        CookieCsrfTokenRepository proofs = new CookieCsrfTokenRepository();
        proofs.setCookieCustomizer(cookie -> cookie.httpOnly(true).sameSite("Lax"));
        return proofs;
    }

    /** Gives the browser a token; with a lifetime it survives a closed browser. Forms get a new proof with it. */
    public void give(HttpServletRequest request, HttpServletResponse response, String token, @Nullable Duration lasts) {
        proofs().saveToken(null, request, response);
        ResponseCookie.ResponseCookieBuilder cookie = base(request, token);
        if (lasts != null) {
            cookie.maxAge(lasts);
        }
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.build().toString());
    }

    /** Takes the token back. */
    public void take(HttpServletRequest request, HttpServletResponse response) {
        response.addHeader(
                HttpHeaders.SET_COOKIE, base(request, "").maxAge(0).build().toString());
    }

    /** Lets a session in use last on; the database is told every few minutes, not on every page. */
    public void keepAlive(@Nullable String token) {
        if (token == null) {
            return;
        }
        Instant now = clock.instant();
        Instant before = touched.putIfAbsent(token, now);
        if (before != null && before.plus(TOUCH_EVERY).isBefore(now) && touched.replace(token, before, now)) {
            door.touch(token, SignIn.LASTS);
            touched.values().removeIf(last -> last.plus(SignIn.LASTS).isBefore(now));
        }
    }

    private static ResponseCookie.ResponseCookieBuilder base(HttpServletRequest request, String value) {
        return ResponseCookie.from(NAME, value)
                .httpOnly(true)
                .sameSite("Lax")
                .path("/")
                .secure(request.isSecure());
    }
}
