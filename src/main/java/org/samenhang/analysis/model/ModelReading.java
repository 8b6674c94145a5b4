package org.samenhang.analysis.model;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.samenhang.analysis.GrowthAim;
import org.samenhang.analysis.Passage;
import org.samenhang.analysis.StagnationLevel;
import org.samenhang.analysis.coherence.Part;
import org.samenhang.analysis.coherence.Sphere;
import org.samenhang.instruments.AnswerKind;
import org.samenhang.instruments.Coding;
import org.samenhang.instruments.Definition;
import org.samenhang.instruments.Item;
import org.samenhang.json.Reasons;

/** Makes a model of a definition by the codes of its items; what does not fit is added to the reasons, each with its place. */
final class ModelReading {

    /** What a definition of a model says it is for. */
    static final String PURPOSE = "analysis-model";

    /** Says what a section of a definition is in a model. */
    static final String CODES = "https://samenhang.org/fhir/CodeSystem/analysis";

    private static final String COLUMN = CODES + "-column";
    private static final String SPHERE = CODES + "-sphere";
    private static final String PASSAGE = CODES + "-passage";
    private static final String AIM = CODES + "-aim";
    private static final String READER = CODES + "-reader";
    private static final String MOMENT = CODES + "-moment";

    /** More parts than a team can keep in mind. */
    private static final int MOST_PARTS = 12;

    private final Definition definition;
    private final Reasons reasons;
    private final List<ModelPart> parts = new ArrayList<>();
    private final List<StagnationLevel> levels = new ArrayList<>();
    private final List<GrowthAim> aims = new ArrayList<>();
    private final List<ModelPassage> passages = new ArrayList<>();
    private final Map<Guided, Item> guidance = new EnumMap<>(Guided.class);

    private ModelReading(Definition definition, Reasons reasons) {
        this.definition = definition;
        this.reasons = reasons;
    }

    /** The model; only whole when there was nothing to add to the reasons. */
    static AnalysisModel of(Definition definition, Reasons reasons) {
        ModelReading reading = new ModelReading(definition, reasons);
        definition.items().forEach(reading::read);
        reading.checkParts();
        return new AnalysisModel(
                definition,
                List.copyOf(reading.parts),
                List.copyOf(reading.levels),
                List.copyOf(reading.aims),
                List.copyOf(reading.passages),
                Map.copyOf(reading.guidance));
    }

    /** The moment a question of the guidance belongs to. */
    static Moment moment(Item question) {
        return question.code(MOMENT)
                .flatMap(code -> constant(Moment.values(), code))
                .orElse(Moment.BEGIN);
    }

    private void read(Item item) {
        String means = item.code(CODES).orElse("");
        switch (means) {
            case "part" -> part(item);
            case "level" -> level(item);
            case "aims" -> inside(item, AIM, GrowthAim.values(), aims);
            case "passages" -> passages(item);
            case "guidance" -> guidance(item);
            default -> reasons.add(item.path(), "model.refused.unknown", item.linkId());
        }
    }

    private void part(Item item) {
        Part column = one(item, COLUMN, Part.values());
        Set<Sphere> spheres = EnumSet.noneOf(Sphere.class);
        for (Coding coding : item.codes()) {
            if (!coding.system().equals(SPHERE)) {
                continue;
            }
            Sphere sphere = constant(Sphere.values(), coding.code()).orElse(null);
            if (sphere == null) {
                reasons.add(item.path() + ".code", "model.refused.unknown_code", coding.code(), words(Sphere.values()));
            } else if (column != null && sphere.usualPart() != column) {
                reasons.add(item.path() + ".code", "model.refused.sphere_elsewhere", coding.code());
            } else if (parts.stream().anyMatch(part -> part.spheres().contains(sphere))) {
                reasons.add(item.path() + ".code", "model.refused.sphere_twice", coding.code());
            } else {
                spheres.add(sphere);
            }
        }
        if (item.kind() != AnswerKind.GROUP) {
            reasons.add(item.path(), "model.refused.not_group");
        }
        if (column != null) {
            parts.add(new ModelPart(item.linkId(), item.text(), column, spheres, item.items()));
        }
    }

    private void level(Item item) {
        if (item.kind() != AnswerKind.CHOICE) {
            reasons.add(item.path(), "model.refused.level_not_choice");
        }
        item.choices()
                .forEach(choice -> constant(StagnationLevel.values(), choice.code())
                        .ifPresentOrElse(
                                levels::add,
                                () -> reasons.add(
                                        item.path() + ".answerOption",
                                        "model.refused.unknown_code",
                                        choice.code(),
                                        words(StagnationLevel.values()))));
    }

    private void passages(Item item) {
        List<Passage> found = new ArrayList<>();
        inside(item, PASSAGE, Passage.values(), found);
        for (Item one : item.items()) {
            one.code(PASSAGE)
                    .flatMap(code -> constant(Passage.values(), code))
                    .ifPresent(passage -> passages.add(new ModelPassage(passage, one.text(), one.why())));
        }
    }

    private void guidance(Item item) {
        Guided reader = one(item, READER, Guided.values());
        if (reader != null && guidance.putIfAbsent(reader, item) != null) {
            reasons.add(item.path(), "model.refused.twice", reader.code());
        }
        item.all().filter(question -> question.kind().asks()).forEach(question -> {
            if (question.required()) {
                reasons.add(question.path() + ".required", "model.refused.guidance_required");
            }
            if (question.why() == null) {
                reasons.add(question.path(), "model.refused.guidance_why");
            }
            question.code(MOMENT)
                    .filter(code -> constant(Moment.values(), code).isEmpty())
                    .ifPresent(code -> reasons.add(
                            question.path() + ".code", "model.refused.unknown_code", code, words(Moment.values())));
        });
    }

    private <E extends Enum<E>> void inside(Item item, String system, E[] values, List<E> found) {
        for (Item one : item.items()) {
            E value = one(one, system, values);
            if (one.kind() != AnswerKind.OPEN) {
                reasons.add(one.path() + ".type", "model.refused.not_text");
            }
            if (value != null && found.contains(value)) {
                reasons.add(one.path(), "model.refused.twice", value.name().toLowerCase(Locale.ROOT));
            } else if (value != null) {
                found.add(value);
            }
        }
    }

    private void checkParts() {
        if (parts.size() > MOST_PARTS) {
            reasons.add("item", "model.refused.too_many_parts", parts.size(), MOST_PARTS);
        }
        for (Part column : Part.values()) {
            if (parts.stream().noneMatch(part -> part.column() == column)) {
                reasons.add("item", "model.refused.no_part", column.code());
            }
        }
        for (Sphere sphere : Sphere.values()) {
            if (parts.stream().noneMatch(part -> part.spheres().contains(sphere))) {
                reasons.add("item", "model.refused.no_sphere", sphere.code());
            }
        }
    }

    private <E extends Enum<E>> @Nullable E one(Item item, String system, E[] values) {
        String code = item.code(system).orElse(null);
        if (code == null) {
            reasons.add(item.path() + ".code", "model.refused.no_code", system, words(values));
            return null;
        }
        E value = constant(values, code).orElse(null);
        if (value == null) {
            reasons.add(item.path() + ".code", "model.refused.unknown_code", code, words(values));
        }
        return value;
    }

    private static <E extends Enum<E>> java.util.Optional<E> constant(E[] values, String code) {
        return Stream.of(values)
                .filter(value -> value.name().toLowerCase(Locale.ROOT).equals(code))
                .findFirst();
    }

    private static <E extends Enum<E>> String words(E[] values) {
        return Stream.of(values)
                .map(value -> value.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", "));
    }
}
