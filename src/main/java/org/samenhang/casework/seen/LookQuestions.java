package org.samenhang.casework.seen;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.samenhang.access.AccessLog;
import org.samenhang.access.Action;
import org.samenhang.access.NotYours;
import org.samenhang.casework.CaseFiles;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Questions about who looked, from the family to the privacy officer, who opens no file to answer them. */
@Service
class LookQuestions {

    private static final String WHAT = "look_question";

    private final JdbcClient db;
    private final CaseFiles cases;
    private final AccessLog log;
    private final Clock clock;

    LookQuestions(JdbcClient db, CaseFiles cases, AccessLog log, Clock clock) {
        this.db = db;
        this.cases = cases;
        this.log = log;
        this.clock = clock;
    }

    /** What the caller asked in a case they have opened, the latest first. */
    @Transactional(propagation = Propagation.MANDATORY)
    List<LookQuestion> mine(UUID caseFile) {
        return db.sql("""
                        select q.id, '' as asked_by, q.asked_at, q.question, coalesce(w.name, '') as who, l.person_role as role,
                               coalesce(o.name, '') as organisation, l.at as looked_at, l.action, l.object_type, l.allowed,
                               coalesce(q.answer, '') as answer, '' as answered_by, q.answered_at,
                               :case in (select open_cases(2))
                               or coalesce(l.object_id in (select meetings_i_read_of(:case)), false) as meetings_too
                          from look_question q
                          join access_log l on l.id = q.log_id
                          left join person w on w.id = l.person_id
                          left join organisation o on o.id = w.organisation_id
                         where q.case_id = :case and q.asked_by = (select me())
                         order by q.asked_at desc, q.id
                        """)
                .param("case", caseFile)
                .query((row, number) -> read(row, row.getBoolean("meetings_too")))
                .list();
    }

    /** Asks; twice under one id is once. */
    @Transactional
    void ask(UUID caseFile, UUID id, long line, String question) {
        if (cases.takesPart(Action.CREATE, caseFile, WHAT, id).place().works()) {
            throw new NotYours(WHAT, caseFile);
        }
        db.sql("""
                        insert into look_question (id, region_id, case_id, log_id, question, asked_by)
                        select :id, (select my_region()), :case, l.id, :question, (select me()) from access_log l
                         where l.id = :line and l.case_id = :case
                           and not exists (select from look_question where id = :id)
                        """)
                .param("id", id)
                .param("case", caseFile)
                .param("line", line)
                .param("question", question)
                .update();
    }

    /** Everything that was asked in the region, what waits first; for the privacy officer. */
    @Transactional
    PrivacyPage all() {
        officer();
        log.does(Action.READ, WHAT, null);
        return new PrivacyPage(
                db.sql("""
                                select id, asked_by, asked_at, question, coalesce(who, '') as who, role,
                                       coalesce(organisation, '') as organisation, looked_at, action, object_type, allowed,
                                       coalesce(answer, '') as answer, coalesce(answered_by, '') as answered_by, answered_at
                                  from look_questions() order by answer is not null, asked_at, id
                                """).query((row, number) -> read(row, true)).list(),
                db.sql("""
                                select asked_by, kind, asked_on, due_on, coalesce(director, '') as director,
                                       answered_at is not null as answered
                                  from right_requests() order by answered_at is not null, due_on, id
                                """)
                        .query((row, number) -> new PrivacyPage.Asked(
                                row.getString("asked_by"),
                                row.getString("kind"),
                                row.getObject("asked_on", LocalDate.class),
                                row.getObject("due_on", LocalDate.class),
                                row.getString("director"),
                                row.getBoolean("answered")))
                        .list());
    }

    /** Answers one; an answer is given once and stays. */
    @Transactional
    void answer(UUID id, String answer) {
        officer();
        log.does(Action.UPDATE, WHAT, id);
        boolean answered = db.sql("select answer_look_question(:id, :answer)")
                .param("id", id)
                .param("answer", answer)
                .query(Boolean.class)
                .single();
        if (!answered) {
            throw new NotYours(WHAT, null);
        }
    }

    private void officer() {
        if (!db.sql("select has_duty('privacy_officer')").query(Boolean.class).single()) {
            throw new NotYours(WHAT, null);
        }
    }

    private LookQuestion read(ResultSet row, boolean meetingsToo) throws SQLException {
        return new LookQuestion(
                row.getObject("id", UUID.class),
                row.getString("asked_by"),
                day(row.getObject("asked_at", OffsetDateTime.class)),
                row.getString("question"),
                row.getString("who"),
                Subjects.role(row.getString("role")),
                row.getString("organisation"),
                day(row.getObject("looked_at", OffsetDateTime.class)),
                Subjects.of(row.getString("object_type"), meetingsToo),
                !"read".equals(row.getString("action")),
                !row.getBoolean("allowed"),
                row.getString("answer"),
                row.getString("answered_by"),
                dayOrNull(row.getObject("answered_at", OffsetDateTime.class)));
    }

    private LocalDate day(OffsetDateTime at) {
        return LocalDate.ofInstant(at.toInstant(), clock.getZone());
    }

    private @Nullable LocalDate dayOrNull(@Nullable OffsetDateTime at) {
        return at == null ? null : day(at);
    }
}
