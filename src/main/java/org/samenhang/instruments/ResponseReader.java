package org.samenhang.instruments;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.samenhang.form.Typed;
import org.samenhang.json.Reasons;
import org.samenhang.json.Refusal;
import org.samenhang.json.StrictJson;

/**
 * Reads answers back from a FHIR R4 QuestionnaireResponse, as {@link ResponseJson} writes them and as others do. What does not fit the
 * definition is refused with its place: an answer is never guessed, rounded or left out unsaid.
 */
public final class ResponseReader {

    /** The longest file, in characters. */
    public static final int LONGEST = 2_000_000;

    private static final Set<String> ABOUT_THE_FILE = Set.of(
            "id",
            "meta",
            "language",
            "text",
            "identifier",
            "basedOn",
            "partOf",
            "subject",
            "encounter",
            "authored",
            "author",
            "source",
            "extension");

    private static final Set<String> ABOUT_AN_ITEM = Set.of("id", "text", "definition", "extension");

    /** An answer that was withdrawn or entered by mistake is none. */
    private static final String[] STANDS = {"completed", "amended", "in-progress"};

    private final Definition definition;
    private final Reasons reasons = new Reasons();
    private final Map<String, String> insideOf = new HashMap<>();
    private final Map<String, String> placeOf = new HashMap<>();
    private final Set<String> seen = new HashSet<>();
    private final Map<String, List<NetworkMember>> people = new HashMap<>();
    private Answers answers = Answers.none();

    /** Whether a part of the person that is being read was refused already. */
    private boolean unfit;

    private ResponseReader(Definition definition) {
        this.definition = definition;
        definition.all().forEach(one -> one.items().forEach(inner -> insideOf.put(inner.linkId(), one.linkId())));
    }

    /**
     * Reads the answers to a definition.
     *
     * @throws Refusal with every reason, if there is any
     */
    public static Answers read(String text, Definition definition) throws Refusal {
        ResponseReader reader = new ResponseReader(definition);
        if (text.length() > LONGEST) {
            reader.reasons.add("", "too_long", LONGEST);
        } else {
            StrictJson.read(text.startsWith("\uFEFF") ? text.substring(1) : text, reader.reasons, reader::response);
        }
        Set<String> asked = reader.answers.asked(definition);
        reader.answers.given().keySet().stream()
                .filter(one -> !asked.contains(one))
                .forEach(one -> reader.reasons.add(reader.placeOf.getOrDefault(one, one), "answer_not_asked", one));
        reader.reasons.refuse();
        return reader.answers;
    }

    private void response(StrictJson json) {
        json.object(List.of("resourceType", "questionnaire", "status"), field -> {
            switch (field) {
                case "resourceType" -> {
                    String type = json.text();
                    if (type != null && !type.equals("QuestionnaireResponse")) {
                        reasons.add("resourceType", "not_response", type);
                    }
                }
                case "questionnaire" -> {
                    String canonical = json.text();
                    if (canonical != null && !canonical.equals(definition.key().canonical())) {
                        reasons.add(
                                "questionnaire",
                                "other_questionnaire",
                                canonical,
                                definition.key().canonical());
                    }
                }
                case "status" -> json.oneOf(STANDS, one -> one);
                case "item" -> json.array(ItemsMade.MOST, "too_many", () -> item(json, null));
                default -> unused(json, field, ABOUT_THE_FILE);
            }
        });
    }

    private void item(StrictJson json, @Nullable String inside) {
        String path = json.path();
        String[] linkId = {null};
        List<Given> given = new ArrayList<>();
        json.object(List.of("linkId"), field -> {
            switch (field) {
                case "linkId" -> linkId[0] = json.text();
                case "answer" -> json.array(200, "too_many", () -> given.add(answer(json)));
                // what stands in a section is only known once its name was read; FHIR gives the name first
                case "item" -> {
                    Item network = linkId[0] == null ? null : network(linkId[0]);
                    if (network == null) {
                        json.array(ItemsMade.MOST, "too_many", () -> item(json, linkId[0] == null ? "" : linkId[0]));
                    } else {
                        people.computeIfAbsent(linkId[0], one -> new ArrayList<>())
                                .add(person(json, path, network));
                    }
                }
                default -> unused(json, field, ABOUT_AN_ITEM);
            }
        });
        if (linkId[0] != null) {
            take(path, linkId[0], inside, given);
        }
    }

    private void take(String path, String linkId, @Nullable String inside, List<Given> given) {
        Item item = definition.item(linkId).orElse(null);
        if (item == null) {
            reasons.add(path + ".linkId", "unknown_question", linkId);
            return;
        }
        String belongs = insideOf.get(linkId);
        if (belongs == null ? inside != null : !belongs.equals(inside)) {
            reasons.add(path + ".linkId", "answered_elsewhere", linkId, belongs == null ? "" : belongs);
        }
        if (item.kind() == AnswerKind.NETWORK) {
            takePeople(path, item, given);
            return;
        }
        if (!seen.add(linkId)) {
            reasons.add(path + ".linkId", "answered_twice", linkId);
            return;
        }
        if (given.isEmpty()) {
            return;
        }
        if (!item.kind().asks()) {
            reasons.add(path + ".answer", "condition_on_unasked", linkId);
            return;
        }
        if (given.size() > 1 && item.kind() != AnswerKind.CHOICES) {
            reasons.add(path + ".answer", "one_answer", linkId);
            return;
        }
        placeOf.put(linkId, path);
        List<String> kept = new ArrayList<>();
        given.forEach(one -> {
            String answer = fits(item, one);
            if (answer != null) {
                if (kept.contains(answer)) {
                    reasons.add(one.path(), "double_choice", answer);
                }
                kept.add(answer);
            }
        });
        answers = answers.with(linkId, kept);
    }

    private @Nullable Item network(String linkId) {
        return definition
                .item(linkId)
                .filter(item -> item.kind() == AnswerKind.NETWORK)
                .orElse(null);
    }

    /** Reads one time the group that repeats: somebody of a network. */
    private NetworkMember person(StrictJson json, String path, Item network) {
        NetworkQuestion question = network.network();
        List<@Nullable Item> parts = question.parts();
        String[] fields = {"", "", "", "", ""};
        Set<String> answered = new HashSet<>();
        json.array(parts.size() + 1, "too_many", () -> {
            String at = json.path();
            String[] linkId = {null};
            List<Given> given = new ArrayList<>();
            json.object(List.of("linkId"), field -> {
                switch (field) {
                    case "linkId" -> linkId[0] = json.text();
                    case "answer" -> json.array(200, "too_many", () -> given.add(answer(json)));
                    default -> unused(json, field, ABOUT_AN_ITEM);
                }
            });
            if (linkId[0] == null) {
                return;
            }
            int place = parts.stream()
                    .map(part -> part == null ? "" : part.linkId())
                    .toList()
                    .indexOf(linkId[0]);
            Item part = place < 0 ? null : parts.get(place);
            if (part == null) {
                reasons.add(at + ".linkId", "unknown_question", linkId[0]);
            } else if (!answered.add(linkId[0])) {
                reasons.add(at + ".linkId", "answered_twice", linkId[0]);
            } else if (given.size() > 1) {
                reasons.add(at + ".answer", "one_answer", linkId[0]);
            } else if (!given.isEmpty()) {
                String kept = fits(part, given.getFirst());
                unfit |= kept == null;
                fields[place] = kept == null ? "" : kept;
            }
        });
        NetworkMember member = NetworkMember.of(List.of(fields));
        String wrong = member.wrong(question);
        if (wrong != null && !unfit) {
            reasons.add(path, "network_person_" + wrong);
        }
        unfit = false;
        return member;
    }

    /** Adds somebody to a network; the group is there once for each. */
    private void takePeople(String path, Item item, List<Given> given) {
        if (!given.isEmpty()) {
            reasons.add(path + ".answer", "condition_on_unasked", item.linkId());
        }
        List<NetworkMember> all = people.getOrDefault(item.linkId(), List.of());
        if (all.size() > NetworkQuestion.MOST) {
            reasons.add(path, "too_many", all.size(), NetworkQuestion.MOST);
        }
        placeOf.putIfAbsent(item.linkId(), path);
        answers = answers.with(
                item.linkId(), all.stream().map(NetworkMember::kept).toList());
    }

    /** As it is kept; null, with the reason added, when it is no answer to this question. */
    private @Nullable String fits(Item item, Given one) {
        if (one.text() == null) {
            return null;
        }
        String wanted = valueOf(item.kind());
        if (!wanted.equals(one.field())) {
            reasons.add(one.path(), "answer_of_other_kind", wanted, item.linkId());
            return null;
        }
        if (!one.system().isEmpty()
                && item.choice(one.text())
                        .filter(choice -> !choice.coding().system().equals(one.system()))
                        .isPresent()) {
            reasons.add(one.path(), "other_system", one.system());
            return null;
        }
        if (item.kind() == AnswerKind.AMOUNT
                && !one.system().isEmpty()
                && !one.system().equals(item.unit())) {
            reasons.add(one.path(), "other_unit", one.system(), item.unit() == null ? "" : item.unit());
            return null;
        }
        String plain = item.kind() == AnswerKind.OPEN ? Typed.text(one.text()) : Typed.line(one.text());
        List<String> kept = plain.isEmpty() ? null : AnswersTyped.canonical(item, List.of(plain));
        if (kept == null) {
            reasons.add(one.path(), "no_answer", one.text(), item.linkId());
            return null;
        }
        return kept.getFirst();
    }

    private static String valueOf(AnswerKind kind) {
        return switch (kind) {
            case YES_NO -> "valueBoolean";
            case SCALE -> "valueInteger";
            case DATE -> "valueDate";
            case AMOUNT -> "valueQuantity";
            case PERSON -> "valueReference";
            case CHOICE, CHOICES -> "valueCoding";
            default -> "valueString";
        };
    }

    /**
     * An answer while it is read.
     *
     * @param field which value it has
     * @param text null when it could not be read
     * @param system of a code, or the unit of an amount; empty when not given
     */
    private record Given(
            String path, String field, @Nullable String text, String system) {}

    private Given answer(StrictJson json) {
        String path = json.path();
        Given[] read = {null};
        json.object(List.of(), field -> {
            String[] system = {""};
            String text = switch (field) {
                case "valueBoolean" -> Boolean.toString(json.isTrue());
                case "valueInteger" -> {
                    Integer whole = json.whole();
                    yield whole == null ? null : whole.toString();
                }
                case "valueDate", "valueString" -> json.text();
                case "valueQuantity" -> amount(json, system);
                case "valueReference" -> inner(json, "display", "reference", system);
                case "valueCoding" -> inner(json, "code", "system", system);
                default -> {
                    unused(json, field, Set.of("id", "extension"));
                    yield null;
                }
            };
            if (field.startsWith("value")) {
                if (read[0] != null) {
                    reasons.add(path, "one_value");
                }
                read[0] = new Given(path, field, text, field.equals("valueReference") ? "" : system[0]);
            }
        });
        if (read[0] == null) {
            reasons.add(path, "missing");
            return new Given(path, "", null, "");
        }
        return read[0];
    }

    private @Nullable String amount(StrictJson json, String[] unit) {
        String[] value = {null};
        json.object(List.of("value"), part -> {
            switch (part) {
                case "value" -> {
                    BigDecimal number = json.number();
                    if (number != null) {
                        value[0] = plain(number, json.path());
                    }
                }
                case "unit" -> unit[0] = orEmpty(json.text());
                default -> unused(json, part, Set.of("id", "extension", "system", "code"));
            }
        });
        return value[0];
    }

    /** With two decimals, as it is kept; a number with more would have to be rounded. */
    private @Nullable String plain(BigDecimal number, String path) {
        if (Math.abs((long) number.scale()) > 100 || number.stripTrailingZeros().scale() > 2) {
            reasons.add(path, "not_two_decimals");
            return null;
        }
        return number.setScale(2, RoundingMode.UNNECESSARY).toPlainString();
    }

    private @Nullable String inner(StrictJson json, String wanted, String beside, String[] besideRead) {
        String[] read = {null};
        json.object(List.of(wanted), part -> {
            if (part.equals(wanted)) {
                read[0] = json.text();
            } else if (part.equals(beside)) {
                besideRead[0] = orEmpty(json.text());
            } else {
                unused(
                        json,
                        part,
                        Set.of("id", "extension", "display", "version", "userSelected", "type", "identifier"));
            }
        });
        return read[0];
    }

    private void unused(StrictJson json, String field, Set<String> passedOver) {
        if (!passedOver.contains(field)) {
            reasons.add(json.path(), field.equals("modifierExtension") ? "changes_meaning" : "unknown_field", field);
        }
        json.skip();
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
