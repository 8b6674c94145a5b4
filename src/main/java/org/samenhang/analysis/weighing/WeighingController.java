package org.samenhang.analysis.weighing;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.samenhang.analysis.ForWhom;
import org.samenhang.analysis.Texts;
import org.samenhang.casework.Audience;
import org.samenhang.casework.Fields;
import org.samenhang.casework.FilledForm;
import org.samenhang.casework.stop.GoingOn;
import org.samenhang.form.Errors;
import org.samenhang.form.Typed;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Weighing a far-reaching step: one page to write it, one to read it, also for the family. */
@Controller("stepWeighingController")
class WeighingController {

    private final StepWeighings weighings;
    private final GoingOn goingOn;
    private final MessageSource messages;
    private final Clock clock;

    WeighingController(StepWeighings weighings, GoingOn goingOn, MessageSource messages, Clock clock) {
        this.weighings = weighings;
        this.goingOn = goingOn;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping("/cases/{caseFile}/analysis/weighings")
    String list(@PathVariable UUID caseFile, Locale locale, Model model) {
        model.addAttribute("seen", weighings.read(caseFile)).addAttribute("texts", new Texts(messages, locale));
        return "analysis/weighing/list";
    }

    @GetMapping("/cases/{caseFile}/analysis/weighings/new")
    String blank(
            @PathVariable UUID caseFile,
            @RequestParam(required = false) @Nullable String step,
            Locale locale,
            Model model) {
        StepWeighings.Page page = weighings.toWrite(caseFile);
        Map<String, String> typed = new HashMap<>();
        typed.put("id", UUID.randomUUID().toString());
        typed.put("on", LocalDate.now(clock).toString());
        typed.put("visibleTo", "all");
        LifeStep known = page.step(new Fields(messages, locale).id(step));
        if (known != null) {
            typed.put("step", known.id().toString());
            typed.put("kind", known.usually().code());
            typed.put("what", known.text() == null ? messages.getMessage(known.key(), null, locale) : known.text());
            typed.put("visibleTo", known.visibleTo());
            typed.put("whereabouts", Objects.toString(known.whereaboutsOf(), ""));
        }
        model.addAttribute(
                "goesOn",
                goingOn.ask(FilledForm.blank("weighing", messages, locale), caseFile)
                        .questions());
        return form(page, null, typed, Errors.none(), false, locale, model);
    }

    @PostMapping("/cases/{caseFile}/analysis/weighings")
    String add(
            @PathVariable UUID caseFile,
            @RequestParam Map<String, String> typed,
            Locale locale,
            HttpServletResponse response,
            Model model) {
        StepWeighings.Page page = weighings.toWrite(caseFile);
        Fields fields = new Fields(messages, locale);
        StepWeighings.Said said = said(typed, page, fields);
        MultiValueMap<String, String> all = new LinkedMultiValueMap<>();
        all.setAll(typed);
        FilledForm stands = goingOn.ask(FilledForm.of("weighing", all, messages, locale), caseFile);
        if (said == null || !stands.isGood()) {
            response.setStatus(422);
            stands.errors().fields().forEach(fields.errors()::add);
            model.addAttribute("goesOn", stands.questions());
            return form(page, null, typed, fields.errors(), false, locale, model);
        }
        UUID sent = fields.id(typed.get("id"));
        UUID id = sent == null ? UUID.randomUUID() : sent;
        weighings.add(caseFile, id, said);
        goingOn.keep(stands, caseFile, id, "weighing");
        return "redirect:/cases/" + caseFile + "/analysis/weighings?done=weighings.saved";
    }

    @GetMapping("/cases/{caseFile}/analysis/weighings/{weighing}")
    String open(@PathVariable UUID caseFile, @PathVariable UUID weighing, Locale locale, Model model) {
        StepWeighings.Page page = weighings.read(caseFile);
        StepWeighing one = page.one(weighing);
        model.addAttribute("seen", page)
                .addAttribute("one", one)
                .addAttribute("earlier", weighings.earlier(caseFile, weighing))
                .addAttribute("texts", new Texts(messages, locale));
        return "analysis/weighing/one";
    }

    @GetMapping("/cases/{caseFile}/analysis/weighings/{weighing}/edit")
    String edit(@PathVariable UUID caseFile, @PathVariable UUID weighing, Locale locale, Model model) {
        StepWeighings.Page page = weighings.toWrite(caseFile);
        StepWeighing one = page.one(weighing);
        return form(page, one, typed(one), Errors.none(), false, locale, model);
    }

    @PostMapping("/cases/{caseFile}/analysis/weighings/{weighing}")
    String change(
            @PathVariable UUID caseFile,
            @PathVariable UUID weighing,
            @RequestParam Map<String, String> typed,
            Locale locale,
            HttpServletResponse response,
            Model model) {
        StepWeighings.Page page = weighings.toWrite(caseFile);
        StepWeighing one = page.one(weighing);
        Fields fields = new Fields(messages, locale);
        StepWeighings.Said said = said(typed, page, fields);
        if (said == null) {
            response.setStatus(422);
            return form(page, one, typed, fields.errors(), false, locale, model);
        }
        String version = typed.getOrDefault("version", "");
        if (!weighings.change(caseFile, weighing, said, Typed.version(version))) {
            response.setStatus(409);
            StepWeighings.Page now = weighings.toWrite(caseFile);
            StepWeighing theirs = now.one(weighing);
            Map<String, String> over = new HashMap<>(typed);
            over.put("version", String.valueOf(theirs.version()));
            return form(now, theirs, over, Errors.none(), true, locale, model);
        }
        return "redirect:/cases/" + caseFile + "/analysis/weighings/" + weighing + "?done=weighings.saved";
    }

    private StepWeighings.@Nullable Said said(Map<String, String> typed, StepWeighings.Page page, Fields fields) {
        String kind = fields.oneOf("kind", typed.get("kind"), StepKind.codes(), "weighings.kind.missing");
        String what = fields.line("what", typed.get("what"), "weighings.what.missing");
        UUID chosen = fields.id(typed.get("step"));
        LifeStep step = page.step(chosen);
        if (chosen != null && step == null) {
            fields.wrong("step", "analysis.choose");
        }
        LocalDate on = fields.day("on", typed.get("on"), "weighings.on.missing");
        if (on != null && on.isAfter(LocalDate.now(clock))) {
            fields.wrong("on", "analysis.statement.said_on.future");
        }
        Map<Question, String> answers = new EnumMap<>(Question.class);
        for (Question question : Question.values()) {
            answers.put(question, fields.text(question.code(), typed.get(question.code())));
        }
        ForWhom whom = ForWhom.read(typed, page.audience(), fields);
        if (on == null || !fields.errors().isEmpty()) {
            return null;
        }
        return new StepWeighings.Said(
                StepKind.valueOf(kind.toUpperCase(Locale.ROOT)),
                what,
                step != null && step.ofPlace() ? step.id() : null,
                step != null && !step.ofPlace() ? step.id() : null,
                on,
                answers,
                whom.visibleTo(),
                whom.whereaboutsOf());
    }

    private static Map<String, String> typed(StepWeighing one) {
        Map<String, String> typed = new HashMap<>();
        typed.put("kind", one.kind().code());
        typed.put("what", one.what());
        typed.put("step", Objects.toString(one.place() == null ? one.help() : one.place(), ""));
        typed.put("on", one.on().toString());
        for (Question question : Question.values()) {
            typed.put(question.code(), one.answer(question));
        }
        typed.put("visibleTo", one.visibleTo());
        typed.put("whereabouts", Audience.said(one.whereaboutsOf()));
        typed.put("version", String.valueOf(one.version()));
        return typed;
    }

    private String form(
            StepWeighings.Page page,
            @Nullable StepWeighing one,
            Map<String, String> typed,
            Errors errors,
            boolean conflict,
            Locale locale,
            Model model) {
        model.addAttribute("seen", page)
                .addAttribute("one", one)
                .addAttribute("typed", typed)
                .addAttribute("errors", errors)
                .addAttribute("conflict", conflict)
                .addAttribute("texts", new Texts(messages, locale));
        if (!model.containsAttribute("goesOn")) {
            model.addAttribute("goesOn", List.of());
        }
        return "analysis/weighing/form";
    }
}
