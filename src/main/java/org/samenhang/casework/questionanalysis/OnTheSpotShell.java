package org.samenhang.casework.questionanalysis;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * What a device installs to work without a network: the page without anybody's content, its texts, and the files it is made of. Its
 * version follows from all of them, so that a changed file is a new version and nothing else is.
 */
@Component
class OnTheSpotShell {

    static final String PATH = "/question-analyses/on-the-spot";

    /** The files, as they are asked for. */
    static final List<String> FILES = List.of(
            "/css/samenhang.css",
            "/css/picture.css",
            "/css/question-analysis.css",
            "/css/on-the-spot.css",
            "/fonts/atkinson-next-latin.woff2",
            "/icons/on-the-spot.svg",
            "/js/on-the-spot/main.js",
            "/js/on-the-spot/conversation.js",
            "/js/on-the-spot/dom.js",
            "/js/on-the-spot/draw.js",
            "/js/on-the-spot/fields.js",
            "/js/on-the-spot/meet.js",
            "/js/on-the-spot/outbox.js",
            "/js/on-the-spot/screens.js",
            "/js/on-the-spot/sync.js",
            "/js/on-the-spot/vault.js",
            "/js/on-the-spot/words.js");

    private static final String WORKER = "on-the-spot/worker.js";
    private static final String TEMPLATE =
            "gg/jte/generated/precompiled/casework/questionanalysis/JteonTheSpotGenerated.class";

    /** Whose texts it says: its own, and those it shares with the pages and with the network map of a case. */
    private static final List<String> BUNDLES = List.of("onthespot", "questionanalysis", "network");

    private final MessageSource messages;
    private final List<String> keys;
    private final String worker;
    private final String files;

    OnTheSpotShell(MessageSource messages) {
        this.messages = messages;
        this.keys = BUNDLES.stream().flatMap(OnTheSpotShell::keys).sorted().toList();
        this.worker = new String(read(WORKER), StandardCharsets.UTF_8);
        this.files = print(Stream.concat(
                Stream.of(read(WORKER), read(TEMPLATE)), FILES.stream().map(file -> read("static" + file))));
    }

    /** The texts by their keys. */
    Map<String, String> texts(Locale locale) {
        Map<String, String> texts = new TreeMap<>();
        keys.forEach(key -> texts.put(key, Objects.requireNonNull(messages.getMessage(key, null, locale))));
        return texts;
    }

    /** Which version this is, in this language. */
    String version(Locale locale) {
        return print(Stream.of(
                files.getBytes(StandardCharsets.UTF_8),
                texts(locale).toString().getBytes(StandardCharsets.UTF_8),
                new byte[] {OnTheSpotJson.FORMAT}));
    }

    /** The worker that keeps the page ready; a new version has other bytes, by which a browser knows it. */
    String worker(Locale locale) {
        return "const VERSION = '%s';\nconst PAGE = '%s';\nconst FILES = %s;\n%s"
                .formatted(version(locale), PATH, OnTheSpotJson.write(FILES), worker);
    }

    private static Stream<String> keys(String bundle) {
        Properties texts = new Properties();
        try (InputStream in = new ClassPathResource("messages/" + bundle + "_nl.properties").getInputStream()) {
            texts.load(new java.io.InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return texts.stringPropertyNames().stream()
                .filter(key -> key.matches("(on_the_spot|question_analysis|network)\\..*"));
    }

    private static byte[] read(String path) {
        try {
            return new ClassPathResource(path).getContentAsByteArray();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String print(Stream<byte[]> parts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            parts.forEach(digest::update);
            return HexFormat.of().formatHex(digest.digest(), 0, 8);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
