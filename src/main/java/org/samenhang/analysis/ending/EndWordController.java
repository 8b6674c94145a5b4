package org.samenhang.analysis.ending;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.samenhang.casework.Fields;
import org.samenhang.form.Errors;
import org.samenhang.form.Typed;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The open word list: which words make Samenhang ask whether this is how things show at the end. */
@Controller
class EndWordController {

    private final EndWordList words;
    private final MessageSource messages;

    EndWordController(EndWordList words, MessageSource messages) {
        this.words = words;
        this.messages = messages;
    }

    @GetMapping("/end-behaviour-words")
    String show(Model model) {
        return show("", Errors.none(), model);
    }

    @PostMapping("/end-behaviour-words")
    String add(@RequestParam(defaultValue = "") String word, Locale locale, HttpServletResponse response, Model model) {
        String typed = Typed.line(word).toLowerCase(Locale.ROOT);
        Fields fields = new Fields(messages, locale);
        if (new EndWords(java.util.List.of(typed)).in(typed.replace("*", "")).isEmpty()) {
            fields.wrong("word", "ending.word.missing");
        } else if (typed.length() > EndWordList.LONGEST) {
            fields.wrong("word", "casework.field.too_long", EndWordList.LONGEST, typed.length());
        }
        if (!fields.errors().isEmpty()) {
            words.page();
            response.setStatus(422);
            return show(word, fields.errors(), model);
        }
        words.add(typed);
        return "redirect:/end-behaviour-words?done=ending.added";
    }

    @PostMapping("/end-behaviour-words/removal")
    String remove(@RequestParam(defaultValue = "") String word) {
        words.remove(Typed.line(word).toLowerCase(Locale.ROOT));
        return "redirect:/end-behaviour-words?done=ending.removed";
    }

    private String show(String typed, Errors errors, Model model) {
        model.addAttribute("list", words.page()).addAttribute("typed", typed).addAttribute("errors", errors);
        return "analysis/ending/words";
    }
}
