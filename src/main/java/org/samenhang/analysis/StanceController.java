package org.samenhang.analysis;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.samenhang.access.NotYours;
import org.samenhang.access.Person;
import org.samenhang.form.Errors;
import org.samenhang.form.Typed;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where people stand. A family says so with one press and may say why after; a professional does both at once. */
@Controller
class StanceController {

    private final Stances stances;
    private final Analyses analyses;
    private final Answers answers;

    StanceController(Stances stances, Analyses analyses, Answers answers) {
        this.stances = stances;
        this.analyses = analyses;
        this.answers = answers;
    }

    @GetMapping("/cases/{caseFile}/analysis/stance")
    String ask(
            @PathVariable UUID caseFile,
            @RequestParam(required = false) @Nullable UUID statement,
            @RequestParam(required = false) @Nullable UUID arrow,
            @AuthenticationPrincipal Person person,
            Locale locale,
            Model model) {
        Whole whole = analyses.read(caseFile);
        Said said = said(whole, statement);
        StanceForm form = new StanceForm(
                null,
                null,
                null,
                arrow == null ? null : arrow.toString(),
                person.id().toString(),
                null);
        return show(whole, said, form, Errors.none(), person, locale, model);
    }

    @PostMapping("/cases/{caseFile}/analysis/stances")
    String take(
            @PathVariable UUID caseFile,
            @ModelAttribute StanceForm form,
            @AuthenticationPrincipal Person person,
            Locale locale,
            HttpServletResponse response,
            Model model) {
        Optional<Stance> stance = Words.constant(Stance.class, form.stance());
        Texts texts = answers.texts(locale);
        Errors errors = Errors.none();
        Limits.check(errors, "reasons", Typed.text(form.reasons()), StanceForm.REASONS, texts);
        String through = Typed.line(form.through());
        Limits.check(errors, "through", through, StanceForm.THROUGH, texts);
        if (stance.isEmpty()) {
            errors.add("stance", texts.t("analysis.stance.missing"));
        }
        if (!errors.isEmpty()) {
            response.setStatus(422);
            Whole whole = analyses.read(caseFile);
            return show(whole, said(whole, form.about()), form, errors, person, locale, model);
        }
        UUID speaker = form.speaker(person.id());
        String reasons = Typed.text(form.reasons());
        UUID about = form.about();
        UUID arrow = about == null ? form.aboutArrow() : null;
        if (!speaker.equals(person.id())) {
            if (!stances.record(caseFile, person.id(), speaker, about, arrow, stance.orElseThrow(), reasons, through)) {
                response.setStatus(422);
                Whole whole = analyses.read(caseFile);
                Errors later = errors.add("person", texts.t("rounds.record.later"));
                return show(whole, said(whole, about), form, later, person, locale, model);
            }
            return "redirect:/cases/" + caseFile + "/analysis?done=analysis.recorded#stances";
        }
        UUID taken = stances.take(caseFile, person.id(), about, arrow, stance.orElseThrow(), reasons);
        if (taken == null) {
            return "redirect:/cases/" + caseFile + "/analysis/round?done=rounds.kept";
        }
        return person.professional() || !reasons.isEmpty()
                ? "redirect:/cases/" + caseFile + "/analysis?done=analysis.stance#stances"
                : "redirect:/cases/" + caseFile + "/analysis/stances/" + taken + "/reasons?done=analysis.stance";
    }

    @GetMapping("/cases/{caseFile}/analysis/stances/{stance}/reasons")
    String why(
            @PathVariable UUID caseFile,
            @PathVariable UUID stance,
            @AuthenticationPrincipal Person person,
            Locale locale,
            Model model) {
        return why(caseFile, stance, person, "", Errors.none(), locale, model);
    }

    @PostMapping("/cases/{caseFile}/analysis/stances/{stance}/reasons")
    String explain(
            @PathVariable UUID caseFile,
            @PathVariable UUID stance,
            @RequestParam(defaultValue = "") String reasons,
            @AuthenticationPrincipal Person person,
            Locale locale,
            HttpServletResponse response,
            Model model) {
        String said = Typed.text(reasons);
        Texts texts = answers.texts(locale);
        Errors errors = Errors.none().require("reasons", said, texts.t("analysis.reasons.missing"));
        Limits.check(errors, "reasons", said, StanceForm.REASONS, texts);
        if (!errors.isEmpty()) {
            response.setStatus(422);
            return why(caseFile, stance, person, reasons, errors, locale, model);
        }
        boolean taken = stances.explain(caseFile, stance, said);
        return "redirect:/cases/" + caseFile + "/analysis?done=analysis.reasons" + (taken ? "" : ".stand") + "#stances";
    }

    private String why(
            UUID caseFile, UUID stance, Person person, String typed, Errors errors, Locale locale, Model model) {
        Whole whole = analyses.read(caseFile);
        Voice voice = whole.voices().stream()
                .filter(one -> one.id().equals(stance) && one.person().equals(person.id()))
                .findFirst()
                .orElseThrow(() -> new NotYours("stance", caseFile));
        model.addAttribute("whole", whole)
                .addAttribute("voice", voice)
                .addAttribute("typed", typed)
                .addAttribute("errors", errors)
                .addAttribute("texts", answers.texts(locale));
        return "analysis/reasons";
    }

    private String show(
            Whole whole,
            @Nullable Said said,
            StanceForm form,
            Errors errors,
            Person person,
            Locale locale,
            Model model) {
        UUID arrow = said == null ? form.aboutArrow() : null;
        if (arrow != null && whole.arrow(arrow).isEmpty()) {
            throw new NotYours("link", whole.head().caseId());
        }
        model.addAttribute("whole", whole)
                .addAttribute("said", said)
                .addAttribute("arrow", whole.arrow(arrow).orElse(null))
                .addAttribute("inRound", stances.inRound(whole.head().caseId()))
                .addAttribute("form", form)
                .addAttribute("errors", errors)
                .addAttribute("me", person.id())
                .addAttribute("texts", answers.texts(locale));
        return "analysis/stance";
    }

    private static @Nullable Said said(Whole whole, @Nullable UUID statement) {
        return statement == null
                ? null
                : whole.statements().stream()
                        .filter(one -> one.id().equals(statement))
                        .findFirst()
                        .orElseThrow(
                                () -> new NotYours("statement", whole.head().caseId()));
    }
}
