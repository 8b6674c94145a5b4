package org.samenhang.proof;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.samenhang.access.AccessLog;
import org.samenhang.access.Call;
import org.samenhang.house.House;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Every table of case content, times everybody in every relation to a case, on the level of SQL: the runtime role asks for all rows, past the
 * application, and gets those that were reckoned from the rows alone.
 */
final class RowMatrix {

    /** Read by their own rules, which are tried over HTTP and in tests of their rooms. */
    private static final Set<String> BY_OWN_RULES = Set.of(
            "access_log",
            "access_log_seal",
            "registration",
            "attendee",
            "participation",
            "outgoing_mail",
            "emergency_access",
            "meeting",
            "meeting_line",
            "outside_link",
            "presence",
            "analysis_upload",
            "research_choice");

    /** Only for the team, whatever a row says. */
    private static final Set<String> OF_THE_TEAM =
            Set.of("shielding", "outcome", "visibility_change", "share_item", "outside_piece", "outside_document");

    /** Shown to who wrote it, too, whoever else it was meant for; messages also to whom they are with. */
    private static final Set<String> OWN_TOO = Set.of(
            "guidance_answer",
            "expert_objection",
            "tie_known",
            "wish",
            "own_words",
            "trusted_person",
            "sharing_wish",
            "right_request",
            "interpreter_wish",
            "portrait_line",
            "recheck_answer",
            "kin",
            "kin_tie",
            "network_member",
            "given_instrument",
            "afterwards");

    /** Seen with what they belong to. */
    private static final Map<String, String[]> WITH = Map.of(
            "statement_about", new String[] {"statement", "statement_id"},
            "end_hint_waved", new String[] {"statement", "statement_id"},
            "hypothesis_verdict", new String[] {"statement", "statement_id"},
            "look_back_change", new String[] {"look_back", "look_back_id"});

    /** A log row of another case opens nothing of this one. */
    private static final UUID ANOTHER = UUID.randomUUID();

    private final JdbcClient data = House.open().asData();
    private final JdbcClient app = House.open().bean(JdbcClient.class);
    private final Cast cast;
    private final Things things;
    private int tried;

    RowMatrix(Cast cast) {
        this(cast, cast.caseFile());
    }

    /** The rows of another case of the region, for the same people. */
    RowMatrix(Cast cast, UUID caseFile) {
        this.cast = cast;
        this.things = new Things(cast, caseFile);
    }

    /** Whether this row of a table of this case is to be shown to whom stands in this relation to it. */
    boolean shows(String table, String relation, Map<String, Object> row) {
        UUID person = cast.people().get(relation);
        return person != null && visible(table, relation, person, row);
    }

    /** The level on which they take part in the case. */
    int level(String relation) {
        UUID person = cast.people().get(relation);
        return person == null ? 0 : things.level(person);
    }

    /** Whether a row that has no address of its own is meant for them. */
    boolean asChosen(String relation, Map<String, Object> row) {
        return level(relation) >= Things.needed(row) && !shielded(relation, row);
    }

    /** Whether they take part in a question analysis. */
    boolean takesPartInQuestions(UUID person, UUID analysis) {
        return things.takesPartInQuestions(person, analysis);
    }

    /** Whether a registration is theirs to read. */
    boolean registration(String relation, UUID id) {
        return things.visible(relation, "registration", id);
    }

    /** Whether they brought it in. */
    boolean registers(String relation, UUID id) {
        return things.own(relation, new Things.Place("", "registration", id));
    }

    /** Whether they may not know the whereabouts that this row gives away. */
    boolean shielded(String relation, Map<String, Object> row) {
        UUID person = cast.people().get(relation);
        return person != null && things.hiddenFrom(person).contains(row.get("whereabouts_of"));
    }

    /** How many pairs of a table and somebody were tried. */
    int tried() {
        return tried;
    }

    /** The tables of case content. */
    Set<String> tables() {
        Set<String> tables = new TreeSet<>(data.sql("""
                        select c.relname from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'case_id'
                         where c.relnamespace = 'samenhang'::regnamespace and c.relkind = 'r'
                        """).query(String.class).list());
        tables.removeAll(BY_OWN_RULES);
        return tables;
    }

    /** Where the database shows others than it should, in these tables. */
    List<String> differences(Set<String> tables) {
        List<String> wrong = new ArrayList<>();
        for (String table : tables) {
            Map<String, Map<String, Object>> rows = new LinkedHashMap<>();
            data.sql("select t.*, md5(t::text) as print from " + table + " t where case_id = :case")
                    .param("case", cast.caseFile())
                    .query()
                    .listOfRows()
                    .forEach(row -> rows.put((String) row.get("print"), row));
            cast.people().forEach((relation, person) -> {
                tried++;
                Set<String> shown = in(relation, true, () -> prints(table));
                Set<String> expected = new HashSet<>();
                rows.forEach((print, row) -> {
                    if (visible(table, relation, person, row)) {
                        expected.add(print);
                    }
                });
                if (!shown.equals(expected)) {
                    wrong.add(table + ": " + relation + " is shown " + shown.size() + " rows, should be "
                            + expected.size());
                }
                if (!in(relation, false, () -> prints(table)).isEmpty()) {
                    wrong.add(table + ": " + relation + " is shown rows without their log row");
                }
            });
            if (!in(null, false, () -> prints(table)).isEmpty()) {
                wrong.add(table + ": shown to nobody in particular");
            }
        }
        return wrong;
    }

    /**
     * Where the database shows others than it should of what experts say of an organisation: they themselves, who plans the table of the region, and,
     * while the case is open to them, the professionals of a case in which that expert sits.
     */
    List<String> differencesOfTies() {
        List<String> wrong = new ArrayList<>();
        Set<UUID> said = ids("select person_id from expert_tie where region_id = :one", cast.region());
        Set<UUID> plan = ids("""
                select person_id from duty where region_id = :one and duty in ('chair', 'process_director')
                   and from_at <= now() and (until_at is null or until_at > now())
                """, cast.region());
        Set<UUID> sit = ids("""
                select person_id from participation where case_id = :one and level = 3
                   and from_at <= now() and (until_at is null or until_at > now())
                """, cast.caseFile());
        cast.people().forEach((relation, person) -> {
            for (boolean opened : new boolean[] {true, false}) {
                tried++;
                Set<UUID> expected = new HashSet<>(said);
                if (relation.equals("director elsewhere")) {
                    expected.clear();
                } else if (!plan.contains(person)) {
                    expected.removeIf(
                            one -> !one.equals(person) && !(opened && things.level(person) >= 2 && sit.contains(one)));
                }
                Set<UUID> shown = in(
                        relation,
                        opened,
                        () -> new HashSet<>(app.sql("select person_id from expert_tie")
                                .query(UUID.class)
                                .list()));
                if (!shown.equals(expected)) {
                    wrong.add("expert_tie: " + relation + (opened ? "" : " without a log row") + " is shown "
                            + shown.size() + " rows, should be " + expected.size() + " of " + said.size());
                }
            }
        });
        if (!in(
                        null,
                        false,
                        () -> app.sql("select id from expert_tie")
                                .query(UUID.class)
                                .list())
                .isEmpty()) {
            wrong.add("expert_tie: shown to nobody in particular");
        }
        return wrong;
    }

    private Set<UUID> ids(String sql, UUID of) {
        return new HashSet<>(data.sql(sql).param("one", of).query(UUID.class).list());
    }

    private boolean visible(String table, String relation, UUID person, Map<String, Object> row) {
        int level = things.level(person);
        if (OF_THE_TEAM.contains(table)) {
            return level == 3;
        }
        if (table.equals("message_read")) {
            return visible(
                    "own_words",
                    relation,
                    person,
                    data.sql("select * from own_words where id = :id")
                            .param("id", row.get("message_id"))
                            .query()
                            .singleRow());
        }
        if (table.equals("circle_judgement") || table.equals("circle_number")) {
            return level > 0
                    && ids(row.get("around")).stream().allMatch(one -> things.visible(relation, "statement", one));
        }
        if (table.equals("carried_part")) {
            return asChosen(relation, row)
                    && ids(row.get("statements")).stream().allMatch(one -> things.visible(relation, "statement", one))
                    && ids(row.get("tells_of")).stream().noneMatch(things.hiddenFrom(person)::contains);
        }
        if (table.equals("contact") && level > 1 && person.equals(row.get("by_person"))) {
            return !things.hiddenFrom(person).contains(row.get("whereabouts_of"));
        }
        if (table.equals("evidence")) {
            return asChosen(relation, row) && things.visible(relation, "statement", (UUID) row.get("statement_id"));
        }
        if (table.equals("handover")) {
            return level == 3
                    || level > 0
                            && (person.equals(row.get("from_person"))
                                    || person.equals(row.get("to_person"))
                                    || person.equals(row.get("by_person")));
        }
        if (table.equals("guidance_answer")) {
            return level > 0 && person.equals(row.get("by_person")) || level == 3 && row.get("sent_at") != null;
        }
        if (table.equals("guidance_skip")) {
            return level > 0 && person.equals(row.get("by_person"));
        }
        if (table.equals("referral_word")) {
            return level == 3 || level > 0 && person.equals(row.get("person_id"));
        }
        if (table.equals("look_question")) {
            return level > 0 && person.equals(row.get("asked_by"));
        }
        if (table.equals("consent_reason") || table.equals("research_objection")) {
            return level > 1 || level > 0 && person.equals(row.get("by_person"));
        }
        if (WITH.containsKey(table)) {
            String[] with = Objects.requireNonNull(WITH.get(table));
            return level > 0 && things.visible(relation, with[0], (UUID) row.get(with[1]));
        }
        if (table.equals("stance_reason")) {
            boolean own = person.equals(row.get("by_person")) || person.equals(row.get("recorded_by"));
            return level > 0
                    && (own || level >= Things.needed(row))
                    && things.visible(relation, "stance", (UUID) row.get("stance_id"));
        }
        if (table.equals("statement_wording")) {
            return level > 0
                    && (level == 3 || person.equals(row.get("by_person")))
                    && things.visible(relation, "statement", (UUID) row.get("statement_id"));
        }
        if ((OWN_TOO.contains(table) || table.startsWith("life_"))
                && level > 0
                && (person.equals(row.get("by_person")) || person.equals(row.get("with_person")))) {
            return true;
        }
        if (row.get("id") instanceof UUID id) {
            return things.visible(relation, table, id);
        }
        return level > 0;
    }

    private static List<UUID> ids(@Nullable Object array) {
        try {
            return List.of((UUID[]) ((java.sql.Array) Objects.requireNonNull(array)).getArray());
        } catch (java.sql.SQLException lost) {
            throw new IllegalStateException(lost);
        }
    }

    private Set<String> prints(String table) {
        return new HashSet<>(app.sql("select md5(t::text) from " + table + " t where case_id = :case")
                .param("case", cast.caseFile())
                .query(String.class)
                .list());
    }

    private <T> T in(@Nullable String relation, boolean logged, Supplier<T> work) {
        String token = relation == null ? null : cast.tokens().get(relation);
        Call call = new Call(token, UUID.randomUUID(), "test", "test", "treatment");
        try (Call.Serving serving = call.serve()) {
            return Objects.requireNonNull(new TransactionTemplate(House.open().bean(PlatformTransactionManager.class))
                    .execute(status -> {
                        if (relation != null) {
                            House.open().bean(AccessLog.class).opens(logged ? cast.caseFile() : ANOTHER, "case");
                        }
                        return work.get();
                    }));
        }
    }
}
