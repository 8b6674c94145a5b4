package org.samenhang.casework.consultation;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.samenhang.casework.FilledForm;
import org.samenhang.casework.SentBack;
import org.samenhang.form.Errors;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What the team thought and gave along in a consultation, written down later or mended. */
@Controller
@RequestMapping("/consultations/{id}/advice")
class AdviceController {

    private final Consultations consultations;
    private final MessageSource messages;

    AdviceController(Consultations consultations, MessageSource messages) {
        this.consultations = consultations;
        this.messages = messages;
    }

    @GetMapping
    String blank(@PathVariable UUID id, Locale locale, Model model) {
        Consultation found = consultations.find(id);
        FilledForm form = asking(FilledForm.blank("consultation_advice", messages, locale)
                .with("advice", found.advice())
                .with("minutes", found.minutes()));
        return show(found, form, Errors.none(), found.version(), model);
    }

    @PostMapping
    String answer(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "0") int version,
            @RequestParam MultiValueMap<String, String> typed,
            Locale locale,
            HttpServletResponse response,
            Model model) {
        Consultation found = consultations.find(id);
        FilledForm form = asking(FilledForm.of("consultation_advice", typed, messages, locale));
        form.fits("advice", 4000);
        String minutes = form.lineOf("minutes");
        form.check(ConsultationForm.areMinutes(minutes), "minutes", "consultation.minutes.wrong");
        if (!form.isGood()) {
            return show(found, form, SentBack.toMend(form, response), version, model);
        }
        if (consultations.answer(
                id, form.value("advice"), minutes.isEmpty() ? null : Integer.valueOf(minutes), version)) {
            return "redirect:/consultations/" + id + "?done=consultation.answered";
        }
        Consultation now = consultations.find(id);
        form.theirs("advice", now.advice());
        return show(now, form, SentBack.meanwhile(form, response), now.version(), model);
    }

    private static FilledForm asking(FilledForm form) {
        return form.text("advice").optionalLine("minutes");
    }

    private static String show(Consultation found, FilledForm form, Errors errors, int version, Model model) {
        model.addAttribute("title", form.says("title"))
                .addAttribute("lead", found.question())
                .addAttribute("save", form.says("save"))
                .addAttribute("fields", form.questions())
                .addAttribute("errors", errors)
                .addAttribute("hidden", Map.of("version", Integer.toString(version)))
                .addAttribute("back", "/consultations/" + found.id())
                .addAttribute("action", "/consultations/" + found.id() + "/advice");
        return "casework/consultation/opinion";
    }
}
