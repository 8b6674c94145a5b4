package org.samenhang.analysis.exchange;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.samenhang.access.Action;
import org.samenhang.analysis.Analyses;
import org.samenhang.analysis.Audience;
import org.samenhang.analysis.Passage;
import org.samenhang.analysis.Said;
import org.samenhang.analysis.Stance;
import org.samenhang.analysis.Voice;
import org.samenhang.analysis.Whole;
import org.samenhang.casework.CaseFile;
import org.samenhang.casework.CaseFiles;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.node.ObjectNode;

/** The whole of an analysis as its reader may see it, for a file. */
@Service
public class Exchange {

    private static final String DATA = "analysis_data";

    private final Analyses analyses;
    private final CaseFiles cases;
    private final Besides besides;
    private final JdbcClient db;
    private final Clock clock;

    Exchange(Analyses analyses, CaseFiles cases, Besides besides, JdbcClient db, Clock clock) {
        this.analyses = analyses;
        this.cases = cases;
        this.besides = besides;
        this.db = db;
        this.clock = clock;
    }

    /** What the caller may see of it, as JSON; it is logged that it went out as data. */
    @Transactional
    public byte[] bytes(UUID caseFile) {
        return ContentWriter.bytes(content(cases.takesPart(Action.READ, caseFile, DATA, null)), LocalDate.now(clock));
    }

    /**
     * The same as a tree, for what makes something else of it.
     *
     * @param file as opened in this same transaction
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public ObjectNode tree(CaseFile file) {
        return ContentWriter.tree(content(file), LocalDate.now(clock));
    }

    /** @param file as opened in this same transaction */
    Content content(CaseFile file) {
        Whole whole = analyses.of(file);
        Names names = new Names(whole, this::called);
        List<Carried> carried = carried(file.id());
        List<Content.View> views = new ArrayList<>();
        whole.voices().forEach(voice -> views.add(view(voice, names)));
        carried.forEach(one -> views.add(view(one, names)));
        Map<Passage, Content.Written> passages = passages(whole, names);
        Map<UUID, String> tells = tells(file.id());
        return new Content(
                whole.head().question(),
                whole.head().level(),
                whole.head().state(),
                whole.head().edition(),
                names.people(),
                whole.statements().stream().map(said -> statement(said, names)).toList(),
                whole.arrows().stream()
                        .map(arrow -> new Content.Link(
                                names.link(arrow.id()),
                                names.statement(arrow.from()),
                                names.statement(arrow.to()),
                                arrow.sign(),
                                arrow.note(),
                                arrow.doubt()))
                        .toList(),
                passages,
                whole.growth().stream()
                        .filter(one -> !one.isEmpty())
                        .map(one -> new Content.Growth(one.aim(), one.worked(), one.wish()))
                        .toList(),
                whole.priorities().stream()
                        .map(one -> new Content.Task(
                                one.text(),
                                names.source(one.whoId(), one.who()),
                                one.due(),
                                one.done(),
                                names.orNull(tells.get(one.id()))))
                        .toList(),
                sorted(views),
                besides.of(whole, names));
    }

    /** By whom, the whole first, so that where they came from makes no difference. */
    private static List<Content.View> sorted(List<Content.View> views) {
        return views.stream()
                .sorted(Comparator.comparing((Content.View one) -> padded(one.by()))
                        .thenComparing(one -> one.statement() == null ? "" : padded(one.statement()))
                        .thenComparing(one -> one.link() == null ? "" : padded(one.link())))
                .toList();
    }

    private static String padded(String id) {
        return String.format(Locale.ROOT, "%8s", id);
    }

    private Map<Passage, Content.Written> passages(Whole whole, Names names) {
        Map<Passage, Content.Written> passages = new EnumMap<>(Passage.class);
        Map<String, String> tells = new HashMap<>();
        db.sql("select part, whereabouts_of from passage where case_id = :case and whereabouts_of is not null")
                .param("case", whole.file().id())
                .query()
                .listOfRows()
                .forEach(row -> tells.put((String) row.get("part"), String.valueOf(row.get("whereabouts_of"))));
        for (Passage passage : Passage.values()) {
            String text = whole.passage(passage).text();
            if (!text.isEmpty()) {
                passages.put(passage, new Content.Written(text, names.orNull(tells.get(passage.code()))));
            }
        }
        return passages;
    }

    private @Nullable String called(UUID person) {
        return db.sql("select name from person where id = :id")
                .param("id", person)
                .query(String.class)
                .optional()
                .orElse(null);
    }

    private Map<UUID, String> tells(UUID caseFile) {
        Map<UUID, String> tells = new HashMap<>();
        db.sql("select id, whereabouts_of from priority where case_id = :case and whereabouts_of is not null")
                .param("case", caseFile)
                .query()
                .listOfRows()
                .forEach(row -> tells.put((UUID) row.get("id"), String.valueOf(row.get("whereabouts_of"))));
        return tells;
    }

    private static Content.Statement statement(Said said, Names names) {
        return new Content.Statement(
                names.statement(said.id()),
                said.text(),
                said.sphere(),
                said.effect(),
                said.chosenPart(),
                said.endBehaviour(),
                said.spoken(),
                said.kind(),
                said.sourcePerson() == null
                        ? new Content.Source(null, said.sourceText())
                        : names.source(said.sourcePerson(), said.source()),
                said.saidOn(),
                said.basis(),
                said.familyWords(),
                said.audience(),
                said.whereaboutsOf() == null ? null : names.person(said.whereaboutsOf(), null),
                said.about().stream()
                        .map(one -> names.person(one.id(), one.name()))
                        .toList(),
                said.tense());
    }

    private static Content.View view(Voice voice, Names names) {
        return new Content.View(
                names.person(voice.person(), voice.name()),
                voice.statement() == null ? null : names.statement(voice.statement()),
                voice.arrow() == null ? null : names.link(voice.arrow()),
                voice.stance(),
                voice.on(),
                voice.recordedBy(),
                voice.through(),
                voice.reasons(),
                voice.reasons() == null ? null : voice.heardBy(),
                voice.weighed(),
                voice.position());
    }

    private static Content.View view(Carried one, Names names) {
        return new Content.View(
                one.by() == null ? names.called(one.name()) : names.person(one.by(), one.name()),
                one.statement() == null ? null : names.statement(one.statement()),
                one.link() == null ? null : names.link(one.link()),
                one.stance(),
                one.on(),
                one.recordedBy(),
                one.through(),
                one.reasons(),
                one.readers(),
                one.weighed(),
                one.position());
    }

    /** A stance that came with a file. */
    record Carried(
            @Nullable UUID by,
            String name,
            @Nullable UUID statement,
            @Nullable UUID link,
            Stance stance,
            LocalDate on,
            @Nullable String recordedBy,
            @Nullable String through,
            @Nullable String reasons,
            @Nullable Audience readers,
            boolean weighed,
            @Nullable String position) {}

    private List<Carried> carried(UUID caseFile) {
        return db.sql("""
                        select c.* from carried_stance c
                          left join statement s on s.id = c.statement_id
                          left join link l on l.id = c.link_id
                          left join statement f on f.id = l.from_id
                          left join statement t on t.id = l.to_id
                         where c.case_id = :case and s.withdrawn_at is null and l.withdrawn_at is null and f.withdrawn_at is null
                           and t.withdrawn_at is null
                           and not exists (select from stance o where o.case_id = c.case_id and o.by_person = c.by_person
                                              and o.statement_id is not distinct from c.statement_id
                                              and o.link_id is not distinct from c.link_id)
                         order by c.position, c.id
                        """)
                .param("case", caseFile)
                .query((row, number) -> new Carried(
                        row.getObject("by_person", UUID.class),
                        row.getString("by_name"),
                        row.getObject("statement_id", UUID.class),
                        row.getObject("link_id", UUID.class),
                        Stance.valueOf(row.getString("stance").toUpperCase(Locale.ROOT)),
                        row.getObject("taken_on", LocalDate.class),
                        row.getString("recorded_by"),
                        row.getString("said_through"),
                        row.getString("reasons"),
                        row.getString("reasons_for") == null
                                ? null
                                : Audience.valueOf(row.getString("reasons_for").toUpperCase(Locale.ROOT)),
                        row.getBoolean("weighed"),
                        row.getString("team_says")))
                .list();
    }
}
