package org.samenhang.analysis.ownpicture;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.samenhang.access.Action;
import org.samenhang.access.NotYours;
import org.samenhang.analysis.Analyses;
import org.samenhang.analysis.Entrance;
import org.samenhang.analysis.Whole;
import org.samenhang.analysis.coherence.CoherenceMap;
import org.samenhang.analysis.coherence.Part;
import org.samenhang.casework.CaseFile;
import org.samenhang.casework.CaseFiles;
import org.samenhang.casework.words.Decision;
import org.samenhang.casework.words.ToWeigh;
import org.samenhang.casework.words.Weighable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Pictures that their makers show: laid over each other, matched by people, taken into the shared analysis. */
@Service
public class ShownPictures implements Weighable {

    private static final String WHAT = "shown_picture";
    private static final String KIND = "own_picture";

    private final JdbcClient db;
    private final CaseFiles cases;
    private final Entrance entrance;
    private final Analyses analyses;
    private final OwnPictureRows rows;
    private final Clock clock;

    ShownPictures(
            JdbcClient db, CaseFiles cases, Entrance entrance, Analyses analyses, OwnPictureRows rows, Clock clock) {
        this.db = db;
        this.cases = cases;
        this.entrance = entrance;
        this.analyses = analyses;
        this.rows = rows;
        this.clock = clock;
    }

    /** Everything that is shown and that the caller may read, laid over each other. */
    @Transactional
    Laid laid(UUID caseFile) {
        CaseFile file = cases.open(caseFile, WHAT);
        Whole whole = analyses.of(file);
        List<OwnPicture> pictures = rows.shown(caseFile);
        List<Match> matches =
                rows.matches(caseFile, file.place().person(), file.place().works());
        Map<UUID, String> statements = new LinkedHashMap<>();
        Map<UUID, Part> columns = new HashMap<>();
        whole.statements().forEach(said -> {
            statements.put(said.id(), said.text());
            columns.put(said.id(), said.part());
        });
        return new Laid(whole, Overlay.of(pictures, matches, statements, columns), matches, statements);
    }

    /** Says that a line says the same as another's, or as a statement. */
    @Transactional
    void match(UUID caseFile, UUID line, @Nullable UUID other, @Nullable UUID statement) {
        CaseFile file = cases.takesPart(Action.CREATE, caseFile, "line_match", line);
        OwnPicture picture = holding(caseFile, line);
        if (!file.place().works() && !picture.person().equals(file.place().person())) {
            throw new NotYours(WHAT, caseFile);
        }
        if (other != null && holding(caseFile, other).id().equals(picture.id())) {
            throw new NotYours(WHAT, caseFile);
        }
        int said = db.sql("""
                        insert into line_match (region_id, case_id, line_id, other_id, statement_id, by_person)
                        select (select my_region()), :case, :line, :other, :statement, (select me())
                         where (cast(:statement as uuid) is null
                                or exists (select from statement s where s.id = :statement and s.case_id = :case and s.withdrawn_at is null))
                        on conflict do nothing
                        """)
                .param("case", caseFile)
                .param("line", line)
                .param("other", other)
                .param("statement", statement)
                .update();
        if (said == 0 && statement != null && !matched(line, statement)) {
            throw new NotYours(WHAT, caseFile);
        }
    }

    /** Takes it back that two say the same. */
    @Transactional
    void unmatch(UUID caseFile, UUID match) {
        cases.takesPart(Action.DELETE, caseFile, "line_match", match);
        if (db.sql("delete from line_match where id = :id and case_id = :case")
                        .param("id", match)
                        .param("case", caseFile)
                        .update()
                == 0) {
            throw new NotYours(WHAT, caseFile);
        }
    }

    /**
     * Takes a line into the shared analysis: in the words of its maker, with them as its source, for whom they show it.
     *
     * @return false when the shared picture is full
     */
    @Transactional
    boolean takeIn(UUID caseFile, UUID line) {
        UUID statement = UUID.randomUUID();
        entrance.writes(Action.CREATE, caseFile, "statement", statement);
        OwnPicture picture = holding(caseFile, line);
        if (taken(line)) {
            return true;
        }
        int put = db.sql("""
                        insert into statement (id, region_id, case_id, text, sphere, effect, kind, source_person, said_on, visible_to,
                                               whereabouts_of, by_person, position)
                        select :id, l.region_id, l.case_id, l.text, l.sphere, l.effect, 'account', l.by_person, :on, p.visible_to,
                               p.whereabouts_of, (select me()),
                               (select coalesce(max(s.position), 0) + 1 from statement s where s.case_id = :case)
                          from own_line l join own_picture p on p.id = l.picture_id
                         where l.id = :line
                           and (select count(*) from statement s where s.case_id = :case and s.withdrawn_at is null) < :most
                        """)
                .param("id", statement)
                .param("case", caseFile)
                .param("line", line)
                .param("on", picture.shownOn() == null ? LocalDate.now(clock) : picture.shownOn())
                .param("most", CoherenceMap.MOST_STATEMENTS)
                .update();
        if (put == 1) {
            match(caseFile, line, null, statement);
        }
        return put == 1;
    }

    @Override
    public List<String> kinds() {
        return List.of(KIND);
    }

    @Override
    public List<ToWeigh> waiting(CaseFile file) {
        return rows.shown(file.id()).stream()
                .filter(OwnPicture::waits)
                .map(picture -> new ToWeigh(
                        KIND,
                        picture.id(),
                        KIND,
                        picture.name(),
                        picture.shownOn() == null ? LocalDate.now(clock) : picture.shownOn(),
                        picture.about(),
                        null,
                        String.join(
                                "\n",
                                picture.lines().stream().map(OwnLine::text).toList()),
                        null,
                        talking(picture.id())))
                .toList();
    }

    @Override
    public List<UUID> casesWaiting(List<UUID> cases) {
        return db.sql("""
                        select case_id from own_picture where shown_at is not null and shown_to <> visible_to
                           and (weighed is null or weighed = 'talk_first') and case_id = any (:cases)
                        """)
                .param("cases", cases.toArray(UUID[]::new))
                .query(UUID.class)
                .list();
    }

    @Override
    public @Nullable UUID weigh(UUID caseFile, String kind, UUID id, Decision decision) {
        return rows.shown(caseFile).stream().anyMatch(picture -> picture.id().equals(id))
                ? db.sql("select weigh_picture(:id, :decision)")
                        .param("id", id)
                        .param("decision", decision.code())
                        .query(UUID.class)
                        .optional()
                        .orElse(null)
                : null;
    }

    private boolean talking(UUID picture) {
        return db.sql("select exists (select from weighing where object_id = :id)")
                .param("id", picture)
                .query(Boolean.class)
                .single();
    }

    private boolean taken(UUID line) {
        return db.sql("select exists (select from line_match where line_id = :line and statement_id is not null)")
                .param("line", line)
                .query(Boolean.class)
                .single();
    }

    private boolean matched(UUID line, UUID statement) {
        return db.sql("select exists (select from line_match where line_id = :line and statement_id = :statement)")
                .param("line", line)
                .param("statement", statement)
                .query(Boolean.class)
                .single();
    }

    private OwnPicture holding(UUID caseFile, UUID line) {
        return rows.shown(caseFile).stream()
                .filter(picture ->
                        picture.lines().stream().anyMatch(one -> one.id().equals(line)))
                .findFirst()
                .orElseThrow(() -> new NotYours(WHAT, caseFile));
    }

    /**
     * What is laid over each other.
     *
     * @param statements of the shared analysis, by id
     */
    public record Laid(Whole whole, Overlay overlay, List<Match> matches, Map<UUID, String> statements) {

        /** Statements and others' lines that may say the same as this one and that nobody said anything of yet. */
        public List<Suggested> like(OwnPicture of, OwnLine line) {
            List<Suggested> others = new ArrayList<>();
            whole.statements()
                    .forEach(said -> others.add(new Suggested(
                            said.id(), said.text(), true, "", new Alike.Said(said.text(), said.sphere()))));
            overlay.pictures().stream()
                    .filter(picture -> !picture.id().equals(of.id()))
                    .forEach(picture -> picture.lines()
                            .forEach(one ->
                                    others.add(new Suggested(one.id(), one.text(), false, picture.name(), said(one)))));
            Set<UUID> same = overlay.spots().stream()
                    .filter(spot -> spot.seen().stream()
                            .anyMatch(seen -> seen.line().id().equals(line.id())))
                    .flatMap(spot -> Stream.concat(
                            spot.seen().stream().map(seen -> seen.line().id()), Stream.ofNullable(spot.statement())))
                    .collect(Collectors.toSet());
            others.removeIf(one -> same.contains(one.id()));
            return Alike.to(said(line), others, Suggested::said);
        }

        private static Alike.Said said(OwnLine line) {
            return new Alike.Said(line.text(), line.sphere());
        }
    }

    /** Something that may say the same. */
    public record Suggested(UUID id, String text, boolean statement, String name, Alike.Said said) {}
}
