package org.samenhang.instruments;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.samenhang.form.Errors;
import org.samenhang.form.Typed;
import org.springframework.context.MessageSource;

/**
 * What somebody typed in a form of a definition, as answers, and what is to be mended. A blank is an answer that was not given; it is only
 * refused where something is required.
 *
 * @param answers those that could be read
 * @param raw what was typed where it could not be read, to be shown again
 */
public record AnswersTyped(Answers answers, Map<String, String> raw, Errors errors) {

    /** The longest text of an open answer. */
    public static final int LONGEST = 4000;

    private static final int LONGEST_LINE = 300;
    private static final BigDecimal MOST = new BigDecimal("999999999999");

    /** The field of a question in a form. */
    public static String field(Item item) {
        return field(item.linkId());
    }

    private static String field(String linkId) {
        return "q-" + linkId;
    }

    /** Nothing typed yet: answers as they were kept. */
    public static AnswersTyped kept(Answers answers) {
        return new AnswersTyped(answers, Map.of(), Errors.none());
    }

    /** What was typed, and over it answers from elsewhere: where both say something, the other answers stand. */
    public AnswersTyped under(Answers others) {
        Answers all = answers;
        for (Map.Entry<String, List<String>> other : others.given().entrySet()) {
            all = all.with(other.getKey(), other.getValue());
        }
        Map<String, String> left = new LinkedHashMap<>(raw);
        left.keySet().removeAll(others.given().keySet());
        Errors still = Errors.none();
        errors.fields().forEach((field, message) -> {
            if (others.to(field.substring(field("").length())).isEmpty()) {
                still.add(field, message);
            }
        });
        return new AnswersTyped(all, left, still);
    }

    /** What stands in the field of a question. */
    public String shown(Item item) {
        return raw.getOrDefault(item.linkId(), answers.one(item.linkId()));
    }

    /** The people in the lines of a drawn network, as they were typed. */
    public List<NetworkMember> people(Item item) {
        String typed = raw.get(item.linkId());
        return typed == null
                ? answers.to(item.linkId()).stream().map(NetworkMember::read).toList()
                : NetworkTyped.people(typed);
    }

    /**
     * Reads what was typed.
     *
     * @param before answers kept already, to questions that the form did not hold
     * @param items the questions of the form
     * @param sent what was sent in a field; null or empty when nothing was
     * @param whole whether what is required has to be there; not for a draft
     */
    public static AnswersTyped read(
            Definition definition,
            Answers before,
            List<Item> items,
            Function<String, @Nullable List<String>> sent,
            boolean whole,
            MessageSource messages,
            Locale locale) {
        Answers answers = before;
        Map<String, String> raw = new LinkedHashMap<>();
        Errors errors = Errors.none();
        for (Item item : items) {
            if (!item.kind().asks()) {
                continue;
            }
            if (item.kind() == AnswerKind.NETWORK && sent.apply(field(item) + NetworkTyped.WHO) != null) {
                NetworkTyped people = NetworkTyped.of(item, sent, messages, locale);
                if (people.wrong() == null) {
                    answers = answers.with(item.linkId(), people.kept());
                } else {
                    raw.put(item.linkId(), people.raw());
                    errors.add(field(item), people.wrong());
                }
                continue;
            }
            List<String> typed = sent.apply(field(item));
            List<String> given = typed == null
                    ? List.of()
                    : typed.stream()
                            .map(one -> asTyped(item, one))
                            .filter(one -> !one.isEmpty())
                            .toList();
            String wrong = null;
            List<String> kept = given;
            if (!given.isEmpty()) {
                kept = canonical(item, given);
                wrong = kept == null ? "instruments.answer.wrong." + item.kind().code() : null;
            }
            if (wrong != null || kept == null) {
                raw.put(item.linkId(), cut(given.getFirst()));
                errors.add(
                        field(item),
                        say(
                                messages,
                                locale,
                                item,
                                "instruments.answer.wrong." + item.kind().code()));
            } else {
                answers = answers.with(item.linkId(), kept);
            }
        }
        if (whole) {
            for (Item item : answers.questions(definition)) {
                if (item.required() && answers.to(item.linkId()).isEmpty() && items.contains(item)) {
                    errors.add(field(item), say(messages, locale, item, "instruments.answer.required"));
                }
            }
        }
        return new AnswersTyped(answers, raw, errors);
    }

    private static String asTyped(Item item, String one) {
        LocalDate day = item.kind() == AnswerKind.DATE ? Typed.day(one) : null;
        return day != null ? day.toString() : item.kind() == AnswerKind.OPEN ? Typed.text(one) : Typed.line(one);
    }

    /** As it is kept; null when it is no answer to this question. */
    static @Nullable List<String> canonical(Item item, List<String> given) {
        String first = given.getFirst();
        return switch (item.kind()) {
            case OPEN -> first.length() <= LONGEST ? List.of(first) : null;
            case LINE, PERSON -> first.length() <= LONGEST_LINE ? List.of(first) : null;
            case YES_NO -> first.equals("true") || first.equals("false") ? List.of(first) : null;
            case CHOICE -> item.choice(first).isPresent() ? List.of(first) : null;
            case CHOICES ->
                given.stream().allMatch(one -> item.choice(one).isPresent())
                        ? given.stream().distinct().toList()
                        : null;
            case SCALE ->
                item.scale() != null
                                && item.scale().steps().stream()
                                        .anyMatch(step -> step.toString().equals(first))
                        ? List.of(first)
                        : null;
            case DATE -> day(first);
            case AMOUNT -> amount(first);
            case NETWORK -> network(item, given);
            case GROUP, NOTE -> null;
        };
    }

    private static @Nullable List<String> network(Item item, List<String> given) {
        NetworkQuestion question = item.network();
        List<NetworkMember> members = given.stream().map(NetworkMember::read).toList();
        return members.size() <= NetworkQuestion.MOST && members.stream().allMatch(one -> one.wrong(question) == null)
                ? members.stream().map(NetworkMember::kept).toList()
                : null;
    }

    private static @Nullable List<String> day(String text) {
        try {
            LocalDate day = LocalDate.parse(text);
            return day.getYear() >= 1900 && day.getYear() <= 2199 ? List.of(day.toString()) : null;
        } catch (DateTimeException wrong) {
            return null;
        }
    }

    /** 12,50 as a Dutch hand writes it, 12.50 as well. */
    private static @Nullable List<String> amount(String text) {
        String plain = text.replace("€", "").replace(" ", "").replace(',', '.');
        if (!plain.matches("-?\\d{1,12}(\\.\\d{1,2})?")) {
            return null;
        }
        BigDecimal amount = new BigDecimal(plain);
        return amount.abs().compareTo(MOST) > 0
                ? null
                : List.of(amount.setScale(2, RoundingMode.UNNECESSARY).toPlainString());
    }

    private static String say(MessageSource messages, Locale locale, Item item, String key) {
        Object[] arguments = item.scale() == null
                ? new Object[] {item.kind() == AnswerKind.OPEN ? LONGEST : LONGEST_LINE, ""}
                : new Object[] {item.scale().low(), item.scale().high()};
        return messages.getMessage(key, arguments, locale);
    }

    private static String cut(String text) {
        return text.length() <= 2 * LONGEST ? text : text.substring(0, text.offsetByCodePoints(0, LONGEST));
    }
}
