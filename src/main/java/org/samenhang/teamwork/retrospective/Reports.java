package org.samenhang.teamwork.retrospective;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.samenhang.access.Action;
import org.samenhang.interchange.Post;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The report: until it is sent, what was typed so far; then copies that are never changed. What was said of a fact keeps the day
 * of that fact; the fact itself is read where it stands.
 */
@Service
class Reports {

    private final JdbcClient db;
    private final Sittings sittings;
    private final Post post;
    private final Clock clock;

    Reports(JdbcClient db, Sittings sittings, Post post, Clock clock) {
        this.db = db;
        this.sittings = sittings;
        this.post = post;
        this.clock = clock;
    }

    /**
     * A report to read.
     *
     * @param number the version; 0 what is typed now; the last one when there is no such version
     */
    @Transactional
    Report read(UUID caseFile, UUID id, int number) {
        SittingScene scene = sittings.one(caseFile, id);
        List<ReportVersion> versions = versions(caseFile, id);
        ReportVersion chosen = versions.stream()
                .filter(version -> version.number() == number)
                .findFirst()
                .orElse(versions.isEmpty() || number == 0 ? null : versions.getLast());
        List<Line> lines = chosen == null
                ? scene.lines().stream()
                        .filter(line -> line.kind().isReported())
                        .toList()
                : frozen(caseFile, id, chosen.number());
        return new Report(scene, versions, chosen, lines);
    }

    /** Sends it to who took part; each time it is sent they have a week again. */
    @Transactional
    boolean send(UUID caseFile, UUID id) {
        SittingScene scene = sittings.kept(Action.CREATE, caseFile, id, id);
        if (scene.sitting().isFinal()) {
            return false;
        }
        freeze(caseFile, id, false);
        db.sql("""
                        update retrospective set sent_on = :today, version = version + 1
                         where case_id = :case and id = :id and final_on is null
                        """)
                .param("today", LocalDate.now(clock))
                .param("case", caseFile)
                .param("id", id)
                .update();
        tell(scene);
        return true;
    }

    /** Makes it final; false while who took part still have time to react. */
    @Transactional
    boolean finish(UUID caseFile, UUID id) {
        SittingScene scene = sittings.kept(Action.UPDATE, caseFile, id, id);
        LocalDate today = LocalDate.now(clock);
        if (!scene.sitting().mayBeFinal(today)) {
            return false;
        }
        freeze(caseFile, id, true);
        db.sql("""
                        update retrospective set final_on = :today, version = version + 1
                         where case_id = :case and id = :id and final_on is null
                        """)
                .param("today", today)
                .param("case", caseFile)
                .param("id", id)
                .update();
        tell(scene);
        return true;
    }

    /** Who sat there and still works in the case is told that something is waiting, without a word of it. */
    private void tell(SittingScene scene) {
        db.sql("""
                        select p.email, p.language
                          from retrospective_seat s join person p on p.id = s.person_id
                         where s.case_id = :case and s.retrospective_id = :id and p.email is not null and p.id <> (select me())
                           and exists (select from participation t
                                        where t.case_id = s.case_id and t.person_id = p.id and t.level >= 2 and t.from_at <= now()
                                          and (t.until_at is null or t.until_at > now()))
                        """)
                .param("case", scene.file().id())
                .param("id", scene.sitting().id())
                .query((row, number) -> new String[] {row.getString("email"), row.getString("language")})
                .list()
                .forEach(to -> {
                    if (Post.isAddress(to[0])) {
                        post.notice(to[0], Locale.of(to[1]), scene.sitting().path() + "/report");
                    }
                });
    }

    private void freeze(UUID caseFile, UUID id, boolean last) {
        db.sql("""
                        insert into retrospective_report (region_id, case_id, retrospective_id, number, final, content, by_person)
                        select (select my_region()), :case, :id,
                               (select coalesce(max(r.number), 0) + 1 from retrospective_report r
                                 where r.case_id = :case and r.retrospective_id = :id),
                               :final,
                               jsonb_build_object('lines', coalesce((select jsonb_agg(jsonb_build_object('id', l.id, 'kind', l.kind, 'text', l.text,
                                                'beside', l.beside, 'about', p.name, 'fact', l.fact_id, 'card', l.card,
                                                'on_day', l.on_day) order by l.created_at, l.id)
                                           from retrospective_line l left join person p on p.id = l.person_id
                                          where l.case_id = :case and l.retrospective_id = :id and l.kind in (:kinds)), '[]'::jsonb)),
                               (select me())
                        """)
                .param("case", caseFile)
                .param("id", id)
                .param("final", last)
                .param("kinds", LineKind.reported())
                .update();
    }

    private List<ReportVersion> versions(UUID caseFile, UUID id) {
        return db.sql("""
                        select number, final, made_at from retrospective_report
                         where case_id = :case and retrospective_id = :id order by number
                        """)
                .param("case", caseFile)
                .param("id", id)
                .query((row, number) -> new ReportVersion(
                        row.getInt("number"),
                        row.getBoolean("final"),
                        LocalDate.ofInstant(
                                row.getObject("made_at", OffsetDateTime.class).toInstant(), clock.getZone())))
                .list();
    }

    private List<Line> frozen(UUID caseFile, UUID id, int number) {
        return db.sql("""
                        select l.id, l.kind, coalesce(l.text, '') as text, coalesce(l.beside, '') as beside,
                               coalesce(l.about, '') as about, l.fact, l.card, l.on_day
                          from retrospective_report r,
                               rows from (jsonb_to_recordset(r.content -> 'lines') as (id uuid, kind text, text text, beside text, about text, fact uuid,
                                                                            card text, on_day date)) with ordinality
                               as l (id, kind, text, beside, about, fact, card, on_day, position)
                         where r.case_id = :case and r.retrospective_id = :id and r.number = :number order by l.position
                        """)
                .param("case", caseFile)
                .param("id", id)
                .param("number", number)
                .query((row, at) -> new Line(
                        row.getObject("id", UUID.class),
                        LineKind.of(row.getString("kind")).orElseThrow(),
                        row.getString("text"),
                        row.getString("beside"),
                        row.getString("about"),
                        row.getObject("fact", UUID.class),
                        row.getString("card"),
                        row.getObject("on_day", LocalDate.class),
                        "",
                        0))
                .list();
    }
}
