package org.samenhang.casework.emergency;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.samenhang.access.AccessLog;
import org.samenhang.access.Action;
import org.samenhang.access.Call;
import org.samenhang.access.Duty;
import org.samenhang.access.NotYours;
import org.samenhang.access.Person;
import org.samenhang.access.settings.Settings;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Opening a case in an emergency, and looking at it afterwards. */
@Service
public class Emergencies {

    private static final String WHAT = "emergency_access";

    private final JdbcClient db;
    private final AccessLog log;
    private final Settings settings;
    private final Clock clock;

    Emergencies(JdbcClient db, AccessLog log, Settings settings, Clock clock) {
        this.db = db;
        this.settings = settings;
        this.log = log;
        this.clock = clock;
    }

    /** The day on which the family reads of an opening of today, unless the privacy officer says otherwise: a setting. */
    @Transactional
    LocalDate usuallyTold() {
        return LocalDate.now(clock).plusDays(settings.emergencyToldAfterDays());
    }

    /** Whether this person may open a case so: who works for the expert team. */
    public static boolean mayOpen(Person person) {
        return person.has(Duty.PROCESS_DIRECTOR)
                || person.has(Duty.CHAIR)
                || person.has(Duty.INTAKE)
                || person.has(Duty.EXPERT);
    }

    static void requireToOpen(Person person) {
        if (!mayOpen(person)) {
            throw new NotYours(WHAT, null);
        }
    }

    static void requireToJudge(Person person) {
        if (!person.has(Duty.PRIVACY_OFFICER)) {
            throw new NotYours(WHAT, null);
        }
    }

    /**
     * Opens a case for four hours.
     *
     * @param number as on its pages, e.g. 2024-007
     * @return the case; empty when there is none of that number in the region
     */
    @Transactional
    public Optional<UUID> open(Person person, UUID id, String number, String reason) {
        requireToOpen(person);
        Call call = Call.current();
        Optional<UUID> opened = db.sql(
                        "select open_in_emergency(:id, :number, :reason, :told, :request, :point, :client)")
                .param("id", id)
                .param("number", number)
                .param("reason", reason)
                .param("told", usuallyTold())
                .param("request", call.id())
                .param("point", call.accessPoint())
                .param("client", call.client())
                .query((row, line) -> Optional.ofNullable(row.getObject(1, UUID.class)))
                .single();
        if (opened.isEmpty()) {
            log.refused(null, WHAT, null);
        }
        return opened;
    }

    /** All of the region, for the privacy officer, the latest first. */
    @Transactional
    List<EmergencyAccess> toJudge(Person person) {
        requireToJudge(person);
        log.does(Action.READ, WHAT, null);
        return db.sql("select * from emergencies_to_judge()").query(this::read).list();
    }

    /**
     * What the privacy officer found, and from which day on the family reads of it.
     *
     * @return false when somebody judged it already
     */
    @Transactional
    boolean judge(Person person, UUID id, boolean right, String words, LocalDate tellOn, String tellReason) {
        requireToJudge(person);
        log.does(Action.UPDATE, WHAT, id);
        return db.sql("""
                        update emergency_access
                           set judged_by = (select me()), judged_at = now(), right_to_do = :right, judgement = :words, tell_on = :tell_on,
                               tell_reason = nullif(:tell_reason, '')
                         where id = :id and judged_by is null
                        """)
                        .param("id", id)
                        .param("right", right)
                        .param("words", words)
                        .param("tell_on", tellOn)
                        .param("tell_reason", tellReason)
                        .update()
                == 1;
    }

    /** What the opened case tells its reader; a family from the day it may know. */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<EmergencyTold> told(UUID caseFile) {
        return db.sql("""
                        select p.name, o.name as organisation, e.reason, e.opened_at, e.right_to_do
                          from emergency_access e
                          join person p on p.id = e.person_id
                          left join organisation o on o.id = p.organisation_id
                         where e.case_id = :case order by e.opened_at desc
                        """)
                .param("case", caseFile)
                .query((row, line) -> new EmergencyTold(
                        row.getString("name"),
                        row.getString("organisation"),
                        row.getString("reason"),
                        time(row, "opened_at"),
                        row.getObject("right_to_do", Boolean.class)))
                .list();
    }

    private EmergencyAccess read(ResultSet row, int line) throws SQLException {
        String judge = row.getString("judge");
        return new EmergencyAccess(
                row.getObject("id", UUID.class),
                row.getString("number"),
                row.getString("person"),
                row.getString("reason"),
                time(row, "opened_at"),
                time(row, "until_at"),
                row.getLong("looks"),
                row.getObject("tell_on", LocalDate.class),
                row.getString("tell_reason"),
                judge == null
                        ? null
                        : new EmergencyAccess.Judgement(
                                judge,
                                time(row, "judged_at").toLocalDate(),
                                row.getBoolean("right_to_do"),
                                row.getString("judgement")));
    }

    private LocalDateTime time(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class)
                .atZoneSameInstant(clock.getZone())
                .toLocalDateTime();
    }
}
