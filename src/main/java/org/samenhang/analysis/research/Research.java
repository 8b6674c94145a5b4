package org.samenhang.analysis.research;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.samenhang.access.Action;
import org.samenhang.analysis.Texts;
import org.samenhang.analysis.exchange.Exchange;
import org.samenhang.casework.CaseFile;
import org.samenhang.casework.CaseFiles;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Makes a case ready for research; for who directs it. An objection keeps it inside, and nothing leaves that nobody looked at. */
@Service
public class Research {

    private static final String WHAT = "research_edition";
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Pattern CAPITALS =
            Pattern.compile("(?<=[\\p{L},] )\\p{Lu}[\\p{L}'’\\-]{2,}(?: \\p{Lu}[\\p{L}'’\\-]+)*");

    private final Exchange exchange;
    private final CaseFiles cases;
    private final MessageSource messages;
    private final JdbcClient db;

    Research(Exchange exchange, CaseFiles cases, MessageSource messages, JdbcClient db) {
        this.exchange = exchange;
        this.cases = cases;
        this.messages = messages;
        this.db = db;
    }

    /**
     * How far it is.
     *
     * @param objected somebody of the family objects: it stays inside, and nothing is shown
     * @param leftovers words somebody has to look at
     * @param decided words somebody looked at
     * @param text what would leave, to read; empty when it may not
     */
    public record State(CaseFile file, boolean objected, List<Leftover> leftovers, List<Decided> decided, String text) {

        /** Whether it may leave. */
        public boolean ready() {
            return !objected && leftovers.isEmpty();
        }
    }

    /** A word that may be a name, why we think so, and where it stands. */
    public record Leftover(String word, String why, List<String> contexts) {}

    /** What was decided about a word. */
    public record Decided(String word, @Nullable String replacement) {}

    /** What somebody decides about a word: another one, or null to let it stand. */
    record Choice(String word, @Nullable String replacement) {}

    @Transactional
    State state(UUID caseFile, Locale locale) {
        return state(cases.directs(Action.READ, caseFile, WHAT, null), locale);
    }

    @Transactional
    void decide(UUID caseFile, List<Choice> choices) {
        cases.directs(Action.UPDATE, caseFile, WHAT, null);
        for (Choice one : choices) {
            db.sql("""
                            insert into research_choice (region_id, case_id, word, replacement, by_person)
                            values ((select my_region()), :case, :word, :replacement, (select me()))
                            on conflict (case_id, word) do update
                               set replacement = excluded.replacement, by_person = excluded.by_person, at = now()
                            """)
                    .param("case", caseFile)
                    .param("word", one.word())
                    .param("replacement", one.replacement())
                    .update();
        }
    }

    /** Takes back what was decided about a word. */
    @Transactional
    void reconsider(UUID caseFile, String word) {
        cases.directs(Action.UPDATE, caseFile, WHAT, null);
        db.sql("delete from research_choice where case_id = :case and word = :word")
                .param("case", caseFile)
                .param("word", word)
                .update();
    }

    /** What leaves; null when it may not. That it left is in the log. */
    @Transactional
    byte @Nullable [] leaves(UUID caseFile, boolean asText, Locale locale) {
        CaseFile file = cases.directs(Action.EXECUTE, caseFile, WHAT, null);
        State state = state(file, locale);
        if (!state.ready()) {
            return null;
        }
        return asText
                ? state.text().getBytes(java.nio.charset.StandardCharsets.UTF_8)
                : JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(edition(file, cleaner(file, locale), locale));
    }

    private State state(CaseFile file, Locale locale) {
        if (objected(file.id())) {
            return new State(file, true, List.of(), List.of(), "");
        }
        Deidentifier cleaner = cleaner(file, locale);
        String text = ReadableEdition.of(edition(file, cleaner, locale), key -> word(key, locale));
        return new State(
                file,
                false,
                cleaner.leftovers().stream()
                        .map(one -> new Leftover(one.word(), one.why(), one.contexts()))
                        .toList(),
                db.sql("select word, replacement from research_choice where case_id = :case order by word")
                        .param("case", file.id())
                        .query((row, number) -> new Decided(row.getString("word"), row.getString("replacement")))
                        .list(),
                text);
    }

    private ObjectNode edition(CaseFile file, Deidentifier cleaner, Locale locale) {
        ObjectNode whole = exchange.tree(file);
        KnownNames known = cleaner.known();
        Map<String, String> labels = new HashMap<>();
        for (JsonNode one : whole.path("people")) {
            labels.put(
                    one.path("id").asString(),
                    Objects.requireNonNullElse(known.label(one.path("name").asString()), word("person", locale)));
        }
        return new Edition(cleaner, labels).of(whole, file.born());
    }

    private Deidentifier cleaner(CaseFile file, Locale locale) {
        Map<String, Deidentifier.Choice> chosen = new HashMap<>();
        db.sql("select word, replacement from research_choice where case_id = :case")
                .param("case", file.id())
                .query((row, number) ->
                        chosen.put(row.getString("word"), new Deidentifier.Choice(row.getString("replacement"))))
                .list();
        return new Deidentifier(known(file, locale), file.registeredOn(), chosen, key -> word(key, locale));
    }

    /** Everybody who ever took part, every organisation of the region, and the places the case itself speaks of. */
    private KnownNames known(CaseFile file, Locale locale) {
        KnownNames known = new KnownNames();
        Map<String, Integer> counts = new HashMap<>();
        db.sql("""
                        select n.name, min(p.role) as role from participation p join person n on n.id = p.person_id
                         where p.case_id = :case group by n.id, n.name order by min(p.level), min(p.from_at), n.name
                        """)
                .param("case", file.id())
                .query((row, number) -> Map.entry(row.getString("name"), row.getString("role")))
                .list()
                .forEach(one -> known.person(one.getKey(), label(one.getValue(), counts, locale)));
        numbered(
                known,
                "organisation",
                locale,
                db.sql("select name from organisation order by name")
                        .query(String.class)
                        .list());
        numbered(
                known,
                "organisation",
                locale,
                db.sql("select name from provider order by name")
                        .query(String.class)
                        .list());
        db.sql("""
                        select registrant_name, youth_first_name, youth_family_name from registration where case_id = :case
                        """)
                .param("case", file.id())
                .query()
                .listOfRows()
                .forEach(row -> row.forEach((column, name) -> {
                    if (name != null) {
                        known.person(name.toString(), word(column.startsWith("youth") ? "youth" : "person", locale));
                    }
                }));
        numbered(
                known,
                "municipality",
                locale,
                db.sql("select municipality from registration where case_id = :case and municipality is not null")
                        .param("case", file.id())
                        .query(String.class)
                        .list());
        numbered(known, "place", locale, placesOfTheTimeline(file.id()));
        return known;
    }

    /** A name in the middle of a line of the timeline: a place somebody lived, a school somebody went to. */
    private List<String> placesOfTheTimeline(UUID caseFile) {
        List<String> places = new ArrayList<>();
        for (String text :
                db.sql("""
                        select text from life_place where case_id = :case and text is not null
                        union all select text from life_school where case_id = :case and text is not null
                        union all select text from life_help where case_id = :case and text is not null
                        """).param("case", caseFile).query(String.class).list()) {
            Matcher capitals = CAPITALS.matcher(text);
            while (capitals.find()) {
                if (!NameLists.NO_NAMES.contains(KnownNames.folded(capitals.group()))) {
                    places.add(capitals.group());
                }
            }
        }
        return places.stream().distinct().toList();
    }

    private void numbered(KnownNames known, String key, Locale locale, List<String> names) {
        int number = 0;
        for (String name : names) {
            known.place(name, word(key, locale) + " " + ++number);
        }
    }

    private String label(String role, Map<String, Integer> counts, Locale locale) {
        String key = switch (role) {
            case "youth", "parent", "network" -> role;
            case "" -> "person";
            default -> "professional";
        };
        int number = counts.merge(key, 1, Integer::sum);
        return key.equals("youth") ? word(key, locale) : word(key, locale) + " " + number;
    }

    private boolean objected(UUID caseFile) {
        return db.sql("""
                        select exists (select from (select distinct on (o.by_person) o.objects from research_objection o
                                                     where o.case_id = :case order by o.by_person, o.at desc, o.id desc) latest
                                        where latest.objects)
                        """).param("case", caseFile).query(Boolean.class).single();
    }

    private String word(String key, Locale locale) {
        return Objects.requireNonNull(new Texts(messages, locale).t("research.instead." + key));
    }
}
