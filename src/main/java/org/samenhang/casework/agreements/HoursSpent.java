package org.samenhang.casework.agreements;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.samenhang.access.Action;
import org.samenhang.access.NotYours;
import org.samenhang.casework.CaseChanged;
import org.samenhang.casework.CaseFiles;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Hours that the team spent on a case; for the team alone. */
@Service("hoursOfCases")
class HoursSpent implements Mendable {

    private static final String WHAT = "hours";

    private static final String SELECT = """
            select h.id, h.person_id, p.name, h.spent_on, h.hours, h.version
              from hours h join person p on p.id = h.person_id
             where h.case_id = :case
            """;

    private final JdbcClient db;
    private final CaseFiles cases;
    private final ApplicationEventPublisher events;

    HoursSpent(JdbcClient db, CaseFiles cases, ApplicationEventPublisher events) {
        this.db = db;
        this.cases = cases;
        this.events = events;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    List<HoursOf> of(UUID caseFile) {
        Map<UUID, List<HoursEntry>> byPerson = new LinkedHashMap<>();
        db.sql(SELECT + " order by p.name, p.id, h.spent_on desc, h.id desc")
                .param("case", caseFile)
                .query(HoursSpent::read)
                .list()
                .forEach(entry -> byPerson.computeIfAbsent(entry.person(), anyone -> new ArrayList<>())
                        .add(entry));
        return byPerson.values().stream()
                .map(entries -> new HoursOf(entries.get(0).name(), List.copyOf(entries)))
                .toList();
    }

    @Transactional
    void add(UUID caseFile, UUID id, Reading.HoursSaid said) {
        cases.team(Action.CREATE, caseFile, WHAT, id);
        db.sql("""
                        insert into hours (id, region_id, case_id, person_id, spent_on, hours, by_person)
                        values (:id, (select my_region()), :case, :person, :on, :hours, (select me()))
                        on conflict (id) do nothing
                        """)
                .param("id", id)
                .param("case", caseFile)
                .param(
                        "person",
                        Narrow.person(db, caseFile, said.person()).orElseThrow(() -> new NotYours(WHAT, caseFile)))
                .param("on", said.on())
                .param("hours", said.hours())
                .update();
        events.publishEvent(new CaseChanged(caseFile));
    }

    @Override
    public String part() {
        return WHAT;
    }

    @Override
    public String path() {
        return WHAT;
    }

    @Override
    public String what() {
        return WHAT;
    }

    @Override
    @Transactional
    public Optional<Standing> open(UUID caseFile, UUID id) {
        if (!cases.open(caseFile, WHAT).place().team()) {
            throw new NotYours(WHAT, caseFile);
        }
        return find(caseFile, id).map(entry -> {
            Map<String, String> form = new HashMap<>();
            form.put("expert", entry.person().toString());
            form.put("hours", entry.hours().stripTrailingZeros().toPlainString().replace('.', ','));
            form.put("spentOn", entry.on().toString());
            return new Standing(entry.version(), new Filled(WHAT, form), entry.name());
        });
    }

    @Override
    @Transactional
    public boolean change(UUID caseFile, UUID id, long version, Reading reading) {
        Reading.HoursSaid said = reading.hours();
        if (!reading.isGood()) {
            return false;
        }
        cases.team(Action.UPDATE, caseFile, WHAT, id);
        boolean changed = db.sql("""
                        update hours set person_id = :person, spent_on = :on, hours = :hours, version = version + 1
                         where case_id = :case and id = :id and version = :version
                        """)
                        .param(
                                "person",
                                Narrow.person(db, caseFile, said.person())
                                        .orElseThrow(() -> new NotYours(WHAT, caseFile)))
                        .param("on", said.on())
                        .param("hours", said.hours())
                        .param("case", caseFile)
                        .param("id", id)
                        .param("version", version)
                        .update()
                == 1;
        if (changed) {
            events.publishEvent(new CaseChanged(caseFile));
        }
        return changed;
    }

    @Override
    @Transactional
    public void remove(UUID caseFile, UUID id, long version) {
        cases.team(Action.DELETE, caseFile, WHAT, id);
        if (find(caseFile, id).isEmpty()) {
            throw new NotYours(WHAT, caseFile);
        }
        Narrow.remove(
                db.sql("delete from hours where case_id = :case and id = :id and version = :version"),
                caseFile,
                id,
                version);
        events.publishEvent(new CaseChanged(caseFile));
    }

    private Optional<HoursEntry> find(UUID caseFile, UUID id) {
        return db.sql(SELECT + " and h.id = :id")
                .param("case", caseFile)
                .param("id", id)
                .query(HoursSpent::read)
                .optional();
    }

    private static HoursEntry read(ResultSet row, int number) throws SQLException {
        return new HoursEntry(
                row.getObject("id", UUID.class),
                row.getObject("person_id", UUID.class),
                row.getString("name"),
                row.getObject("spent_on", LocalDate.class),
                row.getBigDecimal("hours"),
                row.getInt("version"));
    }
}
