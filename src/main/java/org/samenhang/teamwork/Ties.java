package org.samenhang.teamwork;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.samenhang.access.AccessLog;
import org.samenhang.access.Action;
import org.samenhang.access.NotYours;
import org.samenhang.casework.CaseAsks;
import org.samenhang.form.Option;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Ties to a party or to the family, said by whoever has one or knows of one (decision 0143). */
@Service
public class Ties implements CaseAsks {

    private static final String WHAT = "tie";

    private final JdbcClient db;
    private final AccessLog log;
    private final MeetingRows rows;

    Ties(JdbcClient db, AccessLog log, MeetingRows rows) {
        this.db = db;
        this.log = log;
        this.rows = rows;
    }

    /**
     * An organisation the caller said they are tied to, whatever case comes.
     *
     * @param organisation its name
     */
    public record Own(UUID id, String organisation, Tie tie, String words, LocalDate on) {}

    /**
     * The caller says of themselves that they are tied, at this table.
     *
     * @param tie null takes back what they said themselves
     * @param organisation one of the case, for a tie that is with an organisation; empty when it is not said
     * @throws NotYours when they have no place at it as somebody who works there
     */
    @Transactional
    void sayOwn(UUID meeting, @Nullable Tie tie, String organisation, String words) {
        UUID caseId = rows.caseOf(meeting);
        log.does(Action.UPDATE, caseId, Meetings.WHAT, meeting);
        MeetingScene scene = rows.scene(caseId, meeting);
        if (scene.level() < 2 || scene.own() == null) {
            throw new NotYours(WHAT, caseId);
        }
        db.sql("select say_own_tie(:meeting, :tie, :organisation, :words)")
                .param("meeting", meeting)
                .param("tie", tie == null ? null : tie.code(), java.sql.Types.VARCHAR)
                .param("organisation", organisation)
                .param("words", words)
                .query(Boolean.class)
                .single();
    }

    /**
     * Somebody of the family says that they know of a tie of somebody at the table; from another, or of whoever does not sit there, nothing is kept.
     *
     * @param tie null takes back what they said
     */
    @Transactional
    void know(UUID meeting, UUID expert, @Nullable Tie tie) {
        UUID caseId = rows.caseOf(meeting);
        log.does(Action.UPDATE, caseId, Meetings.WHAT, meeting);
        MeetingScene scene = rows.scene(caseId, meeting);
        if (scene.level() != 1
                || scene.together().stream().noneMatch(one -> !one.family() && expert.equals(one.person()))) {
            return;
        }
        db.sql("delete from tie_known where case_id = :case and expert_id = :expert and by_person = (select me())")
                .param("case", caseId)
                .param("expert", expert)
                .update();
        if (tie != null) {
            db.sql("""
                            insert into tie_known (region_id, case_id, expert_id, tie, by_person)
                            values ((select my_region()), :case, :expert, :tie, (select me()))
                            """)
                    .param("case", caseId)
                    .param("expert", expert)
                    .param("tie", tie.code())
                    .update();
        }
    }

    /** The caller says that they are tied to an organisation, whatever case comes. */
    @Transactional
    public void sayWith(UUID organisation, Tie tie, String words) {
        log.does(Action.UPDATE, WHAT, organisation);
        db.sql("select say_tie_with(:organisation, :tie, :words)")
                .param("organisation", organisation)
                .param("tie", tie.code())
                .param("words", words)
                .query(row -> {});
    }

    /** That is over, or was never so. What was said at a table stays with that table. */
    @Transactional
    public void takeBack(UUID id) {
        log.does(Action.DELETE, WHAT, id);
        db.sql("delete from expert_tie where id = :id and person_id = (select me())")
                .param("id", id)
                .update();
    }

    /** What the caller said of themselves. */
    @Transactional
    public List<Own> own() {
        return db.sql("""
                        select t.id, o.name, t.tie, t.words, t.said_on from expert_tie t join organisation o on o.id = t.organisation_id
                         where t.person_id = (select me()) order by o.name
                        """)
                .query((row, number) -> new Own(
                        Objects.requireNonNull(row.getObject("id", UUID.class)),
                        row.getString("name"),
                        Tie.of(row.getString("tie")).orElseThrow(),
                        row.getString("words"),
                        Objects.requireNonNull(row.getObject("said_on", LocalDate.class))))
                .list();
    }

    /**
     * What the caller said of an organisation in general that did not come along to this table, where somebody's whereabouts are shielded: they are asked
     * here whether it tells them. Empty when nothing stayed behind.
     */
    @Transactional
    String leftBehind(MeetingScene scene) {
        log.opens(scene.meeting().caseId(), Meetings.WHAT);
        Attendee own = scene.own();
        if (own == null
                || own.tie() == null
                || !own.tieOwn()
                || own.tieWords() != null
                || scene.level() != 3
                || !scene.audience().asksWhereabouts()) {
            return "";
        }
        return db.sql("""
                        select t.words from expert_tie t join organisation o on o.id = t.organisation_id
                         where t.person_id = (select me()) and t.tie = :tie and o.name = :organisation order by t.id limit 1
                        """)
                .param("tie", own.tie().code())
                .param("organisation", own.tieWith(), java.sql.Types.VARCHAR)
                .query(String.class)
                .optional()
                .orElse("");
    }

    /** The organisations one can be tied to: all of the region but the expert team's own. */
    @Transactional
    public List<Option> organisations() {
        return db.sql(
                        "select id, name from organisation where region_id = (select my_region()) and kind <> 'expert_team' order by name, id")
                .query((row, number) -> new Option(row.getString("id"), row.getString("name")))
                .list();
    }

    @Override
    public String asks() {
        return """
                select k.case_id, 'tie', (k.said_at at time zone 'Europe/Amsterdam')::date, '/meetings' from tie_known k
                 where k.settled is null and k.case_id = any ((select directed())::uuid[]) and k.case_id = any (:cases)
                   and exists (select from attendee a join meeting m on m.id = a.meeting_id
                                where a.case_id = k.case_id and a.person_id = k.expert_id and m.state = 'planned')
                """;
    }
}
