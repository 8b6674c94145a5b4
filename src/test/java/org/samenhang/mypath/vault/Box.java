package org.samenhang.mypath.vault;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.samenhang.house.House;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A box as its device knows it, without a browser: for what the server does with letters. */
final class Box {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final SecureRandom RANDOM = new SecureRandom();

    final byte[] auth = random(32);
    final byte[] words = random(32);
    final byte[] wrapped = random(60);
    final byte[] wrappedByWords = random(60);

    static byte[] random(int length) {
        byte[] bytes = new byte[length];
        RANDOM.nextBytes(bytes);
        return bytes;
    }

    static Box made(byte[] body) {
        Box box = new Box();
        Answer answer = send("", box.whole(body));
        if (answer.status() != 200) {
            throw new AssertionError("not made: " + answer);
        }
        return box;
    }

    Map<String, @Nullable Object> whole(byte[] body) {
        return letter(
                "newAuth", auth, "newWords", words, "wrapped", wrapped, "wrappedByWords", wrappedByWords, "body", body);
    }

    Answer open(int since) {
        return send("/opening", letter("auth", auth, "since", since));
    }

    Answer save(int version, byte[] body) {
        return send("/saving", letter("auth", auth, "version", version, "body", body));
    }

    /** Another device signs in with the passphrase's secret and leaves one of its own, which it gives. */
    byte[] device() {
        byte[] secret = random(32);
        Answer in = send("/opening", letter("auth", auth, "since", 0, "device", hash(secret)));
        if (in.status() != 200) {
            throw new AssertionError("not signed in: " + in);
        }
        return secret;
    }

    /** Invites somebody to read; gives the share's id. */
    UUID invite(byte[] knock, LocalDate until) {
        return invite(knock, until, false);
    }

    /** Invites somebody, to write along as well or not; gives the share's id. */
    UUID invite(byte[] knock, LocalDate until, boolean writes) {
        UUID share = UUID.randomUUID();
        Answer made = send(
                "/shares",
                letter(
                        "auth",
                        auth,
                        "share",
                        share,
                        "knockHash",
                        hash(knock),
                        "endsOn",
                        until,
                        "writes",
                        writes,
                        "note",
                        random(64)));
        if (made.status() != 200) {
            throw new AssertionError("not invited: " + made);
        }
        return share;
    }

    /** Gives as a page does that knows nothing of writing along. */
    Answer give(UUID share, int version, byte @Nullable [] body) {
        return give(share, version, body, null);
    }

    Answer give(UUID share, int version, byte @Nullable [] body, @Nullable Boolean writes) {
        Map<String, @Nullable Object> letter =
                letter("auth", auth, "share", share, "version", version, "body", body, "note", random(64));
        if (writes != null) {
            letter.put("writes", writes);
        }
        return send("/shares/giving", letter);
    }

    static Answer knock(UUID share, byte[] knock, byte[] reader) {
        return send(
                "/shares/knocking",
                letter("share", share, "knock", knock, "readerHash", hash(reader), "readerKey", random(93)));
    }

    static Answer read(UUID share, byte[] reader, int since) {
        return send("/shares/reading", letter("share", share, "reader", reader, "since", since));
    }

    static byte[] hash(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static Map<String, @Nullable Object> letter(@Nullable Object... pairs) {
        Map<String, @Nullable Object> letter = new LinkedHashMap<>();
        letter.put("format", 1);
        for (int i = 0; i < pairs.length; i += 2) {
            letter.put(String.valueOf(pairs[i]), pairs[i + 1]);
        }
        return letter;
    }

    static Answer send(String path, Map<String, @Nullable Object> letter) {
        Map<String, @Nullable Object> readable = new LinkedHashMap<>();
        letter.forEach((name, value) -> readable.put(name, readable(value)));
        return sendText(path, JSON.writeValueAsString(readable), "1");
    }

    private static @Nullable Object readable(@Nullable Object value) {
        return switch (value) {
            case byte[] bytes -> Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
            case List<?> list -> list.stream().map(Box::readable).toList();
            case Map<?, ?> map -> {
                Map<Object, @Nullable Object> inner = new LinkedHashMap<>();
                map.forEach((name, one) -> inner.put(name, readable(one)));
                yield inner;
            }
            case UUID id -> id.toString();
            case LocalDate day -> day.toString();
            case null -> null;
            default -> value;
        };
    }

    /** Sends whatever text; without the header when that is null. */
    static Answer sendText(String path, String text, @Nullable String header) {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create(House.open().address() + "/eigen-weg/vault" + path))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(text));
        if (header != null) {
            request.header("X-Own-Way", header);
        }
        try {
            HttpResponse<String> response = HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
            boolean json =
                    response.headers().firstValue("Content-Type").orElse("").startsWith("application/json");
            return new Answer(
                    response.statusCode(),
                    json ? JSON.readTree(response.body()) : JSON.createObjectNode(),
                    response.headers().allValues("set-cookie"));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    /** What came back. */
    record Answer(int status, JsonNode said, List<String> cookies) {

        String reason() {
            return said.path("reason").asString("");
        }

        byte @Nullable [] bytes(String name) {
            JsonNode value = said.path(name);
            return value.isString() ? Base64.getUrlDecoder().decode(value.stringValue()) : null;
        }

        int version() {
            return said.path("version").asInt(-1);
        }
    }
}
