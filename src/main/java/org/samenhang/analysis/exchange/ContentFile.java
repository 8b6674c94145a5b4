package org.samenhang.analysis.exchange;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.samenhang.analysis.AnalysisState;
import org.samenhang.analysis.Audience;
import org.samenhang.analysis.GrowthAim;
import org.samenhang.analysis.Passage;
import org.samenhang.analysis.StagnationLevel;
import org.samenhang.analysis.Stance;
import org.samenhang.analysis.StatementKind;
import org.samenhang.analysis.Tense;
import org.samenhang.analysis.coherence.CoherenceMap;
import org.samenhang.analysis.coherence.Effect;
import org.samenhang.analysis.coherence.Part;
import org.samenhang.analysis.coherence.Sign;
import org.samenhang.analysis.coherence.Sphere;
import org.samenhang.json.Reasons;
import org.samenhang.json.Refusal;
import org.samenhang.json.StrictJson;

/**
 * Reads an analysis from a file somebody brings: whole, or with every reason why not and where. Each part of the format is a method; what
 * the database would not hold is refused here, so that nothing is ever half taken in.
 */
final class ContentFile {

    /** The largest file, in bytes. */
    static final int MOST_BYTES = 4 << 20;

    private static final int MOST_TASKS = 500;
    private static final int MOST_PEOPLE = 200;
    private static final int MOST_VIEWS = 20_000;
    private static final int LINE = 300;
    private static final int TEXT = 500;
    private static final int LONG = 2_000;
    private static final int PASSAGE = 8_000;

    private final Reasons reasons = new Reasons();
    private final FieldReader in = new FieldReader(reasons);
    private final Sections sections = new Sections(in, reasons);
    private final Set<List<Object>> arrows = new HashSet<>();
    private final Set<List<String>> standing = new HashSet<>();
    private final List<Someone> someone = new ArrayList<>();
    private final List<Content.Statement> statements = new ArrayList<>();
    private final List<Content.Link> links = new ArrayList<>();
    private final Map<Passage, Content.Written> passages = new EnumMap<>(Passage.class);
    private final List<Content.Growth> growth = new ArrayList<>();
    private final List<Content.Task> tasks = new ArrayList<>();
    private final List<Content.View> views = new ArrayList<>();
    private @Nullable String question;
    private @Nullable StagnationLevel level;
    private AnalysisState state = AnalysisState.CONCEPT;
    private int edition = 1;
    private final Set<FieldReader.Kind> unlisted = EnumSet.of(FieldReader.Kind.STATEMENT, FieldReader.Kind.LINK);
    private boolean readToEnd;

    private ContentFile() {}

    /**
     * Reads a file.
     *
     * @throws Refusal with every reason, if there is any
     */
    static Content read(byte[] bytes) throws Refusal {
        ContentFile file = new ContentFile();
        if (bytes.length > MOST_BYTES) {
            file.reasons.add("", "too_large", MOST_BYTES >> 20);
        } else {
            String text = StrictJson.decoded(bytes, file.reasons);
            if (text != null) {
                StrictJson.read(text, file.reasons, file::readAll);
            }
        }
        if (file.readToEnd) {
            file.in.checkReferences(file.unlisted);
        }
        file.reasons.refuse();
        return file.content();
    }

    private Content content() {
        return new Content(
                question,
                level,
                state,
                edition,
                someone,
                statements,
                links,
                passages,
                growth,
                tasks,
                views,
                sections.all());
    }

    private void readAll(StrictJson json) {
        json.object(List.of("statements", "links"), field -> {
            switch (field) {
                case "format" -> format(json);
                case "version" -> version(json);
                case "question" -> question = in.line(json, LINE);
                case "level" ->
                    level = json.isNull() ? null : json.oneOf(StagnationLevel.values(), StagnationLevel::code);
                case "state" -> state = or(json.oneOf(AnalysisState.values(), AnalysisState::code), state);
                case "edition" -> edition = in.atLeastOne(json);
                case "people" -> json.array(MOST_PEOPLE, "too_many", () -> person(json));
                case "statements" -> {
                    if (json.array(CoherenceMap.MOST_STATEMENTS, "too_many_statements", () -> statement(json))) {
                        unlisted.remove(FieldReader.Kind.STATEMENT);
                    }
                }
                case "links" -> {
                    if (json.array(CoherenceMap.MOST_LINKS, "too_many_links", () -> link(json))) {
                        unlisted.remove(FieldReader.Kind.LINK);
                    }
                }
                case "passages" -> json.object(List.of(), part -> passage(json, part));
                case "growth" -> json.array(GrowthAim.values().length, "too_many", () -> growth(json));
                case "priorities" -> json.array(MOST_TASKS, "too_many", () -> task(json));
                case "stances" -> json.array(MOST_VIEWS, "too_many", () -> view(json));
                default -> Section.of(field).ifPresentOrElse(section -> sections.read(section, json), json::skip);
            }
        });
        readToEnd = true;
    }

    private void format(StrictJson json) {
        String format = json.maybeEmptyText();
        if (format != null && !format.equals(Content.FORMAT)) {
            reasons.add("format", "other_format", format);
        }
    }

    private void version(StrictJson json) {
        int version = in.atLeastOne(json);
        if (version > Content.VERSION) {
            reasons.add("version", "newer", version, Content.VERSION);
        }
    }

    private void person(StrictJson json) {
        String path = json.path();
        String[] read = new String[4];
        json.object(List.of("id", "name"), field -> {
            switch (field) {
                case "id" -> read[0] = in.line(json, LINE);
                case "name" -> read[1] = in.line(json, LINE);
                case "role" -> read[2] = in.optional(json, LINE);
                case "relation" -> read[3] = in.optional(json, LINE);
                default -> json.skip();
            }
        });
        if (read[0] != null && !in.has(FieldReader.Kind.PERSON, read[0])) {
            reasons.add(path + ".id", "double_part", read[0]);
        } else if (read[0] != null && read[1] != null) {
            someone.add(new Someone(read[0], read[1], read[2], read[3], null));
        }
    }

    private void statement(StrictJson json) {
        String path = json.path();
        StatementFields read = new StatementFields();
        json.object(List.of("id", "text", "sphere", "effect"), field -> {
            switch (field) {
                case "id" -> read.id = json.text();
                case "text" -> read.text = in.line(json, TEXT);
                case "sphere" -> read.sphere = json.oneOf(Sphere.values(), Sphere::code);
                case "effect" -> read.effect = json.oneOf(Effect.values(), Effect::code);
                case "part" -> read.part = json.isNull() ? null : json.oneOf(Part.values(), Part::code);
                case "end_behaviour" -> read.endBehaviour = !json.isNull() && json.isTrue();
                case "spoken" -> read.spoken = in.blank(json, LINE);
                case "kind" -> read.kind = or(json.oneOf(StatementKind.values(), StatementKind::code), read.kind);
                case "source" -> read.source = in.source(json);
                case "tense" -> read.tense = or(json.oneOf(Tense.values(), Tense::code), read.tense);
                case "said_on" -> read.saidOn = in.day(json);
                case "basis" -> read.basis = in.optional(json, LONG);
                case "family_words" -> read.familyWords = in.optional(json, TEXT);
                case "visible_to" -> read.visibleTo = or(json.oneOf(Audience.values(), Audience::code), read.visibleTo);
                case "whereabouts_of" -> read.whereaboutsOf = in.reference(json, FieldReader.Kind.PERSON);
                case "about" ->
                    json.array(MOST_PEOPLE, "too_many", () -> {
                        String who = in.reference(json, FieldReader.Kind.PERSON);
                        if (who != null && !read.about.contains(who)) {
                            read.about.add(who);
                        }
                    });
                default -> json.skip();
            }
        });
        if (read.id != null && !in.has(FieldReader.Kind.STATEMENT, read.id)) {
            reasons.add(path + ".id", "double_part", read.id);
        }
        Content.Statement whole = read.whole();
        if (whole != null) {
            statements.add(whole);
        }
    }

    private void link(StrictJson json) {
        String path = json.path();
        String[] ends = new String[4];
        Sign[] sign = new Sign[1];
        boolean[] doubt = new boolean[1];
        json.object(List.of("from", "to", "sign"), field -> {
            switch (field) {
                case "id" -> ends[3] = in.line(json, LINE);
                case "from" -> ends[0] = in.reference(json, FieldReader.Kind.STATEMENT);
                case "to" -> ends[1] = in.reference(json, FieldReader.Kind.STATEMENT);
                case "sign" -> sign[0] = json.oneOf(Sign.values(), Sign::code);
                case "note" -> ends[2] = in.optional(json, TEXT);
                case "doubt" -> doubt[0] = !json.isNull() && json.isTrue();
                default -> json.skip();
            }
        });
        Sign signed = sign[0];
        if (ends[0] != null && ends[1] != null && signed != null) {
            Content.Link link = new Content.Link(or(ends[3], ""), ends[0], ends[1], signed, ends[2], doubt[0]);
            // given twice counts once, as in the outside contract
            if (arrows.add(List.of(ends[0], ends[1], signed))) {
                links.add(link);
                if (ends[3] != null && !in.has(FieldReader.Kind.LINK, ends[3])) {
                    reasons.add(path + ".id", "double_part", ends[3]);
                }
            }
        }
    }

    private void passage(StrictJson json, String part) {
        Passage passage = Arrays.stream(Passage.values())
                .filter(one -> one.code().equals(part))
                .findFirst()
                .orElse(null);
        if (passage == null) {
            json.skip();
            return;
        }
        String[] read = new String[2];
        json.object(List.of("text"), field -> {
            switch (field) {
                case "text" -> read[0] = in.blank(json, PASSAGE);
                case "whereabouts_of" -> read[1] = in.reference(json, FieldReader.Kind.PERSON);
                default -> json.skip();
            }
        });
        if (read[0] != null) {
            passages.put(passage, new Content.Written(read[0], read[1]));
        }
    }

    private void growth(StrictJson json) {
        String path = json.path();
        GrowthAim[] aim = new GrowthAim[1];
        String[] read = new String[2];
        json.object(List.of("aim"), field -> {
            switch (field) {
                case "aim" -> aim[0] = json.oneOf(GrowthAim.values(), GrowthAim::code);
                case "worked" -> read[0] = in.blank(json, LONG);
                case "wish" -> read[1] = in.blank(json, LONG);
                default -> json.skip();
            }
        });
        GrowthAim which = aim[0];
        if (which != null && growth.stream().anyMatch(one -> one.aim() == which)) {
            reasons.add(path + ".aim", "double_part", which.code());
        } else if (which != null) {
            growth.add(new Content.Growth(which, or(read[0], ""), or(read[1], "")));
        }
    }

    private void task(StrictJson json) {
        String[] read = new String[2];
        Content.Source[] who = {Content.Source.NOBODY};
        LocalDate[] due = new LocalDate[1];
        boolean[] done = new boolean[1];
        json.object(List.of("text"), field -> {
            switch (field) {
                case "text" -> read[0] = in.line(json, TEXT);
                case "who" -> who[0] = in.source(json);
                case "due" -> due[0] = in.day(json);
                case "done" -> done[0] = !json.isNull() && json.isTrue();
                case "whereabouts_of" -> read[1] = in.reference(json, FieldReader.Kind.PERSON);
                default -> json.skip();
            }
        });
        if (read[0] != null) {
            tasks.add(new Content.Task(read[0], who[0], due[0], done[0], read[1]));
        }
    }

    private void view(StrictJson json) {
        String path = json.path();
        String[] read = new String[7];
        Stance[] stance = new Stance[1];
        LocalDate[] on = new LocalDate[1];
        Audience[] visible = new Audience[1];
        boolean[] weighed = new boolean[1];
        json.object(List.of("by", "stance", "on"), field -> {
            switch (field) {
                case "by" -> read[0] = in.reference(json, FieldReader.Kind.PERSON);
                case "statement" -> read[1] = in.reference(json, FieldReader.Kind.STATEMENT);
                case "link" -> read[4] = in.reference(json, FieldReader.Kind.LINK);
                case "through" -> read[5] = in.optional(json, LINE);
                case "position" -> read[6] = in.optional(json, PASSAGE);
                case "stance" -> stance[0] = json.oneOf(Stance.values(), Stance::code);
                case "on" -> on[0] = in.day(json);
                case "recorded_by" -> read[2] = in.optional(json, LINE);
                case "reasons" -> read[3] = in.optional(json, LONG);
                case "visible_to" -> visible[0] = json.isNull() ? null : json.oneOf(Audience.values(), Audience::code);
                case "weighed" -> weighed[0] = !json.isNull() && json.isTrue();
                default -> json.skip();
            }
        });
        Stance stands = stance[0];
        LocalDate day = on[0];
        if (read[0] == null || stands == null || day == null) {
            return;
        }
        if (!standing.add(Arrays.asList(read[0], read[1], read[4]))) {
            reasons.add(path, "double_stance");
            return;
        }
        Audience readers = read[3] == null ? null : or(visible[0], Audience.TEAM);
        if (readers != null && readers != Audience.TEAM && !weighed[0]) {
            reasons.add(path + ".visible_to", "weighed_first");
        }
        views.add(new Content.View(
                read[0], read[1], read[4], stands, day, read[2], read[5], read[3], readers, weighed[0], read[6]));
    }

    private static <T> T or(@Nullable T value, T otherwise) {
        return value == null ? otherwise : value;
    }

    private static final class StatementFields {
        private @Nullable String id;
        private @Nullable String text;
        private @Nullable Sphere sphere;
        private @Nullable Effect effect;
        private @Nullable Part part;
        private boolean endBehaviour;
        private @Nullable String spoken;
        private StatementKind kind = StatementKind.ACCOUNT;
        private Content.Source source = Content.Source.NOBODY;
        private @Nullable LocalDate saidOn;
        private @Nullable String basis;
        private @Nullable String familyWords;
        private Tense tense = Tense.NOW;
        private Audience visibleTo = Audience.ALL;
        private @Nullable String whereaboutsOf;
        private final List<String> about = new ArrayList<>();

        Content.@Nullable Statement whole() {
            if (id == null || text == null || sphere == null || effect == null) {
                return null;
            }
            return new Content.Statement(
                    id,
                    text,
                    sphere,
                    effect,
                    part,
                    endBehaviour,
                    spoken,
                    kind,
                    source,
                    saidOn,
                    basis,
                    familyWords,
                    visibleTo,
                    whereaboutsOf,
                    List.copyOf(about),
                    tense);
        }
    }
}
