package org.samenhang.inspection;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the reader made or said beside the others: their own picture, rounds, wordings, answers; and the versions they may see. */
@Repository
class MadeTogether {

    private final JdbcClient db;

    MadeTogether(JdbcClient db) {
        this.db = db;
    }

    /** Their own picture, shown or not: it is theirs. */
    List<CopyLine> pictures(UUID caseFile, CopyWords says) {
        return db.sql("""
                        select p.about, (p.shown_at at time zone 'Europe/Amsterdam')::date as on_day, p.shown_to,
                               (select string_agg(l.text, E'\\n' order by l.position, l.id) from own_line l
                                 where l.picture_id = p.id and l.effect <> 'helps') as happens,
                               (select string_agg(l.text, E'\\n' order by l.position, l.id) from own_line l
                                 where l.picture_id = p.id and l.effect = 'helps') as helps,
                               (select string_agg(f.text || ' → ' || t.text, E'\\n' order by f.position, t.position, a.id)
                                  from own_arrow a join own_line f on f.id = a.from_id join own_line t on t.id = a.to_id
                                 where a.picture_id = p.id) as arrows
                          from own_picture p where p.case_id = :case and p.by_person = (select me())
                        """)
                .param("case", caseFile)
                .query((row, number) -> {
                    LocalDate on = row.getObject("on_day", LocalDate.class);
                    return new CopyLine(
                            row.getString("about"),
                            on == null
                                    ? says.t("inspection.picture.own")
                                    : says.t("inspection.picture.shown." + row.getString("shown_to"), says.day(on)),
                            together(
                                    under(says, "happens", row.getString("happens")),
                                    under(says, "helps", row.getString("helps")),
                                    under(says, "arrows", row.getString("arrows"))));
                })
                .list();
    }

    /** Where they stood in rounds that were revealed. */
    List<CopyLine> rounds(UUID caseFile, CopyWords says) {
        return db.sql("""
                        select (r.revealed_at at time zone 'Europe/Amsterdam')::date as on_day, s.stance, w.reasons,
                               coalesce(t.text, f.text || ' → ' || e.text) as about
                          from stance s join stance_round r on r.id = s.round_id
                          left join stance_reason w on w.stance_id = s.id
                          left join statement t on t.id = s.statement_id
                          left join link l on l.id = s.link_id
                          left join statement f on f.id = l.from_id left join statement e on e.id = l.to_id
                         where s.case_id = :case and s.by_person = (select me()) and r.revealed_at is not null
                         order by r.revealed_at, t.position, s.id
                        """)
                .param("case", caseFile)
                .query((row, number) -> new CopyLine(
                        says.t("analysis.stance." + row.getString("stance")),
                        says.t("inspection.round", day(row, says)),
                        together(
                                row.getString("about") == null
                                        ? says.t("inspection.round.whole")
                                        : says.t("analysis.stances.about", row.getString("about")),
                                row.getString("reasons"))))
                .list();
    }

    /** The words in which they want a statement said. */
    List<CopyLine> wordings(UUID caseFile, CopyWords says) {
        return db.sql("""
                        select w.words, s.text, (w.said_at at time zone 'Europe/Amsterdam')::date as on_day
                          from statement_wording w join statement s on s.id = w.statement_id
                         where w.case_id = :case and w.by_person = (select me()) and w.withdrawn_at is null order by w.said_at, w.id
                        """)
                .param("case", caseFile)
                .query((row, number) -> new CopyLine(
                        "",
                        day(row, says),
                        together(row.getString("words"), says.t("analysis.stances.about", row.getString("text")))))
                .list();
    }

    /** What they answered to whether they still work from it, and what was different after a meeting. */
    List<CopyLine> answers(UUID caseFile, CopyWords says) {
        return Stream.concat(
                        db
                                .sql("""
                                        select answer, line, (at at time zone 'Europe/Amsterdam')::date as on_day from recheck_answer
                                         where case_id = :case and by_person = (select me()) order by at, id
                                        """)
                                .param("case", caseFile)
                                .query((row, number) -> new CopyLine(
                                        says.t("rechecks.title") + " "
                                                + says.t("rechecks.answer." + row.getString("answer")),
                                        day(row, says),
                                        row.getString("line")))
                                .list()
                                .stream(),
                        db
                                .sql("""
                                        select different, (at at time zone 'Europe/Amsterdam')::date as on_day from afterwards
                                         where case_id = :case and by_person = (select me()) order by at, id
                                        """)
                                .param("case", caseFile)
                                .query((row, number) -> new CopyLine(
                                        says.t("inspection.different"), day(row, says), row.getString("different")))
                                .list()
                                .stream())
                .toList();
    }

    /** The versions, each with what its reader could see then and may see now. */
    List<CopyLine> versions(UUID caseFile, CopyWords says) {
        return db.sql("""
                        select v.number, v.state, v.edition, v.note, (v.made_at at time zone 'Europe/Amsterdam')::date as on_day,
                               (select max(b.on_day) from laid_before b where b.version_id = v.id and b.person_id = (select me())) as had_on,
                               (select string_agg(i.content ->> 'text', E'\\n' order by i.position, i.id) from version_item i
                                 where i.version_id = v.id and i.kind = 'statement') as statements,
                               (select string_agg(i.content ->> 'text', E'\\n' order by i.part) from version_item i
                                 where i.version_id = v.id and i.kind = 'passage') as passages,
                               (select string_agg(i.content ->> 'text', E'\\n' order by i.position, i.id) from version_item i
                                 where i.version_id = v.id and i.kind = 'priority') as tasks
                          from analysis_version v where v.case_id = :case order by v.number
                        """)
                .param("case", caseFile)
                .query((row, number) -> {
                    LocalDate had = row.getObject("had_on", LocalDate.class);
                    return new CopyLine(
                            says.t("versions.named", row.getInt("number"), day(row, says)),
                            Stream.of(
                                            says.t("analysis.state." + row.getString("state"), row.getInt("edition")),
                                            row.getString("note"),
                                            had == null ? "" : says.t("inspection.version.had", says.day(had)))
                                    .filter(one -> !one.isEmpty())
                                    .collect(Collectors.joining(" · ")),
                            together(row.getString("statements"), row.getString("passages"), row.getString("tasks")));
                })
                .list();
    }

    private static String under(CopyWords says, String what, @Nullable String lines) {
        return lines == null ? "" : says.t("inspection.picture." + what) + "\n" + lines;
    }

    private static String day(ResultSet row, CopyWords says) throws SQLException {
        return says.day(Objects.requireNonNull(row.getObject("on_day", LocalDate.class)));
    }

    private static String together(@Nullable String... texts) {
        return Stream.of(texts)
                .filter(Objects::nonNull)
                .filter(one -> !one.isEmpty())
                .collect(Collectors.joining("\n"));
    }
}
