package org.samenhang.casework.words;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.samenhang.casework.Fields;
import org.samenhang.form.Errors;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Whom do you trust? */
@Controller
class TrustedController {

    private final TrustedPeople trusted;
    private final MessageSource messages;

    TrustedController(TrustedPeople trusted, MessageSource messages) {
        this.trusted = trusted;
        this.messages = messages;
    }

    @GetMapping("/cases/{id}/trusted")
    String show(@PathVariable UUID id, Model model) {
        return show(id, UUID.randomUUID(), Map.of(), Errors.none(), model);
    }

    @PostMapping("/cases/{id}/trusted")
    String name(
            @PathVariable UUID id,
            @RequestParam Map<String, String> typed,
            Locale locale,
            HttpServletResponse response,
            Model model) {
        Fields fields = new Fields(messages, locale);
        String name = fields.line("name", typed.get("name"), "words.trusted.name.missing");
        String relation = fields.line("relation", typed.get("relation"));
        String reach = fields.line("reach", typed.get("reach"));
        UUID sent = fields.id(typed.get("id"));
        UUID fresh = sent == null ? UUID.randomUUID() : sent;
        if (!fields.errors().isEmpty()) {
            response.setStatus(422);
            return show(id, fresh, typed, fields.errors(), model);
        }
        trusted.name(id, fresh, name, relation, reach);
        return "redirect:/cases/" + id + "/trusted?done=words.trusted";
    }

    @PostMapping("/cases/{id}/trusted/{person}/end")
    String end(@PathVariable UUID id, @PathVariable UUID person) {
        trusted.end(id, person);
        return "redirect:/cases/" + id + "/trusted?done=words.trusted.ended";
    }

    @PostMapping("/cases/{id}/trusted/{person}/seen")
    String seen(@PathVariable UUID id, @PathVariable UUID person) {
        trusted.seen(id, person);
        return "redirect:/cases/" + id + "/words?done=words.trusted.seen";
    }

    private String show(UUID id, UUID fresh, Map<String, String> typed, Errors errors, Model model) {
        TrustedPage seen = trusted.page(id);
        OwnWords.own(seen.file());
        model.addAttribute("seen", seen)
                .addAttribute("fresh", fresh)
                .addAttribute("typed", typed)
                .addAttribute("errors", errors);
        return "casework/trusted";
    }
}
