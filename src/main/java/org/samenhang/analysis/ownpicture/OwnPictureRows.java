package org.samenhang.analysis.ownpicture;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.samenhang.analysis.Audience;
import org.samenhang.analysis.coherence.Effect;
import org.samenhang.analysis.coherence.Sphere;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads own pictures, in the caller's transaction; the policies decide which. */
@Repository
class OwnPictureRows {

    private final JdbcClient db;
    private final Clock clock;

    OwnPictureRows(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    Optional<OwnPicture> mine(UUID caseFile, UUID me) {
        return read(caseFile, me).stream().findFirst();
    }

    /** Those that are shown and that the caller may read, the family first. */
    List<OwnPicture> shown(UUID caseFile) {
        return read(caseFile, null).stream().filter(OwnPicture::shown).toList();
    }

    List<Match> matches(UUID caseFile, UUID me, boolean works) {
        return db.sql("""
                        select m.id, m.line_id, m.other_id, m.statement_id, m.by_person, l.by_person as maker
                          from line_match m join own_line l on l.id = m.line_id
                         where m.case_id = :case order by m.at, m.id
                        """)
                .param("case", caseFile)
                .query((row, number) -> new Match(
                        row.getObject("id", UUID.class),
                        row.getObject("line_id", UUID.class),
                        row.getObject("other_id", UUID.class),
                        row.getObject("statement_id", UUID.class),
                        works
                                || me.equals(row.getObject("by_person", UUID.class))
                                || me.equals(row.getObject("maker", UUID.class))))
                .list();
    }

    private List<OwnPicture> read(UUID caseFile, @Nullable UUID person) {
        Map<UUID, List<OwnLine>> lines = new HashMap<>();
        db.sql("select picture_id, id, text, sphere, effect from own_line where case_id = :case order by position, id")
                .param("case", caseFile)
                .query(row -> {
                    lines.computeIfAbsent(row.getObject("picture_id", UUID.class), none -> new ArrayList<>())
                            .add(new OwnLine(
                                    row.getObject("id", UUID.class),
                                    row.getString("text"),
                                    constant(Sphere.class, row.getString("sphere")),
                                    constant(Effect.class, row.getString("effect"))));
                });
        Map<UUID, List<OwnArrow>> arrows = new HashMap<>();
        db.sql("select picture_id, id, from_id, to_id, sign from own_arrow where case_id = :case order by id")
                .param("case", caseFile)
                .query(row -> {
                    arrows.computeIfAbsent(row.getObject("picture_id", UUID.class), none -> new ArrayList<>())
                            .add(new OwnArrow(
                                    row.getObject("id", UUID.class),
                                    row.getObject("from_id", UUID.class),
                                    row.getObject("to_id", UUID.class),
                                    "+".equals(row.getString("sign"))));
                });
        return db.sql("""
                        select p.*, n.name, x.relation from own_picture p join person n on n.id = p.by_person
                          left join lateral (select min(q.relation) as relation, min(q.level) as level from participation q
                                              where q.case_id = p.case_id and q.person_id = p.by_person) x on true
                         where p.case_id = :case and (cast(:person as uuid) is null or p.by_person = :person)
                         order by x.level, n.name, p.id
                        """)
                .param("case", caseFile)
                .param("person", person)
                .query((row, number) -> {
                    UUID id = row.getObject("id", UUID.class);
                    OffsetDateTime shown = row.getObject("shown_at", OffsetDateTime.class);
                    return new OwnPicture(
                            id,
                            row.getObject("by_person", UUID.class),
                            row.getString("name"),
                            row.getString("relation"),
                            row.getString("about"),
                            shown == null ? null : LocalDate.ofInstant(shown.toInstant(), clock.getZone()),
                            constant(Audience.class, row.getString("shown_to")),
                            constant(Audience.class, row.getString("visible_to")),
                            row.getString("weighed") != null
                                    && !row.getString("weighed").equals("talk_first"),
                            row.getInt("version"),
                            lines.getOrDefault(id, List.of()),
                            arrows.getOrDefault(id, List.of()));
                })
                .list();
    }

    private static <E extends Enum<E>> E constant(Class<E> type, String code) {
        return Enum.valueOf(type, code.toUpperCase(Locale.ROOT));
    }
}
