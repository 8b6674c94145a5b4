package org.samenhang.analysis.recheck;

import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.samenhang.analysis.Texts;
import org.samenhang.casework.Fields;
import org.samenhang.form.Errors;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 'Do people still work from it?': planned, answered in one press, taken up. */
@Controller
class RecheckController {

    private static final String BASE = "/cases/{caseFile}/analysis/rechecks";
    private static final List<String> ANSWERS = List.of("yes", "partly", "no");

    private final Rechecks rechecks;
    private final MessageSource messages;

    RecheckController(Rechecks rechecks, MessageSource messages) {
        this.rechecks = rechecks;
        this.messages = messages;
    }

    @GetMapping(BASE)
    String all(@PathVariable UUID caseFile, Locale locale, Model model) {
        return show(caseFile, "", Errors.none(), locale, model);
    }

    @PostMapping(BASE)
    String plan(
            @PathVariable UUID caseFile,
            @RequestParam MultiValueMap<String, String> typed,
            Locale locale,
            HttpServletResponse response,
            Model model) {
        rechecks.plans(caseFile);
        Fields fields = new Fields(messages, locale);
        List<LocalDate> days = new ArrayList<>();
        for (String day : typed.getOrDefault("on", List.of())) {
            LocalDate on = fields.day("on", day);
            if (on != null) {
                days.add(on);
            }
        }
        if (days.isEmpty()) {
            fields.wrong("on", "rechecks.on.missing");
        }
        if (!fields.errors().isEmpty()) {
            response.setStatus(422);
            return show(caseFile, "", fields.errors(), locale, model);
        }
        rechecks.plan(caseFile, days, new Texts(messages, locale).t("rechecks.question"));
        return back(caseFile, "planned");
    }

    @PostMapping(BASE + "/{lookBack}/answers")
    String answer(
            @PathVariable UUID caseFile,
            @PathVariable UUID lookBack,
            @RequestParam(defaultValue = "") String answer,
            @RequestParam(defaultValue = "") String line,
            Locale locale,
            HttpServletResponse response,
            Model model) {
        Fields fields = new Fields(messages, locale);
        String said = fields.line("line", line);
        String chosen = fields.oneOf("answer", answer, ANSWERS, "rechecks.answer.missing");
        if (!fields.errors().isEmpty()) {
            response.setStatus(422);
            return show(caseFile, line, fields.errors(), locale, model);
        }
        rechecks.answer(caseFile, lookBack, chosen, said);
        return back(caseFile, "answered");
    }

    @PostMapping(BASE + "/answers/{recheckAnswer}/taking-up")
    String takeUp(@PathVariable UUID caseFile, @PathVariable UUID recheckAnswer) {
        rechecks.takeUp(caseFile, recheckAnswer);
        return back(caseFile, "taken_up");
    }

    private String show(UUID caseFile, String line, Errors errors, Locale locale, Model model) {
        model.addAttribute("seen", rechecks.page(caseFile))
                .addAttribute("line", line)
                .addAttribute("errors", errors)
                .addAttribute("texts", new Texts(messages, locale));
        return "analysis/recheck/all";
    }

    private static String back(UUID caseFile, String done) {
        return "redirect:/cases/" + caseFile + "/analysis/rechecks?done=rechecks." + done;
    }
}
