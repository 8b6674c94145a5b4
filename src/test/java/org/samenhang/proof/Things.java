package org.samenhang.proof;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.samenhang.house.House;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The things of a case that have an address of their own, and, reckoned from the rows alone, who they are visible to: by what was chosen
 * for each and by whose whereabouts it gives away.
 */
final class Things {

    private static final int OF_EACH_KIND = 2;

    /** What stands in an address for a row of which table, and how the row says where else in the address it belongs. */
    private static final List<Kind> KINDS = List.of(
            new Kind("/evidence/{evidence}", "evidence", "{statement}=statement_id"),
            new Kind("/agreements/{one}", "agreement", ""),
            new Kind("/help/{one}", "tailored_help", ""),
            new Kind("/help/facts/{fact}", "life_help", ""),
            new Kind("/parts/{part}", "risk_part", "{risk}=risk_id"),
            new Kind("/risks/{risk}", "risk", ""),
            new Kind("/instruments/{given}", "given_instrument", ""),
            new Kind("/contact-rhythms/{rhythm}", "contact_rhythm", ""),
            new Kind("/look-backs/{lookBack}", "look_back", ""),
            new Kind("/links/{link}", "link", ""),
            new Kind("/answers/{guidanceAnswer}", "guidance_answer", ""),
            new Kind("/priorities/{priority}", "priority", ""),
            new Kind("/stances/{stance}", "stance", ""),
            new Kind("/weighing/{stance}", "stance", ""),
            new Kind("/statements/{statement}", "statement", ""),
            new Kind("/versions/{version}", "analysis_version", ""),
            new Kind("/rechecks/{lookBack}", "look_back", ""),
            new Kind("/answers/{recheckAnswer}", "recheck_answer", ""),
            new Kind("/lines/{ownLine}", "own_line", ""),
            new Kind("/arrows/{ownArrow}", "own_arrow", ""),
            new Kind("/matches/{match}", "line_match", ""),
            new Kind("/authority/{authority}", "authority", ""),
            new Kind("/consents/{consent}", "consent", ""),
            new Kind("/must-not-meet/{pair}", "must_not_meet", ""),
            new Kind("/participations/{participation}", "participation", ""),
            new Kind("/contacts/{contact}", "contact", "{person}=person_id"),
            new Kind("/supervision/{order}", "supervision_order", ""),
            new Kind("/shares/{link}", "outside_link", ""),
            new Kind("/referrals/{referral}", "referral", ""),
            new Kind("/documents/outside/{document}", "outside_document", ""),
            new Kind("/additions/{piece}", "outside_piece", ""),
            new Kind("/trusted/{person}", "trusted_person", ""),
            new Kind("/requests/{request}", "right_request", ""),
            new Kind("/rest/{rest}", "agreed_rest", ""),
            new Kind("/handovers/{handover}", "handover", ""),
            new Kind("/analysis/import/{upload}", "analysis_upload", ""),
            new Kind("/breakthroughs/{breakthrough}", "breakthrough", ""),
            new Kind("/kin/people/{relative}", "kin", ""),
            new Kind("/kin/ties/{tie}", "kin_tie", ""),
            new Kind("/network/{around}", "network_member", ""),
            new Kind("/second-opinions/{opinion}", "second_opinion", ""),
            new Kind("/shieldings/{shielding}", "shielding", ""),
            new Kind("/weighings/{weighing}", "step_weighing", ""),
            new Kind("/growth/lines/{line}", "growth_line", ""),
            new Kind("/portrait/lines/{line}", "portrait_line", ""),
            new Kind("/lines/{line}", "meeting_line", "{id}=meeting_id"),
            new Kind("/people/{attendee}", "attendee", "{id}=meeting_id"),
            new Kind("/checks/{check}", "meeting_check", "{id}=meeting_id"),
            new Kind("/core-team/members/{member}", "core_member", ""),
            new Kind("/course-steps/{side}", "course_step", ""),
            new Kind("/loads/{load}", "weekly_load", "{hour}=hour_id"),
            new Kind("/weekly-hours/{hour}", "weekly_hour", ""),
            new Kind("/stops/{stop}", "stop_press", ""),
            new Kind("/lines/{retrospectiveLine}", "retrospective_line", "{sitting}=retrospective_id"),
            new Kind("/seats/{seat}", "retrospective_seat", "{sitting}=retrospective_id"),
            new Kind("/retrospectives/{sitting}", "retrospective", ""),
            new Kind("/meetings/{id}", "meeting", ""));

    private final JdbcClient data = House.open().asData();
    private final Map<UUID, Integer> levels = new ConcurrentHashMap<>();
    private final Map<UUID, Set<UUID>> hidden = new ConcurrentHashMap<>();
    private final Map<UUID, Map<String, Object>> rows = new ConcurrentHashMap<>();
    private final Cast cast;
    private final UUID caseFile;

    Things(Cast cast) {
        this(cast, cast.caseFile());
        theme();
        instrument();
        registerUpload();
    }

    /** The things of another case of the region, for the same people. */
    Things(Cast cast, UUID caseFile) {
        this.cast = cast;
        this.caseFile = caseFile;
    }

    /** The addresses that a route has in this case, each with the row it is about; null for one about no row. */
    List<Place> of(String route) {
        String path =
                route.replace("{caseFile}", "{id}").replace("{caseId}", "{id}").replace("{agenda}", "present");
        if (path.startsWith("/cases/{id}")) {
            path = "/cases/" + caseFile + path.substring("/cases/{id}".length());
        }
        if (!path.contains("{")) {
            return List.of(new Place(path, "", null));
        }
        String rest = path;
        if (rest.contains("{path:")) {
            return Stream.of("wishes:wish", "hours:hours", "rest:agreed_rest")
                    .flatMap(kind ->
                            rows(rest.replaceFirst("\\{path:[^}]*}", kind.split(":")[0]), "{one}", kind.split(":")[1]))
                    .toList();
        }
        if (rest.matches("/question-analyses/\\{id}/network/\\{member}")) {
            return data.sql(
                            "select id, analysis_id from question_analysis_member where region_id = :region order by id limit 2")
                    .param("region", cast.region())
                    .query((row, number) -> {
                        UUID analysis = row.getObject("analysis_id", UUID.class);
                        return new Place(
                                rest.replace("{id}", analysis.toString()).replace("{member}", row.getString("id")),
                                "question_analysis",
                                analysis);
                    })
                    .list();
        }
        if (rest.startsWith("/question-analyses/{id}")) {
            return region(
                    rest.replace("{question}", "start")
                            .replace("{kind}", "factor")
                            .replace("{line}", UUID.randomUUID().toString())
                            .replace("{member}", UUID.randomUUID().toString())
                            .replace("{person}", UUID.randomUUID().toString()),
                    "question_analysis");
        }
        if (rest.contains("/timeline/{id}")) {
            return lifeTables().stream()
                    .limit(rest.endsWith("/removal") ? 3 : 100)
                    .flatMap(table -> rows(rest, "{id}", table).limit(1))
                    .toList();
        }
        if (rest.contains("/people/{person}") && !rest.contains("{contact}")) {
            return data
                    .sql(
                            "select distinct person_id from participation where case_id = :case and until_at is null order by 1 limit 3")
                    .param("case", caseFile)
                    .query(UUID.class)
                    .list()
                    .stream()
                    .map(person -> new Place(rest.replace("{person}", person.toString()), "", null))
                    .toList();
        }
        if (rest.contains("/messages/{with}")) {
            return Stream.of("parent", "youth")
                    .map(relation -> Objects.requireNonNull(cast.people().get(relation)))
                    .map(with -> new Place(rest.replace("{with}", with.toString()), "person", with))
                    .toList();
        }
        if (rest.contains("/weighing/{kind}/{object}")) {
            return List.of(new Place(
                    rest.replace("{kind}", "wish")
                            .replace("{object}", UUID.randomUUID().toString()),
                    "",
                    null));
        }
        if (rest.startsWith("/{way")) {
            return rest.contains("{token")
                    ? Stream.of("shared:share", "adding:question")
                            .map(way ->
                                    new Place("/" + way.split(":")[0] + "/" + cast.knock(way.split(":")[1]), "", null))
                            .toList()
                    : Stream.of("shared", "adding")
                            .map(way -> new Place(rest.replaceFirst("\\{[^}]*}", way), "", null))
                            .toList();
        }
        if (rest.startsWith("/adding/pieces/{piece}")) {
            return rows(rest, "{piece}", "outside_piece").toList();
        }
        if (rest.contains("/visibility/{kind}/{key}")) {
            return rows(rest.replace("{kind}", "statement"), "{key}", "statement")
                    .toList();
        }
        if (rest.contains("/log/{line}")) {
            return data
                    .sql(
                            "select max(l.id) from access_log l join person p on p.id = l.person_id where l.case_id = :case and l.allowed and p.kind = 'professional' and not l.emergency")
                    .param("case", caseFile)
                    .query(Long.class)
                    .optional()
                    .map(line -> new Place(rest.replace("{line}", line.toString()), "", null))
                    .stream()
                    .toList();
        }
        if (rest.endsWith("/reactions/new") || rest.endsWith("/reactions")) {
            return rows(rest + "?statement={statement}", "{statement}", "statement")
                    .toList();
        }
        if (rest.startsWith("/table/")) {
            return List.of(new Place(rest.replace("{id}", "00000000-0000-4000-8000-000000000960"), "", null));
        }
        if (rest.startsWith("/library/{code}")) {
            return List.of(new Place(rest.replace("{code}", "islands"), "", null));
        }
        if (rest.contains("/duties/{duty}")) {
            return data.sql("select id, person_id from duty where region_id = :region order by id limit 2")
                    .param("region", cast.region())
                    .query((row, number) -> new Place(
                            rest.replace("{duty}", row.getString("id")).replace("{id}", row.getString("person_id")),
                            "",
                            null))
                    .list();
        }
        if (rest.contains("/circles/{circle}")) {
            // one that everybody who works in the case sees
            Matcher circle = Pattern.compile("/analysis/circles/([^\"/?#]+)\"")
                    .matcher(cast.visitor("guardian")
                            .get("/cases/" + caseFile + "/analysis/circles")
                            .body());
            return circle.find() ? List.of(new Place(rest.replace("{circle}", circle.group(1)), "", null)) : List.of();
        }
        for (Kind kind : KINDS) {
            if (rest.contains(kind.segment())) {
                return rows(rest, kind.segment().substring(kind.segment().indexOf('{')), kind.table())
                        .map(place -> kind.within().isEmpty()
                                ? place
                                : place.within(
                                        kind.within().split("=")[0],
                                        row(place).get(kind.within().split("=")[1])))
                        .toList();
            }
        }
        if (rest.startsWith("/registrations/{id}")) {
            return region(rest.replace("{name}", "question").replace("{kind}", "budget"), "registration");
        }
        if (rest.contains("{indicator}")) {
            Matcher counted = Pattern.compile("href=\"(/monitor/2024/[^/\"]+/[^/\"?]+)\"")
                    .matcher(cast.visitor("director").get("/monitor?year=2024").body());
            return counted.find() ? List.of(new Place(counted.group(1), "", null)) : List.of();
        }
        for (Map.Entry<String, List<String>> word : Map.of(
                        "{aim}", List.of("resilience"),
                        "{part}", List.of("conclusion", "advice"),
                        "{year}", List.of("2024"),
                        "{topic}", List.of("retention"),
                        "{recipient}", List.of("school"),
                        "{suggestion}", List.of("first_statements"),
                        "{kind}", List.of("story"),
                        "{step}", List.of("about", "happens", "leads", "helps"),
                        "{right}", List.of("copy"),
                        "{region}", List.of(slug()))
                .entrySet()) {
            if (rest.contains(word.getKey())) {
                return word.getValue().stream()
                        .map(one -> new Place(rest.replace(word.getKey(), one), "", null))
                        .toList();
            }
        }
        if (rest.startsWith("/people/{id}")) {
            return List.of(new Place(
                    rest.replace("{id}", cast.people().get("colleague").toString()), "", null));
        }
        if (rest.startsWith("/themes/{theme}")) {
            return List.of(new Place(
                    rest.replace("{theme}", theme().toString())
                            .replace("{participation}", UUID.randomUUID().toString()),
                    "",
                    null));
        }
        if (rest.startsWith("/workshops/{id}")) {
            // open ones and closed ones are answered otherwise
            return Stream.of("closed_at is null", "closed_at is not null")
                    .flatMap(which -> region(rest, "workshop", which).stream())
                    .toList();
        }
        if (rest.startsWith("/instruments/{id}")) {
            return List.of(new Place(rest.replace("{id}", instrument().toString()), "", null));
        }
        if (rest.startsWith("/places/{id}")) {
            return region(rest, "provider");
        }
        if (rest.startsWith("/consultations/{id}")) {
            return region(rest, "consultation");
        }
        if (rest.startsWith("/privacy/questions/{question}")) {
            return region(rest.replace("{question}", "{id}"), "look_question");
        }
        if (rest.startsWith("/privacy/emergencies/{id}")) {
            return region(rest, "emergency_access");
        }
        if (rest.startsWith("/monitor/import/{upload}")) {
            UUID upload = registerUpload();
            return List.of(new Place(rest.replace("{upload}", upload.toString()), "register_upload", upload));
        }
        throw new IllegalStateException("Nothing stands for the variable of " + route);
    }

    /** A theme of the region at which nobody of the cast sits. */
    private UUID theme() {
        UUID id = UUID.nameUUIDFromBytes(("theme " + cast.region()).getBytes(java.nio.charset.StandardCharsets.UTF_8));
        data.sql("""
                        insert into case_file (id, region_id, number, question, registered_on, kind)
                        values (:id, :region, :number, 'Waarom valt school weg?', current_date, 'theme') on conflict do nothing
                        """)
                .param("id", id)
                .param("region", cast.region())
                .param("number", "thema-" + id)
                .update();
        return id;
    }

    /** A trial on the shelf of the region. */
    private UUID instrument() {
        UUID id = UUID.nameUUIDFromBytes(
                ("instrument " + cast.region()).getBytes(java.nio.charset.StandardCharsets.UTF_8));
        data.sql("""
                        insert into instrument (id, region_id, url, edition, purpose, title, definition, made_by)
                        values (:id, :region, 'https://example.org/tried', '1', 'questionnaire', 'Probeersel', :text, :by)
                        on conflict do nothing
                        """)
                .param("id", id)
                .param("region", cast.region())
                .param("text", """
                        {"resourceType": "Questionnaire", "url": "https://example.org/tried", "version": "1",
                         "title": "Probeersel", "item": [{"linkId": "q", "type": "text", "text": "Wat?"}]}
                        """)
                .param("by", cast.people().get("administrator"))
                .update();
        return id;
    }

    /** A register that somebody of the region is bringing in. */
    private UUID registerUpload() {
        UUID id =
                UUID.nameUUIDFromBytes(("register " + cast.region()).getBytes(java.nio.charset.StandardCharsets.UTF_8));
        data.sql("""
                        insert into register_upload (id, region_id, by_person, file_name, content)
                        values (:id, :region, :by, 'register.csv', convert_to('nummer', 'UTF8')) on conflict do nothing
                        """)
                .param("id", id)
                .param("region", cast.region())
                .param("by", cast.people().get("regional director"))
                .update();
        return id;
    }

    /** Whether this row is visible to whom stands in this relation to the case. */
    boolean visible(String relation, Place place) {
        UUID person = cast.people().get(relation);
        UUID row = place.row();
        if (person == null || row == null) {
            return false;
        }
        return switch (place.table()) {
            case "link" ->
                visible(relation, new Place("", "statement", (UUID) row(place).get("from_id")))
                        && visible(relation, new Place("", "statement", (UUID)
                                row(place).get("to_id")));
            case "analysis_edit" ->
                asChosen(person, row(place))
                        && visible(relation, new Place("", (String) row(place).get("what"), (UUID)
                                row(place).get("object_id")));
            case "guidance_answer" ->
                level(person) == 3 && row(place).get("sent_at") != null
                        || level(person) > 0 && person.equals(row(place).get("by_person"));
            case "evidence" ->
                asChosen(person, row(place))
                        && visible(relation, new Place("", "statement", (UUID)
                                row(place).get("statement_id")));
            // a weighing is seen with the step it is about
            case "step_weighing" ->
                asChosen(person, row(place))
                        && Stream.of("about_place:life_place", "about_help:life_help")
                                .map(step -> step.split(":"))
                                .filter(step -> row(place).get(step[0]) != null)
                                .allMatch(step -> visible(relation, new Place("", step[1], (UUID)
                                        row(place).get(step[0]))));
            case "step_weighing_version" ->
                asChosen(person, row(place))
                        && visible(relation, new Place("", "step_weighing", (UUID)
                                row(place).get("weighing_id")));
            case "stance" -> {
                UUID statement = (UUID) row(place).get("statement_id");
                UUID arrow = (UUID) row(place).get("link_id");
                yield level(person) > 0
                        && (statement == null || visible(relation, new Place("", "statement", statement)))
                        && (arrow == null || visible(relation, new Place("", "link", arrow)));
            }
            case "question_analysis" ->
                takesPartInQuestions(person, (UUID) row(place).get("id"));
            case "workshop" -> partInWorkshop(person, place, "organiser") || partInWorkshop(person, place, "asked");
            case "consultation" ->
                person.equals(row(place).get("by_person"))
                        || Set.of("director", "regional director").contains(relation);
            case "registration" ->
                worksIn(person, (UUID) row(place).get("case_id"))
                        || Set.of("director", "regional director").contains(relation)
                                && row(place).get("submitted_at") != null
                                && row(place).get("withdrawn_at") == null
                                && row(place).get("taken_on_at") == null;
            case "version_item" -> asChosen(person, row(place)) && stillVisible(relation, row(place));
            case "private_stance" -> person.equals(row(place).get("by_person"));
            case "own_picture" ->
                person.equals(row(place).get("by_person"))
                        || row(place).get("shown_at") != null && asChosen(person, row(place));
            case "own_line", "own_arrow" ->
                visible(relation, new Place("", "own_picture", (UUID) row(place).get("picture_id")));
            case "line_match" ->
                Stream.of("line_id:own_line", "other_id:own_line", "statement_id:statement")
                        .map(end -> end.split(":"))
                        .filter(end -> row(place).get(end[0]) != null)
                        .allMatch(end -> visible(relation, new Place("", end[1], (UUID)
                                row(place).get(end[0]))));
            // said to the chair alone, it is for who directs and chairs, and for who said it
            case "stop_press" ->
                level(person) > 0
                        && ("all".equals(row(place).get("visible_to"))
                                || person.equals(row(place).get("by_person"))
                                || Set.of("director", "chair").contains(relation));
            case "risk_part" ->
                level(person) > 0
                        && visible(relation, new Place("", "risk", (UUID)
                                row(place).get("risk_id")));
            case "good_enough" ->
                asChosen(person, row(place))
                        && (row(place).get("help_id") == null
                                || visible(relation, new Place("", "tailored_help", (UUID)
                                        row(place).get("help_id"))));
            case "stop_passed" ->
                asChosen(person, row(place))
                        && visible(relation, new Place("", "stop_press", (UUID)
                                row(place).get("stop_id")));
            case "weekly_action", "course_step" ->
                asChosen(person, row(place))
                        && (row(place).get("agreement_id") == null
                                || visible(relation, new Place("", "agreement", (UUID)
                                        row(place).get("agreement_id"))));
            case "person" -> false;
            case "provider" -> !relation.equals("director elsewhere");
            case "meeting" -> level(person) == 3 || meeting(person, row);
            case "meeting_check" -> check(person, row(place));
            // the team, and the professionals of the case who sit at it
            case "retrospective", "retrospective_seat", "retrospective_line", "retrospective_report" ->
                level(person) == 3 || level(person) == 2 && sits(person, place, "facilitator", "scribe", "taker");
            default -> asChosen(person, row(place));
        };
    }

    /** What a version keeps is shown only with what it was copied from. */
    private boolean stillVisible(String relation, Map<String, Object> item) {
        UUID of = (UUID) item.get("item_id");
        return of == null
                || switch ((String) item.get("kind")) {
                    case "reason" -> visible(relation, "stance", of);
                    case "link", "statement", "stance", "priority" -> visible(relation, (String) item.get("kind"), of);
                    default -> true;
                };
    }

    /** Whether this row of a table of case content is visible to this person, by the row alone. */
    boolean visible(String relation, String table, UUID row) {
        return visible(relation, new Place("", table, row));
    }

    /** Whether it is theirs. */
    boolean own(String relation, Place place) {
        if (relation.equals("guest")) {
            return place.table().equals("registration") && Objects.equals(cast.opened(relation), place.row());
        }
        UUID person = cast.people().get(relation);
        if (person == null || place.row() == null) {
            return false;
        }
        Map<String, Object> row = row(place);
        return switch (place.table()) {
            case "person" -> person.equals(place.row());
            case "registration" -> person.equals(row.get("registrant_person"));
            case "question_analysis" -> takesPartInQuestions(person, (UUID) row.get("id"));
            // words that somebody else wrote down are one's own to read, and theirs to mend
            case "given_instrument" ->
                person.equals(row.get("by_person"))
                        || !place.path().endsWith("/edit") && person.equals(row.get("with_person"));
            // who is asked says how it was; the rest is for who organised it
            case "workshop" ->
                partInWorkshop(person, place, place.path().endsWith("/evaluation") ? "asked" : "organiser");
            case "stance" -> person.equals(row.get("by_person")) || person.equals(row.get("recorded_by"));
            case "handover" ->
                place.path().startsWith("/handovers/")
                        ? person.equals(row.get("to_person"))
                        : person.equals(row.get("by_person")) || person.equals(row.get("from_person"));
            case "meeting" ->
                data.sql("select exists (select from attendee where meeting_id = :meeting and person_id = :person)")
                        .param("meeting", place.row())
                        .param("person", person)
                        .query(Boolean.class)
                        .single();
            case "meeting_check" ->
                person.equals(row.get("by_person"))
                        || data.sql("select exists (select from attendee where id = :seat and person_id = :person)")
                                .param("seat", row.get("attendee_id"))
                                .param("person", person)
                                .query(Boolean.class)
                                .single();
            // who facilitates it or writes for the group
            case "retrospective", "retrospective_seat", "retrospective_line" ->
                sits(person, place, "facilitator", "scribe");
            default -> person.equals(row.get("by_person"));
        };
    }

    private boolean partInWorkshop(UUID person, Place place, String part) {
        return data.sql(
                        "select exists (select from workshop_person where workshop_id = :id and person_id = :person and part = :part)")
                .param("id", place.row())
                .param("person", person)
                .param("part", part)
                .query(Boolean.class)
                .single();
    }

    boolean takesPartInQuestions(UUID person, UUID analysis) {
        return data.sql(
                        "select exists (select from question_analysis_person where analysis_id = :id and person_id = :person)")
                .param("id", analysis)
                .param("person", person)
                .query(Boolean.class)
                .single();
    }

    private boolean sits(UUID person, Place place, String... parts) {
        return data.sql("""
                        select exists (select from retrospective_seat
                                        where retrospective_id = :sitting and person_id = :person and part in (:parts))
                        """)
                .param(
                        "sitting",
                        place.table().equals("retrospective")
                                ? place.row()
                                : row(place).get("retrospective_id"))
                .param("person", person)
                .param("parts", List.of(parts))
                .query(Boolean.class)
                .single();
    }

    /** What was said at a table is read by who sits there and by the team; what is not kept, while the meeting goes on. */
    private boolean check(UUID person, Map<String, Object> row) {
        UUID meeting = (UUID) row.get("meeting_id");
        boolean there = Boolean.TRUE.equals(row.get("keep"))
                || data.sql(
                                "select state = 'planned' and now() < starts_at + make_interval(mins => minutes + 240) from meeting where id = :id")
                        .param("id", meeting)
                        .query(Boolean.class)
                        .single();
        boolean sits = data.sql("""
                        select exists (select from attendee where meeting_id = :meeting and person_id = :person and not heard_separately)
                        """)
                .param("meeting", meeting)
                .param("person", person)
                .query(Boolean.class)
                .single();
        return there && (level(person) == 3 || level(person) > 0 && sits && meeting(person, meeting));
    }

    private boolean asChosen(UUID person, Map<String, Object> row) {
        Object hides = row.get("whereabouts_of");
        return level(person) >= needed(row)
                && (hides == null || !hiddenFrom(person).contains(hides));
    }

    static int needed(Map<String, Object> row) {
        Object chosen = row.get("visible_to");
        return chosen == null || chosen.equals("all") ? 1 : chosen.equals("professionals") ? 2 : 3;
    }

    /** A meeting is kept from whom is to meet there somebody they must not meet, or may not know the place of. */
    private boolean meeting(UUID person, UUID meeting) {
        Map<String, Object> row = row(new Place("", "meeting", meeting));
        if (level(person) < needed(row) || level(person) == 1 && row.get("invited_at") == null) {
            return false;
        }
        List<Map<String, Object>> attendees = data.sql(
                        "select person_id, heard_separately from attendee where meeting_id = :meeting and person_id is not null")
                .param("meeting", meeting)
                .query()
                .listOfRows();
        boolean apart = attendees.stream()
                .anyMatch(
                        one -> person.equals(one.get("person_id")) && Boolean.TRUE.equals(one.get("heard_separately")));
        Set<UUID> avoided = new HashSet<>(hiddenFrom(person));
        avoided.addAll(data.sql("""
                        select case when one_id = :person then other_id else one_id end from must_not_meet
                         where case_id = :case and lifted_at is null and :person in (one_id, other_id)
                        """)
                .param("person", person)
                .param("case", caseFile)
                .query(UUID.class)
                .list());
        return apart
                || attendees.stream()
                        .noneMatch(one -> avoided.contains(one.get("person_id"))
                                && !Boolean.TRUE.equals(one.get("heard_separately")));
    }

    private boolean worksIn(UUID person, @Nullable UUID caseOfRegistration) {
        return data.sql("""
                        select exists (select from participation where case_id = :case and person_id = :person and level >= 2
                                          and from_at <= now() and (until_at is null or until_at > now()))
                        """)
                .param("case", caseOfRegistration)
                .param("person", person)
                .query(Boolean.class)
                .single();
    }

    int level(UUID person) {
        return levels.computeIfAbsent(person, this::levelInCase);
    }

    private int levelInCase(UUID person) {
        return data.sql("""
                        select coalesce(max(level), 0) from participation
                         where case_id = :case and person_id = :person and from_at <= now() and (until_at is null or until_at > now())
                        """)
                .param("case", caseFile)
                .param("person", person)
                .query(Integer.class)
                .single();
    }

    Set<UUID> hiddenFrom(UUID person) {
        return hidden.computeIfAbsent(person, this::shieldedFrom);
    }

    private Set<UUID> shieldedFrom(UUID person) {
        return new HashSet<>(data.sql("select subject_id from shielding where from_id = :person and lifted_at is null")
                .param("person", person)
                .query(UUID.class)
                .list());
    }

    private Map<String, Object> row(Place place) {
        return rows.computeIfAbsent(
                Objects.requireNonNull(place.row()),
                id -> data.sql("select * from " + place.table() + " where id = :id")
                        .param("id", id)
                        .query()
                        .singleRow());
    }

    private Stream<Place> rows(String path, String variable, String table) {
        boolean withdrawn =
                data.sql("""
                        select exists (select from pg_attribute where attrelid = cast('samenhang.' || :table as regclass) and attname = 'withdrawn_at')
                        """).param("table", table).query(Boolean.class).single();
        return data
                .sql("select id from " + table + " where case_id = :case"
                        + (withdrawn ? " and withdrawn_at is null" : "")
                        + (table.equals("look_back") ? " and held_on is null" : "")
                        + (table.equals("contact_rhythm") ? " and ended_on is null" : "")
                        + (table.equals("consent") ? " and given" : "") + " order by "
                        + (has(table, "whereabouts_of") ? "whereabouts_of nulls last, " : "")
                        + (has(table, "visible_to") ? "row_number() over (partition by visible_to order by id), " : "")
                        + "id limit :limit")
                .param("case", caseFile)
                .param("limit", OF_EACH_KIND)
                .query(UUID.class)
                .list()
                .stream()
                .map(id -> new Place(path.replace(variable, id.toString()), table, id));
    }

    private List<Place> region(String path, String table) {
        return region(path, table, "true");
    }

    private List<Place> region(String path, String table, String which) {
        return data
                .sql("select id from " + table + " where region_id = :region and " + which + " order by id limit 2")
                .param("region", cast.region())
                .query(UUID.class)
                .list()
                .stream()
                .map(id -> new Place(path.replace("{id}", id.toString()), table, id))
                .toList();
    }

    private List<String> lifeTables() {
        return data.sql(
                        "select relname from pg_class where relnamespace = 'samenhang'::regnamespace and relkind = 'r' and relname like 'life\\_%'")
                .query(String.class)
                .list();
    }

    private boolean has(String table, String column) {
        return data.sql("""
                        select exists (select from pg_attribute where attrelid = cast('samenhang.' || :table as regclass) and attname = :column)
                        """)
                .param("table", table)
                .param("column", column)
                .query(Boolean.class)
                .single();
    }

    private String slug() {
        return data.sql("select slug from region where id = :region")
                .param("region", cast.region())
                .query(String.class)
                .single();
    }

    /**
     * One address of a route.
     *
     * @param table where the row it is about is kept; empty when it is about none
     */
    record Place(String path, String table, @Nullable UUID row) {
        Place within(String variable, Object value) {
            return new Place(path.replace(variable, value.toString()), table, row);
        }
    }

    private record Kind(String segment, String table, String within) {}
}
