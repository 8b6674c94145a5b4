package org.samenhang.casework.seen;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.samenhang.access.NotYours;
import org.samenhang.casework.CaseFile;
import org.samenhang.casework.Fields;
import org.samenhang.form.Errors;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Who looked in the file; and the family's way in. */
@Controller
class LookController {

    private final Looks looks;
    private final LookQuestions questions;
    private final MessageSource messages;

    LookController(Looks looks, LookQuestions questions, MessageSource messages) {
        this.looks = looks;
        this.questions = questions;
        this.messages = messages;
    }

    @GetMapping("/cases/{id}/log")
    String show(@PathVariable UUID id, Model model) {
        LookPage looked = looks.of(id);
        CaseFile file = looked.file();
        model.addAttribute("looked", looked);
        return file.place().works() ? "casework/log" : "casework/familyLog";
    }

    @GetMapping("/cases/{id}/log/{line}/question")
    String ask(@PathVariable UUID id, @PathVariable long line, Model model) {
        return question(id, line, UUID.randomUUID(), "", Errors.none(), model);
    }

    @PostMapping("/cases/{id}/log/{line}/question")
    String asked(
            @PathVariable UUID id,
            @PathVariable long line,
            @RequestParam Map<String, String> typed,
            Locale locale,
            HttpServletResponse response,
            Model model) {
        Fields fields = new Fields(messages, locale);
        String text = fields.text("question", typed.get("question"), "seen.question.missing");
        UUID sent = fields.id(typed.get("id"));
        UUID fresh = sent == null ? UUID.randomUUID() : sent;
        if (!fields.errors().isEmpty()) {
            response.setStatus(422);
            return question(id, line, fresh, text, fields.errors(), model);
        }
        if (looks.asking(id, line) == null) {
            throw new NotYours("look_question", id);
        }
        questions.ask(id, fresh, line, text);
        return "redirect:/cases/" + id + "/log?done=seen.asked";
    }

    /** A family has one case nearly always; then that is where they are. */
    @GetMapping("/mine")
    String mine(Model model) {
        List<UUID> mine = looks.mine();
        if (mine.size() == 1) {
            return "redirect:/cases/" + mine.getFirst();
        }
        model.addAttribute("mine", mine);
        return mine.isEmpty() ? "casework/mine" : "redirect:/cases";
    }

    private String question(UUID id, long line, UUID fresh, String typed, Errors errors, Model model) {
        Looks.Asking asking = looks.asking(id, line);
        if (asking == null || asking.file().place().works()) {
            throw new NotYours("look_question", id);
        }
        model.addAttribute("file", asking.file())
                .addAttribute("visit", asking.visit())
                .addAttribute("fresh", fresh)
                .addAttribute("typed", typed)
                .addAttribute("errors", errors);
        return "casework/lookQuestion";
    }
}
