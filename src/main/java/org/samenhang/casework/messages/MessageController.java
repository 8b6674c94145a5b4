package org.samenhang.casework.messages;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.samenhang.casework.CaseFile;
import org.samenhang.casework.Fields;
import org.samenhang.form.Errors;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Messages between a family and the team. */
@Controller
class MessageController {

    private final Messages messages;
    private final MessageSource texts;

    MessageController(Messages messages, MessageSource texts) {
        this.messages = messages;
        this.texts = texts;
    }

    @GetMapping("/cases/{id}/messages")
    String mine(@PathVariable UUID id, Model model) {
        CaseFile file = messages.open(id);
        if (!file.place().works()) {
            return show(id, file.place().person(), UUID.randomUUID(), "", Errors.none(), model);
        }
        model.addAttribute("file", file).addAttribute("talks", messages.talks(id));
        return "casework/talks";
    }

    @GetMapping("/cases/{id}/messages/{with}")
    String read(@PathVariable UUID id, @PathVariable UUID with, Model model) {
        return show(id, with, UUID.randomUUID(), "", Errors.none(), model);
    }

    @PostMapping("/cases/{id}/messages/{with}")
    String write(
            @PathVariable UUID id,
            @PathVariable UUID with,
            @RequestParam Map<String, String> typed,
            Locale locale,
            HttpServletResponse response,
            Model model) {
        Fields fields = new Fields(texts, locale);
        String text = fields.text("text", typed.get("text"), "words.message.missing");
        UUID sent = fields.id(typed.get("id"));
        UUID fresh = sent == null ? UUID.randomUUID() : sent;
        if (!fields.errors().isEmpty()) {
            response.setStatus(422);
            return show(id, with, fresh, text, fields.errors(), model);
        }
        messages.write(id, fresh, with, text);
        return "redirect:/cases/" + id + "/messages/" + with + "?done=words.message#write";
    }

    private String show(UUID id, UUID with, UUID fresh, String typed, Errors errors, Model model) {
        Conversation conversation = messages.read(id, with);
        model.addAttribute("seen", conversation)
                .addAttribute("fresh", fresh)
                .addAttribute("typed", typed)
                .addAttribute("errors", errors);
        return conversation.file().place().works() ? "casework/conversation" : "casework/messages";
    }
}
