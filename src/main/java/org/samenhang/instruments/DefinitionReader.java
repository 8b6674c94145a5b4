package org.samenhang.instruments;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.samenhang.instruments.ItemFields.ChoiceFields;
import org.samenhang.instruments.ItemFields.ConditionFields;
import org.samenhang.json.Reasons;
import org.samenhang.json.Refusal;
import org.samenhang.json.StrictJson;

/**
 * Reads a definition: a FHIR R4 Questionnaire, of which the fields that nothing is done with are passed over. What would change the
 * meaning and is not known here is refused, with its place.
 */
public final class DefinitionReader {

    /** The longest file, in characters. */
    public static final int LONGEST = 500_000;

    static final Set<String> LANGUAGES = Set.of("nl", "en");

    private static final Pattern URL = Pattern.compile("(https?://|urn:)[^\\s|#]{1,180}");
    private static final Pattern VERSION = Pattern.compile("[0-9A-Za-z][0-9A-Za-z.-]{0,19}");

    /** Fields of FHIR that tell about the file and not what is asked. */
    private static final Set<String> PASSED_OVER = Set.of(
            "id",
            "meta",
            "implicitRules",
            "text",
            "identifier",
            "name",
            "derivedFrom",
            "experimental",
            "subjectType",
            "date",
            "publisher",
            "contact",
            "useContext",
            "jurisdiction",
            "purpose",
            "copyright",
            "approvalDate",
            "lastReviewDate",
            "effectivePeriod",
            "status");

    private static final Set<String> PASSED_OVER_IN_ITEM =
            Set.of("id", "definition", "prefix", "readOnly", "maxLength", "initial");

    private final Reasons reasons = new Reasons();
    private String url = "";
    private String version = "";
    private String language = "nl";
    private final TextFields title = new TextFields();
    private final TextFields description = new TextFields();
    private final List<Coding> codes = new ArrayList<>();
    private final List<Extension> extensions = new ArrayList<>();
    private final List<ItemFields> items = new ArrayList<>();

    private DefinitionReader() {}

    /**
     * Reads a definition.
     *
     * @throws Refusal with every reason, if there is any
     */
    public static Definition read(String text) throws Refusal {
        DefinitionReader reader = new DefinitionReader();
        if (text.length() > LONGEST) {
            reader.reasons.add("", "too_long", LONGEST);
        } else {
            StrictJson.read(
                    text.startsWith("\uFEFF") ? text.substring(1) : text, reader.reasons, reader::questionnaire);
        }
        reader.title.path = "title";
        reader.description.path = "description";
        List<Item> made = new ItemsMade(reader.language, reader.reasons).of(reader.items);
        Definition definition = new Definition(
                new DefinitionKey(reader.url, reader.version),
                reader.language,
                reader.title.whole(reader.language, reader.reasons),
                reader.description.whole(reader.language, reader.reasons),
                List.copyOf(reader.codes),
                made,
                Shaped.printed(reader.extensions, reader.reasons));
        reader.reasons.refuse();
        return definition;
    }

    private void questionnaire(StrictJson json) {
        json.object(List.of("resourceType", "url", "version", "title", "item"), field -> {
            switch (field) {
                case "resourceType" -> {
                    String type = json.text();
                    if (type != null && !type.equals("Questionnaire")) {
                        reasons.add("resourceType", "not_questionnaire", type);
                    }
                }
                case "url" -> url = matching(json, URL, "bad_url");
                case "version" -> version = matching(json, VERSION, "bad_version");
                case "language" -> {
                    String given = json.text();
                    if (given != null && !LANGUAGES.contains(given)) {
                        reasons.add("language", "unknown_language", given, "nl, en");
                    } else if (given != null) {
                        language = given;
                    }
                }
                case "title" -> title.text = json.text();
                case "_title" -> title.extensions.addAll(Extension.ofField(json));
                case "description" -> description.text = json.text();
                case "_description" -> description.extensions.addAll(Extension.ofField(json));
                case "code" -> json.array(20, "too_many", () -> codes.add(Extension.coding(json)));
                case "extension" -> extensions.addAll(Extension.list(json));
                case "item" -> json.array(ItemsMade.MOST, "too_many", () -> items.add(item(json)));
                default -> unused(json, field, PASSED_OVER);
            }
        });
    }

    private ItemFields item(StrictJson json) {
        ItemFields made = new ItemFields(json.path());
        made.text.path = made.path + ".text";
        json.object(List.of("linkId", "type"), field -> {
            switch (field) {
                case "linkId" -> made.linkId = json.text();
                case "type" -> made.type = json.text();
                case "text" -> made.text.text = json.text();
                case "_text" -> made.text.extensions.addAll(Extension.ofField(json));
                case "required" -> made.required = json.isTrue();
                case "repeats" -> made.repeats = json.isTrue();
                case "enableBehavior" -> made.behavior = json.text();
                case "code" -> json.array(20, "too_many", () -> made.codes.add(Extension.coding(json)));
                case "answerOption" -> json.array(200, "too_many", () -> made.choices.add(choice(json)));
                case "enableWhen" -> json.array(20, "too_many", () -> made.conditions.add(condition(json)));
                case "extension" -> made.extensions.addAll(Extension.list(json));
                case "item" -> json.array(ItemsMade.MOST, "too_many", () -> made.items.add(item(json)));
                default -> unused(json, field, PASSED_OVER_IN_ITEM);
            }
        });
        return made;
    }

    private ChoiceFields choice(StrictJson json) {
        ChoiceFields made = new ChoiceFields(json.path());
        made.text.path = made.path + ".valueCoding.display";
        json.object(List.of("valueCoding"), field -> {
            if (!field.equals("valueCoding")) {
                unused(json, field, Set.of("id", "extension", "initialSelected"));
                return;
            }
            json.object(List.of("code", "display"), part -> {
                switch (part) {
                    case "system" -> made.system = orEmpty(json.text());
                    case "code" -> made.code = json.text();
                    case "display" -> made.text.text = json.text();
                    case "_display" -> made.text.extensions.addAll(Extension.ofField(json));
                    default -> unused(json, part, Set.of("id", "extension", "version", "userSelected"));
                }
            });
        });
        return made;
    }

    private ConditionFields condition(StrictJson json) {
        ConditionFields made = new ConditionFields(json.path());
        json.object(List.of("question", "operator"), field -> {
            switch (field) {
                case "question" -> made.question = json.text();
                case "operator" -> made.operator = json.text();
                case "answerBoolean" -> expect(made, field, Boolean.toString(json.isTrue()));
                case "answerInteger", "answerDecimal" -> expect(made, field, plain(json.number()));
                case "answerString", "answerDate" -> expect(made, field, json.text());
                case "answerCoding" -> {
                    String code = Extension.coding(json).code();
                    expect(made, field, code.isEmpty() ? null : code);
                }
                case "answerQuantity" -> {
                    String[] value = {null};
                    json.object(List.of("value"), part -> {
                        if (part.equals("value")) {
                            value[0] = plain(json.number());
                        } else {
                            json.skip();
                        }
                    });
                    expect(made, field, value[0]);
                }
                default -> unused(json, field, Set.of("id", "extension"));
            }
        });
        return made;
    }

    private static void expect(ConditionFields made, String field, @Nullable String value) {
        made.values++;
        made.valueField = field;
        made.value = value;
    }

    private String matching(StrictJson json, Pattern pattern, String otherwise) {
        String path = json.path();
        String text = json.text();
        if (text != null && !pattern.matcher(text).matches()) {
            reasons.add(path, otherwise, text);
        }
        return orEmpty(text);
    }

    private void unused(StrictJson json, String field, Set<String> passedOver) {
        if (!passedOver.contains(field)) {
            reasons.add(json.path(), field.equals("modifierExtension") ? "changes_meaning" : "unknown_field", field);
        }
        json.skip();
    }

    private static @Nullable String plain(@Nullable BigDecimal number) {
        return number == null || Math.abs((long) number.scale()) > 100 ? null : number.toPlainString();
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
