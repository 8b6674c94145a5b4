package org.samenhang;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every text stands in both languages, and every text that a page asks for is there. */
class TextsTest {

    private static final Path BUNDLES = Path.of("src/main/resources/messages");

    @Test
    void dutchAndEnglishHaveTheSameKeys() throws IOException {
        List<String> rooms = rooms();
        assertThat(rooms).isNotEmpty();
        for (String room : rooms) {
            assertThat(keys(room, "en")).as("keys of " + room + " in English").isEqualTo(keys(room, "nl"));
        }
    }

    @Test
    void bothLanguagesFillInTheSameNumberOfThings() throws IOException {
        for (String room : rooms()) {
            Properties dutch = bundle(room, "nl");
            Properties english = bundle(room, "en");
            for (String key : dutch.stringPropertyNames()) {
                MessageFormat nl = new MessageFormat(dutch.getProperty(key), Locale.of("nl"));
                MessageFormat en = new MessageFormat(english.getProperty(key), Locale.ENGLISH);
                assertThat(en.getFormatsByArgumentIndex().length)
                        .as(key)
                        .isEqualTo(nl.getFormatsByArgumentIndex().length);
            }
        }
    }

    /** Samenhang says 'je'. Only what stands beside the questions of a definition says 'u', as those questions do. */
    @Test
    void everyReaderIsAddressedTheSame() throws IOException {
        Pattern formal = Pattern.compile("\\b[Uu]w?\\b");
        Set<String> wrong = new TreeSet<>();
        for (String room : rooms()) {
            Properties dutch = bundle(room, "nl");
            dutch.stringPropertyNames().stream()
                    .filter(key -> !room.equals("guidance")
                            && formal.matcher(dutch.getProperty(key)).find())
                    .forEach(wrong::add);
        }
        assertThat(wrong).as("texts that say 'u'").isEmpty();
    }

    @Test
    void everyReasonWhyAFileWithQuestionsOrAnswersIsRefusedHasItsText() throws IOException {
        Pattern given = Pattern.compile(
                "(?:reasons\\.add\\([^,;]*,|at\\(reasons,|expect\\(JsonToken\\.[A-Z_]+,|array\\([^,;]+,)"
                        + "\\s*\"([a-z0-9_]+)\"\\s*[,)]");
        Set<String> reasons = new TreeSet<>();
        for (Path file : sources()) {
            if (file.startsWith("src/main/java/org/samenhang/json")
                    || file.startsWith("src/main/java/org/samenhang/instruments")) {
                given.matcher(Files.readString(file)).results().forEach(one -> reasons.add(one.group(1)));
            }
        }
        assertThat(reasons).contains("not_utf8", "double_key", "not_object", "too_many", "answer_of_other_kind");
        assertThat(reasons)
                .allSatisfy(reason -> assertThat(keys("instruments", "nl")).contains("instruments.refused." + reason));
    }

    @Test
    void everyTextThatIsAskedForIsThere() throws IOException {
        Set<String> all = new TreeSet<>();
        for (String room : rooms()) {
            all.addAll(keys(room, "nl"));
        }
        Pattern asked = Pattern.compile("\"((?:" + String.join("|", rooms()) + "|done)\\.[a-z0-9_.]+[a-z0-9_])\"");
        Set<String> missing = new TreeSet<>();
        int found = 0;
        for (Path file : sources()) {
            Matcher matcher = asked.matcher(Files.readString(file));
            while (matcher.find()) {
                found++;
                // a redirect names the text of what was done without its first word
                if (!all.contains(matcher.group(1))
                        && !all.contains("done." + matcher.group(1))
                        && all.stream().noneMatch(key -> key.startsWith(matcher.group(1) + "."))) {
                    missing.add(matcher.group(1) + " in " + file.getFileName());
                }
            }
        }
        assertThat(found).isPositive();
        assertThat(missing).isEmpty();
    }

    /** A redirect names what was done by key; a key that is not there is a confirmation that nobody ever sees. */
    @Test
    void whatWasDoneIsSaid() throws IOException {
        Set<String> all = new TreeSet<>();
        for (String room : rooms()) {
            all.addAll(keys(room, "nl"));
        }
        Pattern done = Pattern.compile("[?&]done=([a-z0-9_.]+[a-z0-9_])[\"#]");
        Pattern either =
                Pattern.compile("\\bdone=([a-z0-9_.]+\\.)\"\\s*\\+(?:[^;]*?\\? \"([a-z_.]+)\"\\s*: \"([a-z_.]+)\")?");
        Set<String> unsaid = new TreeSet<>();
        int found = 0;
        for (Path file : sources()) {
            Matcher matcher = done.matcher(Files.readString(file));
            while (matcher.find()) {
                found++;
                if (!all.contains("done." + matcher.group(1))) {
                    unsaid.add(matcher.group(1) + " in " + file.getFileName());
                }
            }
            Matcher glued = either.matcher(Files.readString(file));
            while (glued.find()) {
                String begin = "done." + glued.group(1);
                Stream<String> ends = glued.group(2) == null ? Stream.of() : Stream.of(glued.group(2), glued.group(3));
                ends.filter(end -> !all.contains(begin + end))
                        .forEach(end -> unsaid.add(begin + end + " in " + file.getFileName()));
                if (all.stream().noneMatch(key -> key.startsWith(begin))) {
                    unsaid.add(begin + " in " + file.getFileName());
                }
            }
        }
        assertThat(found).isPositive();
        assertThat(unsaid).isEmpty();
    }

    @Test
    void noTextStandsInTwoBundles() throws IOException {
        Set<String> seen = new TreeSet<>();
        Set<String> twice = new TreeSet<>();
        for (String room : rooms()) {
            keys(room, "nl").stream().filter(key -> !seen.add(key)).forEach(twice::add);
        }
        assertThat(twice).isEmpty();
    }

    private static List<Path> sources() throws IOException {
        try (Stream<Path> java = Files.walk(Path.of("src/main/java"));
                Stream<Path> pages = Files.walk(Path.of("src/main/jte"))) {
            return Stream.concat(java, pages)
                    .filter(file ->
                            file.toString().endsWith(".java") || file.toString().endsWith(".jte"))
                    .toList();
        }
    }

    private static List<String> rooms() throws IOException {
        try (Stream<Path> files = Files.list(BUNDLES)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith("_nl.properties"))
                    .map(name -> name.replace("_nl.properties", ""))
                    .sorted()
                    .toList();
        }
    }

    private static Set<String> keys(String room, String language) throws IOException {
        return new TreeSet<>(bundle(room, language).stringPropertyNames());
    }

    private static Properties bundle(String room, String language) throws IOException {
        Properties texts = new Properties();
        try (Reader reader = Files.newBufferedReader(
                BUNDLES.resolve(room + "_" + language + ".properties"), StandardCharsets.UTF_8)) {
            texts.load(reader);
        }
        return texts;
    }
}
