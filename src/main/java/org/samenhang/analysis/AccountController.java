package org.samenhang.analysis;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.samenhang.analysis.coherence.Effect;
import org.samenhang.analysis.coherence.Sphere;
import org.samenhang.casework.CaseFile;
import org.samenhang.form.Errors;
import org.samenhang.form.Typed;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Somebody of the family puts something in the picture: what it is, and whether it makes things harder or helps. */
@Controller
class AccountController {

    private final Accounts accounts;
    private final Answers answers;

    AccountController(Accounts accounts, Answers answers) {
        this.accounts = accounts;
        this.answers = answers;
    }

    @GetMapping("/cases/{caseFile}/analysis/accounts/new")
    String ask(@PathVariable UUID caseFile, Model model) {
        return show(caseFile, UUID.randomUUID(), Map.of(), Errors.none(), model);
    }

    @PostMapping("/cases/{caseFile}/analysis/accounts")
    String tell(
            @PathVariable UUID caseFile,
            @RequestParam Map<String, String> typed,
            Locale locale,
            HttpServletResponse response,
            Model model) {
        Texts texts = answers.texts(locale);
        String text = Typed.line(typed.get("text"));
        Optional<Effect> effect = Words.constant(Effect.class, typed.get("effect"));
        Optional<Sphere> sphere = Words.constant(Sphere.class, typed.get("sphere"));
        UUID sent = LinkForm.end(typed.get("id"));
        UUID fresh = sent == null ? UUID.randomUUID() : sent;
        Errors errors = Errors.none().require("text", text, texts.t("analysis.account.text.missing"));
        Limits.check(errors, "text", text, StatementForm.TEXT, texts);
        if (sphere.isEmpty()) {
            errors.add("sphere", texts.t("analysis.account.sphere.missing"));
        }
        if (effect.isEmpty()) {
            errors.add("effect", texts.t("analysis.account.effect.missing"));
        }
        if (errors.isEmpty() && !accounts.tell(caseFile, fresh, text, sphere.orElseThrow(), effect.orElseThrow())) {
            errors.add("text", texts.t("analysis.full"));
        }
        if (!errors.isEmpty()) {
            response.setStatus(422);
            return show(caseFile, fresh, typed, errors, model);
        }
        return "redirect:/cases/" + caseFile + "/analysis?done=analysis.account";
    }

    private String show(UUID caseFile, UUID fresh, Map<String, String> typed, Errors errors, Model model) {
        CaseFile file = accounts.open(caseFile);
        model.addAttribute("file", file)
                .addAttribute("fresh", fresh)
                .addAttribute("typed", typed)
                .addAttribute("errors", errors);
        return "analysis/account";
    }
}
