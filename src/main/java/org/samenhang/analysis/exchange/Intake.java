package org.samenhang.analysis.exchange;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.samenhang.access.Action;
import org.samenhang.analysis.Analyses;
import org.samenhang.analysis.Audience;
import org.samenhang.analysis.Party;
import org.samenhang.analysis.Whole;
import org.samenhang.casework.CaseFile;
import org.samenhang.casework.CaseFiles;
import org.samenhang.json.Reasons;
import org.samenhang.json.Refusal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;

/** Takes an analysis in from a file: looked at first, then all of it or nothing, and only where nothing stands yet. */
@Service
public class Intake {

    private static final String WHAT = "analysis_data";

    private final Analyses analyses;
    private final CaseFiles cases;
    private final JdbcClient db;

    Intake(Analyses analyses, CaseFiles cases, JdbcClient db) {
        this.analyses = analyses;
        this.cases = cases;
        this.db = db;
    }

    /** What the page begins with: whether there is room to read anything in. */
    public record Room(CaseFile file, boolean free) {}

    /**
     * What taking a file in would do.
     *
     * @param sections how much of what there is besides the map, by the code of its section
     * @param carried whether something in it is somebody's own, and stays theirs
     * @param known who of the file takes part in this case
     * @param unknown who of the file does not; they become the name of a source
     */
    public record Preview(
            CaseFile file,
            UUID upload,
            boolean free,
            String question,
            int statements,
            int links,
            int passages,
            int tasks,
            int views,
            Map<String, Integer> sections,
            boolean carried,
            List<String> first,
            List<String> known,
            List<String> unknown) {

        /** Who is named where nobody should be: in a theme; empty in a case. */
        public List<String> namesInTheme() {
            return file.isTheme()
                    ? Stream.concat(known.stream(), unknown.stream()).toList()
                    : List.of();
        }
    }

    @Transactional
    Room room(UUID caseFile) {
        CaseFile file = cases.team(Action.READ, caseFile, WHAT, null);
        return new Room(file, isFree(analyses.of(file)));
    }

    /**
     * Looks at a file and keeps it for a day.
     *
     * @return the id it is kept under
     * @throws Refusal with every reason why it can't be read
     */
    @Transactional(rollbackFor = Refusal.class)
    UUID look(UUID caseFile, byte[] bytes) throws Refusal {
        UUID id = UUID.randomUUID();
        CaseFile file = cases.team(Action.CREATE, caseFile, WHAT, id);
        check(ContentFile.read(bytes), file);
        db.sql(
                        "delete from analysis_upload where case_id = :case and (by_person = (select me()) or at < now() - interval '1 day')")
                .param("case", caseFile)
                .update();
        db.sql("""
                        insert into analysis_upload (id, region_id, case_id, by_person, content)
                        values (:id, (select my_region()), :case, (select me()), :content)
                        """)
                .param("id", id)
                .param("case", caseFile)
                .param("content", bytes)
                .update();
        return id;
    }

    /** Empty when it is no longer kept. */
    @Transactional
    Optional<Preview> preview(UUID caseFile, UUID upload) {
        CaseFile file = cases.team(Action.READ, caseFile, WHAT, upload);
        Whole whole = analyses.of(file);
        return kept(caseFile, upload).map(content -> {
            Map<String, UUID> here = here(content, whole);
            return new Preview(
                    file,
                    upload,
                    isFree(whole),
                    Objects.requireNonNullElse(content.question(), ""),
                    content.statements().size(),
                    content.links().size(),
                    content.passages().size(),
                    content.tasks().size(),
                    content.views().size(),
                    sections(content),
                    content.sections().entrySet().stream()
                            .anyMatch(one ->
                                    one.getKey().carried() && !one.getValue().isEmpty()),
                    content.statements().stream()
                            .map(Content.Statement::text)
                            .limit(8)
                            .toList(),
                    names(content, here, true),
                    names(content, here, false));
        });
    }

    private static Map<String, Integer> sections(Content content) {
        Map<String, Integer> sections = new LinkedHashMap<>();
        content.sections().forEach((section, list) -> {
            if (!list.isEmpty()) {
                sections.put(section.code(), list.size());
            }
        });
        return sections;
    }

    private static List<String> names(Content content, Map<String, UUID> here, boolean known) {
        return content.people().stream()
                .filter(one -> here.containsKey(one.id()) == known)
                .map(Someone::name)
                .toList();
    }

    /** @return false when the file is no longer kept, or something stands there by now; then nothing is done */
    @Transactional
    boolean confirm(UUID caseFile, UUID upload) {
        CaseFile file = cases.team(Action.UPDATE, caseFile, WHAT, upload);
        db.sql("insert into analysis (case_id, region_id) values (:case, (select my_region())) on conflict do nothing")
                .param("case", caseFile)
                .update();
        // two who confirm at once wait for each other here
        db.sql("select 1 from analysis where case_id = :case for update")
                .param("case", caseFile)
                .query(Integer.class)
                .single();
        Whole whole = analyses.of(file);
        Optional<Content> content = kept(caseFile, upload);
        if (content.isEmpty() || !isFree(whole)) {
            return false;
        }
        new Taking(file, content.get(), here(content.get(), whole)).all();
        forget(caseFile, upload);
        return true;
    }

    @Transactional
    void cancel(UUID caseFile, UUID upload) {
        cases.team(Action.DELETE, caseFile, WHAT, upload);
        forget(caseFile, upload);
    }

    private void forget(UUID caseFile, UUID upload) {
        db.sql("delete from analysis_upload where id = :id and case_id = :case")
                .param("id", upload)
                .param("case", caseFile)
                .update();
    }

    private Optional<Content> kept(UUID caseFile, UUID upload) {
        return db.sql(
                        "select content from analysis_upload where id = :id and case_id = :case and at > now() - interval '1 day'")
                .param("id", upload)
                .param("case", caseFile)
                .query(byte[].class)
                .optional()
                .map(bytes -> {
                    try {
                        return ContentFile.read(bytes);
                    } catch (Refusal changed) {
                        throw new IllegalStateException(changed);
                    }
                });
    }

    private boolean isFree(Whole whole) {
        return !hasMore(whole.file().id())
                && whole.statements().isEmpty()
                && whole.withdrawn().isEmpty()
                && whole.priorities().isEmpty()
                && whole.passages().values().stream().allMatch(one -> one.text().isEmpty())
                && whole.growth().stream().allMatch(one -> one.isEmpty());
    }

    /** Whether something stands there besides the map. */
    private boolean hasMore(UUID caseFile) {
        return db.sql("""
                        select exists (select from growth_line where case_id = :case and withdrawn_at is null)
                            or exists (select from portrait_line where case_id = :case and withdrawn_at is null)
                            or exists (select from step_weighing where case_id = :case)
                            or exists (select from carried_part where case_id = :case)
                        """).param("case", caseFile).query(Boolean.class).single();
    }

    /** Who of the file is who here: somebody with the same name, if there is one such in each. */
    private static Map<String, UUID> here(Content content, Whole whole) {
        Map<String, Long> often =
                content.people().stream().collect(Collectors.groupingBy(one -> low(one.name()), Collectors.counting()));
        Map<String, UUID> here = new HashMap<>();
        for (Someone one : content.people()) {
            List<Party> called = whole.parties().stream()
                    .filter(party -> low(party.name()).equals(low(one.name())))
                    .toList();
            if (called.size() == 1 && Objects.equals(often.get(low(one.name())), 1L)) {
                here.put(one.id(), called.getFirst().id());
            }
        }
        return here;
    }

    private static String low(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }

    /** What the policies would not let this caller write is refused while it is looked at. */
    private void check(Content content, CaseFile file) throws Refusal {
        Set<UUID> hidden = new HashSet<>(
                db.sql("select hidden_from_me()").query(UUID.class).list());
        if (hidden.isEmpty()) {
            return;
        }
        Map<String, UUID> here = here(content, analyses.of(file));
        Reasons reasons = new Reasons();
        List<Content.Statement> statements = content.statements();
        for (int i = 0; i < statements.size(); i++) {
            String tells = statements.get(i).whereaboutsOf();
            UUID who = tells == null ? null : here.get(tells);
            if (who != null && hidden.contains(who)) {
                reasons.add("statements[" + i + "]", "not_yours");
            }
        }
        content.sections().forEach((section, list) -> {
            for (int i = 0; i < list.size(); i++) {
                if (tellsOfHidden(list.get(i), here, hidden)) {
                    reasons.add(section.code() + "[" + i + "]", "not_yours");
                }
            }
        });
        reasons.refuse();
    }

    private static boolean tellsOfHidden(JsonNode node, Map<String, UUID> here, Set<UUID> hidden) {
        UUID who = here.get(node.path("whereabouts_of").asString(""));
        return who != null && hidden.contains(who)
                || node.valueStream().anyMatch(one -> tellsOfHidden(one, here, hidden));
    }

    /** One file while it is taken in. */
    private final class Taking {

        private final UUID caseFile;
        private final Content content;
        private final Map<String, UUID> here;
        private final Map<String, String> names;
        private final Map<String, UUID> ids = new HashMap<>();
        private final Map<String, UUID> links = new HashMap<>();

        Taking(CaseFile file, Content content, Map<String, UUID> here) {
            caseFile = file.id();
            this.content = content;
            this.here = here;
            names = content.people().stream().collect(Collectors.toMap(Someone::id, Someone::name));
        }

        void all() {
            head();
            int position = 0;
            for (Content.Statement one : content.statements()) {
                statement(one, ++position);
            }
            content.links().forEach(this::link);
            passages();
            growth();
            tasks();
            position = 0;
            for (Content.View one : content.views()) {
                view(one, ++position);
            }
            new SectionsIn(db, caseFile, here, names, ids, links).all(content.sections());
        }

        private void head() {
            db.sql("""
                            update analysis
                               set question = nullif(:question, (select c.question from case_file c where c.id = :case)),
                                   level = :level, state = :state, edition = :edition, version = version + 1
                             where case_id = :case
                            """)
                    .param("question", content.question())
                    .param(
                            "level",
                            content.level() == null ? null : content.level().code())
                    .param("state", content.state().code())
                    .param("edition", content.edition())
                    .param("case", caseFile)
                    .update();
        }

        private void statement(Content.Statement one, int position) {
            UUID id = UUID.randomUUID();
            ids.put(one.id(), id);
            Tells tells = tells(one.whereaboutsOf());
            db.sql("""
                            insert into statement (id, region_id, case_id, text, sphere, part, effect, end_behaviour, spoken, kind,
                                                   source_person, source_text, said_on, basis, family_words, visible_to,
                                                   whereabouts_of, tense, by_person, position)
                            values (:id, (select my_region()), :case, :text, :sphere, :part, :effect, :end, :spoken, :kind,
                                    :person, :source, :on, :basis, :words, :visible, :whereabouts, :tense, (select me()), :position)
                            """)
                    .param("tense", one.tense().code())
                    .param("id", id)
                    .param("case", caseFile)
                    .param("text", one.text())
                    .param("sphere", one.sphere().code())
                    .param("part", one.part() == null ? null : one.part().code())
                    .param("effect", one.effect().code())
                    .param("end", one.endBehaviour())
                    .param("spoken", one.spoken())
                    .param("kind", one.kind().code())
                    .param("person", person(one.source()))
                    .param("source", text(one.source()))
                    .param("on", one.saidOn())
                    .param("basis", one.basis())
                    .param("words", one.familyWords())
                    .param(
                            "visible",
                            tells.strict()
                                    ? Audience.TEAM.code()
                                    : one.visibleTo().code())
                    .param("whereabouts", tells.of())
                    .param("position", position)
                    .update();
            for (UUID who : one.about().stream()
                    .map(here::get)
                    .filter(Objects::nonNull)
                    .distinct()
                    .toList()) {
                db.sql("""
                                insert into statement_about (statement_id, person_id, region_id, case_id)
                                values (:id, :person, (select my_region()), :case)
                                """)
                        .param("id", id)
                        .param("person", who)
                        .param("case", caseFile)
                        .update();
            }
        }

        private void link(Content.Link one) {
            UUID id = UUID.randomUUID();
            links.put(one.id(), id);
            db.sql("""
                            insert into link (id, region_id, case_id, from_id, to_id, sign, note, doubt, by_person, created_at)
                            values (:id, (select my_region()), :case, :from, :to, :sign, :note, :doubt, (select me()),
                                    clock_timestamp())
                            """)
                    .param("id", id)
                    .param("case", caseFile)
                    .param("from", ids.get(one.from()))
                    .param("to", ids.get(one.to()))
                    .param("sign", one.sign().code())
                    .param("note", one.note())
                    .param("doubt", one.doubt())
                    .update();
        }

        private void passages() {
            content.passages().forEach((passage, written) -> {
                Tells tells = tells(written.whereaboutsOf());
                if (tells.strict()) {
                    // it tells where somebody is who is nobody here: there is no way to keep it from them, so it stays
                    // out
                    return;
                }
                db.sql("""
                                insert into passage as p (region_id, case_id, part, text, whereabouts_of, by_person, version)
                                values ((select my_region()), :case, :part, :text, :whereabouts, (select me()), 1)
                                on conflict (case_id, part) do update
                                   set text = excluded.text, whereabouts_of = excluded.whereabouts_of,
                                       by_person = excluded.by_person, changed_at = now(), version = p.version + 1
                                """)
                        .param("case", caseFile)
                        .param("part", passage.code())
                        .param("text", written.text())
                        .param("whereabouts", tells.of())
                        .update();
            });
        }

        private void growth() {
            for (Content.Growth one : content.growth()) {
                db.sql("""
                                insert into growth_aim as g (region_id, case_id, aim, worked, wish, by_person, version)
                                values ((select my_region()), :case, :aim, :worked, :wish, (select me()), 1)
                                on conflict (case_id, aim) do update
                                   set worked = excluded.worked, wish = excluded.wish, by_person = excluded.by_person,
                                       version = g.version + 1
                                """)
                        .param("case", caseFile)
                        .param("aim", one.aim().code())
                        .param("worked", one.worked())
                        .param("wish", one.wish())
                        .update();
            }
        }

        private void tasks() {
            int position = 0;
            for (Content.Task one : content.tasks()) {
                Tells tells = tells(one.whereaboutsOf());
                if (tells.strict()) {
                    continue;
                }
                db.sql("""
                                insert into priority (region_id, case_id, text, who_id, who_text, due_on, done_at, whereabouts_of,
                                                      by_person, position)
                                values ((select my_region()), :case, :text, :who, :whoText, :due, case when :done then now() end,
                                        :whereabouts, (select me()), :position)
                                """)
                        .param("case", caseFile)
                        .param("text", one.text())
                        .param("who", person(one.who()))
                        .param("whoText", text(one.who()))
                        .param("due", one.due())
                        .param("done", one.done())
                        .param("whereabouts", tells.of())
                        .param("position", ++position)
                        .update();
            }
        }

        private void view(Content.View one, int position) {
            Audience beside = one.position() == null ? Audience.ALL : Audience.TEAM;
            Audience readers = one.reasons() == null ? beside : Objects.requireNonNull(one.visibleTo());
            db.sql("""
                            insert into carried_stance (region_id, case_id, position, by_person, by_name, statement_id, link_id, stance, taken_on,
                                                        recorded_by, said_through, reasons, reasons_for, weighed, team_says,
                                                        brought_by, visible_to)
                            values ((select my_region()), :case, :position, :by, :name, :statement, :link, :stance, :on, :recorder,
                                    :through, :reasons, :readers, :weighed, :position_beside, (select me()), :visible)
                            """)
                    .param("case", caseFile)
                    .param("position", position)
                    .param("by", here.get(one.by()))
                    .param("name", Objects.requireNonNull(names.get(one.by())))
                    .param("statement", one.statement() == null ? null : ids.get(one.statement()))
                    .param("link", one.link() == null ? null : links.get(one.link()))
                    .param("through", one.through())
                    .param("position_beside", one.position())
                    .param("stance", one.stance().code())
                    .param("on", one.on())
                    .param("recorder", one.recordedBy())
                    .param("reasons", one.reasons())
                    .param("readers", one.reasons() == null ? null : readers.code())
                    .param("weighed", one.weighed())
                    .param("visible", readers.code())
                    .update();
        }

        private @Nullable UUID person(Content.Source source) {
            return source.person() == null ? null : here.get(source.person());
        }

        /** Who is nobody here stays a name. */
        private @Nullable String text(Content.Source source) {
            return source.person() == null
                    ? source.text()
                    : here.containsKey(source.person()) ? null : names.get(source.person());
        }

        private Tells tells(@Nullable String who) {
            return new Tells(who == null ? null : here.get(who), who != null && !here.containsKey(who));
        }
    }

    /** @param strict whose whereabouts it tells is nobody in this case, so that no shielding could ever keep it from anyone */
    private record Tells(@Nullable UUID of, boolean strict) {}
}
