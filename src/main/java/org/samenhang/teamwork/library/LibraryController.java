package org.samenhang.teamwork.library;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.samenhang.access.Duty;
import org.samenhang.access.NotYours;
import org.samenhang.access.Person;
import org.samenhang.form.Errors;
import org.samenhang.form.Typed;
import org.springframework.context.MessageSource;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The library, to read, search and print; a region adds its own cards and sets aside what it does not use. */
@Controller
class LibraryController {

    private final Cards cards;
    private final MessageSource messages;

    LibraryController(Cards cards, MessageSource messages) {
        this.cards = cards;
        this.messages = messages;
    }

    @GetMapping("/library")
    String read(@RequestParam(defaultValue = "") String q, @AuthenticationPrincipal Person person, Model model) {
        return show(q, person, Errors.none(), Map.of(), UUID.randomUUID(), model);
    }

    @PostMapping("/library")
    String add(
            @RequestParam Map<String, String> typed,
            @AuthenticationPrincipal Person person,
            Locale locale,
            HttpServletResponse response,
            Model model) {
        mustKeep(person);
        String dutch = Typed.line(typed.get("dutch"));
        String english = Typed.line(typed.get("english"));
        CardPart part = CardPart.of(Typed.line(typed.get("part"))).orElse(null);
        Errors errors = Errors.none().require("dutch", dutch, text("library.error.words", locale));
        if (part == null) {
            errors.add("part", text("library.error.part", locale));
        }
        if (dutch.length() > CardFile.LONGEST) {
            errors.add("dutch", text("library.error.long", locale));
        }
        if (english.length() > CardFile.LONGEST) {
            errors.add("english", text("library.error.long", locale));
        }
        UUID id = id(typed.get("id"));
        if (!errors.isEmpty() || part == null) {
            response.setStatus(422);
            return show("", person, errors, typed, id, model);
        }
        cards.add(id, part, dutch, english);
        return "redirect:/library?done=library.added";
    }

    @PostMapping("/library/{code}/aside")
    String aside(@PathVariable String code, @AuthenticationPrincipal Person person) {
        mustKeep(person);
        cards.aside(code, true);
        return "redirect:/library?done=library.aside";
    }

    @PostMapping("/library/{code}/back")
    String back(@PathVariable String code, @AuthenticationPrincipal Person person) {
        mustKeep(person);
        cards.aside(code, false);
        return "redirect:/library?done=library.back";
    }

    private String show(String q, Person person, Errors errors, Map<String, String> typed, UUID id, Model model) {
        if (!person.professional()) {
            throw new NotYours("library", null);
        }
        String wanted = Typed.line(q);
        List<Card> all = cards.all();
        model.addAttribute("q", wanted)
                .addAttribute(
                        "cards",
                        all.stream()
                                .filter(card -> !card.aside() && card.says(wanted))
                                .toList())
                .addAttribute("aside", all.stream().filter(Card::aside).toList())
                .addAttribute("keeps", keeps(person))
                .addAttribute("errors", errors)
                .addAttribute("typed", typed)
                .addAttribute("fresh", id);
        return "teamwork/library";
    }

    private static boolean keeps(Person person) {
        return person.has(Duty.CHAIR) || person.has(Duty.PROCESS_DIRECTOR) || person.has(Duty.EXPERT);
    }

    private static void mustKeep(Person person) {
        if (!keeps(person)) {
            throw new NotYours("library", null);
        }
    }

    private static UUID id(@Nullable String typed) {
        try {
            return UUID.fromString(Typed.line(typed));
        } catch (IllegalArgumentException none) {
            return UUID.randomUUID();
        }
    }

    private String text(String key, Locale locale) {
        return messages.getMessage(key, null, locale);
    }
}
