package org.samenhang.monitor;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.samenhang.access.AccessLog;
import org.samenhang.access.Action;
import org.samenhang.access.Duty;
import org.samenhang.access.NotYours;
import org.samenhang.access.Person;
import org.samenhang.monitor.register.CaseRow;
import org.samenhang.monitor.register.Column;
import org.samenhang.monitor.register.Reading;
import org.samenhang.monitor.register.Register;
import org.samenhang.monitor.register.Remark;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes in a register that was kept in a spreadsheet: looked at first, then all of it or nothing. */
@Service
class RegisterImport {

    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_NUMBER = 100;
    private static final int LONGEST_TEXT = 200;
    private static final int MOST_DIGITS = 9;

    private final AccessLog log;
    private final MonitorCases cases;
    private final JdbcClient db;
    private final Clock clock;

    RegisterImport(AccessLog log, MonitorCases cases, JdbcClient db, Clock clock) {
        this.log = log;
        this.cases = cases;
        this.db = db;
        this.clock = clock;
    }

    /** What was taken in before, latest first. */
    @Transactional
    public List<EarlierImport> earlier(Person reader) {
        open(reader, Action.READ);
        return db.sql("""
                        select i.file_name, i.imported_at, p.name, i.rows, i.replaced_by is not null as replaced
                          from register_import i left join person p on p.id = i.imported_by
                         order by i.imported_at desc, i.id
                        """).query((row, number) -> earlier(row)).list();
    }

    /** Reads a file; one that can be taken in is kept for a day, to be confirmed. */
    @Transactional
    public Looked look(Person reader, String fileName, byte[] content) {
        open(reader, Action.READ);
        Reading reading = read(fileName, content);
        if (reading.refused()) {
            return new Looked(reading, Optional.empty());
        }
        UUID upload = UUID.randomUUID();
        db.sql("delete from register_upload where at < now() - interval '1 day' or by_person = (select me())")
                .update();
        db.sql("""
                        insert into register_upload (id, region_id, by_person, file_name, content)
                        values (:id, (select my_region()), (select me()), :name, :content)
                        """)
                .param("id", upload)
                .param("name", cut(fileName))
                .param("content", content)
                .update();
        return new Looked(reading, Optional.of(upload));
    }

    /** What confirming this upload would do; empty when it is no longer kept. */
    @Transactional
    public Optional<Preview> preview(Person reader, UUID upload) {
        open(reader, Action.READ);
        return kept(upload).map(file -> {
            Reading reading = read(file.name(), file.content());
            ImportPlan plan = ImportPlan.of(reading.rows(), cases.all());
            return new Preview(upload, file.name(), reading, plan, known(file.content()));
        });
    }

    /** Takes in all rows of the upload; false when it is no longer kept or has nothing new. */
    @Transactional
    public boolean confirm(Person reader, UUID upload) {
        UUID made = UUID.randomUUID();
        open(reader, Action.CREATE, made);
        Optional<Upload> file = kept(upload);
        if (file.isEmpty()) {
            return false;
        }
        Reading reading = read(file.get().name(), file.get().content());
        ImportPlan plan = ImportPlan.of(reading.rows(), cases.all());
        if (reading.refused() || plan.taken().isEmpty()) {
            return false;
        }
        db.sql("""
                        insert into register_import (id, region_id, imported_by, file_name, file_hash, rows)
                        values (:id, (select my_region()), (select me()), :name, :hash, :rows)
                        """)
                .param("id", made)
                .param("name", file.get().name())
                .param("hash", hash(file.get().content()))
                .param("rows", plan.taken().size())
                .update();
        replace(plan.replaced(), made);
        plan.taken().forEach(row -> insert(row, made));
        throwAway(upload);
        return true;
    }

    /** Forgets an upload that was looked at. */
    @Transactional
    public void cancel(Person reader, UUID upload) {
        open(reader, Action.DELETE, upload);
        throwAway(upload);
    }

    private void throwAway(UUID upload) {
        db.sql("delete from register_upload where id = :id").param("id", upload).update();
    }

    private void replace(List<UUID> rows, UUID by) {
        if (rows.isEmpty()) {
            return;
        }
        db.sql("update register_case set replaced_by = :by where id = any(:rows)")
                .param("by", by)
                .param("rows", rows.toArray(UUID[]::new))
                .update();
        db.sql("""
                        update register_import i set replaced_by = :by
                         where i.replaced_by is null and i.id <> :by
                           and not exists (select from register_case c where c.import_id = i.id and c.replaced_by is null)
                        """).param("by", by).update();
    }

    private void insert(CaseRow row, UUID made) {
        db.sql("""
                        insert into register_case (region_id, import_id, file_row, casus, regio, aangemeld, afgesloten,
                               geboortejaar, gemeente, aanmelder, vraag, knelpunt, onderwijs, schoolproblemen, va_vooraf,
                               va_vooraf_door, heraanmelding, doorstroom_verblijf, verblijfplekken, schadelijke_zorg,
                               patronen, uren, zorgadviseur, oordeel_gezin, oordeel_hulpverlening, opbrengst, kosten)
                        values ((select my_region()), :import, :row, :number, :region, :registered, :closed, :born,
                               :municipality, :registrant, :question, :bottleneck, :education, :problems, :analysis,
                               :maker, :again, :stay, :places, :harm, :patterns, :hours, :adviser, :family, :helpers,
                               :results, :costs)
                        """)
                .param("import", made)
                .param("row", row.row())
                .param("number", row.number())
                .param("region", row.region())
                .param("registered", row.registered())
                .param("closed", row.closed())
                .param("born", row.birthYear())
                .param("municipality", row.municipality())
                .param("registrant", row.code(Column.REGISTRANT))
                .param("question", row.code(Column.QUESTION))
                .param("bottleneck", row.code(Column.BOTTLENECK))
                .param("education", row.code(Column.EDUCATION))
                .param("problems", row.code(Column.SCHOOL_PROBLEMS))
                .param("analysis", row.code(Column.ANALYSIS_BEFORE))
                .param("maker", row.code(Column.ANALYSIS_BY))
                .param("again", row.code(Column.RE_REGISTRATION))
                .param("stay", row.code(Column.STAY_TO_STAY))
                .param("places", row.places() == null ? null : new java.math.BigDecimal(row.places()))
                .param("harm", row.codes(Column.HARMFUL_CARE).toArray(String[]::new))
                .param("patterns", row.codes(Column.PATTERNS).toArray(String[]::new))
                .param("hours", row.hours())
                .param("adviser", row.code(Column.CARE_ADVISER))
                .param("family", row.code(Column.FAMILY_JUDGEMENT))
                .param("helpers", row.code(Column.HELPERS_JUDGEMENT))
                .param("results", row.codes(Column.RESULTS).toArray(String[]::new))
                .param("costs", row.code(Column.COSTS))
                .update();
    }

    private Optional<Upload> kept(UUID upload) {
        return db.sql("select file_name, content from register_upload where id = :id")
                .param("id", upload)
                .query((row, number) -> new Upload(row.getString(1), row.getBytes(2)))
                .optional();
    }

    private Optional<EarlierImport> known(byte[] content) {
        return db.sql("""
                        select i.file_name, i.imported_at, p.name, i.rows, false as replaced
                          from register_import i left join person p on p.id = i.imported_by
                         where i.file_hash = :hash and i.replaced_by is null
                         order by i.imported_at desc limit 1
                        """)
                .param("hash", hash(content))
                .query((row, number) -> earlier(row))
                .optional();
    }

    private EarlierImport earlier(java.sql.ResultSet row) throws java.sql.SQLException {
        Instant at = row.getObject("imported_at", OffsetDateTime.class).toInstant();
        return new EarlierImport(
                row.getString("file_name"),
                LocalDate.ofInstant(at, clock.getZone()),
                row.getString("name"),
                row.getInt("rows"),
                row.getBoolean("replaced"));
    }

    private void open(Person reader, Action action) {
        open(reader, action, null);
    }

    private void open(Person reader, Action action, @Nullable UUID object) {
        if (!reader.has(Duty.PROCESS_DIRECTOR)) {
            throw new NotYours(Monitor.OBJECT, null);
        }
        log.does(action, Monitor.OBJECT, object);
    }

    private Reading read(String fileName, byte[] content) {
        Reading reading = Register.read(fileName, content, clock);
        List<Remark> refusals = new ArrayList<>(reading.refusals());
        reading.rows().forEach(row -> requireRoom(row, refusals));
        return new Reading(reading.rows(), refusals, reading.warnings());
    }

    /** A spreadsheet cell can hold a book; a register can't. */
    private static void requireRoom(CaseRow row, List<Remark> refusals) {
        require(row.number().length() <= LONGEST_NUMBER, row, Column.CASE_NUMBER, refusals);
        require(row.region() == null || row.region().length() <= LONGEST_TEXT, row, Column.REGION, refusals);
        require(
                row.municipality() == null || row.municipality().length() <= LONGEST_TEXT,
                row,
                Column.MUNICIPALITY,
                refusals);
        require(row.places() == null || row.places().toString().length() <= MOST_DIGITS, row, Column.PLACES, refusals);
        require(
                row.hours() == null || row.hours().toPlainString().length() <= 2 * MOST_DIGITS,
                row,
                Column.HOURS_SPENT,
                refusals);
        for (Column column : List.of(Column.HARMFUL_CARE, Column.PATTERNS)) {
            require(
                    row.codes(column).size() <= 100
                            && row.codes(column).stream().allMatch(code -> code.length() <= LONGEST_TEXT),
                    row,
                    column,
                    refusals);
        }
    }

    private static void require(boolean fits, CaseRow row, Column column, List<Remark> refusals) {
        if (!fits) {
            refusals.add(new Remark(row.row(), column.header(), "monitor.import.too_long", List.of()));
        }
    }

    private static String cut(String name) {
        String tidy = name.replaceAll("\\p{Cntrl}", "").strip();
        return tidy.length() <= LONGEST_NAME ? tidy : tidy.substring(tidy.length() - LONGEST_NAME);
    }

    private static byte[] hash(byte[] content) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(content);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private record Upload(String name, byte[] content) {}

    /** How a file was read, and where it waits to be confirmed when it can be. */
    record Looked(Reading reading, Optional<UUID> upload) {}

    /** What a kept upload holds and would do. */
    record Preview(UUID upload, String fileName, Reading reading, ImportPlan plan, Optional<EarlierImport> known) {}
}
