package org.samenhang.casework.consent;

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

/** Whether the youth can weigh one decision, as somebody judged it. */
@Controller
class CapacityController {

    private static final String WHAT = "capacity_judgement";

    private final Consents consents;
    private final Openings openings;
    private final MessageSource messages;
    private final Clock clock;

    CapacityController(Consents consents, Openings openings, MessageSource messages, Clock clock) {
        this.consents = consents;
        this.openings = openings;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping("/cases/{id}/capacity/new")
    String blank(@PathVariable UUID id, Locale locale, Model model) {
        Opened opened = openings.forWork(id, WHAT);
        FilledForm form = questions(
                FilledForm.blank("capacityJudged", messages, locale)
                        .with("by", opened.file().place().person())
                        .with("on", LocalDate.now(clock)),
                opened);
        return form(opened, "/capacity", "/consents", form, Errors.none(), UUID.randomUUID(), model);
    }

    @PostMapping("/cases/{id}/capacity")
    String judge(
            @PathVariable UUID id,
            @RequestParam UUID object,
            @RequestParam MultiValueMap<String, String> typed,
            Locale locale,
            HttpServletResponse response,
            Model model) {
        Opened opened = openings.forWork(id, WHAT);
        FilledForm form = questions(FilledForm.of("capacityJudged", typed, messages, locale), opened);
        LocalDate on = form.dayOf("on");
        UUID by = form.idOf("by");
        form.check(on == null || !on.isAfter(LocalDate.now(clock)), "on", "casework.field.ahead");
        if (!form.isGood() || on == null || by == null) {
            response.setStatus(422);
            return form(opened, "/capacity", "/consents", form, form.errors(), object, model);
        }
        consents.judge(
                id,
                object,
                by,
                new JudgedCapacity(
                        form.chosen("about", ""),
                        form.lineOf("decision"),
                        form.chosen("capable", "").equals("yes"),
                        form.value("reason"),
                        "",
                        on));
        return "redirect:/cases/" + id + "/consents?done=casework.noted";
    }

    private static FilledForm questions(FilledForm form, Opened opened) {
        List<Option> professionals = opened.everybody().stream()
                .filter(one -> opened.family().stream()
                        .noneMatch(family -> family.value().equals(one.value())))
                .toList();
        return form.choice(
                        "about",
                        form.options(
                                "casework.consents.about", List.of("registration", "attendees", "sharing", "other")))
                .line("decision")
                .choice("capable", form.options("casework.capacityJudged.capable", List.of("yes", "no")))
                .text("reason")
                .select("by", professionals)
                .day("on");
    }

    private static String form(
            Opened opened, String action, String back, FilledForm form, Errors errors, UUID object, Model model) {
        model.addAttribute(
                "form",
                FormPage.of(opened.file(), "people", action, back, form, errors, Map.of("object", object.toString())));
        return "casework/form";
    }
}
