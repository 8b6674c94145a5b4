package org.samenhang.casework.consent;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.samenhang.casework.CaseFile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Authority and consents as they were written down, in the cases the caller has opened. */
@Repository
public class ConsentLedger {

    private final JdbcClient db;
    private final Clock clock;

    ConsentLedger(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** How it stands today in each of these cases, which the caller has opened. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Map<UUID, ConsentState> today(List<CaseFile> files) {
        LocalDate today = LocalDate.now(clock);
        return recorded(files).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, one -> ConsentState.on(today, one.getValue())));
    }

    /** How it stands today in one case. */
    @Transactional(propagation = Propagation.MANDATORY)
    public ConsentState today(CaseFile file) {
        return on(file, LocalDate.now(clock));
    }

    /** How it stands, stood or will stand in one case on a day. */
    @Transactional(propagation = Propagation.MANDATORY)
    public ConsentState on(CaseFile file, LocalDate day) {
        return ConsentState.on(day, recorded(file));
    }

    /** Whose consent the law asks in a case, which the caller has opened, on a day. */
    @Transactional(propagation = Propagation.MANDATORY)
    public WhoDecides whoDecides(UUID caseFile, About about, LocalDate day) {
        WhoDecides.Youth youth = db.sql("""
                        select y.id, y.name, y.born from case_file c join person y on y.id = c.youth_id where c.id = :case
                        """)
                .param("case", caseFile)
                .query(WhoDecides.Youth.class)
                .single();
        return WhoDecides.on(
                day,
                youth,
                authoritiesOf(caseFile),
                new CapacityPerDecision(judgements(caseFile).getOrDefault(caseFile, List.of())).isCapable(about, day));
    }

    /** Everything on file of one case that says who decides. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Recorded recorded(CaseFile file) {
        return Objects.requireNonNull(recorded(List.of(file)).get(file.id()));
    }

    /** Everything that was said in a case, in the order in which it was. */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<Consent> of(UUID caseFile) {
        return consents(caseFile).getOrDefault(caseFile, List.of());
    }

    /** Who has or had what authority in a case. */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<Authority> authoritiesOf(UUID caseFile) {
        return authorities(caseFile).getOrDefault(caseFile, List.of());
    }

    private Map<UUID, Recorded> recorded(List<CaseFile> files) {
        UUID[] cases = files.stream().map(CaseFile::id).toArray(UUID[]::new);
        Map<UUID, List<Consent>> said = consents(cases);
        Map<UUID, List<Authority>> authorities = authorities(cases);
        Map<UUID, List<CapacityPerDecision.Judgement>> judgements = judgements(cases);
        Map<UUID, List<SupervisionOrder>> orders = orders(cases);
        return files.stream()
                .collect(Collectors.toMap(
                        CaseFile::id,
                        file -> new Recorded(
                                new WhoDecides.Youth(file.youthId(), file.youthName(), file.born()),
                                authorities.getOrDefault(file.id(), List.of()),
                                said.getOrDefault(file.id(), List.of()),
                                new CapacityPerDecision(judgements.getOrDefault(file.id(), List.of())),
                                orders.getOrDefault(file.id(), List.of()))));
    }

    private Map<UUID, List<Consent>> consents(UUID... cases) {
        return db
                .sql("""
                        select c.*, y.ground, y.exception, y.withdrawal_reason, p.name as by_name, r.name as recorder,
                               w.name as withdrawer
                          from consent c join person p on p.id = c.by_person left join person r on r.id = c.recorded_by
                          left join person w on w.id = c.withdrawn_by left join consent_reason y on y.consent_id = c.id
                         where c.case_id = any (:cases)
                         order by c.from_on, c.recorded_at
                        """)
                .param("cases", cases)
                .query((row, number) -> Map.entry(row.getObject("case_id", UUID.class), consent(row)))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    private Map<UUID, List<Authority>> authorities(UUID... cases) {
        return db
                .sql("""
                        select a.*, p.name, c.name as checker
                          from authority a join person p on p.id = a.person_id left join person c on c.id = a.checked_by
                         where a.case_id = any (:cases)
                         order by a.from_on nulls first, p.name
                        """)
                .param("cases", cases)
                .query((row, number) -> Map.entry(row.getObject("case_id", UUID.class), authority(row)))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    private Map<UUID, List<CapacityPerDecision.Judgement>> judgements(UUID... cases) {
        return db
                .sql("select case_id, about, capable, judged_on from judged_capacity() where case_id = any (:cases)")
                .param("cases", cases)
                .query((row, number) -> Map.entry(
                        row.getObject("case_id", UUID.class),
                        new CapacityPerDecision.Judgement(
                                About.of(row.getString("about")).orElseThrow(),
                                row.getBoolean("capable"),
                                row.getObject("judged_on", LocalDate.class))))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    private Map<UUID, List<SupervisionOrder>> orders(UUID... cases) {
        return db
                .sql("""
                        select o.*, p.name as recorder
                          from supervision_order o left join person p on p.id = o.recorded_by
                         where o.case_id = any (:cases) order by o.from_on
                        """)
                .param("cases", cases)
                .query((row, number) -> Map.entry(
                        row.getObject("case_id", UUID.class),
                        new SupervisionOrder(
                                row.getObject("id", UUID.class),
                                row.getObject("from_on", LocalDate.class),
                                row.getObject("until_on", LocalDate.class),
                                row.getString("source"),
                                or(row.getString("recorder")))))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    private Consent consent(ResultSet row) throws SQLException {
        OffsetDateTime withdrawn = row.getObject("withdrawn_at", OffsetDateTime.class);
        return new Consent(
                row.getObject("id", UUID.class),
                row.getObject("by_person", UUID.class),
                row.getString("by_name"),
                row.getString("capacity"),
                row.getString("about"),
                row.getBoolean("given"),
                or(row.getString("ground")),
                row.getObject("from_on", LocalDate.class),
                row.getObject("until_on", LocalDate.class),
                withdrawn == null ? null : LocalDate.ofInstant(withdrawn.toInstant(), clock.getZone()),
                or(row.getString("recorder")),
                Ground.of(or(row.getString("exception"))).orElse(null),
                or(row.getString("withdrawal_reason")),
                or(row.getString("withdrawer")));
    }

    private static Authority authority(ResultSet row) throws SQLException {
        LocalDate checked = row.getObject("checked_on", LocalDate.class);
        return new Authority(
                row.getObject("id", UUID.class),
                row.getObject("person_id", UUID.class),
                row.getString("name"),
                AuthorityForm.of(row.getString("form")).orElseThrow(),
                row.getBoolean("under_inquiry"),
                row.getObject("from_on", LocalDate.class),
                row.getObject("until_on", LocalDate.class),
                row.getString("checker"),
                checked,
                or(row.getString("register")));
    }

    private static String or(@Nullable String text) {
        return text == null ? "" : text;
    }
}
