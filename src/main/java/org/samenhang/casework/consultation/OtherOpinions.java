package org.samenhang.casework.consultation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.samenhang.access.AccessLog;
import org.samenhang.access.Action;
import org.samenhang.access.NotYours;
import org.samenhang.casework.secondopinion.Finding;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Asking the team of another region in a consultation, and what they answered; seen by who sees the consultation. */
@Service
public class OtherOpinions {

    private static final String WHAT = "consultation";

    private final JdbcClient db;
    private final AccessLog log;
    private final Consultations consultations;
    private final Clock clock;

    OtherOpinions(JdbcClient db, AccessLog log, Consultations consultations, Clock clock) {
        this.db = db;
        this.log = log;
        this.consultations = consultations;
        this.clock = clock;
    }

    /** A consultation with what was asked elsewhere, the latest first. */
    record Opened(Consultation consultation, List<OtherOpinion> opinions) {

        /** Whether nothing waits elsewhere, so that another can be asked. */
        boolean mayAsk() {
            return opinions.stream().noneMatch(OtherOpinion::waits);
        }
    }

    /** How many consultations asked elsewhere, and how many of those were answered. */
    public record Counted(int asked, int answered) {}

    @Transactional
    Opened open(UUID consultation) {
        Consultation found = consultations.find(consultation);
        return new Opened(
                found,
                db.sql("""
                                select o.*, p.name as by_name from consultation_opinion o join person p on p.id = o.by_person
                                 where o.consultation_id = :consultation order by o.asked_on desc, o.finding is not null, o.id
                                """)
                        .param("consultation", consultation)
                        .query(OtherOpinions::read)
                        .list());
    }

    /** As far as the caller sees consultations. */
    @Transactional
    Counted counted() {
        log.does(Action.READ, WHAT, null);
        return db.sql("select count(*)::int as asked, count(finding)::int as answered from consultation_opinion")
                .query((row, number) -> new Counted(row.getInt("asked"), row.getInt("answered")))
                .single();
    }

    /** Asks; twice under one id is once, and while one waits no other is asked. */
    @Transactional
    void ask(UUID consultation, UUID id, String thoughtOf, String question, String otherTeam) {
        log.does(Action.UPDATE, WHAT, consultation);
        consultations.find(consultation);
        db.sql("""
                        insert into consultation_opinion (id, region_id, consultation_id, thought_of, question, other_team, asked_on, by_person)
                        values (:id, (select my_region()), :consultation, :thought, :question, :team, :today, (select me()))
                        on conflict do nothing
                        """)
                .param("id", id)
                .param("consultation", consultation)
                .param("thought", thoughtOf)
                .param("question", question)
                .param("team", otherTeam)
                .param("today", LocalDate.now(clock))
                .update();
    }

    /** Writes down or mends what they answered; false when somebody else did meanwhile. */
    @Transactional
    boolean answer(UUID consultation, UUID id, Finding finding, String answer, String by, int version) {
        log.does(Action.UPDATE, WHAT, consultation);
        if (open(consultation).opinions().stream().noneMatch(one -> one.id().equals(id))) {
            throw new NotYours(WHAT, null);
        }
        return db.sql("""
                        update consultation_opinion set finding = :finding, answer = :answer, answered_by = :by,
                               answered_on = coalesce(answered_on, :today), version = version + 1
                         where id = :id and consultation_id = :consultation and version = :version
                        """)
                        .param("finding", finding.code())
                        .param("answer", answer)
                        .param("by", by)
                        .param("today", LocalDate.now(clock))
                        .param("id", id)
                        .param("consultation", consultation)
                        .param("version", version)
                        .update()
                == 1;
    }

    private static OtherOpinion read(ResultSet row, int number) throws SQLException {
        return new OtherOpinion(
                row.getObject("id", UUID.class),
                row.getString("thought_of"),
                row.getString("question"),
                row.getString("other_team"),
                row.getObject("asked_on", LocalDate.class),
                Finding.of(row.getString("finding")),
                row.getString("answer"),
                row.getString("answered_by"),
                row.getObject("answered_on", LocalDate.class),
                row.getString("by_name"),
                row.getInt("version"));
    }
}
