package org.samenhang.analysis;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.UUID;
import org.samenhang.form.Errors;
import org.samenhang.form.Typed;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Somebody of the family says a statement in their own words. */
@Controller
class WordingController {

    private static final String PATH = "/cases/{caseFile}/analysis/statements/{statement}/own-wording";

    private final Wordings wordings;
    private final Answers answers;

    WordingController(Wordings wordings, Answers answers) {
        this.wordings = wordings;
        this.answers = answers;
    }

    @GetMapping(PATH)
    String ask(@PathVariable UUID caseFile, @PathVariable UUID statement, Model model) {
        Wordings.Worded worded = wordings.of(caseFile, statement);
        return show(worded, worded.own(), Errors.none(), model);
    }

    @PostMapping(PATH)
    String word(
            @PathVariable UUID caseFile,
            @PathVariable UUID statement,
            @RequestParam(defaultValue = "") String words,
            Locale locale,
            HttpServletResponse response,
            Model model) {
        String typed = Typed.line(words);
        Errors errors = Limits.check(Errors.none(), "words", typed, StatementForm.TEXT, answers.texts(locale));
        if (!errors.isEmpty()) {
            response.setStatus(422);
            return show(wordings.of(caseFile, statement), words, errors, model);
        }
        wordings.word(caseFile, statement, typed);
        return "redirect:/cases/" + caseFile + "/analysis?done=wording." + (typed.isEmpty() ? "back" : "said") + "#all";
    }

    private static String show(Wordings.Worded worded, String typed, Errors errors, Model model) {
        model.addAttribute("worded", worded).addAttribute("typed", typed).addAttribute("errors", errors);
        return "analysis/wording";
    }
}
