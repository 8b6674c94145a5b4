package org.samenhang.proof;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.samenhang.house.House;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Puts something in every table of a case in which its story has nothing, so that there is something to leak: for each level of reader one row, and
 * one that tells where the shielded parent is. The rows are made from what the database says of its own columns.
 */
final class Filling {

    /** Written by what happens, never filled in. */
    private static final Set<String> BY_ITSELF = Set.of("access_log", "access_log_seal", "outgoing_mail");

    /** Lists of ids; one is enough. */
    private static final Set<String> ARRAYS = Set.of("around", "statements");

    private final JdbcClient data = House.open().asData();
    private final Columns columns;
    private final Cast cast;
    private int made;

    private Filling(Columns columns, Cast cast) {
        this.columns = columns;
        this.cast = cast;
    }

    /** Fills the case of this cast; answers which tables stayed empty. */
    static Set<String> of(Cast cast) {
        return new Filling(Columns.ofTheHouse(), cast).fill();
    }

    /** What a story may have rows of, and yet nothing in some of their columns. */
    private static final List<String> MORE = List.of(
            """
            update person set email = coalesce(email, 'iemand@example.org')
             where region_id = :region and :guardian <> :parent and id in (select person_id from participation where case_id = :case)
            """,
            """
            insert into attendee (region_id, case_id, meeting_id, guest_name, guest_from, guest_email, role_in_meeting, invited_at)
            select region_id, case_id, id, 'Gast', 'Elders', 'gast@example.org', 'support', now() from meeting
             where case_id = :case and region_id = :region and :guardian <> :parent order by id limit 1
            """,
            """
            update stance set recorded_by = :guardian, said_through = 'Aan de keukentafel'
             where region_id = :region and :guardian <> :parent
               and id = (select id from stance where case_id = :case order by id limit 1)
            """,
            """
            insert into informing (region_id, case_id, with_person, held_on, how, about, withheld, withheld_why, consulted, by_person)
            values (:region, :case, :parent, current_date, 'call', 'De komende weken', 'Iets nog niet', 'Te veel ineens', :guardian, :guardian)
            """,
            """
            insert into registration (id, region_id, registrant_person, voice, registrant_kind, question, submitted_at, registered_on, opened_at, opened_by,
                                      returned_at, returned_by, return_reason)
            values (md5('sent' || :case)::uuid, :region, :guardian, 'professional', 'gi', 'Hoe nu verder?', null, null, null, null, null, null, null),
                   (md5('draft' || :case)::uuid, :region, :parent, 'family', 'ouder', 'Hoe nu verder?', now(), current_date, now(), :guardian, now(), :guardian, 'Wie is er nog meer?')
            """,
            """
            insert into registration_safety (registration_id, region_id, must_not_meet, secret_address, text)
            values (md5('sent' || :case)::uuid, :region, true, true, 'Hij mag niet weten waar zij is'),
                   (case when :guardian <> :parent then md5('draft' || :case)::uuid end, :region, true, true, 'Liever apart')
            """,
            """
            insert into registration_enclosure (registration_id, region_id, kind, position, place, side, nearness, words, gives, asks, amount)
            select one.registration, :region, what.kind, what.position, what.place, what.side, what.nearness, what.words, what.gives, what.asks, what.amount
              from (values (md5('sent' || :case)::uuid), (md5('draft' || :case)::uuid)) as one (registration),
                   (values ('network', 0, 'friends', null, 2, 'Buurvrouw', 'Haalt van school', 'Een kop koffie', null),
                           ('budget', 1, null, 'out', null, 'Voetbal', '', '', 12.50),
                           ('bearing', 2, 'child', 'strength', null, 'Lacht veel', '', '', null))
                       as what (kind, position, place, side, nearness, words, gives, asks, amount)
             where :guardian <> :parent
            """,
            """
            insert into contact_rhythm (id, region_id, case_id, person_id, every_days, wants, from_on, ended_on, visible_to, whereabouts_of, by_person)
            select gen_random_uuid(), :region, :case, :guardian, 14, 'Samen wandelen', current_date - 20,
                   case when one.last then null else current_date - 1 end, one.level,
                   case when one.tells then (select subject_id from shielding where case_id = :case and lifted_at is null order by id limit 1) end,
                   :guardian
              from (values ('all', true, false), ('professionals', false, false), ('team', false, false), ('all', false, true))
                   as one (level, last, tells)
             where :guardian <> :parent and not exists (select from contact_rhythm where case_id = :case)
            """,
            """
            insert into question_analysis (id, region_id, begun_by, title, url, edition, answers)
            select md5('questions' || :case)::uuid, :region, :guardian, 'Aan tafel', 'https://samenhang.org/instruments/question-analysis', '1',
                   jsonb_build_object('start', jsonb_build_array('We slapen slecht'))
             where :guardian <> :parent
            """,
            """
            insert into workshop (id, region_id, title, held_on, url, edition, by_person)
            select md5('workshop' || :case)::uuid, :region, 'Blijven als het moeilijk is', current_date,
                   'https://samenhang.org/instruments/workshop-evaluation', '2', :guardian
             where :guardian <> :parent
            """,
            """
            insert into workshop_person (workshop_id, person_id, region_id, part)
            select md5('workshop' || :case)::uuid, x.person_id, :region, case when x.person_id = :guardian then 'organiser' else 'asked' end
              from (select :guardian as person_id
                    union (select y.person_id from participation y join person p on p.id = y.person_id
                            where y.case_id = :case and y.role = 'school' and y.until_at is null and p.kind = 'professional' limit 1)) x
             where :guardian <> :parent
            """,
            """
            insert into workshop_answer (region_id, workshop_id, answers)
            select :region, md5('workshop' || :case)::uuid, jsonb_build_object('takes', jsonb_build_array('Blijf bellen'))
              from generate_series(1, 4) where :guardian <> :parent
            """,
            """
            insert into question_analysis_person (analysis_id, person_id, region_id, added_by)
            select md5('questions' || :case)::uuid, one, :region, :guardian from unnest(array[cast(:guardian as uuid), cast(:parent as uuid)]) as one
             where :guardian <> :parent
            """,
            """
            insert into question_analysis_line (id, region_id, analysis_id, kind, words, added_by)
            select md5('line' || :case)::uuid, :region, md5('questions' || :case)::uuid, 'priority', 'Weer doorslapen', :guardian
             where :guardian <> :parent
            """,
            """
            insert into question_analysis_member (id, region_id, analysis_id, name, area, nearness, gives, asks, added_by)
            select md5('member' || :case)::uuid, :region, md5('questions' || :case)::uuid, 'Tante', 'family', 1, 'Past op', 'Een praatje', :guardian
             where :guardian <> :parent
            """,
            """
            insert into retrospective (id, region_id, case_id, held_on, place, question, sent_on, by_person)
            select md5('back' || :case)::uuid, :region, :case, current_date, 'Dorpshuis', 'Hoe kwam het?', current_date, :guardian
             where :guardian <> :parent
            """,
            """
            insert into retrospective_seat (region_id, case_id, retrospective_id, person_id, guest_name, guest_from, part)
            values (:region, :case, md5('back' || :case)::uuid, :guardian, null, null, 'facilitator'),
                   (:region, :case, md5('back' || :case)::uuid, null, 'Gast', 'Elders', case when :guardian <> :parent then 'taker' end)
            """,
            """
            insert into retrospective_line (region_id, case_id, retrospective_id, kind, text, beside, card, on_day, by_person)
            values (:region, :case, md5('back' || :case)::uuid, 'parallel', 'Weggaan', 'Overdragen', null, null, null),
                   (:region, :case, md5('back' || :case)::uuid, 'card', null, null, 'islands', null, null),
                   (:region, :case, md5('back' || :case)::uuid, 'beforehand', 'Op vrijdag', null, null, current_date,
                    case when :guardian <> :parent then :guardian end)
            """,
            """
            insert into retrospective_report (region_id, case_id, retrospective_id, number, final, content, by_person)
            select :region, :case, md5('back' || :case)::uuid, 1, false, '{"lines": [{"kind": "insight", "text": "Overdragen"}]}', :guardian
             where :guardian <> :parent
            """,
            """
            insert into referral (id, region_id, case_id, asked, why_not_here, network, contact, email, phone, asked_on, talked_on, talked_with,
                                  outcome, outcome_on, outcome_words, answer, answer_by, answered_on, by_person)
            select md5('referral' || :case)::uuid, :region, :case, 'Wie kent dit?', 'Wij kennen het niet', 'Expertteam', 'Iemand daar',
                   'daar@example.org', '050 0000000', current_date, current_date, 'Iemand daar', 'accepted', current_date, 'Zij bellen',
                   'Begin klein', 'Iemand daar', current_date, :guardian
             where :guardian <> :parent
            """,
            """
            insert into tie_known (region_id, case_id, expert_id, tie, by_person, settled, settled_by, settled_on)
            select :region, :case, :guardian, 'helped_before', :parent, 'recorded', :guardian, current_date where :guardian <> :parent
            """,
            """
            insert into expert_tie (region_id, person_id, organisation_id, tie, words)
            select :region, one.person_id, (select id from organisation where region_id = :region order by id limit 1), 'worked_there', 'Lang geleden'
              from (select person_id from participation where case_id = :case and level = 3
                    union select person_id from duty where region_id = :region and duty = 'expert') one
             where :guardian <> :parent
            on conflict do nothing
            """,
            """
            update attendee set tie = 'helped_before', tie_words = 'Lang geleden, bij een ander kind', tie_by = person_id
             where region_id = :region and :guardian <> :parent and id = (
                select a.id from attendee a join person p on p.id = a.person_id
                 where a.case_id = :case and p.kind = 'professional' order by a.id limit 1)
            """,
            """
            insert into referral_item (referral_id, region_id, case_id, what, key)
            select md5('referral' || :case)::uuid, :region, :case, 'ask', 'ask' where :guardian <> :parent
            """,
            """
            insert into referral_word (region_id, case_id, referral_id, person_id, what, key, may, fingerprint, said_on, by_person)
            select :region, :case, md5('referral' || :case)::uuid, :parent, 'ask', 'ask', true, md5('x'), current_date, :guardian
             where :guardian <> :parent
            """);

    private Set<String> fill() {
        data.sql("""
                        insert into portrait_line (region_id, case_id, aspect, text, visible_to, by_person)
                        values (:region, :case, 'strength', 'Houdt vol', 'all', :director)
                        """)
                .param("region", cast.region())
                .param("case", cast.caseFile())
                .param("director", cast.people().get("director"))
                .update();
        data.sql("""
                        insert into handover (id, region_id, case_id, participation_id, role, from_person, to_person, from_on, told, told_here, together_id, by_person,
                                              answered_at, accepted, refusal)
                        select one.id, :region, :case, p.id, p.role, p.person_id, one.receiver, current_date + 7, 'Zij belt liever dan dat zij mailt', 'dan dat zij mailt', md5('together' || :case)::uuid,
                               p.person_id, one.answered, one.accepted, one.refusal
                          from (select * from participation where case_id = :case and role = 'guardian' order by from_at, id limit 1) p
                         cross join (values (gen_random_uuid(), cast(:colleague as uuid), null::timestamptz, null::boolean, ''),
                                            (gen_random_uuid(), cast(:expert as uuid), now(), false, 'Ik heb er nu geen ruimte voor'))
                               as one (id, receiver, answered, accepted, refusal)
                        """)
                .param("region", cast.region())
                .param("case", cast.caseFile())
                .param("colleague", cast.people().get("colleague"))
                .param("expert", cast.people().get("regional expert"))
                .update();
        // a line of a genogram is between two
        data.sql("""
                        with somebody as (
                            insert into kin (id, region_id, case_id, name, sex, born, dead, died, person_id, by_person, visible_to, whereabouts_of)
                            select gen_random_uuid(), :region, :case, 'Familie ' || n, 'woman', 1950, true, 2010,
                                   case when n = 1 and not exists (select from kin k where k.case_id = :case and k.person_id = :youth) then cast(:youth as uuid) end,
                                   :director, level, hides
                              from (values (1, 'all', null::uuid), (2, 'professionals', null), (3, 'team', null), (4, 'all', cast(:shielded as uuid)))
                                   as one (n, level, hides)
                            returning id, visible_to, whereabouts_of)
                        insert into kin_tie (id, region_id, case_id, one_id, other_id, kind, from_year, until_on, ended, by_person, visible_to, whereabouts_of)
                        select gen_random_uuid(), :region, :case, a.id, b.id, 'married', 1990, date '2001-01-01', 'divorced', :director, a.visible_to,
                               a.whereabouts_of
                          from somebody a join lateral (select id from somebody b where b.id <> a.id limit 1) b on true
                        """)
                .param("region", cast.region())
                .param("case", cast.caseFile())
                .param("director", cast.people().get("director"))
                .param("youth", cast.people().get("youth"))
                .param("shielded", cast.people().get("shielded parent"))
                .update();
        MORE.forEach(sql -> data.sql(sql)
                .param("region", cast.region())
                .param("case", cast.caseFile())
                .param("guardian", cast.people().get("guardian"))
                .param("parent", cast.people().get("parent"))
                .update());
        Set<String> empty = new TreeSet<>();
        columns.tables().stream()
                .filter(table -> columns.has(table, "case_id") && !BY_ITSELF.contains(table))
                .forEach(table -> {
                    if (isEmpty(table)) {
                        empty.add(table);
                    }
                });
        // what points at something that is empty as well takes another round
        for (int round = 0; round < 4 && !empty.isEmpty(); round++) {
            empty.removeIf(this::fill);
        }
        return empty;
    }

    private boolean fill(String table) {
        List<String> levels = columns.of(table).stream()
                .filter(column -> column.name().equals("visible_to"))
                .findFirst()
                .map(column -> column.codes().isEmpty() ? List.of("all") : column.codes())
                .orElse(List.of(""));
        for (String level : levels) {
            put(table, level, null);
        }
        if (columns.has(table, "whereabouts_of")) {
            put(table, levels.getFirst(), cast.people().get("shielded parent"));
        }
        return !isEmpty(table);
    }

    /** With all that may be said in it; else with what has to be. */
    private void put(String table, String level, @Nullable UUID whereaboutsOf) {
        for (boolean everything : new boolean[] {true, false}) {
            for (int code = 0; code < 3; code++) {
                try {
                    insert(table, level, whereaboutsOf, everything, code);
                    return;
                } catch (DataAccessException doesNotFit) {
                    made++;
                }
            }
        }
    }

    private void insert(String table, String level, @Nullable UUID whereaboutsOf, boolean everything, int code) {
        Map<String, Object> row = new LinkedHashMap<>();
        for (Columns.Column column : columns.of(table)) {
            Object value = value(column, level, whereaboutsOf, everything, code);
            if (value != null) {
                row.put(column.name(), value);
            }
        }
        List<String> values = new ArrayList<>();
        row.keySet()
                .forEach(name -> values.add(
                        columns.of(table).stream()
                                        .anyMatch(one -> one.name().equals(name)
                                                && one.type().equals("jsonb"))
                                ? "cast(:" + name + " as jsonb)"
                                : row.get(name) instanceof Object[] && ARRAYS.contains(name)
                                        ? "array[cast(:" + name + " as uuid)]"
                                        : ":" + name));
        var insert = data.sql("insert into " + table + " (" + String.join(", ", row.keySet()) + ") values ("
                + String.join(", ", values) + ")");
        row.forEach((name, value) -> insert.param(name, ARRAYS.contains(name) ? ((Object[]) value)[0] : value));
        insert.update();
        made++;
    }

    private @Nullable Object value(
            Columns.Column column, String level, @Nullable UUID whereaboutsOf, boolean everything, int code) {
        String name = column.name();
        if (column.made()) {
            return null;
        }
        switch (name) {
            case "id" -> {
                return column.type().equals("uuid") ? UUID.randomUUID() : null;
            }
            case "region_id" -> {
                return cast.region();
            }
            case "case_id" -> {
                return cast.caseFile();
            }
            case "visible_to" -> {
                return level;
            }
            case "whereabouts_of" -> {
                return whereaboutsOf;
            }
            default -> {
                // by its type, below
            }
        }
        Object own = own(column, everything);
        if (own != null) {
            return own;
        }
        if (!column.codes().isEmpty()) {
            return column.needed() && !column.given() || everything
                    ? column.codes().get(code % column.codes().size())
                    : null;
        }
        if (!column.needed() && (!everything || !column.written() && !name.equals("by_person"))) {
            return null;
        }
        if (column.given() && !column.written()) {
            return null;
        }
        String pointsTo = column.pointsTo();
        if (pointsTo != null) {
            return pointsTo.equals("person") ? somebody(name) : another(pointsTo);
        }
        return switch (column.type()) {
            case "text", "character varying" -> code == 2 ? "een_woord" : "Een woord of twee";
            case "uuid" -> UUID.randomUUID();
            case "date" -> java.time.LocalDate.of(2026, name.matches("(due|until|to|ends|tell)_on") ? 2 : 1, 5);
            case "timestamp with time zone" ->
                java.time.OffsetDateTime.of(2026, 1, 5, 9, 0, 0, 0, java.time.ZoneOffset.UTC);
            case "boolean" -> true;
            case "integer", "smallint", "bigint", "numeric" -> 1;
            case "text[]" -> everything ? new String[] {"Een woord of twee"} : new String[0];
            case "jsonb" -> "{}";
            case "bytea" -> random();
            default -> null;
        };
    }

    /** What the columns themselves don't tell. */
    private @Nullable Object own(Columns.Column column, boolean everything) {
        return switch (column.path()) {
            case "life_weighing.about_place" -> another("life_place");
            case "circle_judgement.around", "circle_number.around" -> new Object[] {another("statement")};
            case "carried_part.statements" -> new Object[] {another("statement")};
            case "consent_reason.consent_id" -> another("consent");
            case "consent_reason.by_person" -> whoConsented();
            case "circle_judgement.signs", "circle_number.signs" -> "+";
            case "analysis_version.state" -> "concept";
            case "guidance_answer.definition_url" -> "https://samenhang.org/analysis-models/three-parts";
            case "guidance_answer.definition_version" -> "1";
            case "guidance_answer.reader" -> "parent";
            case "guidance_answer.sent_at" -> java.time.OffsetDateTime.now(java.time.ZoneOffset.UTC);
            case "given_instrument.url" -> "https://samenhang.org/instruments/licensed-score";
            case "given_instrument.edition" -> "2";
            case "weighing.what" -> "words";
            case "analysis_edit.object_id" -> another("statement");
            case "look_question.log_id" -> look();
            case "look_question.answered_by", "right_request.answered_by" ->
                everything ? cast.people().get("director") : null;
            case "look_question.answered_at", "right_request.answered_at" ->
                everything ? java.time.OffsetDateTime.now(java.time.ZoneOffset.UTC) : null;
            default -> null;
        };
    }

    private @Nullable Object whoConsented() {
        return data.sql("select by_person from consent where id = :id")
                .param("id", another("consent"))
                .query(UUID.class)
                .optional()
                .orElse(null);
    }

    private Long look() {
        return data.sql("""
                        insert into access_log (region_id, person_id, person_role, case_id, action, object_type, purpose, access_point,
                                                allowed, authorisation, treatment_relation, consent)
                        values (:region, :who, 'process_director', :case, 'read', 'case', 'treatment', 'test', true, true, true, true)
                        returning id
                        """)
                .param("region", cast.region())
                .param("who", cast.people().get("director"))
                .param("case", cast.caseFile())
                .query(Long.class)
                .single();
    }

    /** Whoever writes is of the family, one after the other; whoever does something with it is of the team. */
    private UUID somebody(String column) {
        List<String> family = List.of("shielded parent", "youth", "parent", "parent who may not know");
        String relation =
                Set.of("made_by", "set_by", "recorded_by", "judged_by", "answered_by", "settled_by", "checked_by")
                                .contains(column)
                        ? "director"
                        : family.get((made + column.length()) % family.size());
        return java.util.Objects.requireNonNull(cast.people().get(relation));
    }

    private @Nullable Object another(String table) {
        return data
                .sql("select " + (columns.has(table, "id") ? "id" : "case_id") + " from " + table
                        + " where region_id = :region"
                        + (columns.has(table, "case_id") ? " and case_id = :case" : " and (:case)::uuid is not null")
                        + " limit 1")
                .param("region", cast.region())
                .param("case", cast.caseFile())
                .query()
                .listOfRows()
                .stream()
                .map(row -> row.values().iterator().next())
                .findFirst()
                .orElse(null);
    }

    private boolean isEmpty(String table) {
        return !data.sql("select exists (select from " + table + " where case_id = :case)")
                .param("case", cast.caseFile())
                .query(Boolean.class)
                .single();
    }

    private static byte[] random() {
        byte[] bytes = new byte[32];
        java.util.concurrent.ThreadLocalRandom.current().nextBytes(bytes);
        return bytes;
    }
}
