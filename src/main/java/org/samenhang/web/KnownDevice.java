package org.samenhang.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.samenhang.store.Store;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;

/**
 * A device on which a name has signed in before proves it with a sealed cookie. Failures on it are counted apart, so
 * that guessing elsewhere locks nobody out here (OWASP, device cookies).
 */
@Component
class KnownDevice {

    private static final String NAME = "device";
    private static final SecureRandom RANDOM = new SecureRandom();

    private final SecretKeySpec key;

    KnownDevice(Store store) {
        try {
            this.key = new SecretKeySpec(Files.readAllBytes(store.secret("device.key")), "HmacSHA256");
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The id of this device when it is known for this name; null otherwise. */
    @Nullable
    String of(HttpServletRequest request, String login) {
        Cookie cookie = WebUtils.getCookie(request, NAME);
        String[] parts = cookie == null ? new String[0] : cookie.getValue().split("\\.");
        return parts.length == 2
                        && MessageDigest.isEqual(
                                seal(parts[0], login).getBytes(StandardCharsets.US_ASCII),
                                parts[1].getBytes(StandardCharsets.UTF_8))
                ? parts[0]
                : null;
    }

    void remember(HttpServletRequest request, HttpServletResponse response, String login) {
        if (of(request, login) == null) {
            byte[] random = new byte[12];
            RANDOM.nextBytes(random);
            String id = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
            response.addHeader(
                    HttpHeaders.SET_COOKIE,
                    ResponseCookie.from(NAME, id + "." + seal(id, login))
                            .httpOnly(true)
                            .sameSite("Lax")
                            .secure(request.isSecure())
                            .path("/sign-in")
                            .maxAge(Duration.ofDays(180))
                            .build()
                            .toString());
        }
    }

    private String seal(String id, String login) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(mac.doFinal(
                            (id + "\n" + login.strip().toLowerCase(Locale.ROOT)).getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
