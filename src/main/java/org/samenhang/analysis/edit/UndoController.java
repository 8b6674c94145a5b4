package org.samenhang.analysis.edit;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.samenhang.analysis.Answers;
import org.samenhang.analysis.Texts;
import org.samenhang.form.Errors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;

/** A step back, and a step forth again. */
@Controller
class UndoController {

    private final Undoing undoing;
    private final Answers answers;

    UndoController(Undoing undoing, Answers answers) {
        this.undoing = undoing;
        this.answers = answers;
    }

    @PostMapping("/cases/{caseFile}/analysis/undo")
    String undo(
            @PathVariable UUID caseFile,
            @ModelAttribute Answers.Screen screen,
            @RequestHeader(name = "X-Fragment", required = false) @Nullable String fragment,
            Locale locale,
            HttpServletResponse response,
            Model model) {
        return answer(undoing.undo(caseFile), "live.undone", caseFile, screen, fragment, locale, response, model);
    }

    @PostMapping("/cases/{caseFile}/analysis/redo")
    String redo(
            @PathVariable UUID caseFile,
            @ModelAttribute Answers.Screen screen,
            @RequestHeader(name = "X-Fragment", required = false) @Nullable String fragment,
            Locale locale,
            HttpServletResponse response,
            Model model) {
        return answer(undoing.redo(caseFile), "live.redone", caseFile, screen, fragment, locale, response, model);
    }

    private String answer(
            Undoing.Outcome outcome,
            String done,
            UUID caseFile,
            Answers.Screen screen,
            @Nullable String fragment,
            Locale locale,
            HttpServletResponse response,
            Model model) {
        Texts texts = answers.texts(locale);
        String about = outcome.text() == null ? texts.t("live.arrow.one") : outcome.text();
        return switch (outcome.kind()) {
            case DONE -> {
                model.addAttribute("say", texts.t(done, about));
                yield answers.after(caseFile, screen, fragment, done, locale, model);
            }
            case NOTHING -> {
                model.addAttribute("say", texts.t(done + ".nothing"));
                yield answers.after(caseFile, screen, fragment, done + ".nothing", locale, model);
            }
            case REFUSED -> {
                response.setStatus(HttpServletResponse.SC_CONFLICT);
                String why = outcome.by() == null
                        ? texts.t("live.undo.refused", about)
                        : texts.t("live.undo.refused_by", about, outcome.by());
                model.addAttribute("errors", Errors.none().add(why))
                        .addAttribute("texts", texts)
                        .addAttribute("path", "/cases/" + caseFile + "/analysis");
                yield fragment == null ? "analysis/edit/refusal" : "analysis/refused";
            }
        };
    }
}
