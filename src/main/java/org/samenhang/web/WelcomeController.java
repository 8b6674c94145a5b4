package org.samenhang.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Optional;
import org.samenhang.access.Call;
import org.samenhang.access.SessionCookie;
import org.samenhang.access.SignIn;
import org.samenhang.form.Errors;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Takes a code that was handed over on paper, and lets its holder choose a name and password. */
@Controller
class WelcomeController {

    /** NIST SP 800-63B: length is what counts. */
    static final int SHORTEST_PASSWORD = 12;

    private final SignIn signIn;
    private final SessionCookie cookie;
    private final MessageSource messages;

    WelcomeController(SignIn signIn, SessionCookie cookie, MessageSource messages) {
        this.signIn = signIn;
        this.cookie = cookie;
        this.messages = messages;
    }

    @GetMapping("/welcome")
    String form(Model model) {
        return show(model, Errors.none(), "", "", null);
    }

    /** With a code alone: who is welcomed. With a name and password too: in. */
    @PostMapping("/welcome")
    String take(
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "") String login,
            @RequestParam(required = false) @org.jspecify.annotations.Nullable String password,
            HttpServletRequest request,
            HttpServletResponse response,
            Locale locale,
            Model model) {
        Optional<SignIn.Welcome> welcome = signIn.invited(code);
        if (welcome.isEmpty()) {
            response.setStatus(422);
            return show(model, Errors.none().add("code", text("web.welcome.code.wrong", locale)), code, login, null);
        }
        if (password == null) {
            return show(model, Errors.none(), code, login, welcome.get());
        }
        Errors errors = Errors.none();
        String name = welcome.get().login() == null ? login : welcome.get().login();
        if (!name.strip().matches("\\S{3,120}")) {
            errors.add("login", text("web.welcome.login.missing", locale));
        }
        if (password.length() < SHORTEST_PASSWORD || password.length() > 1000) {
            errors.add("password", text("web.welcome.password.short", locale));
        }
        if (errors.isEmpty()) {
            Optional<String> token =
                    signIn.accept(code, name, password, Call.current().client());
            if (token.isPresent()) {
                cookie.give(request, response, token.get(), null);
                return "redirect:/";
            }
            errors.add("login", text("web.welcome.login.taken", locale));
        }
        response.setStatus(422);
        return show(model, errors, code, login, welcome.get());
    }

    private static String show(
            Model model,
            Errors errors,
            String code,
            String login,
            SignIn.@org.jspecify.annotations.Nullable Welcome welcome) {
        model.addAttribute("errors", errors)
                .addAttribute("code", code)
                .addAttribute("login", login)
                .addAttribute("welcome", welcome);
        return "web/welcome";
    }

    private String text(String key, Locale locale) {
        return messages.getMessage(key, null, locale);
    }
}
