package org.samenhang.analysis.theme;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.samenhang.access.AccessLog;
import org.samenhang.access.Action;
import org.samenhang.access.Duty;
import org.samenhang.access.NotYours;
import org.samenhang.access.Person;
import org.samenhang.casework.CaseFile;
import org.samenhang.casework.CaseFiles;
import org.samenhang.form.Option;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Themes: opened by taking part, like a case, and seen nowhere a case is counted. */
@Service
class Themes {

    static final String WHAT = "theme";

    private final CaseFiles cases;
    private final AccessLog log;
    private final JdbcClient db;

    Themes(CaseFiles cases, AccessLog log, JdbcClient db) {
        this.cases = cases;
        this.log = log;
        this.db = db;
    }

    /** Those the caller sits at. */
    @Transactional
    List<Theme> mine(Person reader) {
        if (!reader.professional()) {
            throw new NotYours(WHAT, null);
        }
        List<UUID> ids = db.sql("select my_themes()").query(UUID.class).list();
        log.lists(ids, WHAT);
        return db.sql(
                        "select id, question, registered_on from case_file where kind = 'theme' order by registered_on desc, question, id")
                .query((row, number) -> new Theme(
                        row.getObject("id", UUID.class),
                        row.getString("question"),
                        row.getObject("registered_on", LocalDate.class),
                        List.of(),
                        false))
                .list();
    }

    @Transactional
    Theme one(UUID id) {
        return theme(cases.open(id, WHAT));
    }

    /** Opens one; the caller chairs it. */
    @Transactional
    void open(Person maker, UUID id, String question) {
        mayOpen(maker);
        log.does(Action.CREATE, id, WHAT, id);
        db.sql("select open_theme(:id, :question)")
                .param("id", id)
                .param("question", question)
                .query((row, number) -> 1)
                .list();
    }

    /** Whom one can ask to the table: colleagues who do not sit there yet. */
    @Transactional
    List<Option> colleagues(UUID id) {
        cases.open(id, WHAT);
        return db.sql("""
                        select p.id, p.name, p.title from person p
                         where p.kind = 'professional' and (p.left_at is null or p.left_at > now())
                           and not exists (select from participation x where x.case_id = :theme and x.person_id = p.id and x.until_at is null)
                         order by p.name, p.id
                        """)
                .param("theme", id)
                .query((row, number) -> new Option(
                        row.getString("id"),
                        row.getString("title") == null || row.getString("title").equals(row.getString("name"))
                                ? row.getString("name")
                                : row.getString("name") + ", " + row.getString("title")))
                .list();
    }

    /** A colleague sits down; false when they already do, or there is no such colleague. */
    @Transactional
    boolean seat(UUID id, UUID person) {
        cases.directs(Action.UPDATE, id, WHAT, person);
        if (colleagues(id).stream().noneMatch(one -> one.value().equals(person.toString()))) {
            return false;
        }
        return db.sql("""
                        insert into participation (region_id, case_id, person_id, role, level, added_by)
                        values ((select my_region()), :theme, :person, 'expert', 3, (select me()))
                        on conflict do nothing
                        """).param("theme", id).param("person", person).update() == 1;
    }

    /** Somebody leaves the table; who opened it stays. */
    @Transactional
    void leave(UUID id, UUID participation) {
        cases.directs(Action.UPDATE, id, WHAT, participation);
        int gone = db.sql("""
                        update participation set until_at = now()
                         where id = :id and case_id = :theme and until_at is null and role <> 'chair'
                        """).param("id", participation).param("theme", id).update();
        if (gone == 0) {
            throw new NotYours(WHAT, id);
        }
    }

    /** @throws NotYours for who has no duty in the team and reads no figures */
    static void mayOpen(Person reader) {
        if (!opens(reader)) {
            throw new NotYours(WHAT, null);
        }
    }

    /** Whether this person may begin an analysis of a theme: who works with cases or with their figures. */
    static boolean opens(Person reader) {
        return List.of(Duty.PROCESS_DIRECTOR, Duty.CHAIR, Duty.EXPERT, Duty.CARE_ADVISER, Duty.ANALYST).stream()
                .anyMatch(reader::has);
    }

    private Theme theme(CaseFile file) {
        if (!file.isTheme()) {
            throw new NotYours(WHAT, file.id());
        }
        List<Theme.Seat> table = db.sql("""
                        select x.id, x.person_id, n.name, x.role = 'chair' as opened
                          from participation x join person n on n.id = x.person_id
                         where x.case_id = :theme and x.until_at is null order by x.role, n.name
                        """)
                .param("theme", file.id())
                .query((row, number) -> new Theme.Seat(
                        row.getObject("id", UUID.class),
                        row.getObject("person_id", UUID.class),
                        row.getString("name"),
                        row.getBoolean("opened")))
                .list();
        return new Theme(
                file.id(),
                file.question(),
                file.registeredOn(),
                table,
                file.place().directs());
    }
}
