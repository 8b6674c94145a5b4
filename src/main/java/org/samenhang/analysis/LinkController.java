package org.samenhang.analysis;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.samenhang.access.NotYours;
import org.samenhang.casework.Removals;
import org.samenhang.form.Errors;
import org.samenhang.form.Typed;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/** Arrows between statements. */
@Controller
class LinkController {

    private final Links links;
    private final Analyses analyses;
    private final Answers answers;
    private final Removals removals;

    LinkController(Links links, Analyses analyses, Answers answers, Removals removals) {
        this.links = links;
        this.analyses = analyses;
        this.answers = answers;
        this.removals = removals;
    }

    @PostMapping("/cases/{caseFile}/analysis/links")
    String add(
            @PathVariable UUID caseFile,
            @ModelAttribute LinkForm form,
            @ModelAttribute Answers.Screen screen,
            @RequestParam(required = false) @Nullable String line,
            @RequestHeader(name = "X-Fragment", required = false) @Nullable String fragment,
            Locale locale,
            HttpServletResponse response,
            Model model) {
        Texts texts = answers.texts(locale);
        Errors errors = line == null ? form.checkNew(texts) : form.checkTyped(texts);
        boolean stands = errors.isEmpty()
                && !links.add(
                        caseFile,
                        Objects.requireNonNull(LinkForm.end(form.from())),
                        Objects.requireNonNull(LinkForm.end(form.to())),
                        form.signed(),
                        Words.orNull(Typed.line(form.note())),
                        form.isDoubted());
        if (errors.isEmpty() && !stands) {
            return answers.after(caseFile, screen, fragment, "analysis.link", locale, model);
        }
        response.setStatus(422);
        Whole whole = analyses.toWrite(caseFile);
        if (stands) {
            errors.add("to", texts.t("analysis.link.stands", said(whole, form.from()), said(whole, form.to())));
        }
        model.addAttribute("errors", errors).addAttribute("texts", texts);
        if (fragment != null) {
            return "analysis/refused";
        }
        return show(whole, null, form, errors, false, locale, model);
    }

    @GetMapping("/cases/{caseFile}/analysis/links/{link}")
    String open(@PathVariable UUID caseFile, @PathVariable UUID link, Locale locale, Model model) {
        Whole whole = analyses.toWrite(caseFile);
        Arrow arrow = known(whole, link);
        return show(whole, arrow, LinkForm.of(arrow), Errors.none(), false, locale, model);
    }

    @PostMapping("/cases/{caseFile}/analysis/links/{link}")
    String change(
            @PathVariable UUID caseFile,
            @PathVariable UUID link,
            @ModelAttribute LinkForm form,
            Locale locale,
            HttpServletResponse response,
            Model model) {
        Whole whole = analyses.toWrite(caseFile);
        if (whole.arrows().stream().noneMatch(arrow -> arrow.id().equals(link)) && isGone(whole, link, form)) {
            response.setStatus(409);
            model.addAttribute("gone", true);
            return show(whole, null, form.anew(), Errors.none(), false, locale, model);
        }
        Arrow arrow = known(whole, link);
        Errors errors = form.check(answers.texts(locale));
        if (!errors.isEmpty()) {
            response.setStatus(422);
            return show(whole, arrow, form, errors, false, locale, model);
        }
        if (!links.change(caseFile, link, form)) {
            response.setStatus(409);
            Arrow theirs = known(analyses.read(caseFile), link);
            LinkForm over =
                    new LinkForm(form.from(), form.to(), form.sign(), form.note(), form.doubt(), theirs.version());
            return show(whole, theirs, over, Errors.none(), true, locale, model);
        }
        return "redirect:/cases/" + caseFile + "/analysis?done=analysis.saved";
    }

    @PostMapping("/cases/{caseFile}/analysis/links/{link}/withdrawal")
    String withdraw(
            @PathVariable UUID caseFile,
            @PathVariable UUID link,
            @ModelAttribute Answers.Screen screen,
            @RequestHeader(name = "X-Fragment", required = false) @Nullable String fragment,
            Locale locale,
            Model model) {
        links.withdraw(caseFile, link);
        return answers.after(caseFile, screen, fragment, "analysis.withdrawn", locale, model);
    }

    @PostMapping("/cases/{caseFile}/analysis/links/{link}/return")
    String putBack(
            @PathVariable UUID caseFile,
            @PathVariable UUID link,
            @ModelAttribute Answers.Screen screen,
            @RequestHeader(name = "X-Fragment", required = false) @Nullable String fragment,
            Locale locale,
            Model model) {
        links.putBack(caseFile, link);
        return answers.after(caseFile, screen, fragment, "analysis.returned", locale, model);
    }

    /** Whether it was taken away, by itself or with a statement at one of its ends. */
    private boolean isGone(Whole whole, UUID link, LinkForm form) {
        return removals.of(whole.head().caseId(), "link", link).isPresent()
                || whole.withdrawn().stream()
                        .anyMatch(said -> said.id().equals(LinkForm.end(form.from()))
                                || said.id().equals(LinkForm.end(form.to())));
    }

    private static String said(Whole whole, @Nullable String end) {
        return Optional.ofNullable(LinkForm.end(end))
                .flatMap(whole::statement)
                .map(Said::text)
                .orElse("");
    }

    private static Arrow known(Whole whole, UUID link) {
        return whole.arrows().stream()
                .filter(arrow -> arrow.id().equals(link))
                .findFirst()
                .orElseThrow(() -> new NotYours("link", whole.head().caseId()));
    }

    private String show(
            Whole whole,
            @Nullable Arrow arrow,
            LinkForm form,
            Errors errors,
            boolean conflict,
            Locale locale,
            Model model) {
        model.addAttribute("whole", whole)
                .addAttribute("arrow", arrow)
                .addAttribute("form", form)
                .addAttribute("errors", errors)
                .addAttribute("conflict", conflict)
                .addAttribute("texts", answers.texts(locale));
        return "analysis/link";
    }
}
