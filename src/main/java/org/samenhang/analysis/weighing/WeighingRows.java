package org.samenhang.analysis.weighing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads weighings and the steps they are about, in the transaction of who opened the case. */
@Repository
class WeighingRows {

    private final JdbcClient db;

    WeighingRows(JdbcClient db) {
        this.db = db;
    }

    /** Those that the caller may see, and the reader too; the latest first. */
    List<StepWeighing> of(UUID caseFile, @Nullable UUID reader) {
        return db.sql("""
                        select w.*, n.name as by_name from step_weighing w join person n on n.id = w.by_person
                         where w.case_id = :case and readable_for(:case, :reader, w.visible_to, w.whereabouts_of)
                           and (w.about_place is null or exists
                                (select from life_place p where p.id = w.about_place
                                    and readable_for(:case, :reader, p.visible_to, p.whereabouts_of)))
                           and (w.about_help is null or exists
                                (select from life_help h where h.id = w.about_help
                                    and readable_for(:case, :reader, h.visible_to, h.whereabouts_of)))
                         order by w.weighed_on desc, w.id desc
                        """)
                .param("case", caseFile)
                .param("reader", reader)
                .query((row, number) -> weighing(row))
                .list();
    }

    /** Far-reaching steps of the timeline, the latest first. */
    List<LifeStep> steps(UUID caseFile) {
        return db.sql("""
                        select p.id, true as place, p.kind, p.frame, p.from_on, p.to_on, p.text, p.visible_to, p.whereabouts_of,
                               exists (select from life_weighing l where l.about_place = p.id)
                               or exists (select from step_weighing w where w.about_place = p.id) as weighed
                          from life_place p
                         where p.case_id = :case
                           and (p.frame = 'forced' or p.kind in ('foster', 'family_home', 'group', 'closed', 'hospital', 'holiday_home'))
                        union all
                        select h.id, false, h.aimed_at, h.frame, h.from_on, h.to_on, h.text, h.visible_to, h.whereabouts_of,
                               exists (select from life_weighing l where l.about_help = h.id)
                               or exists (select from step_weighing w where w.about_help = h.id)
                          from life_help h where h.case_id = :case and h.frame = 'forced'
                         order by from_on desc, id
                        """)
                .param("case", caseFile)
                .query((row, number) -> new LifeStep(
                        row.getObject("id", UUID.class),
                        row.getBoolean("place"),
                        row.getString("kind"),
                        "forced".equals(row.getString("frame")),
                        row.getObject("from_on", LocalDate.class),
                        row.getObject("to_on", LocalDate.class),
                        row.getString("text"),
                        row.getString("visible_to"),
                        row.getObject("whereabouts_of", UUID.class),
                        row.getBoolean("weighed")))
                .list();
    }

    /** What it was before, the latest first. */
    List<Earlier> earlier(UUID weighing) {
        return db.sql("""
                        select v.at, n.name, v.was from step_weighing_version v join person n on n.id = v.by_person
                         where v.weighing_id = :id order by v.at desc, v.id desc
                        """)
                .param("id", weighing)
                .query((row, number) -> new Earlier(
                        row.getObject("at", java.time.OffsetDateTime.class).toLocalDate(),
                        row.getString("name"),
                        row.getString("was")))
                .list();
    }

    /** An earlier version, with its answers as the database kept them. */
    record Earlier(LocalDate on, String by, String was) {}

    private static StepWeighing weighing(ResultSet row) throws SQLException {
        Map<Question, String> answers = new EnumMap<>(Question.class);
        for (Question question : Question.values()) {
            answers.put(question, row.getString(question.code()));
        }
        return new StepWeighing(
                row.getObject("id", UUID.class),
                StepKind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
                row.getString("what"),
                row.getObject("about_place", UUID.class),
                row.getObject("about_help", UUID.class),
                row.getObject("weighed_on", LocalDate.class),
                answers,
                row.getString("visible_to"),
                row.getObject("whereabouts_of", UUID.class),
                row.getString("by_name"),
                row.getInt("version"));
    }
}
