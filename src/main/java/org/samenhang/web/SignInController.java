package org.samenhang.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.samenhang.access.Call;
import org.samenhang.access.Door;
import org.samenhang.access.KeptHere;
import org.samenhang.access.Person;
import org.samenhang.access.SessionCookie;
import org.samenhang.access.SignIn;
import org.samenhang.form.Errors;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** In and out. */
@Controller
class SignInController {

    private final SignIn signIn;
    private final Door door;
    private final SessionCookie cookie;
    private final KnownDevice device;
    private final MessageSource messages;

    SignInController(SignIn signIn, Door door, SessionCookie cookie, KnownDevice device, MessageSource messages) {
        this.signIn = signIn;
        this.door = door;
        this.cookie = cookie;
        this.device = device;
        this.messages = messages;
    }

    @GetMapping("/sign-in")
    String form(@RequestParam(defaultValue = "/") String next, Model model) {
        return show(model, Errors.none(), "", next);
    }

    @PostMapping("/sign-in")
    String enter(
            @RequestParam(defaultValue = "") String login,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "/") String next,
            HttpServletRequest request,
            HttpServletResponse response,
            Locale locale,
            Model model) {
        Errors errors = Errors.none()
                .require("login", login, text("web.sign_in.login.missing", locale))
                .require("password", password, text("web.sign_in.password.missing", locale));
        if (!errors.isEmpty() || login.length() > 200 || password.length() > 1000) {
            return refuse(response, HttpStatus.UNPROCESSABLE_CONTENT, model, errors, login, next);
        }
        String knownDevice = device.of(request, login);
        return switch (signIn.attempt(
                login,
                password,
                request.getRemoteAddr(),
                knownDevice,
                Call.current().client())) {
            case SignIn.Outcome.In in -> {
                door.end(Call.current().token());
                cookie.give(request, response, in.token(), null);
                device.remember(request, response, login);
                yield "redirect:" + local(next);
            }
            case SignIn.Outcome.Wrong wrong ->
                refuse(
                        response,
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        model,
                        Errors.none().add(text("web.sign_in.wrong", locale)),
                        login,
                        next);
            case SignIn.Outcome.Wait wait ->
                refuse(
                        response,
                        HttpStatus.TOO_MANY_REQUESTS,
                        model,
                        Errors.none().add(text("web.sign_in.wait", locale)),
                        login,
                        next);
        };
    }

    @PostMapping("/sign-out")
    String leave(HttpServletRequest request, HttpServletResponse response) {
        Person leaving = SessionFilter.person(request);
        if (leaving != null) {
            KeptHere.clear(request, response, leaving.id());
        }
        door.end(Call.current().token());
        cookie.take(request, response);
        return "redirect:/?done=signed_out";
    }

    /** Only addresses within Samenhang are gone to after signing in. */
    static String local(@Nullable String next) {
        return next != null && next.matches("/(?!/|.*//|.*\\.\\.)[\\w/.~?=&%-]{0,300}") ? next : "/";
    }

    private String refuse(
            HttpServletResponse response, HttpStatus status, Model model, Errors errors, String login, String next) {
        response.setStatus(status.value());
        return show(model, errors, login, next);
    }

    private String show(Model model, Errors errors, String login, String next) {
        model.addAttribute("errors", errors).addAttribute("login", login).addAttribute("next", local(next));
        return "web/sign-in";
    }

    private String text(String key, Locale locale) {
        return messages.getMessage(key, null, locale);
    }
}
