package org.samenhang.casework.overview;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.samenhang.casework.CaseFile;
import org.samenhang.casework.FilledForm;
import org.samenhang.casework.FormPage;
import org.samenhang.form.Errors;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Putting the question of a case into better words. */
@Controller
class QuestionController {

    private final Questions questions;
    private final MessageSource messages;

    QuestionController(Questions questions, MessageSource messages) {
        this.questions = questions;
        this.messages = messages;
    }

    @GetMapping("/cases/{id}/question")
    String edit(@PathVariable UUID id, Locale locale, Model model) {
        CaseFile file = questions.read(id);
        FilledForm form = FilledForm.blank("question", messages, locale)
                .with("text", file.question())
                .line("text");
        return show(file, form, Errors.none(), file.version(), model);
    }

    @PostMapping("/cases/{id}/question")
    String change(
            @PathVariable UUID id,
            @RequestParam int version,
            @RequestParam MultiValueMap<String, String> typed,
            Locale locale,
            HttpServletResponse response,
            Model model) {
        FilledForm form = FilledForm.of("question", typed, messages, locale).line("text");
        if (!form.isGood()) {
            response.setStatus(422);
            return show(questions.read(id), form, form.errors(), version, model);
        }
        if (questions.change(id, version, form.lineOf("text"))) {
            return "redirect:/cases/" + id + "?done=casework.saved";
        }
        CaseFile now = questions.read(id);
        form.theirs("text", now.question());
        response.setStatus(409);
        Errors meanwhile = Errors.none().add(messages.getMessage("casework.meanwhile", null, locale));
        return show(now, form, meanwhile, now.version(), model);
    }

    private static String show(CaseFile file, FilledForm form, Errors errors, int version, Model model) {
        model.addAttribute(
                "form",
                FormPage.of(
                        file, "overview", "/question", "", form, errors, Map.of("version", Integer.toString(version))));
        return "casework/form";
    }
}
