package org.samenhang.casework.weekly;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
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
            @PathVariable UUID id,
            @PathVariable UUID hour,
            @PathVariable String agenda,
            @RequestParam(defaultValue = "all") String forAll,
            Locale locale,
            Model model) {
        HourPage page = hours.toWork(id, hour);
        Agenda step = agenda(agenda);
        MultiValueMap<String, String> chosen = new LinkedMultiValueMap<>();
        chosen.set("forAll", forAll);
        return show(
                page,
                step,
                forms.words(page, step, chosen, locale),
                forms.adding(page, step, NOTHING, locale),
                Errors.none(),
                UUID.randomUUID(),
                page.was(step),
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
        Agenda step = agenda(agenda);
        boolean finishing = step == Agenda.NEXT && finish.equals("true");
        return keep(id, hour, step, false, finishing, typed, locale, response, model);
    }

    @PostMapping("/cases/{id}/weekly-hours/{hour}/loads")
    String carry(
            @PathVariable UUID id,
            @PathVariable UUID hour,
            @RequestParam MultiValueMap<String, String> typed,
            Locale locale,
            HttpServletResponse response,
            Model model) {
        return keep(id, hour, Agenda.CHECK_IN, true, false, typed, locale, response, model);
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
            @RequestParam MultiValueMap<String, String> typed,
            Locale locale,
            HttpServletResponse response,
            Model model) {
        return keep(id, hour, Agenda.COURSE, true, false, typed, locale, response, model);
    }

    @PostMapping("/cases/{id}/weekly-hours/{hour}/next-actions")
    String agree(
            @PathVariable UUID id,
            @PathVariable UUID hour,
            @RequestParam MultiValueMap<String, String> typed,
            Locale locale,
            HttpServletResponse response,
            Model model) {
        return keep(id, hour, Agenda.NEXT, true, false, typed, locale, response, model);
    }

    /**
     * Keeps all that was typed on the page of a step, whichever of its buttons was pressed: its words, and what is added in it.
     *
     * @param adds whether the button was the one that adds something, so that it has to be there
     */
    private String keep(
            UUID id,
            UUID hour,
            Agenda step,
            boolean adds,
            boolean finishing,
            MultiValueMap<String, String> typed,
            Locale locale,
            HttpServletResponse response,
            Model model) {
        HourPage page = hours.toWork(id, hour);
        if (page.hour().finished()) {
            return "redirect:" + page.path() + "?done=coreteam.hour.over";
        }
        if (step == Agenda.ACTIONS) {
            return actions(page, typed, locale, response, model);
        }
        boolean writes = !adds || forms.writes(step, typed);
        boolean adding = adds || forms.adds(step, typed);
        FilledForm words = forms.words(page, step, typed, locale);
        FilledForm added = forms.adding(page, step, typed, locale);
        UUID object = forms.object(typed, locale);
        Map<String, String> was = page.was(step);
        was.replaceAll((name, now) -> typed.containsKey(name) ? Typed.text(typed.getFirst(name)) : now);
        if (adding && step == Agenda.CHECK_IN) {
            checkShared(added);
        }
        if ((!writes || words.isGood()) && (!adding || added.isGood())) {
            if (writes) {
                write(page, step, words, was);
                page = hours.toWork(id, hour);
                for (String name : step.words()) {
                    words.theirs(name, page.hour().words(name));
                }
                was = page.was(step);
            }
            if (finishing && page.hour().present().isBlank()) {
                words.wrong("coreteam.hour.no_present");
            }
            if (adding && (!writes || words.isGood())) {
                add(page, step, object, added);
            }
        }
        Errors errors = forms.errors(step, writes ? words : null, adding ? added : null);
        if (!errors.isEmpty()) {
            response.setStatus(422);
            return show(page, step, words, added, errors, object, was, model);
        }
        if (finishing) {
            hours.finish(id, hour, words.chosen("forAll", "professionals").equals("all"));
            return "redirect:" + page.path() + "?done=coreteam.hour.finished";
        }
        Agenda next = adds ? step : step.following().orElse(step);
        String forAll = next == Agenda.NEXT && words.chosen("forAll", "all").equals("professionals")
                ? "&forAll=professionals"
                : "";
        return "redirect:" + page.path() + "/" + next.code() + "?done=coreteam.kept" + forAll;
    }

    private void write(HourPage page, Agenda step, FilledForm words, Map<String, String> was) {
        UUID id = page.file().id();
        UUID hour = page.hour().id();
        for (String name : step.words()) {
            if (!hours.write(id, hour, name, was.getOrDefault("was-" + name, ""), words.value(name))) {
                words.check(false, name, "coreteam.meanwhile");
            }
        }
        if (step == Agenda.PRESENT && page.file().place().team()) {
            hours.tellsOf(id, hour, words.idOf("whereabouts"));
        }
    }

    private static void checkShared(FilledForm load) {
        UUID with = load.idOf("with");
        load.check(with == null || !with.equals(load.idOf("person")), "with", "coreteam.load.self")
                .check(with == null || load.dayOf("on") != null, "on", "coreteam.load.when")
                .check(with == null || !load.lineOf("what").isEmpty(), "what", "coreteam.load.what");
    }

    private void add(HourPage page, Agenda step, UUID object, FilledForm added) {
        UUID id = page.file().id();
        UUID hour = page.hour().id();
        switch (step) {
            case CHECK_IN -> {
                UUID with = added.idOf("with");
                work.carry(
                        id,
                        hour,
                        new HourWork.Carried(
                                Objects.requireNonNull(added.idOf("person")),
                                added.chosen("load", "bearable"),
                                added.lineOf("words"),
                                with,
                                with == null ? "" : added.lineOf("what"),
                                with == null ? null : added.dayOf("on")));
            }
            case COURSE -> work.decide(id, hour, object, added.value("text"), added.idOf("principle"));
            case NEXT ->
                work.agree(
                        id,
                        hour,
                        object,
                        added.value("text"),
                        Objects.requireNonNull(added.idOf("who")),
                        added.dayOf("dueOn"),
                        added.idOf("principle"),
                        page.asksWhereabouts() ? added.idOf("whereabouts") : null);
            default -> throw new IllegalArgumentException("Nothing is added in " + step);
        }
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
                    Map.of(),
                    model);
        }
        return "redirect:" + page.path() + "/next?done=coreteam.kept";
    }

    private static String of(@org.jspecify.annotations.Nullable String typed, List<String> known) {
        String value = Typed.line(typed);
        return known.contains(value) ? value : "";
    }

    private static String show(
            HourPage page,
            Agenda step,
            FilledForm words,
            FilledForm adding,
            Errors errors,
            UUID fresh,
            Map<String, String> was,
            Model model) {
        if (page.hour().finished()) {
            model.addAttribute("seen", page);
            return "casework/weekly/hour";
        }
        model.addAttribute(
                "step",
                new StepPage(
                        page,
                        step,
                        WeeklyForms.apart(step, words.questions()),
                        adding.questions(),
                        errors,
                        fresh,
                        was));
        return "casework/weekly/step";
    }

    private static Agenda agenda(String code) {
        return Agenda.of(code).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
