package org.samenhang.mypath.vault;

import java.time.LocalDate;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** What a device gets back: a small JSON object, kept nowhere on its way. Reasons are words; the page has the sentences. */
final class Answer {

    private final Map<String, @Nullable Object> said = new LinkedHashMap<>();

    static Answer with(String name, @Nullable Object value) {
        return new Answer().and(name, value);
    }

    static ResponseEntity<Map<String, @Nullable Object>> reason(HttpStatus status, String reason) {
        return with("reason", reason).as(status);
    }

    Answer and(String name, @Nullable Object value) {
        said.put(name, readable(value));
        return this;
    }

    ResponseEntity<Map<String, @Nullable Object>> ok() {
        return as(HttpStatus.OK);
    }

    ResponseEntity<Map<String, @Nullable Object>> as(HttpStatus status) {
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_JSON)
                .cacheControl(CacheControl.noStore())
                .body(said);
    }

    static @Nullable Object readable(@Nullable Object value) {
        return switch (value) {
            case byte[] bytes -> Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
            case LocalDate day -> day.toString();
            case null -> null;
            default -> value;
        };
    }
}
