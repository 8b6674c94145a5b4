package org.samenhang.analysis.afterwards;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.samenhang.analysis.Texts;
import org.samenhang.casework.Fields;
import org.samenhang.form.Errors;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** 'What was different this time?' */
@Controller
class AfterwardsController {

    private static final int DIFFERENT = 1000;

    private final LookingBack looking;
    private final MessageSource messages;

    AfterwardsController(LookingBack looking, MessageSource messages) {
        this.looking = looking;
        this.messages = messages;
    }

    @GetMapping("/cases/{caseFile}/analysis/afterwards")
    String ask(@PathVariable UUID caseFile, Locale locale, Model model) {
        return show(caseFile, Map.of(), Errors.none(), locale, model);
    }

    @PostMapping("/cases/{caseFile}/analysis/afterwards")
    String say(
            @PathVariable UUID caseFile,
            @RequestParam Map<String, String> typed,
            Locale locale,
            HttpServletResponse response,
            Model model) {
        Fields fields = new Fields(messages, locale);
        String different = fields.text("different", typed.get("different"), "afterwards.different.missing");
        if (different.length() > DIFFERENT) {
            fields.wrong("different", "casework.field.too_long", DIFFERENT, different.length());
        }
        String hoped = fields.oneOf(
                "asHoped", typed.get("asHoped"), List.of("yes", "partly", "no"), "afterwards.as_hoped.missing");
        if (!fields.errors().isEmpty()) {
            response.setStatus(422);
            return show(caseFile, typed, fields.errors(), locale, model);
        }
        looking.say(caseFile, different, hoped);
        return "redirect:/cases/" + caseFile + "/analysis/afterwards?done=afterwards.said";
    }

    private String show(UUID caseFile, Map<String, String> typed, Errors errors, Locale locale, Model model) {
        model.addAttribute("seen", looking.page(caseFile))
                .addAttribute("typed", typed)
                .addAttribute("errors", errors)
                .addAttribute("texts", new Texts(messages, locale));
        return "analysis/afterwards/ask";
    }
}
