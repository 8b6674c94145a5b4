package org.samenhang.analysis;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.samenhang.access.NotYours;
import org.samenhang.analysis.model.Models;
import org.samenhang.casework.Audience;
import org.samenhang.casework.VisibleItem;
import org.samenhang.casework.VisibleItems;
import org.samenhang.form.Errors;
import org.samenhang.form.Typed;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What is written beside the picture: the question, movement, conclusion, advice, growth aims. */
@Controller
class CompositionController {

    private static final int PASSAGE = 8000;
    private static final int GROWTH = 2000;
    private static final int QUESTION = 300;

    private final Compositions compositions;
    private final Analyses analyses;
    private final Answers answers;
    private final VisibleItems items;
    private final Models models;

    CompositionController(
            Compositions compositions, Analyses analyses, Answers answers, VisibleItems items, Models models) {
        this.compositions = compositions;
        this.analyses = analyses;
        this.answers = answers;
        this.items = items;
        this.models = models;
    }

    @GetMapping("/cases/{caseFile}/analysis/passages/{part}")
    String passage(@PathVariable UUID caseFile, @PathVariable String part, Locale locale, Model model) {
        ToWrite desk = analyses.toWriteFor(caseFile);
        Written written = desk.whole().passage(passage(caseFile, part));
        return show(desk, written, written.text(), said(caseFile, written), null, Errors.none(), locale, model);
    }

    @PostMapping("/cases/{caseFile}/analysis/passages/{part}")
    String writePassage(
            @PathVariable UUID caseFile,
            @PathVariable String part,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "") String whereabouts,
            @RequestParam(defaultValue = "-1") int version,
            Locale locale,
            HttpServletResponse response,
            Model model) {
        Passage passage = passage(caseFile, part);
        ToWrite desk = analyses.toWriteFor(caseFile);
        Texts texts = answers.texts(locale);
        String typed = Typed.text(text);
        Errors errors = Limits.check(Errors.none(), "text", typed, PASSAGE, texts);
        UUID told = desk.told(whereabouts, errors, texts);
        if (!errors.isEmpty()) {
            response.setStatus(422);
            Written before = new Written(passage, "", version, false);
            return show(desk, before, text, whereabouts, null, errors, locale, model);
        }
        if (!compositions.passage(caseFile, passage, typed, told, desk.asks(), version)) {
            response.setStatus(409);
            Written theirs = analyses.toWrite(caseFile).passage(passage);
            return show(desk, theirs, text, whereabouts, theirs.text(), errors, locale, model);
        }
        return done(caseFile);
    }

    @GetMapping("/cases/{caseFile}/analysis/growth/{aim}")
    String growth(@PathVariable UUID caseFile, @PathVariable String aim, Locale locale, Model model) {
        ToWrite desk = analyses.toWriteFor(caseFile);
        Growth growth = growth(desk.whole(), aim);
        return show(desk, growth, growth, "", false, Errors.none(), locale, model);
    }

    @PostMapping("/cases/{caseFile}/analysis/growth/{aim}")
    String writeGrowth(
            @PathVariable UUID caseFile,
            @PathVariable String aim,
            @RequestParam(defaultValue = "") String worked,
            @RequestParam(defaultValue = "") String wish,
            @RequestParam(defaultValue = "") String whereabouts,
            @RequestParam(defaultValue = "-1") int version,
            Locale locale,
            HttpServletResponse response,
            Model model) {
        ToWrite desk = analyses.toWriteFor(caseFile);
        Growth before = growth(desk.whole(), aim);
        Growth typed = new Growth(before.aim(), Typed.text(worked), Typed.text(wish), version);
        Texts texts = answers.texts(locale);
        Errors errors = Limits.check(Errors.none(), "worked", typed.worked(), GROWTH, texts);
        Limits.check(errors, "wish", typed.wish(), GROWTH, texts);
        desk.withoutPlace(whereabouts, errors, texts);
        if (!errors.isEmpty()) {
            response.setStatus(422);
            return show(desk, before, typed, whereabouts, false, errors, locale, model);
        }
        if (!compositions.growth(caseFile, before.aim(), typed.worked(), typed.wish(), version)) {
            response.setStatus(409);
            Growth theirs = growth(analyses.toWrite(caseFile), aim);
            Growth over = new Growth(before.aim(), typed.worked(), typed.wish(), theirs.version());
            return show(desk, theirs, over, whereabouts, true, errors, locale, model);
        }
        return done(caseFile);
    }

    @GetMapping("/cases/{caseFile}/analysis/head")
    String head(@PathVariable UUID caseFile, Locale locale, Model model) {
        Whole whole = analyses.toWrite(caseFile);
        AnalysisHead head = whole.head();
        return show(
                whole,
                new HeadForm(
                        head.question(),
                        head.level() == null ? "" : head.level().code(),
                        head.state().code(),
                        head.version()),
                false,
                Errors.none(),
                locale,
                model);
    }

    @PostMapping("/cases/{caseFile}/analysis/head")
    String writeHead(
            @PathVariable UUID caseFile, HeadForm form, Locale locale, HttpServletResponse response, Model model) {
        Whole whole = analyses.toWrite(caseFile);
        Texts texts = answers.texts(locale);
        Optional<AnalysisState> state = Words.constant(AnalysisState.class, form.state());
        Optional<StagnationLevel> level = Words.constant(StagnationLevel.class, form.level());
        Errors errors = Limits.check(Errors.none(), "question", Typed.line(form.question()), QUESTION, texts);
        if (state.isEmpty()) {
            errors.add("state", texts.t("analysis.choose"));
        }
        if (level.isEmpty() && !Typed.line(form.level()).isEmpty()) {
            errors.add("level", texts.t("analysis.choose"));
        }
        if (!errors.isEmpty()) {
            response.setStatus(422);
            return show(whole, form, false, errors, locale, model);
        }
        if (!compositions.head(
                caseFile,
                Words.orNull(Typed.line(form.question())),
                level.orElse(null),
                state.orElseThrow(),
                form.version() == null ? -1 : form.version())) {
            response.setStatus(409);
            Whole now = analyses.toWrite(caseFile);
            HeadForm over = new HeadForm(
                    form.question(), form.level(), form.state(), now.head().version());
            return show(now, over, true, Errors.none(), locale, model);
        }
        return done(caseFile);
    }

    private static String done(UUID caseFile) {
        return "redirect:/cases/" + caseFile + "/analysis?done=analysis.saved";
    }

    private static Passage passage(UUID caseFile, String part) {
        return Words.constant(Passage.class, part).orElseThrow(() -> new NotYours("passage", caseFile));
    }

    private static Growth growth(Whole whole, String aim) {
        return whole.growth().stream()
                .filter(one -> one.aim().code().equals(aim))
                .findFirst()
                .orElseThrow(() -> new NotYours("growth_aim", whole.head().caseId()));
    }

    private @Nullable VisibleItem item(UUID caseFile, Written written) {
        return written.text().isEmpty()
                ? null
                : items.find(
                                caseFile,
                                VisibleItem.Kind.PASSAGE,
                                written.passage().code())
                        .orElse(null);
    }

    /** As the form says it of what stands; nothing is chosen beforehand for what is still to be written. */
    private String said(UUID caseFile, Written written) {
        VisibleItem item = item(caseFile, written);
        return item == null ? "" : Audience.said(item.whereaboutsOf());
    }

    private String show(
            ToWrite desk,
            Written written,
            String typed,
            String whereabouts,
            @Nullable String theirs,
            Errors errors,
            Locale locale,
            Model model) {
        common(desk.whole(), errors, locale, model);
        model.addAttribute("seenBy", item(desk.whole().head().caseId(), written))
                .addAttribute("written", written)
                .addAttribute("typed", typed)
                .addAttribute("theirs", theirs)
                .addAttribute("audience", desk.audience())
                .addAttribute("whereabouts", whereabouts);
        return "analysis/passage";
    }

    private String show(
            ToWrite desk,
            Growth before,
            Growth typed,
            String whereabouts,
            boolean conflict,
            Errors errors,
            Locale locale,
            Model model) {
        common(desk.whole(), errors, locale, model);
        model.addAttribute("before", before)
                .addAttribute("typed", typed)
                .addAttribute("conflict", conflict)
                .addAttribute("audience", desk.audience())
                .addAttribute("whereabouts", whereabouts);
        return "analysis/growth";
    }

    private String show(Whole whole, HeadForm form, boolean conflict, Errors errors, Locale locale, Model model) {
        common(whole, errors, locale, model);
        model.addAttribute("form", form)
                .addAttribute("conflict", conflict)
                .addAttribute("had", analyses.readFirst(whole.head().caseId()));
        return "analysis/head";
    }

    private void common(Whole whole, Errors errors, Locale locale, Model model) {
        model.addAttribute("whole", whole)
                .addAttribute("errors", errors)
                .addAttribute("texts", answers.texts(locale))
                .addAttribute("model", models.of(whole.head().model()));
    }
}
