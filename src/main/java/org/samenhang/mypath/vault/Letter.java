package org.samenhang.mypath.vault;

import java.io.IOException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a device sends: one small JSON object. Whatever no page of ours would send is {@link Unread}. */
final class Letter {

    /** The format of this page and server; a device with another one is told to load the page again. */
    static final int FORMAT = 1;

    /** Half a megabyte, closed and written in base64, and what goes around it. */
    static final int LARGEST = 1_200_000;

    static final int BODY = 524_288;
    static final int SHARED = 131_072;
    static final int NOTE = 16_384;
    static final int LINES = 32_768;
    private static final int MOST_SHARES = 30;

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private final JsonNode read;

    private Letter(JsonNode read) {
        this.read = read;
    }

    static Letter of(byte @Nullable [] bytes) {
        if (bytes != null && bytes.length > LARGEST) {
            throw new Unread("large");
        }
        try {
            JsonNode read = bytes == null ? null : JSON.readTree(bytes);
            if (read == null || !read.isObject()) {
                throw new Unread("form");
            }
            Letter letter = new Letter(read);
            if (letter.number("format") != FORMAT) {
                throw new Unread("page");
            }
            return letter;
        } catch (JacksonException unreadable) {
            throw new Unread("form");
        }
    }

    /** Reads no more than a letter may hold. */
    static Letter of(jakarta.servlet.http.HttpServletRequest request) throws IOException {
        return of(request.getInputStream().readNBytes(LARGEST + 1));
    }

    int number(String name) {
        JsonNode value = read.get(name);
        if (value == null || !value.isInt() || value.intValue() < 0) {
            throw new Unread("form");
        }
        return value.intValue();
    }

    /** 256 bits. */
    byte[] secret(String name) {
        return bytes(name, 32, 32);
    }

    byte[] bytes(String name, int least, int most) {
        return bytes(read.get(name), least, most);
    }

    byte @Nullable [] bytesOrNull(String name, int least, int most) {
        JsonNode value = read.get(name);
        return value == null || value.isNull() ? null : bytes(value, least, most);
    }

    /** 256 bits, or null when the letter has none. */
    byte @Nullable [] secretOrNull(String name) {
        return bytesOrNull(name, 32, 32);
    }

    /** As {@link #number}, for what older pages do not send: 0 then. */
    int numberOrZero(String name) {
        return read.get(name) == null ? 0 : number(name);
    }

    /** Yes or no; null when the letter does not say, as older pages do. */
    @Nullable
    Boolean flagOrNull(String name) {
        JsonNode value = read.get(name);
        if (value == null || value.isNull()) {
            return null;
        }
        if (!value.isBoolean()) {
            throw new Unread("form");
        }
        return value.booleanValue();
    }

    UUID id(String name) {
        return id(read.get(name));
    }

    LocalDate day(String name) {
        try {
            return LocalDate.parse(text(read.get(name)));
        } catch (DateTimeParseException noDay) {
            throw new Unread("form");
        }
    }

    /** A whole box. */
    Vaults.Sealed sealed() {
        return new Vaults.Sealed(
                FORMAT,
                secret("newAuth"),
                secret("newWords"),
                bytes("wrapped", 28, 200),
                bytes("wrappedByWords", 28, 200),
                bytes("body", 28, BODY));
    }

    List<Vaults.Note> notes() {
        JsonNode list = read.get("shares");
        if (list == null || !list.isArray() || list.size() > MOST_SHARES) {
            throw new Unread("form");
        }
        List<Vaults.Note> notes = new ArrayList<>();
        for (JsonNode one : list) {
            notes.add(new Vaults.Note(id(one.get("id")), bytes(one.get("note"), 28, NOTE)));
        }
        return notes;
    }

    private static UUID id(@Nullable JsonNode value) {
        String text = text(value);
        if (!ID.matcher(text).matches()) {
            throw new Unread("form");
        }
        return UUID.fromString(text);
    }

    private static String text(@Nullable JsonNode value) {
        if (value == null || !value.isString()) {
            throw new Unread("form");
        }
        return value.stringValue();
    }

    private static byte[] bytes(@Nullable JsonNode value, int least, int most) {
        String text = text(value);
        if (text.length() > most / 3 * 4 + 4) {
            throw new Unread("large");
        }
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(text);
            if (bytes.length < least) {
                throw new Unread("form");
            }
            if (bytes.length > most) {
                throw new Unread("large");
            }
            return bytes;
        } catch (IllegalArgumentException noBytes) {
            throw new Unread("form");
        }
    }

    /** What can't be read, with the reason the page explains: {@code form}, {@code page}, {@code large}. */
    static final class Unread extends RuntimeException {

        private static final long serialVersionUID = 1;

        private final String reason;

        Unread(String reason) {
            super(reason);
            this.reason = reason;
        }

        String reason() {
            return reason;
        }
    }
}
