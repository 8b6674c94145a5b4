package org.samenhang.casework.words;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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

/** What somebody of a family wants to say: their story, their declaration, what they think of what stands there. */
@Controller
class WordsController {

    private static final List<String> KINDS = List.of("story", "declaration");
    private static final List<String> SAYS = List.of("right", "not_right", "hurts");

    private final OwnWords words;
    private final TrustedPeople trusted;
    private final SharingWishes sharing;
    private final MessageSource messages;

    WordsController(OwnWords words, TrustedPeople trusted, SharingWishes sharing, MessageSource messages) {
        this.words = words;
        this.trusted = trusted;
        this.sharing = sharing;
        this.messages = messages;
    }

    @GetMapping("/cases/{id}/words")
    String all(@PathVariable UUID id, Model model) {
        WordsPage seen = words.page(id);
        model.addAttribute("seen", seen)
                .addAttribute("trusted", trusted.page(id).people())
                .addAttribute("sharing", sharing.page(id).wishes());
        return seen.file().place().works() ? "casework/words" : "casework/wordsFamily";
    }

    @GetMapping("/cases/{id}/words/{kind}")
    String say(@PathVariable UUID id, @PathVariable String kind, Model model) {
        return show(id, kind, UUID.randomUUID(), "", Errors.none(), model);
    }

    @PostMapping("/cases/{id}/words/{kind}")
    String said(
            @PathVariable UUID id,
            @PathVariable String kind,
            @RequestParam Map<String, String> typed,
            Locale locale,
            HttpServletResponse response,
            Model model) {
        Fields fields = new Fields(messages, locale);
        String text = fields.text("text", typed.get("text"), "words.text.missing");
        UUID fresh = fresh(fields, typed);
        if (!fields.errors().isEmpty()) {
            response.setStatus(422);
            return show(id, kind, fresh, text, fields.errors(), model);
        }
        words.say(id, fresh, known(id, kind), text);
        return "redirect:/cases/" + id + "/words/" + kind + "?done=words." + kind;
    }

    @GetMapping("/cases/{id}/reactions/new")
    String react(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable UUID agreement,
            @RequestParam(required = false) @Nullable UUID statement,
            @RequestParam(required = false) @Nullable UUID risk,
            Model model) {
        return reaction(
                words.subject(id, new OwnWords.About(agreement, statement, risk)),
                UUID.randomUUID(),
                "",
                Errors.none(),
                model);
    }

    @PostMapping("/cases/{id}/reactions")
    String reacted(
            @PathVariable UUID id,
            @RequestParam Map<String, String> typed,
            Locale locale,
            HttpServletResponse response,
            Model model) {
        Fields fields = new Fields(messages, locale);
        OwnWords.About about = new OwnWords.About(
                fields.id(typed.get("agreement")), fields.id(typed.get("statement")), fields.id(typed.get("risk")));
        String text = fields.text("text", typed.get("text"));
        String says = fields.oneOf("says", typed.get("says"), SAYS, "words.says.missing");
        UUID fresh = fresh(fields, typed);
        if (!fields.errors().isEmpty()) {
            response.setStatus(422);
            return reaction(words.subject(id, about), fresh, text, fields.errors(), model);
        }
        words.react(id, fresh, about, says, text);
        return "redirect:/cases/" + id + about.page() + "?done=words.reaction";
    }

    private String show(UUID id, String kind, UUID fresh, String text, Errors errors, Model model) {
        WordsPage seen = words.page(id);
        OwnWords.own(seen.file());
        model.addAttribute("seen", seen)
                .addAttribute("kind", known(id, kind))
                .addAttribute("fresh", fresh)
                .addAttribute("typed", text)
                .addAttribute("errors", errors);
        return "casework/say";
    }

    private static String reaction(OwnWords.Subject subject, UUID fresh, String text, Errors errors, Model model) {
        model.addAttribute("file", subject.file())
                .addAttribute("subject", subject.about())
                .addAttribute("about", subject.text())
                .addAttribute("fresh", fresh)
                .addAttribute("typed", text)
                .addAttribute("errors", errors);
        return "casework/reaction";
    }

    private static String known(UUID id, String kind) {
        if (!KINDS.contains(kind)) {
            throw new NotYours("own_words", id);
        }
        return kind;
    }

    private static UUID fresh(Fields fields, Map<String, String> typed) {
        UUID sent = fields.id(typed.get("id"));
        return sent == null ? UUID.randomUUID() : sent;
    }
}
