package org.samenhang.analysis;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.samenhang.access.NotYours;
import org.samenhang.casework.Removals;
import org.samenhang.casework.VisibleItem;
import org.samenhang.casework.VisibleItems;
import org.samenhang.form.Errors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** What comes first, who sees to it, by when. */
@Controller
class PriorityController {

    private final Compositions compositions;
    private final Analyses analyses;
    private final Answers answers;
    private final Removals removals;
    private final VisibleItems items;

    PriorityController(
            Compositions compositions, Analyses analyses, Answers answers, Removals removals, VisibleItems items) {
        this.compositions = compositions;
        this.analyses = analyses;
        this.answers = answers;
        this.removals = removals;
        this.items = items;
    }

    @GetMapping("/cases/{caseFile}/analysis/priorities")
    String blank(@PathVariable UUID caseFile, Locale locale, Model model) {
        return show(analyses.toWriteFor(caseFile), null, PriorityForm.empty(), Errors.none(), false, locale, model);
    }

    @PostMapping("/cases/{caseFile}/analysis/priorities")
    String add(
            @PathVariable UUID caseFile,
            @ModelAttribute PriorityForm form,
            Locale locale,
            HttpServletResponse response,
            Model model) {
        ToWrite desk = analyses.toWriteFor(caseFile);
        Texts texts = answers.texts(locale);
        Errors errors = form.check(desk.whole(), texts);
        UUID told = desk.told(form.whereabouts(), errors, texts);
        if (!errors.isEmpty()) {
            response.setStatus(422);
            return show(desk, null, form, errors, false, locale, model);
        }
        compositions.addPriority(caseFile, form, told);
        return done(caseFile);
    }

    @GetMapping("/cases/{caseFile}/analysis/priorities/{priority}")
    String open(@PathVariable UUID caseFile, @PathVariable UUID priority, Locale locale, Model model) {
        ToWrite desk = analyses.toWriteFor(caseFile);
        Priority known = known(desk.whole(), priority);
        VisibleItem item = item(caseFile, known);
        PriorityForm form = PriorityForm.of(known, item == null ? null : item.whereaboutsOf());
        return show(desk, known, form, Errors.none(), false, locale, model);
    }

    @PostMapping("/cases/{caseFile}/analysis/priorities/{priority}")
    String change(
            @PathVariable UUID caseFile,
            @PathVariable UUID priority,
            @ModelAttribute PriorityForm form,
            Locale locale,
            HttpServletResponse response,
            Model model) {
        ToWrite desk = analyses.toWriteFor(caseFile);
        Whole whole = desk.whole();
        if (whole.priorities().stream().noneMatch(one -> one.id().equals(priority))
                && removals.of(caseFile, "priority", priority).isPresent()) {
            response.setStatus(409);
            model.addAttribute("gone", true);
            return show(desk, null, form.anew(), Errors.none(), false, locale, model);
        }
        Priority known = known(whole, priority);
        Texts texts = answers.texts(locale);
        Errors errors = form.check(whole, texts);
        UUID told = desk.told(form.whereabouts(), errors, texts);
        if (!errors.isEmpty()) {
            response.setStatus(422);
            return show(desk, known, form, errors, false, locale, model);
        }
        if (!compositions.priority(caseFile, priority, form, told, desk.asks())) {
            response.setStatus(409);
            Priority theirs = known(analyses.toWrite(caseFile), priority);
            return show(desk, theirs, form.over(theirs.version()), Errors.none(), true, locale, model);
        }
        return done(caseFile);
    }

    @PostMapping("/cases/{caseFile}/analysis/priorities/{priority}/raise")
    String raise(@PathVariable UUID caseFile, @PathVariable UUID priority) {
        compositions.raise(caseFile, priority);
        return done(caseFile);
    }

    @PostMapping("/cases/{caseFile}/analysis/priorities/{priority}/agreement")
    String agree(@PathVariable UUID caseFile, @PathVariable UUID priority) {
        return compositions.agree(caseFile, priority)
                ? "redirect:/cases/" + caseFile + "/analysis?done=weighings.agreed#priorities"
                : "redirect:/cases/" + caseFile + "/analysis/priorities/" + priority + "?done=weighings.agree.who";
    }

    @PostMapping("/cases/{caseFile}/analysis/priorities/{priority}/withdrawal")
    String withdraw(@PathVariable UUID caseFile, @PathVariable UUID priority) {
        compositions.withdrawPriority(caseFile, priority);
        return done(caseFile);
    }

    private static String done(UUID caseFile) {
        return "redirect:/cases/" + caseFile + "/analysis?done=analysis.saved#priorities";
    }

    private static Priority known(Whole whole, UUID priority) {
        return whole.priorities().stream()
                .filter(one -> one.id().equals(priority))
                .findFirst()
                .orElseThrow(() -> new NotYours("priority", whole.head().caseId()));
    }

    private @Nullable VisibleItem item(UUID caseFile, Priority priority) {
        return items.find(caseFile, VisibleItem.Kind.PRIORITY, priority.id().toString())
                .orElse(null);
    }

    private String show(
            ToWrite desk,
            @Nullable Priority priority,
            PriorityForm form,
            Errors errors,
            boolean conflict,
            Locale locale,
            Model model) {
        model.addAttribute(
                        "seenBy",
                        priority == null ? null : item(desk.whole().head().caseId(), priority))
                .addAttribute("whole", desk.whole())
                .addAttribute("audience", desk.audience())
                .addAttribute("priority", priority)
                .addAttribute("form", form)
                .addAttribute("errors", errors)
                .addAttribute("conflict", conflict)
                .addAttribute("texts", answers.texts(locale));
        return "analysis/priority";
    }
}
