package org.samenhang.casework.informed;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.samenhang.casework.FilledForm;
import org.samenhang.casework.FormPage;
import org.samenhang.casework.people.Opened;
import org.samenhang.casework.people.Openings;
import org.samenhang.form.Errors;
import org.samenhang.form.Option;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What was explained to whom, what was withheld, and whether a family group plan was offered. */
@Controller
class InformedController {

    private static final String WHAT = "informing";

    private final Informings informings;
    private final Openings openings;
    private final MessageSource messages;
    private final Clock clock;

    InformedController(Informings informings, Openings openings, MessageSource messages, Clock clock) {
        this.informings = informings;
        this.openings = openings;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping("/cases/{id}/informed")
    String show(@PathVariable UUID id, Model model) {
        model.addAttribute("seen", informings.read(id));
        return "casework/informed";
    }

    @GetMapping("/cases/{id}/informed/new")
    String blank(@PathVariable UUID id, Locale locale, Model model) {
        Opened opened = openings.forWork(id, WHAT);
        FilledForm form = told(FilledForm.blank(WHAT, messages, locale).with("on", LocalDate.now(clock)), opened);
        return form(opened, "/informed", form, Errors.none(), UUID.randomUUID(), model);
    }

    @PostMapping("/cases/{id}/informed")
    String add(
            @PathVariable UUID id,
            @RequestParam UUID object,
            @RequestParam MultiValueMap<String, String> typed,
            Locale locale,
            HttpServletResponse response,
            Model model) {
        Opened opened = openings.forWork(id, WHAT);
        FilledForm form = told(FilledForm.of(WHAT, typed, messages, locale), opened);
        LocalDate on = form.dayOf("on");
        UUID with = form.idOf("with");
        Withholding rule = new Withholding(form.value("withheld"), form.value("why"), form.idOf("consulted"));
        form.check(on == null || !on.isAfter(LocalDate.now(clock)), "on", "casework.field.ahead")
                .check(!rule.isWhyMissing(), "why", "casework.informing.why.missing")
                .check(!rule.isColleagueMissing(), "consulted", "casework.informing.consulted.missing");
        if (!form.isGood() || on == null || with == null) {
            response.setStatus(422);
            return form(opened, "/informed", form, form.errors(), object, model);
        }
        informings.told(
                id,
                object,
                new Informings.Told(
                        with,
                        on,
                        form.chosen("how", ""),
                        form.value("about"),
                        rule.withheld(),
                        rule.isPartial() ? rule.why() : "",
                        rule.isPartial() ? rule.consulted() : null));
        return "redirect:/cases/" + id + "/informed?done=casework.noted";
    }

    @GetMapping("/cases/{id}/family-group-plan/new")
    String blankPlan(@PathVariable UUID id, Locale locale, Model model) {
        Opened opened = openings.forWork(id, "family_group_plan");
        FilledForm form = plan(FilledForm.blank("groupPlan", messages, locale).with("on", LocalDate.now(clock)));
        return form(opened, "/family-group-plan", form, Errors.none(), UUID.randomUUID(), model);
    }

    @PostMapping("/cases/{id}/family-group-plan")
    String addPlan(
            @PathVariable UUID id,
            @RequestParam UUID object,
            @RequestParam MultiValueMap<String, String> typed,
            Locale locale,
            HttpServletResponse response,
            Model model) {
        Opened opened = openings.forWork(id, "family_group_plan");
        FilledForm form = plan(FilledForm.of("groupPlan", typed, messages, locale));
        LocalDate on = form.dayOf("on");
        boolean offered = form.chosen("offered", "").equals("yes");
        form.check(on == null || !on.isAfter(LocalDate.now(clock)), "on", "casework.field.ahead")
                .check(offered || !form.value("why").isEmpty(), "why", "casework.groupPlan.why.missing");
        if (!form.isGood() || on == null) {
            response.setStatus(422);
            return form(opened, "/family-group-plan", form, form.errors(), object, model);
        }
        informings.plan(id, object, on, offered, form.chosen("answer", ""), form.value("why"));
        return "redirect:/cases/" + id + "/informed?done=casework.noted";
    }

    private static FilledForm told(FilledForm form, Opened opened) {
        List<Option> family = opened.family();
        List<Option> colleagues = opened.everybody().stream()
                .filter(one -> family.stream().noneMatch(other -> other.value().equals(one.value())))
                .toList();
        return form.select("with", family)
                .choice(
                        "how",
                        form.options(
                                "casework.informing.how",
                                List.of("conversation", "call", "video", "letter", "drawing")))
                .day("on")
                .text("about")
                .optionalText("withheld")
                .optionalText("why")
                .optionalSelect("consulted", colleagues);
    }

    private static FilledForm plan(FilledForm form) {
        return form.choice("offered", form.options("casework.groupPlan.offered", List.of("yes", "no")))
                .day("on")
                .optionalChoice("answer", form.options("casework.groupPlan.answer", List.of("yes", "no", "later")))
                .optionalText("why");
    }

    private static String form(Opened opened, String action, FilledForm form, Errors errors, UUID object, Model model) {
        model.addAttribute(
                "form",
                FormPage.of(
                        opened.file(),
                        "people",
                        action,
                        "/informed",
                        form,
                        errors,
                        Map.of("object", object.toString())));
        return "casework/form";
    }
}
