package org.samenhang.casework.seen;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.samenhang.casework.Fields;
import org.samenhang.form.Errors;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The privacy officer reads and answers what families ask about who looked. */
@Controller
class PrivacyController {

    private final LookQuestions questions;
    private final MessageSource messages;

    PrivacyController(LookQuestions questions, MessageSource messages) {
        this.questions = questions;
        this.messages = messages;
    }

    @GetMapping("/privacy/questions")
    String all(Model model) {
        return show(null, "", Errors.none(), model);
    }

    @PostMapping("/privacy/questions/{question}/answer")
    String answer(
            @PathVariable UUID question,
            @RequestParam Map<String, String> typed,
            Locale locale,
            HttpServletResponse response,
            Model model) {
        Fields fields = new Fields(messages, locale);
        String answer = fields.text("answer", typed.get("answer"), "rights.answer.missing");
        if (!fields.errors().isEmpty()) {
            response.setStatus(422);
            return show(question, answer, fields.errors(), model);
        }
        questions.answer(question, answer);
        return "redirect:/privacy/questions?done=rights.answered";
    }

    private String show(@Nullable UUID typedFor, String typed, Errors errors, Model model) {
        model.addAttribute("seen", questions.all())
                .addAttribute("typedFor", typedFor)
                .addAttribute("typed", typed)
                .addAttribute("errors", errors);
        return "casework/privacy";
    }
}
