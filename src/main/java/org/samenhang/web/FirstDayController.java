package org.samenhang.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Optional;
import org.samenhang.access.Beginning;
import org.samenhang.access.Call;
import org.samenhang.access.SessionCookie;
import org.samenhang.form.Errors;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The first page of an empty installation: the region and who administers it. */
@Controller
class FirstDayController {

    private final Beginning beginning;
    private final SessionCookie cookie;
    private final MessageSource messages;

    FirstDayController(Beginning beginning, SessionCookie cookie, MessageSource messages) {
        this.beginning = beginning;
        this.cookie = cookie;
        this.messages = messages;
    }

    @GetMapping("/begin")
    String form(Model model) {
        return beginning.awaited() ? show(model, Errors.none(), FirstDay.empty()) : "redirect:/";
    }

    @PostMapping("/begin")
    String begin(
            @ModelAttribute FirstDay day,
            @RequestParam(defaultValue = "") String password,
            HttpServletRequest request,
            HttpServletResponse response,
            Locale locale,
            Model model) {
        if (!beginning.awaited()) {
            return "redirect:/";
        }
        Errors errors = Errors.none()
                .require("region", day.region(), text("web.begin.region.missing", locale))
                .require("team", day.team(), text("web.begin.team.missing", locale))
                .require("name", day.name(), text("web.begin.name.missing", locale));
        if (!beginning.knows(day.code())) {
            errors.add("code", text("web.begin.code.wrong", locale));
        }
        if (!day.login().matches("\\S{3,120}")) {
            errors.add("login", text("web.welcome.login.missing", locale));
        }
        if (password.length() < WelcomeController.SHORTEST_PASSWORD || password.length() > 1000) {
            errors.add("password", text("web.welcome.password.short", locale));
        }
        if (!errors.isEmpty()) {
            response.setStatus(422);
            return show(model, errors, day);
        }
        Optional<String> token = beginning.begin(
                day.region(),
                day.team(),
                day.name(),
                day.login(),
                password,
                Call.current().client());
        token.ifPresent(session -> cookie.give(request, response, session, null));
        return token.isPresent() ? "redirect:/people?done=region_begun" : "redirect:/";
    }

    private static String show(Model model, Errors errors, FirstDay day) {
        model.addAttribute("errors", errors).addAttribute("day", day);
        return "web/begin";
    }

    private String text(String key, Locale locale) {
        return messages.getMessage(key, null, locale);
    }
}
