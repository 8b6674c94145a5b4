package org.samenhang.teamwork.workshop;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.samenhang.form.Errors;
import org.samenhang.form.Typed;
import org.samenhang.instruments.Answers;
import org.samenhang.instruments.AnswersTyped;
import org.samenhang.instruments.Definition;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Saying how a workshop was with a code from a slip of paper, without an account. The code never stands in an address. */
@Controller
class VisitController {

    private final Visits visits;
    private final MessageSource messages;

    VisitController(Visits visits, MessageSource messages) {
        this.visits = visits;
        this.messages = messages;
    }

    @GetMapping("/evaluation")
    String ask(@RequestParam(defaultValue = "") String thanks, Model model) {
        model.addAttribute("errors", Errors.none()).addAttribute("code", "").addAttribute("thanks", !thanks.isEmpty());
        return "teamwork/workshop/code";
    }

    /** With a code alone: what is asked. With answers too: they are sent. */
    @PostMapping("/evaluation")
    String say(
            @RequestParam(defaultValue = "") String code,
            @RequestParam MultiValueMap<String, String> sent,
            HttpServletRequest request,
            HttpServletResponse response,
            Locale locale,
            Model model) {
        String typed = Typed.line(code);
        String address = request.getRemoteAddr();
        if (visits.guesses(address)) {
            return again(typed, 429, "workshop.code.wait", response, locale, model);
        }
        String tidy = Slip.tidy(typed);
        Optional<Visits.Opened> opened = tidy.isEmpty() ? Optional.empty() : visits.open(tidy);
        if (opened.isEmpty()) {
            visits.wrong(address);
            return again(typed, 422, "workshop.code.wrong", response, locale, model);
        }
        Definition definition = opened.get().definition();
        if (!sent.containsKey("send")) {
            return show(tidy, opened.get(), AnswersTyped.kept(Answers.none()), model);
        }
        AnswersTyped answers = AnswersTyped.read(
                definition, Answers.none(), definition.all().toList(), sent::get, true, messages, locale);
        if (answers.errors().isEmpty() && answers.answers().isEmpty()) {
            answers = new AnswersTyped(
                    answers.answers(),
                    Map.of(),
                    Errors.none().add(messages.getMessage("workshop.nothing", null, locale)));
        }
        if (!answers.errors().isEmpty()) {
            response.setStatus(422);
            return show(tidy, opened.get(), answers, model);
        }
        return visits.answer(tidy, answers.answers())
                ? "redirect:/evaluation?thanks=1"
                : again(typed, 422, "workshop.code.wrong", response, locale, model);
    }

    private String again(
            String code, int status, String why, HttpServletResponse response, Locale locale, Model model) {
        response.setStatus(status);
        String cut = code.substring(0, Math.min(code.length(), 20));
        model.addAttribute("errors", Errors.none().add("code", messages.getMessage(why, null, locale)))
                .addAttribute("code", cut)
                .addAttribute("thanks", false);
        return "teamwork/workshop/code";
    }

    private static String show(String code, Visits.Opened opened, AnswersTyped typed, Model model) {
        model.addAttribute("code", code)
                .addAttribute("workshop", opened.title())
                .addAttribute("definition", opened.definition())
                .addAttribute("typed", typed);
        return "teamwork/workshop/visitor";
    }
}
