package org.samenhang.instruments;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.samenhang.json.StrictJson;

/** Something FHIR has room for beside its own fields; those that nobody here knows are passed over, as FHIR asks. */
final class Extension {

    static final String TRANSLATION = "http://hl7.org/fhir/StructureDefinition/translation";
    static final String CONTROL = "http://hl7.org/fhir/StructureDefinition/questionnaire-itemControl";
    static final String CONTROL_CODES = "http://hl7.org/fhir/questionnaire-item-control";
    static final String LOWEST = "http://hl7.org/fhir/StructureDefinition/minValue";
    static final String HIGHEST = "http://hl7.org/fhir/StructureDefinition/maxValue";
    static final String UNIT = "http://hl7.org/fhir/StructureDefinition/questionnaire-unit";
    /** Of our own: the same text for readers who want it plainer. */
    static final String LAYER = "https://samenhang.org/fhir/StructureDefinition/text-layer";

    /** Of our own: how a definition is printed. */
    static final String PRINT = "https://samenhang.org/fhir/StructureDefinition/print-layout";

    /** Of our own: how an item is printed. */
    static final String PRINT_ITEM = "https://samenhang.org/fhir/StructureDefinition/print-item";

    /** Of our own: a figure over the scores in a section. */
    static final String SCORE = "https://samenhang.org/fhir/StructureDefinition/score";

    final String path;
    String url = "";
    final Map<String, String> texts = new HashMap<>();
    final List<Coding> codings = new ArrayList<>();

    @Nullable
    Integer whole;

    boolean yes;

    final List<Extension> inner = new ArrayList<>();

    private Extension(String path) {
        this.path = path;
    }

    /** Reads a list of them. */
    static List<Extension> list(StrictJson json) {
        List<Extension> found = new ArrayList<>();
        json.array(200, "too_many", () -> found.add(one(json)));
        return found;
    }

    /** Reads those of a simple field, such as {@code _text}. */
    static List<Extension> ofField(StrictJson json) {
        List<Extension> found = new ArrayList<>();
        json.object(List.of(), field -> {
            if (field.equals("extension")) {
                found.addAll(list(json));
            } else {
                json.skip();
            }
        });
        return found;
    }

    private static Extension one(StrictJson json) {
        Extension made = new Extension(json.path());
        json.object(List.of("url"), field -> {
            switch (field) {
                case "url" -> made.url = or(json.text());
                case "extension" -> made.inner.addAll(list(json));
                case "valueString", "valueMarkdown", "valueCode", "valueUri" -> {
                    String text = json.text();
                    if (text != null) {
                        made.texts.put(field, text);
                    }
                }
                case "valueBoolean" -> made.yes = json.isTrue();
                case "valueInteger" -> made.whole = json.whole();
                case "valueCoding" -> made.codings.add(coding(json));
                case "valueCodeableConcept" ->
                    json.object(List.of("coding"), part -> {
                        if (part.equals("coding")) {
                            json.array(20, "too_many", () -> made.codings.add(coding(json)));
                        } else {
                            json.skip();
                        }
                    });
                default -> json.skip();
            }
        });
        return made;
    }

    /** Reads a coding; what it lacks is empty. */
    static Coding coding(StrictJson json) {
        String[] read = {"", ""};
        json.object(List.of("code"), field -> {
            switch (field) {
                case "system" -> read[0] = or(json.text());
                case "code" -> read[1] = or(json.text());
                default -> json.skip();
            }
        });
        return new Coding(read[0], read[1]);
    }

    /** The text that an inner extension holds. */
    @Nullable
    String innerText(String name) {
        return inner.stream()
                .filter(one -> one.url.equals(name))
                .flatMap(one -> one.texts.values().stream())
                .findFirst()
                .orElse(null);
    }

    /** The inner extension of this name. */
    Optional<Extension> innerOf(String name) {
        return of(inner, name);
    }

    /** How an item is to be shown, if one of these says so. */
    static Optional<String> control(List<Extension> extensions) {
        return extensions.stream()
                .filter(one -> one.url.equals(CONTROL))
                .flatMap(one -> one.codings.stream())
                .filter(code -> code.system().equals(CONTROL_CODES))
                .map(Coding::code)
                .findFirst();
    }

    static Optional<Extension> of(List<Extension> extensions, String url) {
        return extensions.stream().filter(one -> one.url.equals(url)).findFirst();
    }

    private static String or(@Nullable String text) {
        return text == null ? "" : text;
    }
}
