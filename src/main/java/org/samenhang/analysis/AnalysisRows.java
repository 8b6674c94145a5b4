package org.samenhang.analysis;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.samenhang.analysis.circles.CircleNumbers;
import org.samenhang.analysis.circles.CircleRows;
import org.samenhang.analysis.coherence.Effect;
import org.samenhang.analysis.coherence.Part;
import org.samenhang.analysis.coherence.Sign;
import org.samenhang.analysis.coherence.Sphere;
import org.samenhang.analysis.evidence.VerdictRows;
import org.samenhang.analysis.model.Models;
import org.samenhang.casework.CaseFile;
import org.samenhang.instruments.DefinitionKey;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Reads an analysis out of the database, in the caller's transaction, which has opened the case. What the caller may see
 * is decided by the policies; a reader given besides narrows it to what that reader may see as well.
 */
@Repository
class AnalysisRows {

    private final JdbcClient db;
    private final CircleRows circles;
    private final CircleNumbers numbers;
    private final VerdictRows verdicts;
    private final List<ThoughtSource> thinkers;
    private final Clock clock;

    AnalysisRows(
            JdbcClient db,
            CircleRows circles,
            CircleNumbers numbers,
            VerdictRows verdicts,
            List<ThoughtSource> thinkers,
            Clock clock) {
        this.db = db;
        this.circles = circles;
        this.numbers = numbers;
        this.verdicts = verdicts;
        this.thinkers = List.copyOf(thinkers);
        this.clock = clock;
    }

    AnalysisHead head(CaseFile file) {
        return db.sql(
                        "select question, state, edition, level, model_url, model_version, version from analysis where case_id = :case")
                .param("case", file.id())
                .query((row, number) -> new AnalysisHead(
                        file.id(),
                        Objects.requireNonNullElse(row.getString("question"), file.question()),
                        constant(AnalysisState.class, row.getString("state")),
                        row.getInt("edition"),
                        row.getString("level") == null ? null : constant(StagnationLevel.class, row.getString("level")),
                        new DefinitionKey(row.getString("model_url"), row.getString("model_version")),
                        row.getInt("version")))
                .optional()
                .orElseGet(() ->
                        new AnalysisHead(file.id(), file.question(), AnalysisState.CONCEPT, 1, null, Models.USUAL, 0));
    }

    /** @param reader whom it is for, who may not know of everyone; null: whoever asks */
    List<Party> parties(UUID caseFile, @Nullable UUID reader) {
        return db.sql("""
                        select p.person_id, n.name, n.kind, min(p.role) as role, min(p.relation) as relation,
                               max(p.level) as level
                          from participation p join person n on n.id = p.person_id
                         where p.case_id = :case and p.from_at <= now() and (p.until_at is null or p.until_at > now())
                           and p.person_id not in (select people_kept_from(:case, cast(:reader as uuid)))
                         group by p.person_id, n.name, n.kind
                         order by min(p.level), min(array_position(array['youth', 'parent', 'network'], p.role)), n.name
                        """)
                .param("case", caseFile)
                .param("reader", reader)
                .query((row, number) -> new Party(
                        row.getObject("person_id", UUID.class),
                        row.getString("name"),
                        row.getString("role"),
                        row.getString("relation"),
                        row.getInt("level"),
                        "family".equals(row.getString("kind"))))
                .list();
    }

    private Set<UUID> telling(UUID caseFile) {
        return db.sql("select person_id from participation where case_id = :case and whereabouts_of is not null")
                .param("case", caseFile)
                .query(UUID.class)
                .set();
    }

    /** Those that stand, in order, and those that were taken away; the latter only for who writes. */
    List<Said> statements(UUID caseFile, @Nullable UUID reader) {
        return db.sql("""
                        with kept as materialized (select people_kept_from(:case, cast(:reader as uuid)) as id),
                             about as materialized (
                            select a.statement_id, array_agg(a.person_id order by n.name) as ids, array_agg(n.name order by n.name) as names
                              from statement_about a join person n on n.id = a.person_id
                             where a.case_id = :case and a.person_id not in (select id from kept) group by a.statement_id),
                             own as materialized (
                            select w.statement_id, w.words from statement_wording w
                             where w.case_id = :case and w.withdrawn_at is null
                               and w.by_person = coalesce(cast(:reader as uuid), (select me())))
                        select s.*, coalesce(p.name, s.source_text) as source, o.words as own_words,
                               b.ids as about_ids, b.names as about_names
                          from statement s
                          left join person p on p.id = s.source_person and p.id not in (select id from kept)
                          left join about b on b.statement_id = s.id left join own o on o.statement_id = s.id
                         where s.case_id = :case
                           and (cast(:reader as uuid) is null or s.id in (select statements_for(:case, :reader)))
                         order by s.withdrawn_at nulls first, s.position, s.created_at, s.id
                        """)
                .param("case", caseFile)
                .param("reader", reader)
                .query((row, number) -> said(row))
                .list();
    }

    List<Arrow> arrows(UUID caseFile) {
        return db.sql("select * from link where case_id = :case order by created_at, id")
                .param("case", caseFile)
                .query((row, number) -> new Arrow(
                        row.getObject("id", UUID.class),
                        row.getObject("from_id", UUID.class),
                        row.getObject("to_id", UUID.class),
                        row.getString("sign").equals("+") ? Sign.MORE : Sign.LESS,
                        row.getString("note"),
                        row.getBoolean("doubt"),
                        row.getObject("withdrawn_at") != null,
                        row.getInt("version"),
                        since(row)))
                .list();
    }

    /** The latest of each person on each thing, the family first. */
    List<Voice> voices(UUID caseFile, @Nullable UUID reader) {
        return db.sql("""
                        with places as materialized (
                            select p.person_id, min(p.relation) as relation, min(p.level) as level from participation p
                             where p.case_id = :case group by p.person_id),
                             beside as materialized (
                            select w.beside, string_agg(w.text, ' ' order by w.said_at) as text from own_words w
                             where w.case_id = :case and w.kind = 'position'
                               and (cast(:reader as uuid) is null or w.id in (select words_for(:case, :reader)))
                             group by w.beside)
                        select v.*, b.text as position, n.name, n.kind, w.name as written_by, x.relation
                          from (select distinct on (s.by_person, s.statement_id, s.link_id) s.id, s.by_person, s.statement_id, s.link_id,
                                       s.stance, s.said_through, s.at, s.recorded_by, r.reasons, r.visible_to, r.weighed_at
                                  from stance s
                                  left join stance_reason r on r.stance_id = s.id
                                   and (cast(:reader as uuid) is null
                                        or s.id in (select reasons_for(:case, :reader)))
                                 where s.case_id = :case
                                   and s.by_person not in (select people_kept_from(:case, cast(:reader as uuid)))
                                 order by s.by_person, s.statement_id, s.link_id, s.at desc, s.id desc) v
                          join person n on n.id = v.by_person
                          left join person w on w.id = v.recorded_by
                          left join places x on x.person_id = v.by_person
                          left join beside b on b.beside = v.id
                         order by x.level, n.name
                        """)
                .param("case", caseFile)
                .param("reader", reader)
                .query((row, number) -> voice(row))
                .list();
    }

    Map<Passage, Written> passages(UUID caseFile, @Nullable UUID reader) {
        Map<Passage, Written> passages = new EnumMap<>(Passage.class);
        for (Passage passage : Passage.values()) {
            passages.put(passage, new Written(passage, "", 0, false));
        }
        db.sql("""
                        select part, text, version, whereabouts_of is not null as tells from passage
                         where case_id = :case
                           and (cast(:reader as uuid) is null or whereabouts_of is null
                                or whereabouts_of not in (select hidden_from_reader(:case, :reader)))
                        """)
                .param("case", caseFile)
                .param("reader", reader)
                .query((row, number) -> new Written(
                        constant(Passage.class, row.getString("part")),
                        row.getString("text"),
                        row.getInt("version"),
                        row.getBoolean("tells")))
                .list()
                .forEach(written -> passages.put(written.passage(), written));
        return passages;
    }

    List<Growth> growth(UUID caseFile) {
        Map<GrowthAim, Growth> growth = new EnumMap<>(GrowthAim.class);
        for (GrowthAim aim : GrowthAim.values()) {
            growth.put(aim, new Growth(aim, "", "", 0));
        }
        db.sql("select aim, worked, wish, version from growth_aim where case_id = :case")
                .param("case", caseFile)
                .query((row, number) -> new Growth(
                        constant(GrowthAim.class, row.getString("aim")),
                        row.getString("worked"),
                        row.getString("wish"),
                        row.getInt("version")))
                .list()
                .forEach(one -> growth.put(one.aim(), one));
        return List.copyOf(growth.values());
    }

    List<Priority> priorities(UUID caseFile, @Nullable UUID reader) {
        return db.sql("""
                        select q.*, coalesce(p.name, q.who_text) as who from priority q
                          left join person p on p.id = q.who_id
                           and p.id not in (select people_kept_from(:case, cast(:reader as uuid)))
                         where q.case_id = :case and q.withdrawn_at is null
                           and (cast(:reader as uuid) is null or q.whereabouts_of is null
                                or q.whereabouts_of not in (select hidden_from_reader(:case, :reader)))
                         order by q.position, q.id
                        """)
                .param("case", caseFile)
                .param("reader", reader)
                .query((row, number) -> new Priority(
                        row.getObject("id", UUID.class),
                        row.getString("text"),
                        row.getString("who"),
                        row.getObject("who_id", UUID.class),
                        row.getObject("due_on", LocalDate.class),
                        row.getObject("done_at") != null,
                        row.getObject("whereabouts_of") != null,
                        row.getObject("agreement_id", UUID.class),
                        row.getInt("version")))
                .list();
    }

    /** The language somebody of an opened case reads. */
    String language(UUID person) {
        return db.sql("select language from person where id = :id")
                .param("id", person)
                .query(String.class)
                .single();
    }

    /** Null when the caller takes no part in the case. Needs no opened case: it holds no content. */
    @Nullable
    String pulse(UUID caseFile) {
        return db.sql("select analysis_fingerprint(:case)")
                .param("case", caseFile)
                .query((row, number) -> Optional.ofNullable(row.getString(1)))
                .single()
                .orElse(null);
    }

    /** Everything of it together; its pulse is read first, so that what comes in meanwhile is told of once more and not missed. */
    Whole whole(CaseFile file, @Nullable UUID reader) {
        UUID caseFile = file.id();
        String pulse = Objects.requireNonNullElse(pulse(caseFile), "");
        Whole whole = gathered(
                file,
                statements(caseFile, reader),
                reader,
                growth(caseFile),
                priorities(caseFile, reader),
                file.place().directs() && reader == null ? toWeigh(caseFile) : 0,
                pulse);
        return file.place().works() && reader == null
                ? whole.thinking(thinkers.stream()
                        .flatMap(thinker -> thinker.of(whole).stream())
                        .toList())
                : whole;
    }

    /** What is needed to see how it stands; not what follows from it. */
    Whole outline(CaseFile file) {
        return gathered(file, statements(file.id(), null), null, List.of(), List.of(), 0, "");
    }

    private Whole gathered(
            CaseFile file,
            List<Said> all,
            @Nullable UUID reader,
            List<Growth> growth,
            List<Priority> priorities,
            int toWeigh,
            String pulse) {
        UUID caseFile = file.id();
        List<Said> standing =
                Said.numbered(all.stream().filter(said -> !said.withdrawn()).toList());
        Set<UUID> known = new HashSet<>();
        standing.forEach(said -> known.add(said.id()));
        List<Arrow> arrows = arrows(caseFile).stream()
                .filter(arrow -> !arrow.withdrawn() && known.contains(arrow.from()) && known.contains(arrow.to()))
                .toList();
        arrows.forEach(arrow -> known.add(arrow.id()));
        Set<UUID> seen = new HashSet<>();
        all.forEach(said -> seen.add(said.id()));
        AnalysisHead head = head(file);
        return new Whole(
                file,
                head,
                standing,
                file.place().works() && reader == null
                        ? all.stream().filter(Said::withdrawn).toList()
                        : List.of(),
                arrows,
                voices(caseFile, reader).stream()
                        .filter(voice -> voice.isAmong(known))
                        .toList(),
                parties(caseFile, reader),
                telling(caseFile),
                passages(caseFile, reader),
                growth,
                priorities,
                circles.of(caseFile).stream()
                        .filter(judgement ->
                                seen.containsAll(judgement.identity().around()))
                        .toList(),
                numbers.of(caseFile, head.edition()),
                verdicts.of(caseFile),
                List.of(),
                toWeigh,
                pulse,
                reader == null && !pulse.isEmpty() ? earlier(caseFile) : Map.of());
    }

    /** Stances on words that a statement has no more: it was worded anew since, or became one with another. */
    private Map<UUID, List<Earlier>> earlier(UUID caseFile) {
        Map<UUID, List<Earlier>> earlier = new HashMap<>();
        db.sql("""
                        select coalesce(t.merged_into, t.id) as id, n.name, l.stance, coalesce(w.text, t.text) as text
                          from (select distinct on (s.by_person, s.statement_id) s.* from stance s
                                 where s.case_id = :case and s.statement_id is not null
                                 order by s.by_person, s.statement_id, s.at desc, s.id desc) l
                          join statement t on t.id = l.statement_id
                          join person n on n.id = l.by_person
                          left join lateral (select e.before ->> 'text' as text from analysis_edit e
                                              where e.object_id = t.id and e.at > l.at and e.undone_at is null
                                                and jsonb_exists(e.before, 'text')
                                              order by e.at limit 1) w on true
                         where t.withdrawn_at is null and w.text <> t.text or t.merged_into is not null
                         order by n.name, l.at
                        """)
                .param("case", caseFile)
                .query((row, number) -> earlier.computeIfAbsent(
                                row.getObject("id", UUID.class), unseen -> new ArrayList<>())
                        .add(new Earlier(
                                row.getString("name"),
                                constant(Stance.class, row.getString("stance")),
                                row.getString("text"))))
                .list();
        return earlier;
    }

    private int toWeigh(UUID caseFile) {
        return db.sql("select count(*)::int from stance_reason where case_id = :case and weighed_at is null")
                .param("case", caseFile)
                .query(Integer.class)
                .single();
    }

    private static Said said(ResultSet row) throws SQLException {
        String part = row.getString("part");
        return new Said(
                row.getObject("id", UUID.class),
                0,
                Objects.requireNonNullElse(row.getString("own_words"), row.getString("text")),
                constant(Sphere.class, row.getString("sphere")),
                part == null ? null : constant(Part.class, part),
                constant(Effect.class, row.getString("effect")),
                row.getBoolean("end_behaviour"),
                row.getString("own_words") == null ? row.getString("spoken") : null,
                constant(StatementKind.class, row.getString("kind")),
                row.getString("source"),
                row.getObject("source_person", UUID.class),
                row.getString("source_text"),
                row.getObject("said_on", LocalDate.class),
                row.getString("basis"),
                row.getString("family_words"),
                constant(Audience.class, row.getString("visible_to")),
                row.getObject("whereabouts_of", UUID.class),
                about(row.getArray("about_ids"), row.getArray("about_names")),
                constant(Tense.class, row.getString("tense")),
                row.getObject("merged_into", UUID.class),
                row.getObject("withdrawn_at") != null,
                row.getInt("version"),
                since(row));
    }

    private static long since(ResultSet row) throws SQLException {
        return ChronoUnit.MICROS.between(
                Instant.EPOCH, row.getObject("created_at", OffsetDateTime.class).toInstant());
    }

    private static List<Named> about(@Nullable Array ids, @Nullable Array names) throws SQLException {
        if (ids == null || names == null) {
            return List.of();
        }
        UUID[] who = (UUID[]) ids.getArray();
        String[] called = (String[]) names.getArray();
        List<Named> about = new ArrayList<>();
        for (int i = 0; i < who.length; i++) {
            about.add(new Named(who[i], called[i]));
        }
        return List.copyOf(about);
    }

    private Voice voice(ResultSet row) throws SQLException {
        String heardBy = row.getString("visible_to");
        return new Voice(
                row.getObject("id", UUID.class),
                row.getObject("by_person", UUID.class),
                row.getString("name"),
                row.getString("relation"),
                "family".equals(row.getString("kind")),
                row.getObject("statement_id", UUID.class),
                row.getObject("link_id", UUID.class),
                constant(Stance.class, row.getString("stance")),
                row.getObject("at", OffsetDateTime.class)
                        .atZoneSameInstant(clock.getZone())
                        .toLocalDate(),
                row.getString("written_by"),
                row.getString("said_through"),
                row.getString("reasons"),
                heardBy == null ? null : constant(Audience.class, heardBy),
                row.getObject("weighed_at") != null,
                row.getString("position"));
    }

    /** What the database holds is one of the constants: its checks see to that. */
    private static <E extends Enum<E>> E constant(Class<E> type, String code) {
        return Enum.valueOf(type, code.toUpperCase(Locale.ROOT));
    }
}
