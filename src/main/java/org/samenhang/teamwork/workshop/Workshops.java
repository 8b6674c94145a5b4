package org.samenhang.teamwork.workshop;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.samenhang.access.AccessLog;
import org.samenhang.access.Action;
import org.samenhang.access.NotYours;
import org.samenhang.form.Option;
import org.samenhang.instruments.Answers;
import org.samenhang.instruments.AnswersJson;
import org.samenhang.instruments.Definition;
import org.samenhang.instruments.DefinitionKey;
import org.samenhang.instruments.Instruments;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Knowledge workshops: who was asked how they found one, and what came of it. */
@Service
class Workshops {

    private static final String WHAT = "workshop";

    /** More codes, or papers, no workshop has. */
    static final int MOST_WITHOUT_ACCOUNT = 300;

    private static final String SELECT = """
            select w.*, w.id in (select my_workshops('organiser')) as organises, w.id in (select my_workshops('asked')) as asked,
                   answered_workshop(w.id) as answered
              from workshop w
            """;

    private final JdbcClient db;
    private final AccessLog log;
    private final Instruments instruments;
    private final Clock clock;

    Workshops(JdbcClient db, AccessLog log, Instruments instruments, Clock clock) {
        this.db = db;
        this.log = log;
        this.instruments = instruments;
        this.clock = clock;
    }

    /** Those the caller organised or is asked about, the latest first. */
    @Transactional
    List<Workshop> mine() {
        log.does(Action.READ, WHAT, null);
        return db.sql(SELECT + " where w.id in (select my_workshops()) order by w.held_on desc, w.id limit 200")
                .query(Workshops::row)
                .list();
    }

    /**
     * One of them.
     *
     * @throws NotYours for who neither organised it nor is asked
     */
    @Transactional
    Workshop one(UUID id) {
        log.does(Action.READ, WHAT, id);
        return find(id);
    }

    /** One that the caller organised. */
    @Transactional
    Workshop organised(UUID id) {
        Workshop workshop = one(id);
        if (!workshop.organiser()) {
            throw new NotYours(WHAT, null);
        }
        return workshop;
    }

    /** Colleagues of the region, to be asked. */
    @Transactional
    List<Option> colleagues() {
        log.does(Action.READ, WHAT, null);
        return db.sql("""
                        select p.id, p.name, coalesce(o.name, '') as organisation from person p left join organisation o on o.id = p.organisation_id
                         where p.kind = 'professional' and (p.left_at is null or p.left_at > now()) and p.id <> (select me())
                         order by p.name, p.id
                        """)
                .query((row, number) -> new Option(
                        row.getString("id"),
                        row.getString("organisation").isEmpty()
                                ? row.getString("name")
                                : row.getString("name") + ", " + row.getString("organisation")))
                .list();
    }

    /** Names of who was asked, for an organiser. */
    @Transactional
    List<String> asked(UUID id) {
        organised(id);
        return db.sql("""
                        select p.name from workshop_person w join person p on p.id = w.person_id
                         where w.workshop_id = :id and w.part = 'asked' order by p.name, p.id
                        """).param("id", id).query(String.class).list();
    }

    /** What visitors are asked. */
    Definition definition(Workshop workshop) {
        return instruments
                .find(workshop.asks())
                .orElseThrow(() -> new IllegalStateException("no definition " + workshop.asks()));
    }

    /** Begins one; the caller organised it. Twice under one id is once. */
    @Transactional
    void begin(UUID id, String title, LocalDate on, List<UUID> asked) {
        log.does(Action.CREATE, WHAT, id);
        DefinitionKey key = instruments.preferred(EvaluationCheck.PURPOSE).key();
        db.sql("""
                        insert into workshop (id, region_id, title, held_on, url, edition, by_person)
                        values (:id, (select my_region()), :title, :on, :url, :edition, (select me())) on conflict do nothing
                        """)
                .param("id", id)
                .param("title", title)
                .param("on", on)
                .param("url", key.url())
                .param("edition", key.version())
                .update();
        db.sql("""
                        insert into workshop_person (workshop_id, person_id, region_id, part)
                        values (:id, (select me()), (select my_region()), 'organiser') on conflict do nothing
                        """).param("id", id).update();
        ask(id, asked);
    }

    /** Asks more people, of a workshop that is not closed. */
    @Transactional
    void ask(UUID id, List<UUID> asked) {
        changes(id);
        for (UUID person : asked) {
            db.sql("""
                            insert into workshop_person (workshop_id, person_id, region_id, part)
                            values (:id, :person, (select my_region()), 'asked') on conflict do nothing
                            """).param("id", id).param("person", person).update();
        }
    }

    /**
     * Somebody who was asked says how they found it. The log says that they looked at the workshop, as for everybody, and not that they answered.
     *
     * @return false when they did before, or it is closed
     */
    @Transactional
    boolean answer(UUID id, Answers answers) {
        one(id);
        return db.sql("select answer_workshop(:id, cast(:answers as jsonb))")
                .param("id", id)
                .param("answers", AnswersJson.write(answers))
                .query(Boolean.class)
                .single();
    }

    /** The codes of its slips, for an organiser; which were used is read by nobody. */
    @Transactional
    List<String> codes(UUID id) {
        organised(id);
        return db.sql("select code from workshop_code where workshop_id = :id order by code")
                .param("id", id)
                .query(String.class)
                .list();
    }

    /** Makes slips for visitors without an account, of a workshop that is not closed; at most {@link #MOST_WITHOUT_ACCOUNT} in all. */
    @Transactional
    void makeCodes(UUID id, int number) {
        changes(id);
        int more = Math.min(number, MOST_WITHOUT_ACCOUNT - codes(id).size());
        for (int at = 0; at < more; at++) {
            db.sql("insert into workshop_code (code, workshop_id, region_id) values (:code, :id, (select my_region()))")
                    .param("code", Slip.code())
                    .param("id", id)
                    .update();
        }
    }

    /** Says how many papers were handed out. */
    @Transactional
    void papers(UUID id, int number) {
        changes(id);
        db.sql("update workshop set papers = :number where id = :id and closed_at is null")
                .param("number", Math.min(number, MOST_WITHOUT_ACCOUNT))
                .param("id", id)
                .update();
    }

    /** Keeps what stood on a paper; false when it was closed meanwhile. */
    @Transactional
    boolean answerOnPaper(UUID id, Answers answers) {
        organised(id);
        return db.sql("select answer_workshop_on_paper(:id, cast(:answers as jsonb))")
                .param("id", id)
                .param("answers", AnswersJson.write(answers))
                .query(Boolean.class)
                .single();
    }

    private void changes(UUID id) {
        if (organised(id).closed()) {
            throw new NotYours(WHAT, null);
        }
        log.does(Action.UPDATE, WHAT, id);
    }

    /** Takes no more answers; from now on it can be read what was answered. */
    @Transactional
    void close(UUID id) {
        organised(id);
        log.does(Action.UPDATE, WHAT, id);
        db.sql("update workshop set closed_at = coalesce(closed_at, :now) where id = :id")
                .param("now", OffsetDateTime.now(clock))
                .param("id", id)
                .update();
    }

    /** What came of it, for an organiser. */
    @Transactional
    Evaluation evaluation(UUID id) {
        Workshop workshop = organised(id);
        Map<String, Map<String, Integer>> counted = new HashMap<>();
        db.sql("select question, answer, times from workshop_counts(:id)")
                .param("id", id)
                .query(row -> {
                    counted.computeIfAbsent(row.getString("question"), key -> new HashMap<>())
                            .put(row.getString("answer"), row.getInt("times"));
                });
        return db.sql("select asked, answered from workshop_response(:id)")
                .param("id", id)
                .query((row, number) ->
                        Evaluation.of(definition(workshop), row.getInt("asked"), row.getInt("answered"), counted))
                .single();
    }

    private Workshop find(UUID id) {
        return db.sql(SELECT + " where w.id = :id and w.id in (select my_workshops())")
                .param("id", id)
                .query(Workshops::row)
                .optional()
                .orElseThrow(() -> new NotYours(WHAT, null));
    }

    private static Workshop row(ResultSet row, int number) throws SQLException {
        return new Workshop(
                row.getObject("id", UUID.class),
                row.getString("title"),
                row.getObject("held_on", LocalDate.class),
                new DefinitionKey(row.getString("url"), row.getString("edition")),
                row.getObject("closed_at", OffsetDateTime.class) != null,
                row.getInt("papers"),
                row.getBoolean("organises"),
                row.getBoolean("asked"),
                row.getBoolean("answered"));
    }
}
