package org.samenhang.casework;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.samenhang.form.Errors;
import org.samenhang.form.Option;
import org.samenhang.form.Typed;
import org.springframework.context.MessageSource;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/**
 * A form with what was typed into it. Its questions are named once; shown from that, and read from that. Texts stand in the
 * bundle under {@code casework.<form>.<question>}, with {@code .hint} and {@code .missing} beneath.
 */
public final class FilledForm {

    private final String form;
    private final MultiValueMap<String, String> typed;
    private final MessageSource messages;
    private final Locale locale;
    private final Fields fields;
    private final Map<String, FormField> questions = new LinkedHashMap<>();
    private final Map<String, String> theirs = new LinkedHashMap<>();

    private FilledForm(String form, MultiValueMap<String, String> typed, MessageSource messages, Locale locale) {
        this.form = form;
        this.typed = typed;
        this.messages = messages;
        this.locale = locale;
        this.fields = new Fields(messages, locale);
    }

    /** A form that came in. */
    public static FilledForm of(
            String form, MultiValueMap<String, String> typed, MessageSource messages, Locale locale) {
        return new FilledForm(form, typed, messages, locale);
    }

    /** A form to begin with. */
    public static FilledForm blank(String form, MessageSource messages, Locale locale) {
        return new FilledForm(form, new LinkedMultiValueMap<>(), messages, locale);
    }

    /** Gives a question of a blank form its first value. */
    public FilledForm with(String name, @Nullable Object value) {
        if (value != null) {
            typed.set(name, value.toString());
        }
        return this;
    }

    /** Gives a question of a blank form that takes several answers its first ones. */
    public FilledForm withAll(String name, List<String> values) {
        typed.put(name, values);
        return this;
    }

    /** Asks for a text that has to be there. */
    public FilledForm text(String name) {
        fields.text(name, value(name), missing(name));
        return add(name, FormField.Kind.TEXT, List.of(), false);
    }

    /** Asks for a text. */
    public FilledForm optionalText(String name) {
        fields.text(name, value(name));
        return add(name, FormField.Kind.TEXT, List.of(), true);
    }

    /** Asks for a text about one of several, named in the label {@code casework.<form>.<label>}. */
    public FilledForm optionalTextAbout(String name, String label, String about) {
        fields.text(name, value(name));
        String key = "casework." + form + "." + label;
        questions.put(
                name,
                new FormField(
                        name,
                        FormField.Kind.TEXT,
                        messages.getMessage(key, new Object[] {about}, locale),
                        messages.getMessage(key + ".hint", null, null, locale),
                        List.of(),
                        true,
                        List.of(),
                        null));
        return this;
    }

    /** Asks for a line that has to be there. */
    public FilledForm line(String name) {
        fields.line(name, value(name), missing(name));
        return add(name, FormField.Kind.LINE, List.of(), false);
    }

    /** Asks for a line. */
    public FilledForm optionalLine(String name) {
        fields.line(name, value(name));
        return add(name, FormField.Kind.LINE, List.of(), true);
    }

    /** Asks for a number with at most two decimals, above 0 and at most this. */
    public FilledForm number(String name, int most) {
        if (!value(name).matches("\\d{1,3}([.,]\\d{1,2})?")
                || number(name).signum() == 0
                || number(name).compareTo(java.math.BigDecimal.valueOf(most)) > 0) {
            fields.wrong(name, missing(name));
        }
        return add(name, FormField.Kind.NUMBER, List.of(), false);
    }

    /** Asks for a day. */
    public FilledForm day(String name) {
        fields.day(name, value(name), missing(name));
        return add(name, FormField.Kind.DAY, List.of(), false);
    }

    /** Asks for a day, or none. */
    public FilledForm optionalDay(String name) {
        fields.day(name, value(name));
        return add(name, FormField.Kind.DAY, List.of(), true);
    }

    /** Asks for one of a few. */
    public FilledForm choice(String name, List<Option> options) {
        fields.oneOf(name, value(name), options.stream().map(Option::value).toList(), missing(name));
        return add(name, FormField.Kind.CHOICE, options, false);
    }

    /** Asks for one of a few, or none. */
    public FilledForm optionalChoice(String name, List<Option> options) {
        return listed(name, options).add(name, FormField.Kind.CHOICE, options, true);
    }

    /** Asks for one of many. */
    public FilledForm select(String name, List<Option> options) {
        fields.oneOf(name, value(name), options.stream().map(Option::value).toList(), missing(name));
        return add(name, FormField.Kind.SELECT, options, false);
    }

    /** Asks for one of many, or none. */
    public FilledForm optionalSelect(String name, List<Option> options) {
        return listed(name, options).add(name, FormField.Kind.SELECT, options, true);
    }

    /** Asks for any of a few. */
    public FilledForm many(String name, List<Option> options) {
        return add(name, FormField.Kind.MANY, options, true);
    }

    /** Asks for at least one of a few. */
    public FilledForm some(String name, List<Option> options) {
        add(name, FormField.Kind.MANY, options, false);
        return check(!values(name).isEmpty(), name, missing(name));
    }

    /** Asks for a line that is needed unless another one is there; the hint says so, and the caller checks it. */
    public FilledForm either(String name) {
        fields.line(name, value(name));
        return add(name, FormField.Kind.LINE, List.of(), false);
    }

    /** Asks for a yes. */
    public FilledForm tick(String name) {
        return add(name, FormField.Kind.TICK, List.of(), true);
    }

    /** Who may read it; the team alone only for who belongs to it. */
    public FilledForm visibility(Place place) {
        return optionalChoice(
                "visibleTo",
                options(
                        "casework.visible",
                        place.team() ? List.of("all", "professionals", "team") : List.of("all", "professionals")));
    }

    /** Whose whereabouts it tells, where that has to be said. */
    public FilledForm whereabouts(Audience audience) {
        return whereabouts(audience, "casework.whereabouts");
    }

    /** Whose whereabouts it tells that somebody takes part; not asked where nobody's are shielded today. */
    public FilledForm presence(Audience audience) {
        return audience.asksWhereabouts() ? whereabouts(audience, "casework.presence") : this;
    }

    private FilledForm whereabouts(Audience audience, String asked) {
        List<Option> options = new ArrayList<>();
        options.add(new Option(Audience.NOBODY, messages.getMessage("casework.whereabouts.nobody", null, locale)));
        audience.sheltered().stream()
                .map(one -> new Option(
                        one.person().toString(),
                        messages.getMessage(asked + ".of", new Object[] {one.name(), one.from()}, locale)))
                .forEach(options::add);
        audience.whereaboutsOf(value("whereabouts"), false, () -> fields.wrong("whereabouts", Audience.UNSAID));
        return add("whereabouts", asked + ".label", FormField.Kind.CHOICE, options, false);
    }

    /**
     * Whether it tells where somebody is, where somebody's whereabouts are shielded and the team writes: what somebody would read who
     * may not know is sent back, to be written without the place. For words that are one and the same for all who read them.
     */
    public FilledForm withoutPlace(Place place, Audience audience, String visibleTo) {
        if (!place.team() || !audience.asksWhereabouts()) {
            return this;
        }
        List<Option> options = new ArrayList<>();
        options.add(new Option(Audience.NOBODY, messages.getMessage("casework.whereabouts.nobody", null, locale)));
        audience.sheltered()
                .forEach(one -> options.add(new Option(
                        one.person().toString(),
                        messages.getMessage("casework.place.of", new Object[] {one.name()}, locale))));
        UUID told =
                audience.whereaboutsOf(value("whereabouts"), false, () -> fields.wrong("whereabouts", Audience.UNSAID));
        String names = told == null ? "" : audience.shieldedReaders(visibleTo, told);
        check(names.isEmpty(), "whereabouts", "casework.place.leave_out", names);
        return add("whereabouts", "casework.place.label", FormField.Kind.CHOICE, options, false);
    }

    /** Whether the question about places was put, and answered with nobody's. */
    public boolean tellsNobodysPlace() {
        return chosen("whereabouts", "").equals(Audience.NOBODY);
    }

    /** Options with their labels: {@code <prefix>.<value>}. */
    public List<Option> options(String prefix, List<String> values) {
        return values.stream()
                .map(value -> new Option(value, messages.getMessage(prefix + "." + value, null, locale)))
                .toList();
    }

    /** What was typed, without what nobody types; empty when nothing was. */
    public String value(String name) {
        return Typed.text(typed.getFirst(name));
    }

    /** On one line. */
    public String lineOf(String name) {
        return Typed.line(typed.getFirst(name));
    }

    /** What was ticked, of what could be. */
    public List<String> values(String name) {
        FormField question = questions.get(name);
        List<String> known = question == null
                ? List.of()
                : question.options().stream().map(Option::value).toList();
        return typed.getOrDefault(name, List.of()).stream()
                .map(Typed::line)
                .filter(known::contains)
                .distinct()
                .toList();
    }

    /** One of the options; the otherwise when none of them was chosen. */
    public String chosen(String name, String otherwise) {
        return values(name).stream().findFirst().orElse(otherwise);
    }

    /** The day that was typed; null when none was. */
    public @Nullable LocalDate dayOf(String name) {
        return new Fields(messages, locale).day(name, value(name));
    }

    /** The id that was chosen, of those that could be; null when none was. */
    public @Nullable UUID idOf(String name) {
        return fields.id(chosen(name, ""));
    }

    /** The number that was typed. */
    public java.math.BigDecimal number(String name) {
        return new java.math.BigDecimal(value(name).replace(',', '.'));
    }

    /** Whether it was ticked. */
    public boolean ticked(String name) {
        return value(name).equals("true");
    }

    /** A further check: adds the sentence when it is wrong. */
    public FilledForm check(boolean right, String name, String key, Object... args) {
        if (!right) {
            fields.wrong(name, key, args);
        }
        return this;
    }

    /** A check that it fits. */
    public FilledForm fits(String name, int most) {
        int length = value(name).length();
        return check(length <= most, name, "casework.field.too_long", most, length);
    }

    /** A sentence on the form as a whole. */
    public FilledForm wrong(String key) {
        fields.wrong(key);
        return this;
    }

    /** Shows beside a question what somebody else wrote there meanwhile. */
    public FilledForm theirs(String name, @Nullable String text) {
        if (text != null && !text.equals(value(name))) {
            theirs.put(name, text);
        }
        return this;
    }

    /** What is to be mended. */
    public Errors errors() {
        return fields.errors();
    }

    /** Whether it can be accepted. */
    public boolean isGood() {
        return fields.errors().isEmpty();
    }

    /** What a blank form lacks is no error yet. */
    public Errors noErrors() {
        return Errors.none();
    }

    /** That somebody else wrote in it meanwhile. */
    public Errors meanwhile() {
        return Errors.none().add(messages.getMessage("casework.meanwhile", null, locale));
    }

    /** The questions as they are shown. */
    public List<FormField> questions() {
        return questions.values().stream()
                .map(one -> new FormField(
                        one.name(),
                        one.kind(),
                        one.label(),
                        one.hint(),
                        one.options(),
                        one.optional(),
                        typed.getOrDefault(one.name(), List.of()),
                        theirs.get(one.name())))
                .toList();
    }

    /** A text of this form. */
    public String says(String key, Object... args) {
        return messages.getMessage("casework." + form + "." + key, args, locale);
    }

    /** A text of this form that need not be there; null when it isn't. */
    public @Nullable String maySay(String key) {
        return messages.getMessage("casework." + form + "." + key, null, null, locale);
    }

    /** What is not on the list is no answer, and least of all to who may read something. */
    private FilledForm listed(String name, List<Option> options) {
        String typed = value(name);
        return check(
                typed.isEmpty()
                        || options.stream().anyMatch(option -> option.value().equals(typed)),
                name,
                "casework.choice.unknown");
    }

    private FilledForm add(String name, FormField.Kind kind, List<Option> options, boolean optional) {
        String key = switch (name) {
            case "visibleTo" -> "casework.visible.label";
            case "whereabouts" -> "casework.whereabouts.label";
            case "goesOn" -> "casework.goes_on";
            case "goesOnWords" -> "casework.goes_on.words";
            default -> "casework." + form + "." + name;
        };
        return add(name, key, kind, options, optional);
    }

    private FilledForm add(String name, String key, FormField.Kind kind, List<Option> options, boolean optional) {
        questions.put(
                name,
                new FormField(
                        name,
                        kind,
                        messages.getMessage(key, null, locale),
                        messages.getMessage(key + ".hint", null, null, locale),
                        options,
                        optional,
                        List.of(),
                        null));
        return this;
    }

    private String missing(String name) {
        return name.equals("goesOn") ? "casework.goes_on.missing" : "casework." + form + "." + name + ".missing";
    }
}
