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
        return show(analyses.toWrite(caseFile), null, PriorityForm.empty(), Errors.none(), false, locale, model);
    }

    @PostMapping("/cases/{caseFile}/analysis/priorities")
    String add(
            @PathVariable UUID caseFile,
            @ModelAttribute PriorityForm form,
            Locale locale,
            HttpServletResponse response,
            Model model) {
        Whole whole = analyses.toWrite(caseFile);
        Errors errors = form.check(whole, answers.texts(locale));
        if (!errors.isEmpty()) {
            response.setStatus(422);
            return show(whole, null, form, errors, false, locale, model);
        }
        compositions.addPriority(caseFile, form);
        return done(caseFile);
    }

    @GetMapping("/cases/{caseFile}/analysis/priorities/{priority}")
    String open(@PathVariable UUID caseFile, @PathVariable UUID priority, Locale locale, Model model) {
        Whole whole = analyses.toWrite(caseFile);
        Priority known = known(whole, priority);
        return show(whole, known, PriorityForm.of(known), Errors.none(), false, locale, model);
    }

    @PostMapping("/cases/{caseFile}/analysis/priorities/{priority}")
    String change(
            @PathVariable UUID caseFile,
            @PathVariable UUID priority,
            @ModelAttribute PriorityForm form,
            Locale locale,
            HttpServletResponse response,
            Model model) {
        Whole whole = analyses.toWrite(caseFile);
        if (whole.priorities().stream().noneMatch(one -> one.id().equals(priority))
                && removals.of(caseFile, "priority", priority).isPresent()) {
            response.setStatus(409);
            model.addAttribute("gone", true);
            return show(whole, null, form.anew(), Errors.none(), false, locale, model);
        }
        Priority known = known(whole, priority);
        Errors errors = form.check(whole, answers.texts(locale));
        if (!errors.isEmpty()) {
            response.setStatus(422);
            return show(whole, known, form, errors, false, locale, model);
        }
        if (!compositions.priority(caseFile, priority, form)) {
            response.setStatus(409);
            Priority theirs = known(analyses.toWrite(caseFile), priority);
            PriorityForm over = new PriorityForm(
                    form.text(), form.whoId(), form.whoText(), form.due(), form.done(), theirs.version());
            return show(whole, theirs, over, Errors.none(), true, locale, model);
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

    private String show(
            Whole whole,
            @Nullable Priority priority,
            PriorityForm form,
            Errors errors,
            boolean conflict,
            Locale locale,
            Model model) {
        model.addAttribute(
                        "seenBy",
                        priority == null
                                ? null
                                : items.find(
                                                whole.head().caseId(),
                                                VisibleItem.Kind.PRIORITY,
                                                priority.id().toString())
                                        .orElse(null))
                .addAttribute("whole", whole)
                .addAttribute("priority", priority)
                .addAttribute("form", form)
                .addAttribute("errors", errors)
                .addAttribute("conflict", conflict)
                .addAttribute("texts", answers.texts(locale));
        return "analysis/priority";
    }
}
