package org.samenhang.proof;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.samenhang.house.House;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A word of its own in every text of every row of a region, and, reckoned from the rows alone, who may come to read each of those words.
 * Whatever is sent to somebody can then be searched for words that are not theirs.
 */
final class Marks {

    private static final Pattern MARK = Pattern.compile("zq[a-p]{9}");
    private static final String BEGINNING = "zq";
    private static final int LENGTH = 11;

    private static final String WORD =
            "'zq' || translate(substr(md5('%s' || ctid::text || region_id::text), 1, 9), '0123456789', 'ghijklmnop')";

    /** Tables without words of or about people, each with why. */
    private static final Map<String, String> WORDLESS = Map.ofEntries(
            Map.entry("region", "the name of the region, for anybody"),
            Map.entry("organisation", "the names of the organisations of a region, for who signed in"),
            Map.entry("provider", "what is said of places to go to, of the region and of no case"),
            Map.entry("provider_requirement", "what a place asks, of no case"),
            Map.entry("end_word", "words of a region to listen for, of no case"),
            Map.entry("instrument", "questionnaires of a region, of no case"),
            Map.entry("presence", "on which page somebody is now, forgotten at once"),
            Map.entry("access_log", "codes, and what a test itself asked for; append only"),
            Map.entry("access_log_seal", "keys"),
            Map.entry("kernel_key", "keys"),
            Map.entry("session", "keys; no role of the application reads it"),
            Map.entry("credential", "keys; no role of the application reads it"),
            Map.entry("invitation", "keys; no role of the application reads it"),
            Map.entry("sign_in_attempt", "what was typed at the door; no role of the application reads it"),
            Map.entry("public_use", "places that forms were sent from, as a hash"),
            Map.entry("outgoing_mail", "made by what happens; looked into by itself"),
            Map.entry("register_case", "codes of a register, without names"),
            Map.entry("register_import", "the name of a file of a register"),
            Map.entry("register_upload", "the name of a file of a register"),
            Map.entry("meeting_slot", "fixed hours of a region, of no case"),
            Map.entry("meeting_slot_skip", "days on which a fixed hour falls out"),
            Map.entry("expert_brings", "codes of disciplines"),
            Map.entry("expert_away", "days"),
            Map.entry("expert_tie", "what a professional says of themselves and an organisation, of no case"),
            Map.entry("calendar_reply", "codes of what came of reading a reply, of no case"),
            Map.entry("mailbox", "when it was looked into"),
            Map.entry("mailbox_message", "places in a mailbox, as a hash; no role of the application reads it"),
            Map.entry("library_card", "cards of a region, of no case and about nobody"),
            Map.entry("region_setting", "what a controller decided, of no case"));

    /** Columns without words of or about people. */
    private static final Map<String, String> CODES = Map.ofEntries(
            Map.entry("person.login", "typed at the door, shown to nobody but administrators"),
            Map.entry("person.language", "a code"),
            Map.entry("case_file.number", "a number"),
            Map.entry("table_ask.asks", "codes of disciplines"),
            Map.entry("meeting.decides", "a code"),
            Map.entry("meeting_line.decided_way", "a code"),
            Map.entry("share_item.key", "an id or a code"),
            Map.entry("share_item.fingerprint", "a hash"),
            Map.entry("referral_item.key", "an id or a code"),
            Map.entry("referral_word.key", "an id or a code"),
            Map.entry("referral_word.what", "a code"),
            Map.entry("referral_word.fingerprint", "a hash"),
            Map.entry("visibility_change.what", "a code"),
            Map.entry("version_item.part", "the code of a passage or a growth aim"),
            Map.entry("visibility_change.object_key", "an id or a code"),
            Map.entry("visibility_change.from_audience", "a code"),
            Map.entry("visibility_change.to_audience", "a code"),
            Map.entry("weighing.what", "a code"),
            Map.entry("analysis_version.state", "a code"),
            Map.entry("guidance_answer.definition_url", "which questions"),
            Map.entry("guidance_answer.definition_version", "which edition of them"),
            Map.entry("guidance_answer.question", "which question"),
            Map.entry("guidance_skip.suggestion", "a code"),
            Map.entry("circle_judgement.signs", "signs"),
            Map.entry("circle_number.signs", "signs"),
            Map.entry("analysis_edit.step", "a number"),
            Map.entry("registration.step", "a code"),
            Map.entry("given_instrument.url", "which questions"),
            Map.entry("given_instrument.edition", "which edition of them"),
            Map.entry("workshop.url", "which questions"),
            Map.entry("workshop.edition", "which edition of them"),
            Map.entry("workshop_code.code", "random signs of a slip"),
            Map.entry("question_analysis.url", "which questions"),
            Map.entry("question_analysis.edition", "which edition of them"),
            Map.entry("handover.role", "a code"),
            Map.entry("retrospective_line.card", "which card"),
            Map.entry("outcome.results", "codes"),
            Map.entry("outcome.harmful_care", "codes"),
            Map.entry("outcome.patterns", "codes"));

    private final JdbcClient data = House.open().asData();
    private final Columns columns = Columns.ofTheHouse();
    private final Map<String, Mark> marks = new ConcurrentHashMap<>();
    private final Set<String> without = new TreeSet<>();
    private final Map<String, RowMatrix> matrices = new ConcurrentHashMap<>();
    private final Map<String, Boolean> known = new ConcurrentHashMap<>();
    private final Map<String, Set<UUID>> casesOf = new ConcurrentHashMap<>();
    private final UUID region;

    private Marks(UUID region) {
        this.region = region;
        for (String table : columns.tables()) {
            if (!WORDLESS.containsKey(table)) {
                mark(table);
            }
        }
        // what was sent in is not rewritten: it is sent in once it is marked
        data.sql("""
                        update registration set submitted_at = now(), registered_on = current_date
                         where region_id = :region and submitted_at is null and registrant_kind = 'gi'
                        """).param("region", region).update();
        data.sql(
                        "select case_id, person_id from participation where region_id = :region union select id, youth_id from case_file where region_id = :region")
                .param("region", region)
                .query()
                .listOfRows()
                .forEach(row -> casesOf.computeIfAbsent(
                                row.get("person_id").toString(), key -> ConcurrentHashMap.newKeySet())
                        .add((UUID) row.get("case_id")));
    }

    /** Marks every text of every row of a region. */
    static Marks in(UUID region) {
        return new Marks(region);
    }

    int count() {
        return marks.size();
    }

    /** The columns of words in which no mark could be put: those hide from this test. */
    Set<String> without() {
        return without;
    }

    /** The marks in a text. */
    Set<Mark> in(String text) {
        Set<Mark> found = new java.util.HashSet<>();
        String low = text.toLowerCase(Locale.ROOT);
        for (int at = low.indexOf(BEGINNING); at >= 0; at = low.indexOf(BEGINNING, at + 1)) {
            Mark mark = marks.get(low.substring(at, Math.min(low.length(), at + LENGTH)));
            if (mark != null) {
                found.add(mark);
            }
        }
        return found;
    }

    /** What in a text is not for whom stands in this relation to the case of this cast. */
    List<String> notTheirs(Cast cast, String relation, String text) {
        List<String> strange = new ArrayList<>();
        for (Mark mark : in(text)) {
            if (!known.computeIfAbsent(cast.caseFile() + relation + mark.word(), key -> theirs(cast, relation, mark))) {
                strange.add(mark.toString());
            }
        }
        return strange;
    }

    private boolean theirs(Cast cast, String relation, Mark mark) {
        Map<String, Object> row = mark.row();
        if (Cast.OUTSIDE.contains(relation)) {
            return outside(cast, relation, mark);
        }
        UUID person = cast.people().get(relation);
        if (person == null || relation.equals("director elsewhere")) {
            return false;
        }
        if (row.get("case_id") instanceof UUID caseFile) {
            RowMatrix matrix =
                    matrices.computeIfAbsent(cast.caseFile() + " " + caseFile, key -> new RowMatrix(cast, caseFile));
            int level = matrix.level(relation);
            return switch (mark.table()) {
                case "attendee" ->
                    level == 3
                            || person.equals(row.get("person_id"))
                            || level > 0
                                    && (level == 2 || !Boolean.TRUE.equals(row.get("heard_separately")))
                                    && matrix.shows("meeting", relation, thing("meeting", row.get("meeting_id")));
                case "meeting_line" ->
                    matrix.asChosen(relation, row)
                            && matrix.shows("meeting", relation, thing("meeting", row.get("meeting_id")));
                case "participation" -> level > 0;
                case "registration", "registration_safety", "registration_enclosure" ->
                    registration(matrix, relation, person, row);
                case "outside_link" ->
                    (level == 3 || level > 0 && Set.of("name", "organisation").contains(mark.column()))
                            && !matrix.shielded(relation, row);
                case "emergency_access" ->
                    level == 3
                            || person.equals(row.get("person_id"))
                            || relation.equals("privacy officer")
                            || level > 0
                                    && !LocalDate.parse(row.get("tell_on").toString())
                                            .isAfter(House.open().today());
                case "handover" -> person.equals(row.get("to_person")) || matrix.shows("handover", relation, row);
                case "look_question" -> person.equals(row.get("asked_by")) || relation.equals("privacy officer");
                default -> matrix.shows(mark.table(), relation, row);
            };
        }
        return switch (mark.table()) {
            case "person" -> person(cast, relation, person, mark);
            case "case_file" -> {
                UUID caseFile = (UUID) row.get("id");
                yield matrices.computeIfAbsent(cast.caseFile() + " " + caseFile, key -> new RowMatrix(cast, caseFile))
                                .level(relation)
                        > 0;
            }
            case "question_analysis", "question_analysis_line", "question_analysis_member" ->
                person != null
                        && matrices.computeIfAbsent(cast.caseFile() + " ", key -> new RowMatrix(cast))
                                .takesPartInQuestions(person, (UUID) row.getOrDefault("analysis_id", row.get("id")));
            case "workshop" -> partInWorkshop(person, row.get("id"));
            case "workshop_answer" -> countsOfWorkshop(person, row.get("workshop_id"));
            case "registration", "registration_safety", "registration_enclosure" ->
                registration(
                        matrices.computeIfAbsent(cast.caseFile() + " ", key -> new RowMatrix(cast)),
                        relation,
                        person,
                        row);
            case "consultation_opinion" ->
                person.equals(row.get("by_person"))
                        || Set.of("director", "regional director").contains(relation);
            case "consultation" ->
                person.equals(row.get("by_person"))
                        || Set.of("director", "regional director").contains(relation);
            default -> false;
        };
    }

    /** What was chosen for them, what was written for them, and by whom. */
    private boolean outside(Cast cast, String relation, Mark mark) {
        UUID opened = cast.opened(relation);
        Map<String, Object> row = mark.row();
        if (opened == null) {
            return false;
        }
        if (mark.table().equals("registration")) {
            return opened.equals(row.get("id"));
        }
        if (mark.table().equals("outside_link")) {
            return opened.equals(row.get("id")) && Set.of("name", "purpose").contains(mark.column());
        }
        if (mark.path().equals("person.name")) {
            return row.get("id").equals(cast.people().get("director"))
                    || relation.equals("reader of a share") && "professional".equals(row.get("kind"));
        }
        if (mark.table().equals("outside_piece")) {
            return opened.equals(row.get("link_id"));
        }
        return data.sql("""
                        select exists (select from share_item where link_id = :link and what = :what and key = :key and not left_out)
                        """)
                        .param("link", opened)
                        .param("what", mark.table())
                        .param("key", String.valueOf(row.getOrDefault("id", row.get("part"))))
                        .query(Boolean.class)
                        .single()
                && (row.get("visible_to") == null || row.get("visible_to").equals("all"))
                && (row.get("whereabouts_of") == null
                        || !row.get("whereabouts_of").equals(cast.people().get("shielded parent")));
    }

    private static boolean registration(RowMatrix matrix, String relation, UUID person, Map<String, Object> row) {
        Object id = row.getOrDefault("registration_id", row.get("id"));
        return row.get("registrant_person") != null && person.equals(row.get("registrant_person"))
                || id instanceof UUID one && (matrix.registration(relation, one) || matrix.registers(relation, one));
    }

    /** Colleagues know each other; others know whom they meet in a case; how to reach somebody is for who administers and directs. */
    private boolean person(Cast cast, String relation, UUID person, Mark mark) {
        Map<String, Object> row = mark.row();
        UUID about = (UUID) row.get("id");
        if (person.equals(about)) {
            return true;
        }
        boolean professional = "professional".equals(row.get("kind"));
        if (professional && professional(person)) {
            return true;
        }
        if (relation.equals("privacy officer") && asked(about)) {
            return true;
        }
        Set<UUID> theirs = casesOf.getOrDefault(about.toString(), Set.of());
        return theirs.stream()
                .anyMatch(one -> matrices.computeIfAbsent(cast.caseFile() + " " + one, key -> new RowMatrix(cast, one))
                                .level(relation)
                        > 0);
    }

    private boolean partInWorkshop(UUID person, Object workshop) {
        return data.sql("select exists (select from workshop_person where workshop_id = :id and person_id = :person)")
                .param("id", workshop)
                .param("person", person)
                .query(Boolean.class)
                .single();
    }

    /** What was answered is for who organised it, once it is closed and at least three answered; until then it is nobody's to read. */
    private boolean countsOfWorkshop(UUID person, Object workshop) {
        return data.sql("""
                        select exists (select from workshop w join workshop_person p on p.workshop_id = w.id
                                        where w.id = :id and w.closed_at is not null and p.person_id = :person and p.part = 'organiser'
                                          and (select count(*) from workshop_answer a where a.workshop_id = w.id) >= 3)
                        """)
                .param("id", workshop)
                .param("person", person)
                .query(Boolean.class)
                .single();
    }

    private boolean professional(UUID person) {
        return data.sql("select kind = 'professional' from person where id = :id")
                .param("id", person)
                .query(Boolean.class)
                .single();
    }

    /** Who asks the privacy officer something, or asks something by right, says who they are. */
    private boolean asked(UUID person) {
        return data.sql("""
                        select exists (select from look_question where asked_by = :id) or exists (select from right_request where by_person = :id)
                        """).param("id", person).query(Boolean.class).single();
    }

    private Map<String, Object> thing(String table, Object id) {
        return data.sql("select * from " + table + " where id = :id")
                .param("id", id)
                .query()
                .singleRow();
    }

    private void mark(String table) {
        Map<String, String> tried = new TreeMap<>();
        for (Columns.Column column : columns.written(table)) {
            if (CODES.containsKey(column.path())) {
                continue;
            }
            if (!mark(column)) {
                without.add(column.path());
            }
            tried.put(column.name(), column.type());
        }
        if (tried.isEmpty()) {
            return;
        }
        data.sql("select * from " + table + " where region_id = :region")
                .param("region", region)
                .query()
                .listOfRows()
                .forEach(row -> {
                    Map<String, Object> plain = new LinkedHashMap<>(row);
                    tried.keySet().forEach(column -> {
                        Matcher word = MARK.matcher(text(plain.get(column)));
                        if (word.find()) {
                            marks.put(word.group(), new Mark(word.group(), table, column, plain));
                        }
                    });
                });
    }

    private boolean mark(Columns.Column column) {
        String word = WORD.formatted(column.path());
        String name = column.name();
        List<String> ways = column.type().equals("jsonb")
                ? List.of(name + " || jsonb_build_object('"
                        // a question of the instrument that the rows answer, so that the word is shown where they are
                        + switch (column.path()) {
                            case "given_instrument.answers" -> "meaning";
                            case "workshop_answer.answers" -> "takes";
                            default -> "marked";
                        }
                        + "', "
                        + (Set.of(
                                                "guidance_answer.answers",
                                                "question_analysis.answers",
                                                "given_instrument.answers",
                                                "workshop_answer.answers")
                                        .contains(column.path())
                                ? "jsonb_build_array(" + word + ")"
                                : word)
                        + ")")
                : column.type().equals("text[]")
                        ? List.of("array[" + word + "] || " + name)
                        : name.contains("email")
                                ? List.of(word + " || '@example.org'")
                                : List.of(word + " || ' ' || " + name, word, word + " || '@example.org'");
        for (String where : List.of(
                name + " is not null",
                // a row may have to stay without these words until something else is known
                column.type().equals("text") ? name + " <> ''" : "false",
                column.table().equals("registration")
                        ? "submitted_at is null or returned_at is not null"
                        : columns.has(column.table(), "by_person")
                                // what a family wrote may be closed to every other hand
                                ? "by_person in (select id from person where kind = 'professional')"
                                : "false",
                "ctid in (select ctid from " + column.table() + " where region_id = :region order by ctid limit 3)")) {
            for (String way : ways) {
                try {
                    int marked = data.sql("update %s set %s = %s where region_id = :region and (%s)"
                                    .formatted(
                                            column.table(),
                                            name,
                                            way.replace(
                                                    "|| " + name,
                                                    "|| coalesce(" + name + ", "
                                                            + (column.type().equals("text[]") ? "'{}'" : "''") + ")"),
                                            where))
                            .param("region", region)
                            .update();
                    if (marked > 0) {
                        return true;
                    }
                } catch (DataAccessException doesNotFit) {
                    // another way
                }
            }
        }
        return false;
    }

    private static String text(@Nullable Object value) {
        try {
            return value == null
                    ? ""
                    : value instanceof java.sql.Array array
                            ? java.util.Arrays.toString((Object[]) array.getArray())
                            : value.toString();
        } catch (java.sql.SQLException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    /** A word, and the text it stands in. */
    record Mark(String word, String table, String column, Map<String, Object> row) {
        String path() {
            return table + "." + column;
        }

        @Override
        public String toString() {
            return path()
                    + (row.get("visible_to") == null ? "" : " for " + row.get("visible_to"))
                    + (row.get("whereabouts_of") == null ? "" : ", tells where somebody is");
        }
    }
}
