package org.samenhang.analysis.live;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.samenhang.access.Action;
import org.samenhang.access.NotYours;
import org.samenhang.casework.CaseFiles;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the database says a screen may know, and what screens tell of their readers. Holds no content. */
@Service
class Sights {

    private static final String WHAT = "analysis_stream";
    private static final Collector<CharSequence, ?, String> ARRAY = Collectors.joining(",", "{", "}");

    private final JdbcClient db;
    private final CaseFiles cases;

    Sights(JdbcClient db, CaseFiles cases) {
        this.db = db;
        this.cases = cases;
    }

    /**
     * The caller begins to look along, or comes back to it. However often the line is lost, it is one reading per sitting.
     *
     * @param screen the page that is open; null when it gave no name to itself
     * @throws NotYours when the caller takes no part in the case
     */
    @Transactional
    void open(UUID caseFile, @Nullable UUID screen) {
        boolean known = screen != null
                && db.sql("select screen_logged(:case, :screen) and analysis_fingerprint(:case) is not null")
                        .param("case", caseFile)
                        .param("screen", screen)
                        .query(Boolean.class)
                        .single();
        if (!known) {
            cases.takesPart(Action.READ, caseFile, WHAT, screen);
        }
    }

    /** What the caller may know now. */
    @Transactional
    Sight own(UUID caseFile, boolean room) {
        return db.sql("""
                        select analysis_fingerprint(:case) as pulse, present_in(:case, :room)::text as present,
                               null::timestamptz as until_at
                        """)
                .param("case", caseFile)
                .param("room", room)
                .query((row, number) -> sight(row))
                .single();
    }

    /** What each of these screens of one case may know now, in their order, each under the rights of its own session. */
    @Transactional
    List<Sight> of(UUID caseFile, List<Watch> watches, boolean fingerprints) {
        List<Sight> sights = new ArrayList<>();
        db.sql(
                        "select * from sights(:case, cast(:tokens as text[]), cast(:rooms as boolean[]), :fingerprints) order by nth")
                .param("case", caseFile)
                .param("tokens", watches.stream().map(Watch::token).collect(ARRAY))
                .param(
                        "rooms",
                        watches.stream()
                                .map(watch -> String.valueOf(watch.room()))
                                .collect(ARRAY))
                .param("fingerprints", fingerprints)
                .query((row, number) -> sights.add(sight(row)))
                .list();
        return sights;
    }

    /** The caller's screen is open. */
    @Transactional
    void arrive(UUID caseFile, UUID screen, UUID node) {
        db.sql("select arrive(:case, :screen, :node)")
                .param("case", caseFile)
                .param("screen", screen)
                .param("node", node)
                .query((row, number) -> true)
                .list();
    }

    /** A screen was closed, by whoever had it. */
    @Transactional
    void depart(UUID screen) {
        db.sql("select depart(:screen)")
                .param("screen", screen)
                .query((row, number) -> true)
                .list();
    }

    /** Where the caller types: in the line, in a statement, or nowhere. */
    @Transactional
    void type(UUID caseFile, UUID screen, @Nullable String place) {
        db.sql("select type_at(:case, :screen, :place)")
                .param("case", caseFile)
                .param("screen", screen)
                .param("place", place)
                .query((row, number) -> true)
                .list();
    }

    /** These screens are still open here. */
    @Transactional
    void still(UUID node, Collection<UUID> screens) {
        db.sql("select still_here(:node, cast(:screens as uuid[]))")
                .param("node", node)
                .param("screens", screens.stream().map(UUID::toString).collect(ARRAY))
                .query((row, number) -> true)
                .list();
    }

    private static Sight sight(ResultSet row) throws SQLException {
        OffsetDateTime until = row.getObject("until_at", OffsetDateTime.class);
        return new Sight(
                row.getString("pulse"),
                Objects.requireNonNullElse(row.getString("present"), "[]"),
                until == null ? null : until.toInstant());
    }
}
