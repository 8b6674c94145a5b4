package org.samenhang.casework.given;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.samenhang.access.Action;
import org.samenhang.access.NotYours;
import org.samenhang.casework.CaseChanged;
import org.samenhang.casework.CaseFile;
import org.samenhang.casework.CaseFiles;
import org.samenhang.casework.ToldTo;
import org.samenhang.casework.given.GivenInstrument.Kind;
import org.samenhang.instruments.Answers;
import org.samenhang.instruments.AnswersJson;
import org.samenhang.instruments.Definition;
import org.samenhang.instruments.DefinitionKey;
import org.samenhang.instruments.Instruments;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Instruments that were answered in a case. */
@Service
class GivenInstruments {

    static final String WHAT = "given_instrument";

    private final JdbcClient db;
    private final CaseFiles cases;
    private final Instruments instruments;
    private final ApplicationEventPublisher events;

    GivenInstruments(JdbcClient db, CaseFiles cases, Instruments instruments, ApplicationEventPublisher events) {
        this.db = db;
        this.cases = cases;
        this.instruments = instruments;
        this.events = events;
    }

    /**
     * An instrument as somebody answers it.
     *
     * @param withPerson in whose words it is written down; null when in their own
     */
    record Said(
            Kind kind,
            DefinitionKey key,
            Answers answers,
            LocalDate on,
            @Nullable UUID lookBack,
            @Nullable UUID withPerson,
            ToldTo to) {}

    @Transactional
    GivenPage read(UUID caseFile) {
        CaseFile file = cases.open(caseFile, WHAT);
        List<GivenInstrument> given = of(caseFile).stream()
                .filter(one -> one.kind() != Kind.CONTENTMENT)
                .toList();
        return new GivenPage(file, given, file.place().works() ? toChoose() : List.of());
    }

    /** All that the caller sees, the latest first. */
    @Transactional
    List<GivenInstrument> all(UUID caseFile) {
        cases.takesPart(Action.READ, caseFile, WHAT, null);
        return of(caseFile);
    }

    @Transactional
    ContentmentPage contentment(UUID caseFile) {
        CaseFile file = cases.open(caseFile, WHAT);
        Map<LocalDate, List<GivenInstrument>> byDay = of(caseFile).stream()
                .filter(one -> one.kind() == Kind.CONTENTMENT)
                .sorted(Comparator.comparing(GivenInstrument::whose))
                .collect(Collectors.groupingBy(
                        GivenInstrument::day,
                        () -> new TreeMap<>(Comparator.<LocalDate>reverseOrder()),
                        Collectors.toList()));
        return new ContentmentPage(
                file,
                byDay.entrySet().stream()
                        .map(day -> new ContentmentPage.Moment(
                                day.getKey(),
                                day.getValue().stream().anyMatch(one -> one.lookBack() != null),
                                day.getValue()))
                        .toList());
    }

    @Transactional
    CaseFile works(UUID caseFile) {
        return cases.works(Action.READ, caseFile, WHAT, null);
    }

    @Transactional
    CaseFile takesPart(UUID caseFile) {
        return cases.takesPart(Action.READ, caseFile, WHAT, null);
    }

    @Transactional
    GivenInstrument one(UUID caseFile, UUID id) {
        cases.takesPart(Action.READ, caseFile, WHAT, id);
        return of(caseFile).stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotYours(WHAT, caseFile));
    }

    /** An instrument to answer in a case, that may be chosen now; the first when none was. */
    @Transactional
    Definition definition(UUID caseFile, DefinitionKey key) {
        return toChoose().stream()
                .filter(one -> key.url().isEmpty() || one.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new NotYours(WHAT, caseFile));
    }

    /** An instrument of which somebody began the answers in a case: what was withdrawn or replaced meanwhile is finished as it was begun. */
    @Transactional
    Definition begun(UUID caseFile, DefinitionKey key) {
        return instruments
                .begun(key)
                .filter(one -> List.of(Kind.LICENSED_OUTCOME.purpose(), Kind.QUESTIONNAIRE.purpose())
                        .contains(one.purpose()))
                .orElseThrow(() -> new NotYours(WHAT, caseFile));
    }

    /** What was asked about contentment when somebody began to answer; what is asked now when that is not known. */
    @Transactional
    Definition contentmentBegun(DefinitionKey key) {
        return instruments
                .begun(key)
                .filter(one -> one.purpose().equals(Kind.CONTENTMENT.purpose()))
                .orElseGet(this::contentmentAsks);
    }

    /** What is asked about contentment now: the region's own, when it has one. */
    @Transactional
    Definition contentmentAsks() {
        return instruments.preferred(Kind.CONTENTMENT.purpose());
    }

    /** The kind of an instrument that is answered in a case. */
    static Kind kind(Definition definition) {
        return Stream.of(Kind.values())
                .filter(kind -> kind.purpose().equals(definition.purpose()))
                .findFirst()
                .orElse(Kind.QUESTIONNAIRE);
    }

    /** Look backs of the case that were not called off, the latest first. */
    @Transactional
    List<LookBackDay> lookBacks(UUID caseFile) {
        cases.takesPart(Action.READ, caseFile, WHAT, null);
        return db.sql("""
                        select id, coalesce(held_on, due_on) as on_day from look_back
                         where case_id = :case and called_off_at is null order by on_day desc, id
                        """)
                .param("case", caseFile)
                .query((row, number) ->
                        new LookBackDay(row.getObject("id", UUID.class), row.getObject("on_day", LocalDate.class)))
                .list();
    }

    /** Look backs that came due and at which nobody said how content they are, for who directs the case; the latest first. */
    @Transactional
    List<LookBackDay> unasked(UUID caseFile, LocalDate today) {
        cases.takesPart(Action.READ, caseFile, WHAT, null);
        return db.sql(ContentmentAsks.UNASKED + " order by on_day desc, id")
                .param("cases", new UUID[] {caseFile})
                .param("today", today)
                .query((row, number) ->
                        new LookBackDay(row.getObject("id", UUID.class), row.getObject("on_day", LocalDate.class)))
                .list();
    }

    /** Chooses not to ask how content people are at a look back, with why. */
    @Transactional
    void setAside(UUID caseFile, UUID lookBack, String reason) {
        cases.directs(Action.CREATE, caseFile, "contentment_aside", null);
        db.sql("""
                        insert into contentment_aside (region_id, case_id, look_back_id, reason, by_person)
                        values ((select my_region()), :case, :look, :reason, (select me()))
                        """)
                .param("case", caseFile)
                .param("look", lookBack)
                .param("reason", reason)
                .update();
        events.publishEvent(new CaseChanged(caseFile));
    }

    /** Keeps answers; twice under one id is once. */
    @Transactional
    void keep(UUID caseFile, UUID id, Said said) {
        if (said.kind() == Kind.CONTENTMENT) {
            cases.takesPart(Action.CREATE, caseFile, WHAT, id);
        } else {
            cases.works(Action.CREATE, caseFile, WHAT, id);
        }
        db.sql("""
                        insert into given_instrument (id, region_id, case_id, kind, url, edition, answers, answered_on, look_back_id, with_person,
                                                      visible_to, whereabouts_of, by_person)
                        values (:id, (select my_region()), :case, :kind, :url, :edition, cast(:answers as jsonb), :on, :look, :with,
                                :visible, :whereabouts, (select me()))
                        on conflict (id) do nothing
                        """)
                .param("id", id)
                .param("case", caseFile)
                .param("kind", said.kind().code())
                .param("url", said.key().url())
                .param("edition", said.key().version())
                .param("answers", AnswersJson.write(said.answers()))
                .param("on", said.on())
                .param("look", said.lookBack(), Types.OTHER)
                .param("with", said.withPerson(), Types.OTHER)
                .param("visible", said.to().visibleTo())
                .param("whereabouts", said.to().whereaboutsOf(), Types.OTHER)
                .update();
        events.publishEvent(new CaseChanged(caseFile));
    }

    /** Mends answers of one's own; false when they were mended on another screen meanwhile. */
    @Transactional
    boolean mend(UUID caseFile, UUID id, int version, Answers answers, LocalDate on, @Nullable UUID whereaboutsOf) {
        cases.takesPart(Action.UPDATE, caseFile, WHAT, id);
        int rows = db.sql("""
                        update given_instrument set answers = cast(:answers as jsonb), answered_on = :on,
                               whereabouts_of = coalesce(:whereabouts, whereabouts_of), version = version + 1
                         where case_id = :case and id = :id and version = :version
                        """)
                .param("answers", AnswersJson.write(answers))
                .param("on", on)
                .param("whereabouts", whereaboutsOf, Types.OTHER)
                .param("case", caseFile)
                .param("id", id)
                .param("version", version)
                .update();
        return CaseChanged.told(rows, caseFile, events);
    }

    private List<Definition> toChoose() {
        return Stream.of(Kind.LICENSED_OUTCOME, Kind.QUESTIONNAIRE)
                .flatMap(kind -> instruments.toChoose(kind.purpose()).stream())
                .toList();
    }

    private List<GivenInstrument> of(UUID caseFile) {
        Map<DefinitionKey, Optional<Definition>> found = new HashMap<>();
        return db.sql("""
                        select g.*, p.name as by_name, w.name as with_name, coalesce(w.kind, p.kind) = 'family' as family,
                               coalesce(l.held_on, l.due_on) as look_on, g.by_person = (select me()) as mine
                          from given_instrument g join person p on p.id = g.by_person
                          left join person w on w.id = g.with_person
                          left join look_back l on l.id = g.look_back_id and l.case_id = g.case_id
                         where g.case_id = :case order by g.answered_on desc, g.made_at desc, g.id
                        """).param("case", caseFile).query((row, number) -> row(row, found)).list().stream()
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<GivenInstrument> row(ResultSet row, Map<DefinitionKey, Optional<Definition>> found)
            throws SQLException {
        Optional<Definition> definition = found.computeIfAbsent(
                new DefinitionKey(row.getString("url"), row.getString("edition")), instruments::find);
        if (definition.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new GivenInstrument(
                row.getObject("id", UUID.class),
                Kind.of(row.getString("kind")),
                definition.get(),
                AnswersJson.read(row.getString("answers")),
                row.getObject("answered_on", LocalDate.class),
                row.getObject("look_on", LocalDate.class),
                row.getString("with_name"),
                row.getObject("with_person", UUID.class),
                row.getString("by_name"),
                row.getObject("by_person", UUID.class),
                row.getBoolean("family"),
                row.getBoolean("mine"),
                row.getString("visible_to"),
                row.getObject("whereabouts_of", UUID.class),
                row.getInt("version")));
    }
}
