package org.samenhang.casework.weekly;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.samenhang.casework.Fields;
import org.samenhang.casework.FilledForm;
import org.samenhang.casework.FormField;
import org.samenhang.form.Errors;
import org.samenhang.form.Option;
import org.samenhang.form.Typed;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/** The forms of the six steps. */
@Component
class WeeklyForms {

    /** What is chosen when something follows from no principle. */
    static final String NONE = "none";

    private final MessageSource messages;

    WeeklyForms(MessageSource messages) {
        this.messages = messages;
    }

    /** Reads what is typed for each of many. */
    Fields fields(Locale locale) {
        return new Fields(messages, locale);
    }

    /** Says beside what was typed of an agreement what somebody else wrote of it meanwhile. */
    void overtaken(Fields fields, HourAction theirs, Locale locale) {
        List<String> said = new ArrayList<>();
        if (!theirs.outcome().isEmpty()) {
            said.add(messages.getMessage("coreteam.outcome." + theirs.outcome(), null, locale));
        }
        if (!theirs.bearable().isEmpty()) {
            said.add(messages.getMessage("coreteam.bearable.is." + theirs.bearable(), null, locale));
        }
        said.add(theirs.yielded());
        said.add(theirs.helpedBy());
        said.removeIf(String::isEmpty);
        fields.wrong("yielded-" + theirs.agreement(), "coreteam.meanwhile.action", String.join(" · ", said));
    }

    /** Whether somebody wrote in the words of a step. */
    boolean writes(Agenda step, MultiValueMap<String, String> typed) {
        return step.words().stream()
                .anyMatch(name -> typed.containsKey(name)
                        && !Typed.text(typed.getFirst(name)).equals(Typed.text(typed.getFirst("was-" + name))));
    }

    /** Whether something is typed in what can be added in a step. A lone tick says nothing yet, and can't be taken back. */
    boolean adds(Agenda step, MultiValueMap<String, String> typed) {
        if (step == Agenda.CHECK_IN && filled(typed, "person") && filled(typed, "load")) {
            return true;
        }
        List<String> begins = switch (step) {
            case CHECK_IN -> List.of("words", "with", "what", "on");
            case COURSE -> List.of("text");
            case NEXT -> List.of("text", "who", "dueOn");
            default -> List.of();
        };
        return begins.stream().anyMatch(name -> filled(typed, name));
    }

    private static boolean filled(MultiValueMap<String, String> typed, String name) {
        return !Typed.line(typed.getFirst(name)).isEmpty();
    }

    /** The id for what is added; a fresh one when none came along. */
    UUID object(MultiValueMap<String, String> typed, Locale locale) {
        UUID sent = fields(locale).id(typed.getFirst("object"));
        return sent == null ? UUID.randomUUID() : sent;
    }

    /** What is to be mended in the forms of a step, in their order on the page. */
    Errors errors(Agenda step, @Nullable FilledForm words, @Nullable FilledForm adding) {
        Errors all = Errors.none();
        if (adding != null) {
            adding.errors().fields().forEach(all::add);
            adding.errors().global().forEach(all::add);
        }
        if (words != null) {
            words.errors().fields().forEach((name, message) -> all.add(apart(step, name), message));
            words.errors().global().forEach(all::add);
        }
        return all;
    }

    /** The questions of a step, under names that none of what is added has. */
    static List<FormField> apart(Agenda step, List<FormField> words) {
        return words.stream().map(one -> one.named(apart(step, one.name()))).toList();
    }

    /** In the last step whose place is told is asked twice: of the words, and of what somebody will do. */
    private static String apart(Agenda step, String name) {
        return step == Agenda.NEXT && name.equals("whereabouts") ? "hour-whereabouts" : name;
    }

    /** The words of a step; with what was typed, or with what stands. */
    FilledForm words(HourPage page, Agenda step, MultiValueMap<String, String> typed, Locale locale) {
        MultiValueMap<String, String> values = new LinkedMultiValueMap<>(typed);
        if (step == Agenda.NEXT) {
            values.remove("whereabouts");
            values.addIfAbsent("whereabouts", typed.getFirst("hour-whereabouts"));
        }
        if (step.words().stream().noneMatch(typed::containsKey)) {
            values = standing(page, step);
            if (typed.containsKey("forAll")) {
                values.set("forAll", typed.getFirst("forAll"));
            }
        }
        FilledForm form = FilledForm.of("weekly", values, messages, locale);
        step.words().forEach(form::optionalText);
        if (step == Agenda.PRESENT && page.asksWhereabouts()) {
            form.whereabouts(page.audience());
        } else if (step == Agenda.PRESENT && page.file().place().team()) {
            form.optionalSelect("whereabouts", page.family());
        }
        if (step == Agenda.NEXT) {
            form.choice("forAll", form.options("casework.weekly.forAll", List.of("all", "professionals")));
            if (page.hour().whereaboutsOf() == null) {
                form.withoutPlace(page.file().place(), page.audience(), form.chosen("forAll", "all"));
            }
        }
        return form;
    }

    /** What is added in a step, beside its words. */
    FilledForm adding(HourPage page, Agenda step, MultiValueMap<String, String> typed, Locale locale) {
        return switch (step) {
            case CHECK_IN -> {
                MultiValueMap<String, String> blank = new LinkedMultiValueMap<>();
                String guardian = page.guardian();
                if (guardian != null) {
                    blank.set("person", guardian);
                }
                FilledForm form = FilledForm.of("load", typed.isEmpty() ? blank : typed, messages, locale);
                yield form.select("person", page.colleagues())
                        .choice(
                                "load",
                                form.options("casework.load.load", List.of("light", "bearable", "heavy", "too_heavy")))
                        .optionalLine("words")
                        .optionalSelect("with", page.colleagues())
                        .optionalLine("what")
                        .optionalDay("on");
            }
            case NEXT -> {
                FilledForm form = FilledForm.of("nextAction", typed, messages, locale);
                form.text("text")
                        .select("who", page.everybody())
                        .optionalDay("dueOn")
                        .choice("principle", principles(page, form));
                yield page.asksWhereabouts() ? form.whereabouts(page.audience()) : form;
            }
            default -> {
                FilledForm form = FilledForm.of("decision", typed, messages, locale);
                yield form.text("text")
                        .choice("principle", principles(page, form))
                        .withoutPlace(page.file().place(), page.audience(), "professionals");
            }
        };
    }

    private static List<Option> principles(HourPage page, FilledForm form) {
        List<Option> options = new ArrayList<>();
        page.course()
                .principles()
                .forEach(one -> options.add(new Option(one.id().toString(), one.number() + ". " + one.text())));
        options.add(new Option(NONE, form.says("none"), form.maySay("none.hint")));
        return options;
    }

    private static MultiValueMap<String, String> standing(HourPage page, Agenda step) {
        MultiValueMap<String, String> values = new LinkedMultiValueMap<>();
        step.words().forEach(name -> values.set(name, page.hour().words(name)));
        if (page.hour().whereaboutsOf() != null) {
            values.set("whereabouts", page.hour().whereaboutsOf().toString());
        }
        values.set("forAll", "all");
        return values;
    }
}
