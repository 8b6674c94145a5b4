package org.samenhang.casework.lasting;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.samenhang.casework.CaseFile;
import org.samenhang.casework.FilledForm;
import org.samenhang.casework.FormPage;
import org.samenhang.casework.SentBack;
import org.samenhang.form.Errors;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Whether it lasts, and what it gave a professional. */
@Controller
class LastingController {

    private final LastingHelp lasting;
    private final MessageSource messages;

    LastingController(LastingHelp lasting, MessageSource messages) {
        this.lasting = lasting;
        this.messages = messages;
    }

    @GetMapping("/cases/{id}/lasting")
    String read(@PathVariable UUID id, Model model) {
        model.addAttribute("seen", lasting.read(id));
        return "casework/lasting/page";
    }

    @GetMapping("/cases/{id}/lasting/gain")
    String blank(@PathVariable UUID id, Locale locale, Model model) {
        return form(
                lasting.works(id),
                ask(FilledForm.blank("gain", messages, locale)),
                Errors.none(),
                UUID.randomUUID(),
                model);
    }

    @PostMapping("/cases/{id}/lasting/gain")
    String say(
            @PathVariable UUID id,
            @RequestParam UUID object,
            @RequestParam MultiValueMap<String, String> typed,
            Locale locale,
            HttpServletResponse response,
            Model model) {
        CaseFile file = lasting.works(id);
        FilledForm form = ask(FilledForm.of("gain", typed, messages, locale));
        form.fits("words", 1000);
        if (!form.isGood()) {
            return form(file, form, SentBack.toMend(form, response), object, model);
        }
        lasting.say(
                id,
                object,
                form.chosen("conflicts", ""),
                form.chosen("together", ""),
                form.chosen("pleasure", ""),
                form.value("words"));
        return "redirect:/cases/" + id + "/lasting?done=help.kept";
    }

    private static FilledForm ask(FilledForm form) {
        return form.choice("conflicts", form.options("lasting.conflicts", List.of("fewer", "same", "more")))
                .choice("together", form.options("lasting.together", List.of("better", "same", "worse")))
                .choice("pleasure", form.options("lasting.pleasure", List.of("more", "same", "less")))
                .optionalText("words");
    }

    private static String form(CaseFile file, FilledForm form, Errors errors, UUID object, Model model) {
        model.addAttribute(
                "form",
                FormPage.of(
                        file, "help", "/lasting/gain", "/lasting", form, errors, Map.of("object", object.toString())));
        return "casework/form";
    }
}
