package org.samenhang.analysis.version;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.samenhang.access.Action;
import org.samenhang.access.NotYours;
import org.samenhang.analysis.Analyses;
import org.samenhang.analysis.AnalysisAdvanced;
import org.samenhang.analysis.Party;
import org.samenhang.analysis.ReadFirst;
import org.samenhang.analysis.Stance;
import org.samenhang.analysis.Tense;
import org.samenhang.analysis.Whole;
import org.samenhang.analysis.coherence.Effect;
import org.samenhang.analysis.coherence.Part;
import org.samenhang.analysis.coherence.Sphere;
import org.samenhang.casework.CaseFile;
import org.samenhang.casework.CaseFiles;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Versions: made when the analysis comes a step further or when somebody asks for one; read with the rights of then and of now. */
@Service
public class Versions {

    private static final String WHAT = "analysis_version";

    private final JdbcClient db;
    private final CaseFiles cases;
    private final Analyses analyses;
    private final Clock clock;

    Versions(JdbcClient db, CaseFiles cases, Analyses analyses, Clock clock) {
        this.db = db;
        this.cases = cases;
        this.analyses = analyses;
        this.clock = clock;
    }

    /** All of a case, the latest first. */
    @Transactional
    Page page(UUID caseFile) {
        CaseFile file = cases.open(caseFile, WHAT);
        return new Page(analyses.of(file), all(caseFile));
    }

    /** One of them, as its reader may see it. */
    @Transactional
    One one(UUID caseFile, UUID version) {
        CaseFile file = cases.open(caseFile, WHAT);
        Version found = all(caseFile).stream()
                .filter(one -> one.id().equals(version))
                .findFirst()
                .orElseThrow(() -> new NotYours(WHAT, caseFile));
        return new One(analyses.of(file), found, snapshot(caseFile, version));
    }

    /**
     * Two of them beside each other.
     *
     * @param to null: as it stands now
     */
    @Transactional
    Compared compare(UUID caseFile, UUID from, @Nullable UUID to) {
        CaseFile file = cases.open(caseFile, WHAT);
        Whole now = analyses.of(file);
        List<Version> all = all(caseFile);
        return new Compared(
                now,
                known(all, from, caseFile),
                to == null ? null : known(all, to, caseFile),
                Comparison.of(snapshot(caseFile, from), to == null ? Snapshot.of(now) : snapshot(caseFile, to)));
    }

    /** Only for who works in the case. */
    @Transactional
    void works(UUID caseFile) {
        cases.works(Action.READ, caseFile, WHAT, null);
    }

    /** Keeps it as it is now. */
    @Transactional
    UUID make(UUID caseFile, String note) {
        cases.works(Action.CREATE, caseFile, WHAT, null);
        return kept(caseFile, note);
    }

    /** Whenever it comes a step further, what it was then is kept. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void advanced(AnalysisAdvanced step) {
        kept(step.caseFile(), "");
    }

    /** Notes before whom it was laid, when and how. */
    @Transactional
    void laid(UUID caseFile, UUID version, List<UUID> people, LocalDate on, String how) {
        cases.works(Action.CREATE, caseFile, "laid_before", version);
        known(all(caseFile), version, caseFile);
        for (UUID person : people) {
            int noted = db.sql("""
                            insert into laid_before (region_id, case_id, version_id, person_id, on_day, how, by_person)
                            select (select my_region()), :case, :version, :person, :on, :how, (select me())
                             where exists (select from participation p where p.case_id = :case and p.person_id = :person)
                            """)
                    .param("case", caseFile)
                    .param("version", version)
                    .param("person", person)
                    .param("on", on)
                    .param("how", how)
                    .update();
            if (noted == 0) {
                throw new NotYours(WHAT, caseFile);
            }
        }
    }

    /** Notes who with which competence stood by it; oneself, or somebody else by who directs. */
    @Transactional
    void stoodBy(UUID caseFile, UUID version, UUID person, String discipline, String register, String number) {
        CaseFile file = cases.works(Action.CREATE, caseFile, "standing_by", version);
        known(all(caseFile), version, caseFile);
        if (!person.equals(file.place().person()) && !file.place().directs()) {
            throw new NotYours(WHAT, caseFile);
        }
        int noted = db.sql("""
                        insert into standing_by (region_id, case_id, version_id, person_id, discipline, register, number, by_person)
                        select (select my_region()), :case, :version, :person, :discipline, :register, :number, (select me())
                         where exists (select from participation p where p.case_id = :case and p.person_id = :person and p.level >= 2)
                        """)
                .param("case", caseFile)
                .param("version", version)
                .param("person", person)
                .param("discipline", discipline)
                .param("register", register)
                .param("number", number)
                .update();
        if (noted == 0) {
            throw new NotYours(WHAT, caseFile);
        }
    }

    private UUID kept(UUID caseFile, String note) {
        UUID made = db.sql("select make_version(:case, :note)")
                .param("case", caseFile)
                .param("note", note)
                .query((row, number) -> Optional.ofNullable(row.getObject(1, UUID.class)))
                .single()
                .orElse(null);
        if (made == null) {
            throw new NotYours(WHAT, caseFile);
        }
        return made;
    }

    private static Version known(List<Version> all, UUID version, UUID caseFile) {
        return all.stream()
                .filter(one -> one.id().equals(version))
                .findFirst()
                .orElseThrow(() -> new NotYours(WHAT, caseFile));
    }

    private List<Version> all(UUID caseFile) {
        Map<UUID, List<Version.LaidBefore>> before = new HashMap<>();
        db.sql("""
                        select b.version_id, b.person_id, n.name, b.on_day, b.how,
                               (select min(p.relation) from participation p where p.case_id = b.case_id and p.person_id = b.person_id) as relation
                          from laid_before b join person n on n.id = b.person_id where b.case_id = :case order by b.on_day, n.name
                        """).param("case", caseFile).query(row -> {
            before.computeIfAbsent(row.getObject("version_id", UUID.class), none -> new ArrayList<>())
                    .add(new Version.LaidBefore(
                            row.getObject("person_id", UUID.class),
                            row.getString("name"),
                            row.getString("relation"),
                            row.getObject("on_day", LocalDate.class),
                            row.getString("how")));
        });
        Map<UUID, List<Version.StoodBy>> stoodBy = new HashMap<>();
        db.sql("""
                        select distinct on (b.version_id, b.person_id) b.version_id, n.name, b.discipline, b.register, b.number
                          from standing_by b join person n on n.id = b.person_id where b.case_id = :case
                         order by b.version_id, b.person_id, b.at desc
                        """).param("case", caseFile).query(row -> {
            stoodBy.computeIfAbsent(row.getObject("version_id", UUID.class), none -> new ArrayList<>())
                    .add(new Version.StoodBy(
                            row.getString("name"),
                            row.getString("discipline"),
                            row.getString("register"),
                            row.getString("number")));
        });
        return db.sql("""
                        select v.id, v.number, v.state, v.edition, v.note, v.made_at, n.name
                          from analysis_version v join person n on n.id = v.made_by where v.case_id = :case order by v.number desc
                        """)
                .param("case", caseFile)
                .query((row, number) -> {
                    UUID id = row.getObject("id", UUID.class);
                    return new Version(
                            id,
                            row.getInt("number"),
                            row.getString("state"),
                            row.getInt("edition"),
                            row.getString("note"),
                            row.getString("name"),
                            LocalDate.ofInstant(
                                    row.getObject("made_at", OffsetDateTime.class)
                                            .toInstant(),
                                    clock.getZone()),
                            before.getOrDefault(id, List.of()),
                            stoodBy.getOrDefault(id, List.of()));
                })
                .list();
    }

    private Snapshot snapshot(UUID caseFile, UUID version) {
        List<String> question = new ArrayList<>();
        List<Snapshot.Sentence> statements = new ArrayList<>();
        List<Snapshot.Way> arrows = new ArrayList<>();
        List<Snapshot.Stand> stances = new ArrayList<>();
        Map<String, String> passages = new TreeMap<>();
        Map<String, Snapshot.Aim> growth = new TreeMap<>();
        List<Snapshot.Task> tasks = new ArrayList<>();
        db.sql("""
                        select i.kind, i.item_id, i.part, i.content ->> 'text' as text, i.content ->> 'question' as question,
                               i.content ->> 'sphere' as sphere, i.content ->> 'part' as drawn_in, i.content ->> 'effect' as effect,
                               i.content ->> 'tense' as tense,
                               (i.content ->> 'from')::uuid as from_id, (i.content ->> 'to')::uuid as to_id, i.content ->> 'sign' as sign,
                               (i.content ->> 'person')::uuid as person, (i.content ->> 'statement')::uuid as statement,
                               (i.content ->> 'link')::uuid as link, i.content ->> 'stance' as stance, n.name,
                               i.content ->> 'worked' as worked, i.content ->> 'wish' as wish, (i.content ->> 'due')::date as due,
                               (i.content ->> 'done')::boolean as done, coalesce(w.name, i.content ->> 'who_text') as who,
                               (select r.content ->> 'text' from version_item r
                                 where r.version_id = i.version_id and r.kind = 'reason' and r.item_id = i.item_id and i.kind = 'stance') as reasons
                          from version_item i left join person n on n.id = (i.content ->> 'person')::uuid
                          left join person w on w.id = (i.content ->> 'who')::uuid
                         where i.case_id = :case and i.version_id = :version order by i.position, i.id
                        """).param("case", caseFile).param("version", version).query(row -> {
            UUID id = row.getObject("item_id", UUID.class);
            switch (row.getString("kind")) {
                case "head" -> question.add(row.getString("question"));
                case "statement" -> {
                    String part = row.getString("drawn_in");
                    String tense = row.getString("tense");
                    Sphere sphere = constant(Sphere.class, row.getString("sphere"));
                    statements.add(new Snapshot.Sentence(
                            id,
                            row.getString("text"),
                            part == null ? sphere.usualPart() : constant(Part.class, part),
                            constant(Effect.class, row.getString("effect")),
                            tense == null ? null : constant(Tense.class, tense)));
                }
                case "link" ->
                    arrows.add(new Snapshot.Way(
                            id,
                            row.getObject("from_id", UUID.class),
                            row.getObject("to_id", UUID.class),
                            "+".equals(row.getString("sign"))));
                case "stance" ->
                    stances.add(new Snapshot.Stand(
                            row.getObject("person", UUID.class),
                            row.getString("name") == null ? "" : row.getString("name"),
                            row.getObject("statement", UUID.class),
                            row.getObject("link", UUID.class),
                            constant(Stance.class, row.getString("stance")),
                            row.getString("reasons")));
                case "passage" -> passages.put(row.getString("part"), row.getString("text"));
                case "growth_aim" -> {
                    Snapshot.Aim aim = new Snapshot.Aim(
                            Objects.requireNonNullElse(row.getString("worked"), ""),
                            Objects.requireNonNullElse(row.getString("wish"), ""));
                    if (!aim.equals(Snapshot.Aim.NONE)) {
                        growth.put(row.getString("part"), aim);
                    }
                }
                case "priority" ->
                    tasks.add(new Snapshot.Task(
                            id,
                            row.getString("text"),
                            row.getString("who"),
                            row.getObject("due", LocalDate.class),
                            row.getBoolean("done")));
                default -> {
                    // a reason stands with its stance
                }
            }
        });
        return new Snapshot(
                        question.isEmpty() ? "" : question.getFirst(),
                        List.copyOf(statements),
                        List.copyOf(arrows),
                        List.copyOf(stances),
                        passages,
                        growth,
                        tasks)
                .closed();
    }

    private static <E extends Enum<E>> E constant(Class<E> type, String code) {
        return Enum.valueOf(type, code.toUpperCase(Locale.ROOT));
    }

    /** The versions of a case. */
    public record Page(Whole whole, List<Version> versions) {

        /** Youth and parents before whom no version was laid yet. */
        public List<String> familyNotYet() {
            return whole.parties().stream()
                    .filter(party ->
                            party.role().equals("youth") || party.role().equals("parent"))
                    .filter(party -> versions.stream()
                            .noneMatch(version -> version.before().stream()
                                    .anyMatch(one -> one.person().equals(party.id()))))
                    .map(Party::name)
                    .toList();
        }
    }

    /** One version, to read. */
    public record One(Whole whole, Version version, Snapshot snapshot) {}

    /**
     * Two of them.
     *
     * @param to null: as it stands now
     */
    public record Compared(
            Whole whole, Version from, @Nullable Version to, Comparison comparison) {}

    /** Who of the youth and the parents has had it. */
    @Service
    static class Read implements ReadFirst {

        private final JdbcClient db;

        Read(JdbcClient db) {
            this.db = db;
        }

        @Override
        public List<Had> family(UUID caseFile) {
            return db.sql("""
                            select n.name, max(b.on_day) as on_day, (array_agg(b.how order by b.on_day desc))[1] as how
                              from participation p join person n on n.id = p.person_id
                              left join laid_before b on b.case_id = p.case_id and b.person_id = p.person_id
                             where p.case_id = :case and p.role in ('youth', 'parent') and p.from_at <= now()
                               and (p.until_at is null or p.until_at > now())
                             group by n.id, n.name order by n.name
                            """)
                    .param("case", caseFile)
                    .query((row, number) -> new Had(
                            row.getString("name"), row.getObject("on_day", LocalDate.class), row.getString("how")))
                    .list();
        }
    }
}
