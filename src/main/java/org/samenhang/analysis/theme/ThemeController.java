package org.samenhang.analysis.theme;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.samenhang.access.NotYours;
import org.samenhang.access.Person;
import org.samenhang.analysis.Texts;
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

/** Themes: which there are, opening one, who sits at it. */
@Controller
class ThemeController {

    private static final int LONGEST = 300;

    private final Themes themes;
    private final MessageSource messages;

    ThemeController(Themes themes, MessageSource messages) {
        this.themes = themes;
        this.messages = messages;
    }

    @GetMapping("/themes")
    String mine(@AuthenticationPrincipal Person reader, Locale locale, Model model) {
        model.addAttribute("themes", themes.mine(reader))
                .addAttribute("opens", Themes.opens(reader))
                .addAttribute("texts", new Texts(messages, locale));
        return "analysis/theme/themes";
    }

    @GetMapping("/themes/new")
    String begin(@AuthenticationPrincipal Person reader, Model model) {
        Themes.mayOpen(reader);
        return form("", Errors.none(), model);
    }

    @PostMapping("/themes")
    String open(
            @AuthenticationPrincipal Person reader,
            @RequestParam(defaultValue = "") String question,
            HttpServletResponse response,
            Locale locale,
            Model model) {
        Themes.mayOpen(reader);
        String typed = Typed.line(question);
        Errors errors = Errors.none().require("question", typed, text("theme.question.missing", locale));
        if (typed.length() > LONGEST) {
            errors.add("question", messages.getMessage("theme.question.long", new Object[] {LONGEST}, locale));
        }
        if (!errors.isEmpty()) {
            response.setStatus(422);
            return form(typed, errors, model);
        }
        UUID id = UUID.randomUUID();
        themes.open(reader, id, typed);
        return "redirect:/themes/" + id + "?done=theme.opened";
    }

    @GetMapping("/themes/{theme}")
    String one(@PathVariable UUID theme, Locale locale, Model model) {
        return show(theme, Errors.none(), locale, model);
    }

    @PostMapping("/themes/{theme}/table")
    String seat(
            @PathVariable UUID theme,
            @RequestParam(defaultValue = "") String person,
            HttpServletResponse response,
            Locale locale,
            Model model) {
        if (!themes.one(theme).directs()) {
            throw new NotYours(Themes.WHAT, theme);
        }
        UUID who = id(person);
        if (who != null && themes.seat(theme, who)) {
            return "redirect:/themes/" + theme + "?done=theme.seated";
        }
        response.setStatus(422);
        return show(theme, Errors.none().add("person", text("theme.person.choose", locale)), locale, model);
    }

    @PostMapping("/themes/{theme}/table/{participation}/end")
    String leave(@PathVariable UUID theme, @PathVariable UUID participation) {
        themes.one(theme);
        themes.leave(theme, participation);
        return "redirect:/themes/" + theme + "?done=theme.left";
    }

    private String show(UUID id, Errors errors, Locale locale, Model model) {
        Theme theme = themes.one(id);
        model.addAttribute("theme", theme)
                .addAttribute("colleagues", theme.directs() ? themes.colleagues(id) : List.of())
                .addAttribute("errors", errors)
                .addAttribute("texts", new Texts(messages, locale));
        return "analysis/theme/theme";
    }

    private static String form(String question, Errors errors, Model model) {
        model.addAttribute("question", question).addAttribute("errors", errors);
        return "analysis/theme/new";
    }

    private String text(String key, Locale locale) {
        return messages.getMessage(key, null, locale);
    }

    private static @Nullable UUID id(String typed) {
        try {
            return UUID.fromString(typed);
        } catch (IllegalArgumentException none) {
            return null;
        }
    }
}
