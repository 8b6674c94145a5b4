package org.samenhang.analysis.edit;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.samenhang.access.NotYours;
import org.samenhang.analysis.Analyses;
import org.samenhang.analysis.Answers;
import org.samenhang.analysis.Said;
import org.samenhang.analysis.Tense;
import org.samenhang.analysis.Texts;
import org.samenhang.analysis.Whole;
import org.samenhang.form.Errors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/** A statement in other words, in two, together with another, of then or of now. */
@Controller
class ShapingController {

    private final Shaping shaping;
    private final Analyses analyses;
    private final Answers answers;
    private final Others others;

    ShapingController(Shaping shaping, Analyses analyses, Answers answers, Others others) {
        this.shaping = shaping;
        this.analyses = analyses;
        this.answers = answers;
        this.others = others;
    }

    @GetMapping("/cases/{caseFile}/analysis/statements/{statement}/shape")
    String open(@PathVariable UUID caseFile, @PathVariable UUID statement, Locale locale, Model model) {
        Whole whole = analyses.toWrite(caseFile);
        Said said = known(whole, statement);
        return page(whole, said, ShapeForm.of(said), Errors.none(), null, null, by("", model));
    }

    @PostMapping("/cases/{caseFile}/analysis/statements/{statement}/wording")
    String reword(
            @PathVariable UUID caseFile,
            @PathVariable UUID statement,
            @ModelAttribute ShapeForm form,
            @ModelAttribute Answers.Screen screen,
            @RequestHeader(name = "X-Fragment", required = false) @Nullable String fragment,
            Locale locale,
            HttpServletResponse response,
            Model model) {
        Asked asked = new Asked(caseFile, statement, form, screen, fragment, locale, response, by("wording", model));
        Errors errors = form.check(answers.texts(locale));
        return !errors.isEmpty()
                ? refused(asked, errors)
                : answer(asked, shaping.reword(caseFile, statement, form.words(), form.opened()), "live.reworded");
    }

    @PostMapping("/cases/{caseFile}/analysis/statements/{statement}/split")
    String split(
            @PathVariable UUID caseFile,
            @PathVariable UUID statement,
            @ModelAttribute ShapeForm form,
            @ModelAttribute Answers.Screen screen,
            @RequestHeader(name = "X-Fragment", required = false) @Nullable String fragment,
            Locale locale,
            HttpServletResponse response,
            Model model) {
        Asked asked = new Asked(caseFile, statement, form, screen, fragment, locale, response, by("split", model));
        Errors errors = form.checkSplit(answers.texts(locale));
        return !errors.isEmpty()
                ? refused(asked, errors)
                : answer(
                        asked,
                        shaping.split(caseFile, statement, form.words(), form.secondWords(), form.opened(), form.id()),
                        "live.split_done");
    }

    @PostMapping("/cases/{caseFile}/analysis/statements/{statement}/merging")
    String merge(
            @PathVariable UUID caseFile,
            @PathVariable UUID statement,
            @ModelAttribute ShapeForm form,
            @ModelAttribute Answers.Screen screen,
            @RequestHeader(name = "X-Fragment", required = false) @Nullable String fragment,
            Locale locale,
            HttpServletResponse response,
            Model model) {
        Asked asked = new Asked(caseFile, statement, form, screen, fragment, locale, response, by("merging", model));
        Errors errors = form.checkMerge(answers.texts(locale));
        UUID other = form.otherId();
        return !errors.isEmpty() || other == null
                ? refused(asked, errors)
                : answer(asked, shaping.merge(caseFile, statement, other, form.words(), form.opened()), "live.merged");
    }

    @PostMapping("/cases/{caseFile}/analysis/statements/{statement}/tense")
    String move(
            @PathVariable UUID caseFile,
            @PathVariable UUID statement,
            @RequestParam(defaultValue = "") String tense,
            @ModelAttribute Answers.Screen screen,
            @RequestHeader(name = "X-Fragment", required = false) @Nullable String fragment,
            Locale locale,
            Model model) {
        Tense to = tense.equals(Tense.PAST.code()) ? Tense.PAST : Tense.NOW;
        shaping.move(caseFile, statement, to);
        return answers.after(caseFile, screen, fragment, "live.moved." + to.code(), locale, model);
    }

    private String answer(Asked asked, Shaping.Went went, String done) {
        Texts texts = answers.texts(asked.locale());
        return switch (went) {
            case TAKEN ->
                answers.after(asked.caseFile(), asked.screen(), asked.fragment(), done, asked.locale(), asked.model());
            case FULL -> refused(asked, Errors.none().add("text", texts.t("analysis.full")));
            case APART -> refused(asked, Errors.none().add("other", texts.t("live.apart")));
            case CHANGED_SINCE -> conflict(asked);
        };
    }

    private String conflict(Asked asked) {
        asked.response().setStatus(HttpServletResponse.SC_CONFLICT);
        Whole whole = analyses.toWrite(asked.caseFile());
        Said theirs = known(whole, asked.statement());
        String by = others.changedBy(asked.caseFile(), asked.statement());
        if (asked.fragment() != null) {
            asked.model().addAttribute("theirs", theirs).addAttribute("by", by);
            return "analysis/edit/conflict";
        }
        return page(whole, theirs, asked.form().over(theirs.version()), Errors.none(), theirs, by, asked.model());
    }

    private String refused(Asked asked, Errors errors) {
        asked.response().setStatus(422);
        Whole whole = analyses.toWrite(asked.caseFile());
        Said said = known(whole, asked.statement());
        if (asked.fragment() != null) {
            asked.model().addAttribute("errors", errors).addAttribute("texts", answers.texts(asked.locale()));
            return "analysis/refused";
        }
        return page(whole, said, asked.form(), errors, null, null, asked.model());
    }

    /** Which of the forms of the page was sent: what is to be mended is said at that one. */
    private static Model by(String way, Model model) {
        return model.addAttribute("way", way);
    }

    private static Said known(Whole whole, UUID statement) {
        return whole.statement(statement)
                .orElseThrow(() -> new NotYours("statement", whole.head().caseId()));
    }

    private static String page(
            Whole whole,
            Said said,
            ShapeForm form,
            Errors errors,
            @Nullable Said theirs,
            @Nullable String by,
            Model model) {
        model.addAttribute("whole", whole)
                .addAttribute("said", said)
                .addAttribute("form", form)
                .addAttribute("errors", errors)
                .addAttribute("theirs", theirs)
                .addAttribute("by", by);
        return "analysis/edit/shape";
    }

    private record Asked(
            UUID caseFile,
            UUID statement,
            ShapeForm form,
            Answers.Screen screen,
            @Nullable String fragment,
            Locale locale,
            HttpServletResponse response,
            Model model) {}
}
