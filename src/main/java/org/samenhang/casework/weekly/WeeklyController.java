package org.samenhang.casework.weekly;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.samenhang.casework.Fields;
import org.samenhang.casework.FilledForm;
import org.samenhang.form.Errors;
import org.samenhang.form.Typed;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The page of a core team, and its weekly hour in six steps. */
@Controller
class WeeklyController {

    private static final MultiValueMap<String, String> NOTHING = new LinkedMultiValueMap<>();

    private final CoreTeamDoor door;
    private final WeeklyHours hours;
    private final HourWork work;
    private final WeeklyForms forms;
    private final Clock clock;

    WeeklyController(CoreTeamDoor door, WeeklyHours hours, HourWork work, WeeklyForms forms, Clock clock) {
        this.door = door;
        this.hours = hours;
        this.work = work;
        this.forms = forms;
        this.clock = clock;
    }

    @GetMapping("/cases/{id}/core-team")
    String team(@PathVariable UUID id, Model model) {
        model.addAttribute("seen", door.read(id)).addAttribute("fresh", UUID.randomUUID());
        return "casework/weekly/team";
    }

    @PostMapping("/cases/{id}/weekly-hours")
    String begin(@PathVariable UUID id, @RequestParam UUID object) {
        return "redirect:/cases/" + id + "/weekly-hours/" + hours.begin(id, object) + "/check_in";
    }

    @GetMapping("/cases/{id}/weekly-hours/{hour}")
    String read(@PathVariable UUID id, @PathVariable UUID hour, Model model) {
        model.addAttribute("seen", hours.one(id, hour));
        return "casework/weekly/hour";
    }

    @GetMapping("/cases/{id}/weekly-hours/{hour}/{agenda}")
    String step(
            @PathVariable UUID id, @PathVariable UUID hour, @PathVariable String agenda, Locale locale, Model model) {
        HourPage page = hours.toWork(id, hour);
        Agenda step = agenda(agenda);
        return show(
                page,
                step,
                forms.words(page, step, NOTHING, locale),
                forms.adding(page, step, NOTHING, locale),
                Errors.none(),
                UUID.randomUUID(),
                model);
    }

    @PostMapping("/cases/{id}/weekly-hours/{hour}/{agenda}")
    String write(
            @PathVariable UUID id,
            @PathVariable UUID hour,
            @PathVariable String agenda,
            @RequestParam(defaultValue = "") String finish,
            @RequestParam MultiValueMap<String, String> typed,
            Locale locale,
            HttpServletResponse response,
            Model model) {
        HourPage page = hours.toWork(id, hour);
        Agenda step = agenda(agenda);
        if (page.hour().finished()) {
            return "redirect:" + page.path() + "?done=coreteam.hour.over";
        }
        if (step == Agenda.ACTIONS) {
            return actions(page, typed, locale, response, model);
        }
        FilledForm form = forms.words(page, step, typed, locale);
        if (form.isGood()) {
            for (String name : step.words()) {
                if (!hours.write(id, hour, name, Typed.text(typed.getFirst("was-" + name)), form.value(name))) {
                    form.check(false, name, "coreteam.meanwhile");
                }
            }
            page = hours.toWork(id, hour);
            for (String name : step.words()) {
                form.theirs(name, page.hour().words(name));
            }
            if (step == Agenda.PRESENT && page.file().place().team()) {
                hours.tellsOf(id, hour, form.idOf("whereabouts"));
            }
        }
        boolean finishing = step == Agenda.NEXT && finish.equals("true");
        if (finishing && page.hour().present().isBlank()) {
            form.wrong("coreteam.hour.no_present");
        }
        if (!form.isGood()) {
            response.setStatus(422);
            return show(
                    page,
                    step,
                    form,
                    forms.adding(page, step, NOTHING, locale),
                    form.errors(),
                    UUID.randomUUID(),
                    model);
        }
        if (finishing) {
            hours.finish(id, hour, form.chosen("forAll", "professionals").equals("all"));
            return "redirect:" + page.path() + "?done=coreteam.hour.finished";
        }
        return "redirect:" + page.path() + "/" + step.following().orElse(step).code() + "?done=coreteam.kept";
    }

    @PostMapping("/cases/{id}/weekly-hours/{hour}/loads")
    String carry(
            @PathVariable UUID id,
            @PathVariable UUID hour,
            @RequestParam MultiValueMap<String, String> typed,
            Locale locale,
            HttpServletResponse response,
            Model model) {
        HourPage page = hours.toWork(id, hour);
        FilledForm form = forms.adding(page, Agenda.CHECK_IN, typed, locale);
        UUID person = form.idOf("person");
        UUID with = form.idOf("with");
        LocalDate on = form.dayOf("on");
        form.check(with == null || !with.equals(person), "with", "coreteam.load.self")
                .check(with == null || on != null, "on", "coreteam.load.when")
                .check(with == null || !form.lineOf("what").isEmpty(), "what", "coreteam.load.what");
        if (!form.isGood() || person == null) {
            return again(page, Agenda.CHECK_IN, form, UUID.randomUUID(), locale, response, model);
        }
        work.carry(
                id,
                hour,
                new HourWork.Carried(
                        person,
                        form.chosen("load", "bearable"),
                        form.lineOf("words"),
                        with,
                        with == null ? "" : form.lineOf("what"),
                        with == null ? null : on));
        return "redirect:" + page.path() + "/check_in?done=coreteam.kept";
    }

    @PostMapping("/cases/{id}/weekly-hours/{hour}/loads/{load}/seen")
    String seen(@PathVariable UUID id, @PathVariable UUID hour, @PathVariable UUID load) {
        work.seen(id, load);
        return "redirect:/cases/" + id + "/core-team?done=coreteam.kept";
    }

    @PostMapping("/cases/{id}/weekly-hours/{hour}/decisions")
    String decide(
            @PathVariable UUID id,
            @PathVariable UUID hour,
            @RequestParam UUID object,
            @RequestParam MultiValueMap<String, String> typed,
            Locale locale,
            HttpServletResponse response,
            Model model) {
        HourPage page = hours.toWork(id, hour);
        FilledForm form = forms.adding(page, Agenda.COURSE, typed, locale);
        if (!form.isGood()) {
            return again(page, Agenda.COURSE, form, object, locale, response, model);
        }
        work.decide(id, hour, object, form.value("text"), form.idOf("principle"));
        return "redirect:" + page.path() + "/course?done=coreteam.kept";
    }

    @PostMapping("/cases/{id}/weekly-hours/{hour}/next-actions")
    String agree(
            @PathVariable UUID id,
            @PathVariable UUID hour,
            @RequestParam UUID object,
            @RequestParam MultiValueMap<String, String> typed,
            Locale locale,
            HttpServletResponse response,
            Model model) {
        HourPage page = hours.toWork(id, hour);
        FilledForm form = forms.adding(page, Agenda.NEXT, typed, locale);
        UUID who = form.idOf("who");
        if (!form.isGood() || who == null) {
            return again(page, Agenda.NEXT, form, object, locale, response, model);
        }
        work.agree(
                id,
                hour,
                object,
                form.value("text"),
                who,
                form.dayOf("dueOn"),
                form.idOf("principle"),
                page.asksWhereabouts() ? form.idOf("whereabouts") : null);
        return "redirect:" + page.path() + "/next?done=coreteam.kept";
    }

    private String actions(
            HourPage page,
            MultiValueMap<String, String> typed,
            Locale locale,
            HttpServletResponse response,
            Model model) {
        Fields fields = forms.fields(locale);
        Map<UUID, HourAction.Said> said = new HashMap<>();
        List<HourAction> shown = page.actions().stream()
                .map(one -> {
                    String key = "-" + one.agreement();
                    HourAction typedOne = new HourAction(
                            one.agreement(),
                            one.text(),
                            one.who(),
                            one.counted(),
                            one.dueOn(),
                            one.counted()
                                    ? of(typed.getFirst("outcome" + key), List.of("kept", "not_kept", "not_yet"))
                                    : "",
                            fields.text("yielded" + key, typed.getFirst("yielded" + key)),
                            of(typed.getFirst("bearable" + key), List.of("yes", "hardly", "no")),
                            fields.line("helped" + key, typed.getFirst("helped" + key)),
                            null);
                    boolean over = one.counted() && "true".equals(typed.getFirst("over" + key));
                    said.put(
                            one.agreement(),
                            new HourAction.Said(
                                    typedOne.outcome(),
                                    typedOne.yielded(),
                                    typedOne.bearable(),
                                    typedOne.helpedBy(),
                                    over,
                                    typed.containsKey("was" + key)
                                            ? Typed.line(typed.getFirst("was" + key))
                                            : HourAction.NOTHING));
                    return typedOne;
                })
                .toList();
        if (fields.errors().isEmpty()) {
            work.lookAt(page.file().id(), page, said).forEach(theirs -> forms.overtaken(fields, theirs, locale));
        }
        if (!fields.errors().isEmpty()) {
            response.setStatus(422);
            return show(
                    hours.toWork(page.file().id(), page.hour().id()).with(shown),
                    Agenda.ACTIONS,
                    forms.words(page, Agenda.ACTIONS, NOTHING, locale),
                    forms.adding(page, Agenda.ACTIONS, NOTHING, locale),
                    fields.errors(),
                    UUID.randomUUID(),
                    model);
        }
        return "redirect:" + page.path() + "/next?done=coreteam.kept";
    }

    private static String of(@org.jspecify.annotations.Nullable String typed, List<String> known) {
        String value = Typed.line(typed);
        return known.contains(value) ? value : "";
    }

    private String again(
            HourPage page,
            Agenda step,
            FilledForm adding,
            UUID object,
            Locale locale,
            HttpServletResponse response,
            Model model) {
        response.setStatus(422);
        return show(page, step, forms.words(page, step, NOTHING, locale), adding, adding.errors(), object, model);
    }

    private static String show(
            HourPage page, Agenda step, FilledForm words, FilledForm adding, Errors errors, UUID fresh, Model model) {
        if (page.hour().finished()) {
            model.addAttribute("seen", page);
            return "casework/weekly/hour";
        }
        model.addAttribute("step", new StepPage(page, step, words.questions(), adding.questions(), errors, fresh));
        return "casework/weekly/step";
    }

    private static Agenda agenda(String code) {
        return Agenda.of(code).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
