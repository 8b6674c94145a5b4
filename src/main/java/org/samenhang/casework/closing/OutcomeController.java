package org.samenhang.casework.closing;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
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

/** Writing down what a case brought. */
@Controller
class OutcomeController {

    private final Outcomes outcomes;
    private final MessageSource messages;

    OutcomeController(Outcomes outcomes, MessageSource messages) {
        this.outcomes = outcomes;
        this.messages = messages;
    }

    @GetMapping("/cases/{id}/outcome")
    String read(@PathVariable UUID id, Model model) {
        return show(outcomes.open(id), null, false, Errors.none(), model);
    }

    @PostMapping("/cases/{id}/outcome")
    String write(
            @PathVariable UUID id,
            OutcomeForm form,
            @RequestParam(defaultValue = "0") int version,
            Locale locale,
            HttpServletResponse response,
            Model model) {
        Fields fields = new Fields(messages, locale);
        Outcome said = form.read(fields, version);
        if (!fields.errors().isEmpty()) {
            response.setStatus(422);
            Outcomes.Opened opened = outcomes.open(id);
            return show(opened, form, opened.outcome().version() != version, fields.errors(), model);
        }
        if (outcomes.write(id, said)) {
            return "redirect:/cases/" + id + "/closing?done=closing.outcome";
        }
        response.setStatus(409);
        return show(outcomes.open(id), form, true, Errors.none(), model);
    }

    private String show(
            Outcomes.Opened opened, @Nullable OutcomeForm typed, boolean changed, Errors errors, Model model) {
        model.addAttribute("file", opened.file())
                .addAttribute("outcome", opened.outcome())
                .addAttribute("form", typed == null ? OutcomeForm.of(opened.outcome()) : typed)
                .addAttribute("changed", changed)
                .addAttribute("errors", errors);
        return "casework/outcome";
    }
}
