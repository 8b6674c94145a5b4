package org.samenhang.casework.weekly;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.samenhang.casework.Fields;
import org.samenhang.casework.FilledForm;
import org.samenhang.form.Option;
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

    /** The words of a step; with what was typed, or with what stands. */
    FilledForm words(HourPage page, Agenda step, MultiValueMap<String, String> typed, Locale locale) {
        FilledForm form = FilledForm.of("weekly", typed.isEmpty() ? standing(page, step) : typed, messages, locale);
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
