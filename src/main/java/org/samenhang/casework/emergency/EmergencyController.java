package org.samenhang.casework.emergency;

import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.samenhang.access.Person;
import org.samenhang.casework.Fields;
import org.samenhang.form.Errors;
import org.springframework.context.MessageSource;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Opening a case in an emergency, and the privacy officer's look at it afterwards. */
@Controller
class EmergencyController {

    /** Fewer characters than this say nothing. */
    private static final int SHORTEST_REASON = 10;

    private static final int LONGEST_REASON = 2000;

    private final Emergencies emergencies;
    private final MessageSource messages;

    EmergencyController(Emergencies emergencies, MessageSource messages) {
        this.emergencies = emergencies;
        this.messages = messages;
    }

    @GetMapping("/emergency")
    String ask(@AuthenticationPrincipal Person person, Model model) {
        Emergencies.requireToOpen(person);
        return asked(Errors.none(), UUID.randomUUID(), "", "", model);
    }

    @PostMapping("/emergency")
    String open(
            @AuthenticationPrincipal Person person,
            @RequestParam(required = false) @Nullable UUID object,
            @RequestParam(defaultValue = "") String number,
            @RequestParam(defaultValue = "") String reason,
            Locale locale,
            HttpServletResponse response,
            Model model) {
        Emergencies.requireToOpen(person);
        Fields fields = new Fields(messages, locale);
        String wanted = fields.line("number", number, "emergency.number.missing");
        String why = fields.text("reason", reason, "emergency.reason.missing");
        if (!why.isEmpty() && (why.length() < SHORTEST_REASON || why.length() > LONGEST_REASON)) {
            fields.wrong("reason", "emergency.reason.length");
        }
        UUID id = object == null ? UUID.randomUUID() : object;
        if (fields.errors().isEmpty()) {
            Optional<UUID> opened = emergencies.open(person, id, wanted, why);
            if (opened.isPresent()) {
                return "redirect:/cases/" + opened.get() + "?done=emergency.opened";
            }
            fields.wrong("number", "emergency.number.unknown");
        }
        response.setStatus(422);
        return asked(fields.errors(), id, number, reason, model);
    }

    @GetMapping("/privacy/emergencies")
    String judged(@AuthenticationPrincipal Person person, Model model) {
        return list(person, Errors.none(), null, JudgementForm.empty(), model);
    }

    @PostMapping("/privacy/emergencies/{id}")
    String judge(
            @AuthenticationPrincipal Person person,
            @PathVariable UUID id,
            JudgementForm form,
            Locale locale,
            HttpServletResponse response,
            Model model) {
        Emergencies.requireToJudge(person);
        Fields fields = new Fields(messages, locale);
        String right = fields.oneOf("right", form.right(), List.of("yes", "no"), "emergency.right.missing");
        String words = fields.text("words", form.words(), "emergency.words.missing");
        LocalDate tellOn = fields.day("tellOn", form.tellOn(), "emergency.tell_on.missing");
        String why = fields.text("tellReason", form.tellReason());
        if (tellOn != null && why.isEmpty() && tellOn.isAfter(emergencies.usuallyTold())) {
            fields.wrong("tellReason", "emergency.tell_reason.missing");
        }
        if (!fields.errors().isEmpty() || tellOn == null) {
            response.setStatus(422);
            return list(person, fields.errors(), id, form, model);
        }
        boolean judged = emergencies.judge(person, id, right.equals("yes"), words, tellOn, why);
        return "redirect:/privacy/emergencies?done=" + (judged ? "emergency.judged" : "emergency.judged_before");
    }

    private String list(Person person, Errors errors, @Nullable UUID wrong, JudgementForm form, Model model) {
        model.addAttribute("emergencies", emergencies.toJudge(person))
                .addAttribute("errors", errors)
                .addAttribute("wrong", wrong)
                .addAttribute("form", form);
        return "casework/emergency/list";
    }

    private static String asked(Errors errors, UUID object, String number, String reason, Model model) {
        model.addAttribute("errors", errors)
                .addAttribute("object", object)
                .addAttribute("number", number)
                .addAttribute("reason", reason);
        return "casework/emergency/ask";
    }
}
