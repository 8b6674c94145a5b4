package org.samenhang.casework.words;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.samenhang.casework.Fields;
import org.samenhang.form.Errors;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page 'te wegen': may others safely read this? */
@Controller
class WeighingController {

    private final Weighings weighings;
    private final MessageSource messages;

    WeighingController(Weighings weighings, MessageSource messages) {
        this.weighings = weighings;
        this.messages = messages;
    }

    @GetMapping("/cases/{id}/weighing")
    String show(@PathVariable UUID id, Model model) {
        return show(id, null, Map.of(), Errors.none(), model);
    }

    @PostMapping("/cases/{id}/weighing/{kind}/{object}")
    String weigh(
            @PathVariable UUID id,
            @PathVariable String kind,
            @PathVariable UUID object,
            @RequestParam Map<String, String> typed,
            Locale locale,
            HttpServletResponse response,
            Model model) {
        Fields fields = new Fields(messages, locale);
        Decision decision = Decision.of(typed.getOrDefault("decision", "")).orElse(null);
        if (decision == null) {
            fields.wrong("decision", "words.weighing.decision.missing");
        }
        String reason = fields.text("reason", typed.get("reason"), "words.weighing.reason.missing");
        String position = fields.text("position", typed.get("position"));
        if (decision == null || !fields.errors().isEmpty()) {
            response.setStatus(422);
            return show(id, object, typed, fields.errors(), model);
        }
        weighings.weigh(id, kind, object, decision, reason, position);
        return "redirect:/cases/" + id + "/weighing?done=words.weighed." + decision.code();
    }

    private String show(UUID id, @Nullable UUID object, Map<String, String> typed, Errors errors, Model model) {
        model.addAttribute("seen", weighings.waiting(id))
                .addAttribute("typedFor", object)
                .addAttribute("typed", typed)
                .addAttribute("errors", errors);
        return "casework/weighing";
    }
}
