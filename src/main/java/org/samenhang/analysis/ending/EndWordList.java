package org.samenhang.analysis.ending;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.samenhang.access.NotYours;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The words of a region: ours, without what its team took away and with what it added. */
@Service
public class EndWordList {

    /** The longest word or words. */
    static final int LONGEST = 80;

    private static final List<String> DUTCH = read("nl");
    private static final List<String> ENGLISH = read("en");
    private static final List<String> OURS =
            Stream.concat(DUTCH.stream(), ENGLISH.stream()).distinct().toList();

    private final JdbcClient db;
    private volatile Prepared prepared = new Prepared(List.of(), new EndWords(List.of()));

    EndWordList(JdbcClient db) {
        this.db = db;
    }

    /** The words that are looked for, in the transaction of who reads an analysis. */
    @Transactional(propagation = Propagation.MANDATORY)
    public EndWords words() {
        return prepared(list().all());
    }

    /** The list, for the expert team. */
    @Transactional
    Page page() {
        mustBeOfTheTeam();
        return list();
    }

    /** Adds a word, or puts back one of ours. */
    @Transactional
    void add(String word) {
        mustBeOfTheTeam();
        db.sql("delete from end_word where word = :word").param("word", word).update();
        if (!OURS.contains(word)) {
            write(word, true);
        }
    }

    /** Takes a word away. */
    @Transactional
    void remove(String word) {
        mustBeOfTheTeam();
        db.sql("delete from end_word where word = :word").param("word", word).update();
        if (OURS.contains(word)) {
            write(word, false);
        }
    }

    private void write(String word, boolean wanted) {
        db.sql("""
                        insert into end_word (region_id, word, wanted, by_person)
                        values ((select my_region()), :word, :wanted, (select me())) on conflict do nothing
                        """).param("word", word).param("wanted", wanted).update();
    }

    private Page list() {
        List<Row> rows = db.sql("select word, wanted from end_word order by word")
                .query((row, number) -> new Row(row.getString("word"), row.getBoolean("wanted")))
                .list();
        Set<String> unwanted =
                rows.stream().filter(row -> !row.wanted()).map(Row::word).collect(Collectors.toSet());
        return new Page(
                rows.stream().filter(Row::wanted).map(Row::word).toList(),
                OURS.stream().filter(word -> !unwanted.contains(word)).toList(),
                OURS.stream().filter(unwanted::contains).toList());
    }

    private void mustBeOfTheTeam() {
        if (!db.sql("select has_duty('expert') or has_duty('chair') or has_duty('process_director')")
                .query(Boolean.class)
                .single()) {
            throw new NotYours("end_word", null);
        }
    }

    /** What is looked for in these; a region's list changes seldom, and each look at an analysis asks for it. */
    private EndWords prepared(List<String> wanted) {
        Prepared last = prepared;
        if (!last.wanted.equals(wanted)) {
            last = new Prepared(wanted, new EndWords(wanted));
            prepared = last;
        }
        return last.words;
    }

    private static List<String> read(String language) {
        try (InputStream words = Objects.requireNonNull(
                EndWordList.class.getResourceAsStream("/reasoning/end-words_" + language + ".txt"),
                "the list of words")) {
            return new String(words.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> line.strip().toLowerCase(Locale.ROOT))
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .distinct()
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /**
     * The list as its page shows it.
     *
     * @param added by this region
     * @param ours those of ours that are looked for
     * @param takenAway those of ours that are not
     */
    public record Page(List<String> added, List<String> ours, List<String> takenAway) {

        /** Those of ours in the language of the page, or those in the other one. */
        public List<String> ours(Locale locale, boolean other) {
            boolean english = locale.getLanguage().equals("en") != other;
            return ours.stream().filter((english ? ENGLISH : DUTCH)::contains).toList();
        }

        List<String> all() {
            List<String> all = new ArrayList<>(added);
            all.addAll(ours);
            return all;
        }
    }

    private record Prepared(List<String> wanted, EndWords words) {}

    private record Row(String word, boolean wanted) {}
}
