package org.samenhang.analysis;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.samenhang.access.NotYours;
import org.samenhang.casework.VisibleItem;
import org.samenhang.casework.VisibleItems;
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

/** Statements: one line to put one down, one page to say all there is to it. */
@Controller
class StatementController {

    private final Statements statements;
    private final Analyses analyses;
    private final Answers answers;
    private final VisibleItems items;
    private final Wordings wordings;
    private final Clock clock;

    StatementController(
            Statements statements,
            Analyses analyses,
            Answers answers,
            VisibleItems items,
            Wordings wordings,
            Clock clock) {
        this.statements = statements;
        this.analyses = analyses;
        this.answers = answers;
        this.items = items;
        this.wordings = wordings;
        this.clock = clock;
    }

    @PostMapping("/cases/{caseFile}/analysis/statements")
    String add(
            @PathVariable UUID caseFile,
            @ModelAttribute QuickLine line,
            @ModelAttribute Answers.Screen screen,
            @RequestHeader(name = "X-Fragment", required = false) @Nullable String fragment,
            Locale locale,
            HttpServletResponse response,
            Model model) {
        Texts texts = answers.texts(locale);
        Errors errors = Errors.none().require("text", line.words(), texts.t("analysis.statement.text.missing"));
        Limits.check(errors, "text", line.words(), StatementForm.TEXT, texts);
        if (line.does().isEmpty() || line.where().isEmpty()) {
            errors.add("sphere", texts.t("analysis.choose"));
        }
        if (errors.isEmpty()
                && !statements.add(
                        caseFile,
                        line.id(),
                        line.words(),
                        line.where().orElseThrow(),
                        line.does().orElseThrow())) {
            errors.add("text", texts.t("analysis.full"));
        }
        if (errors.isEmpty()) {
            return answers.after(caseFile, screen, fragment, "analysis.statement", locale, model);
        }
        response.setStatus(422);
        Whole whole = analyses.toWrite(caseFile);
        model.addAttribute("errors", errors).addAttribute("texts", texts);
        if (fragment != null) {
            return "analysis/refused";
        }
        model.addAttribute("whole", whole)
                .addAttribute("line", Typed.line(line.text()))
                .addAttribute("sphere", line.sphere())
                .addAttribute("effect", line.effect());
        return "analysis/quick";
    }

    @GetMapping("/cases/{caseFile}/analysis/statements/{statement}")
    String open(@PathVariable UUID caseFile, @PathVariable UUID statement, Locale locale, Model model) {
        Whole whole = analyses.toWrite(caseFile);
        Said said = known(whole, statement);
        return show(whole, said, StatementForm.of(said), Errors.none(), null, locale, model);
    }

    @PostMapping("/cases/{caseFile}/analysis/statements/{statement}")
    String change(
            @PathVariable UUID caseFile,
            @PathVariable UUID statement,
            @ModelAttribute StatementForm form,
            @RequestParam(defaultValue = "false") boolean back,
            Locale locale,
            HttpServletResponse response,
            Model model) {
        Whole whole = analyses.toWrite(caseFile);
        Said said = known(whole, statement);
        Errors errors = form.check(whole, LocalDate.now(clock), answers.texts(locale));
        if (!errors.isEmpty()) {
            response.setStatus(422);
            return show(whole, said, form, errors, null, locale, model);
        }
        if (!statements.change(caseFile, statement, form, back)) {
            response.setStatus(409);
            Said theirs = known(analyses.read(caseFile), statement);
            return show(whole, theirs, form.over(theirs.version()), Errors.none(), theirs, locale, model);
        }
        return "redirect:/cases/" + caseFile + "/analysis?done=analysis.saved";
    }

    @PostMapping("/cases/{caseFile}/analysis/statements/{statement}/withdrawal")
    String withdraw(
            @PathVariable UUID caseFile,
            @PathVariable UUID statement,
            @ModelAttribute Answers.Screen screen,
            @RequestHeader(name = "X-Fragment", required = false) @Nullable String fragment,
            Locale locale,
            Model model) {
        statements.withdraw(caseFile, statement);
        return answers.after(caseFile, screen, fragment, "analysis.withdrawn", locale, model);
    }

    @PostMapping("/cases/{caseFile}/analysis/statements/{statement}/return")
    String putBack(
            @PathVariable UUID caseFile,
            @PathVariable UUID statement,
            @ModelAttribute Answers.Screen screen,
            @RequestHeader(name = "X-Fragment", required = false) @Nullable String fragment,
            Locale locale,
            Model model) {
        statements.putBack(caseFile, statement);
        return answers.after(caseFile, screen, fragment, "analysis.returned", locale, model);
    }

    private static Said known(Whole whole, UUID statement) {
        return whole.statement(statement)
                .orElseThrow(() -> new NotYours("statement", whole.head().caseId()));
    }

    /** @param theirs what somebody else saved meanwhile; null when nobody did */
    private String show(
            Whole whole,
            Said said,
            StatementForm form,
            Errors errors,
            @Nullable Said theirs,
            Locale locale,
            Model model) {
        model.addAttribute("whole", whole)
                .addAttribute("said", said)
                .addAttribute("form", form)
                .addAttribute("errors", errors)
                .addAttribute("theirs", theirs)
                .addAttribute(
                        "seenBy",
                        items.find(
                                        whole.head().caseId(),
                                        VisibleItem.Kind.STATEMENT,
                                        said.id().toString())
                                .orElse(null))
                .addAttribute("wanted", wordings.wanted(whole.head().caseId()).getOrDefault(said.id(), List.of()))
                .addAttribute("texts", answers.texts(locale));
        return "analysis/statement";
    }
}
