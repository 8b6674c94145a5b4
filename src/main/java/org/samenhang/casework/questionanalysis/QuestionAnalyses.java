package org.samenhang.casework.questionanalysis;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.samenhang.access.AccessLog;
import org.samenhang.access.Action;
import org.samenhang.access.NotYours;
import org.samenhang.casework.registration.Enclosed;
import org.samenhang.casework.registration.RegistrantKind;
import org.samenhang.casework.registration.Registrations;
import org.samenhang.instruments.Answers;
import org.samenhang.instruments.AnswersJson;
import org.samenhang.instruments.Definition;
import org.samenhang.instruments.DefinitionKey;
import org.samenhang.instruments.Instruments;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Question analyses, each for those who take part in it. */
@Service
class QuestionAnalyses {

    static final String WHAT = "question_analysis";

    private final JdbcClient db;
    private final AccessLog log;
    private final Instruments instruments;
    private final Registrations registrations;
    private final Lines lines;
    private final Members members;
    private final Clock clock;

    QuestionAnalyses(
            JdbcClient db,
            AccessLog log,
            Instruments instruments,
            Registrations registrations,
            Lines lines,
            Members members,
            Clock clock) {
        this.db = db;
        this.log = log;
        this.instruments = instruments;
        this.registrations = registrations;
        this.lines = lines;
        this.members = members;
        this.clock = clock;
    }

    /** Those the caller takes part in, the latest first. */
    @Transactional
    List<QuestionAnalysis> mine() {
        log.does(Action.READ, WHAT, null);
        List<QuestionAnalysis> mine = db.sql(
                        "select * from question_analysis where id = any (array(select my_latest_question_analyses(200)))"
                                + " order by saved_at desc, id")
                .query(QuestionAnalyses::read)
                .list();
        log.showed(WHAT, mine.stream().map(QuestionAnalysis::id).toList());
        return mine;
    }

    /** The definitions it can be begun with, those of the region as well. */
    List<Definition> toChoose() {
        return instruments.toChoose(QuestionAnalysisCheck.PURPOSE);
    }

    /** The definition it is begun with when nobody chooses. */
    DefinitionKey preferred() {
        return instruments.preferred(QuestionAnalysisCheck.PURPOSE).key();
    }

    /**
     * Begins one. Beginning it twice under one id is beginning it once.
     *
     * @param key of the definition it keeps
     */
    @Transactional
    void begin(UUID id, String title, DefinitionKey key) {
        log.does(Action.CREATE, WHAT, id);
        db.sql("""
                        insert into question_analysis (id, region_id, begun_by, begun_at, saved_at, title, url, edition)
                        values (:id, (select my_region()), (select me()), :now, :now, :title, :url, :edition)
                        on conflict do nothing
                        """)
                .param("id", id)
                .param("now", OffsetDateTime.now(clock))
                .param("title", title)
                .param("url", key.url())
                .param("edition", key.version())
                .update();
        joins(id, null);
        own(id);
    }

    /** One, to be read. */
    @Transactional
    QuestionAnalysis find(UUID id) {
        log.does(Action.READ, WHAT, id);
        return own(id);
    }

    /** One with its lines and its network map, as a device takes it along. */
    record Whole(QuestionAnalysis analysis, List<Line> lines, List<Member> members) {}

    /** One with everything in it, to be read. */
    @Transactional
    Whole whole(UUID id) {
        log.does(Action.READ, WHAT, id);
        return new Whole(own(id), lines.of(id), members.of(id));
    }

    /** What it asks. */
    Definition definition(QuestionAnalysis analysis) {
        return instruments
                .find(analysis.definition())
                .orElseThrow(() -> new IllegalStateException("no definition " + analysis.definition()));
    }

    /** Who takes part. */
    @Transactional
    List<Taker> takers(UUID id) {
        log.does(Action.READ, WHAT, id);
        return db.sql("select id, name, kind from question_analysis_people(:id)")
                .param("id", id)
                .query((row, number) -> new Taker(
                        row.getObject("id", UUID.class),
                        row.getString("name"),
                        "professional".equals(row.getString("kind"))))
                .list();
    }

    /** The lines that were added, in the order they were. */
    @Transactional
    List<Line> lines(UUID id) {
        log.does(Action.READ, WHAT, id);
        return lines.of(id);
    }

    /**
     * Changes the answers; what others keep meanwhile stays.
     *
     * @param change is given the answers as they are now; gives null when they do not go together with what was typed
     * @return false when nothing was changed for that reason
     */
    @Transactional
    boolean answer(UUID id, UnaryOperator<@Nullable Answers> change) {
        log.does(Action.UPDATE, WHAT, id);
        db.sql("select 1 from question_analysis where id = :id for update")
                .param("id", id)
                .query()
                .listOfRows();
        Answers changed = change.apply(own(id).answers());
        if (changed == null) {
            return false;
        }
        db.sql("update question_analysis set answers = cast(:answers as jsonb), saved_at = :now where id = :id")
                .param("answers", AnswersJson.write(changed))
                .param("now", OffsetDateTime.now(clock))
                .param("id", id)
                .update();
        return true;
    }

    /** Adds a line. Adding it twice under one id is adding it once. */
    @Transactional
    void add(UUID id, Line line) {
        log.does(Action.UPDATE, WHAT, id);
        own(id);
        lines.add(id, line);
    }

    /** Changes a line in its place; one that is gone stays gone. */
    @Transactional
    void mend(UUID id, Line line) {
        log.does(Action.UPDATE, WHAT, id);
        own(id);
        lines.mend(id, line);
    }

    /** Removes a line; one that is gone already stays gone. */
    @Transactional
    void remove(UUID id, UUID line) {
        log.does(Action.UPDATE, WHAT, id);
        own(id);
        lines.remove(id, line);
    }

    /** Who are on the network map. */
    @Transactional
    List<Member> network(UUID id) {
        log.does(Action.READ, WHAT, id);
        own(id);
        return members.of(id);
    }

    /** Puts somebody on the network map, or changes what is known of them. */
    @Transactional
    void put(UUID id, Member member) {
        log.does(Action.UPDATE, WHAT, id);
        own(id);
        members.put(id, member);
    }

    /** Takes somebody off the network map. */
    @Transactional
    void takeOff(UUID id, UUID member) {
        log.does(Action.UPDATE, WHAT, id);
        own(id);
        members.remove(id, member);
    }

    /** Whether its definition is no longer chosen for a new conversation; this one goes on with it. */
    boolean isWithdrawn(QuestionAnalysis analysis) {
        return instruments.toChoose(QuestionAnalysisCheck.PURPOSE).stream()
                .noneMatch(one -> one.key().equals(analysis.definition()));
    }

    /** Lets somebody take part, by a professional who does; false when nobody signs in with this name. */
    @Transactional
    boolean let(UUID id, String login) {
        log.does(Action.UPDATE, WHAT, id);
        own(id);
        return joins(id, login);
    }

    /** Ends that somebody takes part; who began it stays. */
    @Transactional
    boolean leaves(UUID id, UUID who) {
        log.does(Action.UPDATE, WHAT, id);
        own(id);
        return db.sql("select leaves_question_analysis(:id, :who)")
                .param("id", id)
                .param("who", who)
                .query(Boolean.class)
                .single();
    }

    /** Which pictures are with the registration that it became; empty when none is or it became none. */
    @Transactional
    List<String> wentAlong(UUID id) {
        log.does(Action.READ, WHAT, id);
        own(id);
        return db.sql("select kind from question_analysis_went_along(:id) order by kind")
                .param("id", id)
                .query(String.class)
                .list();
    }

    /**
     * Begins a registration with what was told; a second time it gives the one that was begun.
     *
     * @param along the pictures that the family chose to let go along; no other does
     */
    @Transactional
    UUID handOn(UUID id, String consentBy, Set<Enclosed.Kind> along, Locale locale) {
        log.does(Action.EXECUTE, WHAT, id);
        db.sql("select 1 from question_analysis where id = :id for update")
                .param("id", id)
                .query()
                .listOfRows();
        QuestionAnalysis analysis = own(id);
        if (analysis.registration() != null) {
            return analysis.registration();
        }
        List<Line> added = lines.of(id);
        UUID registration = registrations.begin(
                RegistrantKind.LOKAAL_TEAM,
                Told.of(analysis, definition(analysis), added, locale),
                Told.drawn(added, members.of(id)).stream()
                        .filter(one -> along.contains(one.kind()))
                        .toList());
        db.sql("""
                        update question_analysis set registration_id = :registration, consent_by = :by, handed_at = :now
                         where id = :id
                        """)
                .param("registration", registration)
                .param("by", consentBy)
                .param("now", OffsetDateTime.now(clock))
                .param("id", id)
                .update();
        return registration;
    }

    private boolean joins(UUID id, @Nullable String login) {
        return db.sql("select joins_question_analysis(:id, cast(:login as text))")
                .param("id", id)
                .param("login", login)
                .query(Boolean.class)
                .single();
    }

    private QuestionAnalysis own(UUID id) {
        return db.sql("select * from question_analysis where id = :id")
                .param("id", id)
                .query(QuestionAnalyses::read)
                .optional()
                .orElseThrow(() -> new NotYours(WHAT, null));
    }

    private static QuestionAnalysis read(ResultSet row, int number) throws SQLException {
        return new QuestionAnalysis(
                row.getObject("id", UUID.class),
                row.getObject("begun_by", UUID.class),
                row.getString("title"),
                new DefinitionKey(row.getString("url"), row.getString("edition")),
                AnswersJson.read(row.getString("answers")),
                row.getObject("saved_at", OffsetDateTime.class),
                row.getString("consent_by"),
                row.getObject("handed_at", OffsetDateTime.class),
                row.getObject("registration_id", UUID.class));
    }
}
