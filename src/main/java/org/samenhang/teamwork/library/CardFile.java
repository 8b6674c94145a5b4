package org.samenhang.teamwork.library;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

/** Reads the cards that come with the house. A card that is not whole is refused, with its line. */
final class CardFile {

    static final int LONGEST = 300;
    private static final String RESOURCE = "/library/cards.txt";
    private static final Pattern CODE = Pattern.compile("[a-z0-9-]{2,40}");
    private static final Pattern BAR = Pattern.compile("\\s*\\|\\s*");

    private final Map<String, CardSource> sources = new LinkedHashMap<>();
    private final Map<String, Card> cards = new LinkedHashMap<>();

    private CardFile() {}

    /** The cards of the house. */
    static List<Card> read() {
        try (InputStream file = Objects.requireNonNull(CardFile.class.getResourceAsStream(RESOURCE))) {
            return read(new String(file.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static List<Card> read(String text) {
        CardFile file = new CardFile();
        int number = 0;
        for (String line : text.lines().toList()) {
            number++;
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            try {
                file.line(line.strip());
            } catch (IllegalArgumentException wrong) {
                throw new IllegalArgumentException("cards, line " + number + ": " + wrong.getMessage(), wrong);
            }
        }
        return new ArrayList<>(file.cards.values());
    }

    private void line(String line) {
        int space = line.indexOf(' ');
        String word = space < 0 ? line : line.substring(0, space);
        String[] fields = BAR.split(line.substring(word.length()).strip(), -1);
        switch (word) {
            case "source" -> {
                wants(fields, 3);
                if (sources.put(fields[0], new CardSource(fields[0], fields[1], fields[2])) != null) {
                    throw new IllegalArgumentException("source " + fields[0] + " stands there twice");
                }
            }
            case "card" -> card(fields);
            default -> throw new IllegalArgumentException("starts with neither source nor card");
        }
    }

    private void card(String[] fields) {
        wants(fields, 5);
        CardPart part =
                CardPart.of(fields[1]).orElseThrow(() -> new IllegalArgumentException("there is no part " + fields[1]));
        CardSource source = sources.get(fields[2]);
        if (source == null) {
            throw new IllegalArgumentException("there is no source " + fields[2]);
        }
        Card card = new Card(fields[0], part, fields[3], fields[4], source, false, false);
        if (cards.put(card.code(), card) != null) {
            throw new IllegalArgumentException("card " + card.code() + " stands there twice");
        }
    }

    private static void wants(String[] fields, int count) {
        if (fields.length != count) {
            throw new IllegalArgumentException("has " + fields.length + " fields, not " + count);
        }
        if (!CODE.matcher(fields[0]).matches()) {
            throw new IllegalArgumentException("its code is not of small letters, digits and dashes");
        }
        for (String field : fields) {
            if (field.isBlank() || field.length() > LONGEST) {
                throw new IllegalArgumentException("a field is empty or too long");
            }
        }
    }
}
