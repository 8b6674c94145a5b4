package org.samenhang.casework.words;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.samenhang.access.NotYours;
import org.samenhang.casework.Fields;
import org.samenhang.form.Errors;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What may we share with whom? One kind of recipient per page. */
@Controller
class SharingWishController {

    private final SharingWishes wishes;
    private final MessageSource messages;

    SharingWishController(SharingWishes wishes, MessageSource messages) {
        this.wishes = wishes;
        this.messages = messages;
    }

    @GetMapping("/cases/{id}/sharing-wishes")
    String all(@PathVariable UUID id, Model model) {
        SharingPage seen = wishes.page(id);
        OwnWords.own(seen.file());
        model.addAttribute("seen", seen);
        return "casework/sharingWishes";
    }

    @GetMapping("/cases/{id}/sharing-wishes/{recipient}")
    String one(@PathVariable UUID id, @PathVariable String recipient, Model model) {
        return show(id, recipient, Map.of(), Errors.none(), model);
    }

    @PostMapping("/cases/{id}/sharing-wishes/{recipient}")
    String say(
            @PathVariable UUID id,
            @PathVariable String recipient,
            @RequestParam Map<String, String> typed,
            Locale locale,
            HttpServletResponse response,
            Model model) {
        Fields fields = new Fields(messages, locale);
        String may = fields.oneOf("may", typed.get("may"), SharingWishes.ANSWERS, "words.sharing.missing");
        String words = fields.line("words", typed.get("words"));
        if (!fields.errors().isEmpty()) {
            response.setStatus(422);
            return show(id, recipient, typed, fields.errors(), model);
        }
        wishes.say(id, known(id, recipient), may, words);
        return "redirect:/cases/" + id + "/sharing-wishes?done=words.sharing";
    }

    private String show(UUID id, String recipient, Map<String, String> typed, Errors errors, Model model) {
        SharingPage seen = wishes.page(id);
        OwnWords.own(seen.file());
        model.addAttribute("seen", seen)
                .addAttribute("recipient", known(id, recipient))
                .addAttribute("typed", typed)
                .addAttribute("errors", errors);
        return "casework/sharingWish";
    }

    private static String known(UUID id, String recipient) {
        if (!SharingWishes.RECIPIENTS.contains(recipient)) {
            throw new NotYours("sharing_wish", id);
        }
        return recipient;
    }
}
