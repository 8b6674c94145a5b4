package org.samenhang.instruments;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.samenhang.instruments.ItemFields.ChoiceFields;
import org.samenhang.instruments.ItemFields.ConditionFields;
import org.samenhang.json.Reasons;

/** Makes items of what was read of them, in the order of the file; what does not fit together is added to the reasons. */
final class ItemsMade {

    /** More is no instrument that anybody answers. */
    static final int MOST = 300;

    private static final int DEEPEST = 5;
    private static final Pattern LINK_ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");
    private static final Pattern CODE = Pattern.compile("[\\p{L}\\p{N}\\p{P}\\p{S}]{1,64}");

    private final String language;
    private final Reasons reasons;
    private final Map<String, Item> before = new HashMap<>();
    private final Map<String, String> pathOf = new HashMap<>();
    private final Set<String> all = new HashSet<>();

    /** Of what kind these are is not known: what hangs on them is not looked at. */
    private final Set<String> unknown = new HashSet<>();

    private final Set<String> partsOfNetworks = new HashSet<>();

    ItemsMade(String language, Reasons reasons) {
        this.language = language;
        this.reasons = reasons;
    }

    List<Item> of(List<ItemFields> read) {
        read.forEach(this::name);
        if (pathOf.size() > MOST) {
            reasons.add("item", "too_many", pathOf.size(), MOST);
        }
        return made(read, 1);
    }

    private void name(ItemFields read) {
        if (read.linkId != null) {
            all.add(read.linkId);
            String other = pathOf.putIfAbsent(read.linkId, read.path);
            if (other != null) {
                reasons.add(read.path + ".linkId", "double_link_id", read.linkId, other);
            }
            if (!LINK_ID.matcher(read.linkId).matches()) {
                reasons.add(read.path + ".linkId", "bad_link_id", read.linkId);
            }
        }
        read.items.forEach(this::name);
    }

    private List<Item> made(List<ItemFields> read, int depth) {
        List<Item> made = new ArrayList<>();
        for (ItemFields one : read) {
            if (!one.isAside()) {
                Item item = made(one, depth);
                before.put(item.linkId(), item);
                made.add(item);
            }
        }
        return made;
    }

    private Item made(ItemFields read, int depth) {
        AnswerKind kind = kind(read);
        if (read.text.text == null) {
            reasons.add(read.path, "no_text");
        }
        if (depth > DEEPEST) {
            reasons.add(read.path, "too_deep", DEEPEST);
        }
        LayeredText why = aside(read, "help");
        List<Condition> conditions = conditions(read);
        List<Choice> choices = choices(read, kind);
        Scale scale = kind == AnswerKind.SCALE ? scale(read) : null;
        if (read.required && !kind.asks()) {
            reasons.add(read.path + ".required", "required_without_answer");
        } else if (read.required && why == null) {
            reasons.add(read.path + ".required", "required_without_why");
        }
        List<ItemFields> inside =
                read.items.stream().filter(one -> !one.isAside()).toList();
        if (kind == AnswerKind.GROUP && inside.isEmpty()) {
            reasons.add(read.path + ".item", "empty_group");
        }
        if (kind != AnswerKind.GROUP && kind != AnswerKind.NETWORK && !inside.isEmpty()) {
            reasons.add(inside.getFirst().path, "inside_question");
        }
        List<Item> items = depth > DEEPEST ? List.of() : made(inside, depth + 1);
        Item made = new Item(
                read.path,
                read.linkId == null ? read.path : read.linkId,
                kind,
                read.text.whole(language, reasons),
                why,
                List.copyOf(read.codes),
                choices,
                read.required,
                scale,
                kind == AnswerKind.AMOUNT ? unit(read) : null,
                conditions,
                !"any".equals(read.behavior),
                items,
                Shaped.printed(read, kind, reasons),
                Shaped.score(read, kind, items, reasons));
        if (kind == AnswerKind.NETWORK) {
            NetworkQuestion.check(made, reasons);
            if (!read.repeats) {
                reasons.add(read.path + ".repeats", "network_repeats");
            }
            // an answer to one of its parts is an answer to the whole
            items.forEach(one -> {
                before.remove(one.linkId());
                partsOfNetworks.add(one.linkId());
            });
        }
        if (made.isNowWished()) {
            checkNowWished(made);
        }
        return made;
    }

    private AnswerKind kind(ItemFields read) {
        if (read.type == null) {
            return AnswerKind.NOTE;
        }
        return switch (read.type) {
            case "group" -> read.codes.contains(NetworkQuestion.MARK) ? AnswerKind.NETWORK : AnswerKind.GROUP;
            case "display" -> AnswerKind.NOTE;
            case "boolean" -> AnswerKind.YES_NO;
            case "text" -> AnswerKind.OPEN;
            case "string" -> AnswerKind.LINE;
            case "date" -> AnswerKind.DATE;
            case "integer" -> AnswerKind.SCALE;
            case "quantity" -> AnswerKind.AMOUNT;
            case "reference" -> AnswerKind.PERSON;
            case "choice" -> read.repeats ? AnswerKind.CHOICES : AnswerKind.CHOICE;
            default -> {
                reasons.add(read.path + ".type", "unknown_type", read.type);
                if (read.linkId != null) {
                    unknown.add(read.linkId);
                }
                yield AnswerKind.NOTE;
            }
        };
    }

    private @Nullable LayeredText aside(ItemFields read, String control) {
        List<ItemFields> found = read.items.stream()
                .filter(ItemFields::isAside)
                .filter(one -> one.control().equals(control))
                .toList();
        if (found.isEmpty()) {
            return null;
        }
        if (found.size() > 1) {
            reasons.add(found.get(1).path, "double_aside", control);
        }
        ItemFields aside = found.getFirst();
        if (aside.text.text == null) {
            reasons.add(aside.path, "no_text");
        }
        return aside.text.whole(language, reasons);
    }

    private List<Choice> choices(ItemFields read, AnswerKind kind) {
        boolean chooses = kind == AnswerKind.CHOICE || kind == AnswerKind.CHOICES;
        if (!chooses) {
            if (!read.choices.isEmpty()) {
                reasons.add(read.path + ".answerOption", "choices_without_choice");
            }
            if (read.repeats && kind != AnswerKind.NOTE && kind != AnswerKind.NETWORK) {
                reasons.add(read.path + ".repeats", "repeats_without_choice");
            }
            return List.of();
        }
        if (read.choices.size() < 2) {
            reasons.add(read.path + ".answerOption", "too_few_choices");
        }
        List<Choice> made = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (ChoiceFields one : read.choices) {
            if (one.code == null) {
                continue;
            }
            if (!seen.add(one.code)) {
                reasons.add(one.path, "double_choice", one.code);
            }
            if (!CODE.matcher(one.code).matches()) {
                reasons.add(one.path, "bad_code", one.code);
            }
            made.add(new Choice(new Coding(one.system, one.code), one.text.whole(language, reasons)));
        }
        return List.copyOf(made);
    }

    private Scale scale(ItemFields read) {
        Integer low = bound(read, Extension.LOWEST);
        Integer high = bound(read, Extension.HIGHEST);
        if (low == null || high == null) {
            reasons.add(read.path, "scale_without_bounds");
        } else if (low >= high) {
            reasons.add(read.path, "scale_upside_down", low, high);
        } else if ((long) high - low >= Scale.MOST_STEPS) {
            reasons.add(read.path, "scale_too_wide", Scale.MOST_STEPS);
        } else {
            return new Scale(low, high, aside(read, "lower"), aside(read, "upper"));
        }
        return new Scale(0, 1, null, null);
    }

    private static @Nullable Integer bound(ItemFields read, String url) {
        return Extension.of(read.extensions, url).map(one -> one.whole).orElse(null);
    }

    private static @Nullable String unit(ItemFields read) {
        return Extension.of(read.extensions, Extension.UNIT)
                .flatMap(one -> one.codings.stream().findFirst())
                .map(Coding::code)
                .orElse(null);
    }

    private void checkNowWished(Item made) {
        List<Item> inside = made.items();
        if (inside.size() != 2
                || inside.stream().anyMatch(one -> one.scale() == null)
                || !sameBounds(inside.get(0), inside.get(1))) {
            reasons.add(made.path(), "not_now_wished");
        }
    }

    private static boolean sameBounds(Item now, Item wished) {
        return Objects.requireNonNull(now.scale())
                .steps()
                .equals(Objects.requireNonNull(wished.scale()).steps());
    }

    private List<Condition> conditions(ItemFields read) {
        if (read.behavior != null && !read.behavior.equals("all") && !read.behavior.equals("any")) {
            reasons.add(read.path + ".enableBehavior", "unknown_value", read.behavior, "all, any");
        }
        if (read.conditions.size() > 1 && read.behavior == null) {
            reasons.add(read.path, "behavior_missing");
        }
        return read.conditions.stream()
                .map(one -> condition(read, one))
                .filter(Objects::nonNull)
                .toList();
    }

    private @Nullable Condition condition(ItemFields read, ConditionFields one) {
        Condition.Operator operator = operator(one);
        if (one.question == null || operator == null || unknown.contains(one.question)) {
            return null;
        }
        Item other = before.get(one.question);
        if (other == null) {
            reasons.add(
                    one.path + ".question",
                    one.question.equals(read.linkId)
                            ? "condition_on_itself"
                            : all.contains(one.question) ? later(one.question) : "condition_on_unknown",
                    one.question);
            return null;
        }
        if (!other.kind().asks()) {
            reasons.add(one.path + ".question", "condition_on_unasked", one.question);
            return null;
        }
        if (other.kind() == AnswerKind.NETWORK && operator != Condition.Operator.EXISTS) {
            reasons.add(one.path + ".operator", "network_exists_only", one.question);
            return null;
        }
        if (operator.needsOrder() && !other.kind().isOrdered()) {
            reasons.add(one.path + ".operator", "operator_without_order", operator.code(), one.question);
            return null;
        }
        String expected = expected(one, operator, other);
        return expected == null ? null : new Condition(one.question, other.kind(), operator, expected);
    }

    private String later(String question) {
        return partsOfNetworks.contains(question) ? "condition_on_part" : "condition_on_later";
    }

    private Condition.@Nullable Operator operator(ConditionFields one) {
        if (one.operator == null) {
            return null;
        }
        for (Condition.Operator operator : Condition.Operator.values()) {
            if (operator.code().equals(one.operator)) {
                return operator;
            }
        }
        reasons.add(
                one.path + ".operator",
                "unknown_value",
                one.operator,
                Stream.of(Condition.Operator.values())
                        .map(Condition.Operator::code)
                        .collect(Collectors.joining(", ")));
        return null;
    }

    private @Nullable String expected(ConditionFields one, Condition.Operator operator, Item other) {
        if (one.values != 1 || one.valueField == null || one.value == null) {
            reasons.add(one.path, "condition_without_answer");
            return null;
        }
        String wanted = operator == Condition.Operator.EXISTS
                ? "answerBoolean"
                : switch (other.kind()) {
                    case YES_NO -> "answerBoolean";
                    case CHOICE, CHOICES -> "answerCoding";
                    case SCALE -> "answerInteger";
                    case DATE -> "answerDate";
                    case AMOUNT -> "answerQuantity";
                    default -> "answerString";
                };
        if (!one.valueField.equals(wanted)) {
            reasons.add(one.path + "." + one.valueField, "condition_of_other_kind", wanted, other.linkId());
            return null;
        }
        if (wanted.equals("answerCoding") && other.choice(one.value).isEmpty()) {
            reasons.add(one.path + ".answerCoding", "condition_on_unknown_choice", one.value, other.linkId());
            return null;
        }
        if (wanted.equals("answerDate") && !isDay(one.value)) {
            reasons.add(one.path + ".answerDate", "not_a_day", one.value);
            return null;
        }
        return one.value;
    }

    private static boolean isDay(String text) {
        try {
            return LocalDate.parse(text).getYear() > 0;
        } catch (DateTimeException wrong) {
            return false;
        }
    }
}
