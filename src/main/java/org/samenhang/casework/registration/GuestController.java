package org.samenhang.casework.registration;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.samenhang.access.Call;
import org.samenhang.access.Door;
import org.samenhang.access.Person;
import org.samenhang.access.Regions;
import org.samenhang.access.SessionCookie;
import org.samenhang.form.Errors;
import org.samenhang.form.Option;
import org.samenhang.form.Typed;
import org.springframework.context.MessageSource;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The way in for people without an account: begin, stop, come back. */
@Controller
class GuestController {

    private final Guests guests;
    private final Drafts drafts;
    private final Door door;
    private final SessionCookie cookie;
    private final MessageSource messages;
    private final Regions regions;

    GuestController(
            Guests guests, Drafts drafts, Door door, SessionCookie cookie, MessageSource messages, Regions regions) {
        this.guests = guests;
        this.drafts = drafts;
        this.door = door;
        this.cookie = cookie;
        this.messages = messages;
        this.regions = regions;
    }

    @GetMapping("/regions/{region}/registrations/new")
    String start(
            @PathVariable String region, @AuthenticationPrincipal @Nullable Person person, Locale locale, Model model) {
        if (person != null) {
            return "redirect:/registrations/new";
        }
        return showStart(model, region, Errors.none(), null, locale);
    }

    @PostMapping("/regions/{region}/registrations")
    String begin(
            @PathVariable String region,
            @RequestParam(defaultValue = "") String kind,
            @AuthenticationPrincipal @Nullable Person person,
            HttpServletRequest request,
            HttpServletResponse response,
            Locale locale,
            Model model) {
        if (person != null) {
            return "redirect:/registrations/new";
        }
        guests.region(region);
        Optional<RegistrantKind> chosen = RegistrantKind.of(kind).filter(RegistrantKind.GUESTS::contains);
        if (chosen.isEmpty()) {
            response.setStatus(422);
            Errors errors = Errors.none().add("kind", text("registration.start.kind.missing", locale));
            return showStart(model, region, errors, null, locale);
        }
        Optional<Guests.Guest> guest = guests.begin(region, chosen.get(), request.getRemoteAddr());
        if (guest.isEmpty()) {
            response.setStatus(429);
            Errors errors = Errors.none().add(text("registration.start.too_often", locale));
            return showStart(model, region, errors, kind, locale);
        }
        return enter(guest.get(), request, response);
    }

    @GetMapping("/registrations/resume")
    String resume(@RequestParam(defaultValue = "") String region, Model model) {
        return showResume(model, region, Errors.none(), "");
    }

    @PostMapping("/registrations/resume")
    String comeBack(
            @RequestParam(defaultValue = "") String region,
            @RequestParam(defaultValue = "") String code,
            @AuthenticationPrincipal @Nullable Person person,
            HttpServletRequest request,
            HttpServletResponse response,
            Locale locale,
            Model model) {
        String typed = Typed.line(code);
        Errors errors = Errors.none().require("code", typed, text("registration.resume.missing", locale));
        if (person != null) {
            errors.add(text("registration.resume.signed_in", locale));
        }
        if (!errors.isEmpty() || typed.length() > 60) {
            response.setStatus(422);
            if (errors.isEmpty()) {
                errors.add("code", text("registration.resume.wrong", locale));
            }
            return showResume(model, region, errors, typed.substring(0, Math.min(typed.length(), 60)));
        }
        return switch (guests.comeBack(region, typed, request.getRemoteAddr())) {
            case Guests.Return.In in -> enter(in.guest(), request, response);
            case Guests.Return.Unknown unknown -> {
                response.setStatus(422);
                yield showResume(
                        model, region, Errors.none().add("code", text("registration.resume.wrong", locale)), typed);
            }
            case Guests.Return.Wait wait -> {
                response.setStatus(429);
                yield showResume(model, region, Errors.none().add(text("registration.resume.wait", locale)), typed);
            }
        };
    }

    /** A guest leaves this device; what was written stays, behind the code. */
    @PostMapping("/registrations/{id}/leaving")
    String leave(
            @PathVariable java.util.UUID id,
            @AuthenticationPrincipal @Nullable Person person,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (person == null) {
            drafts.find(id);
            door.end(Call.current().token());
            cookie.take(request, response);
        }
        return "redirect:/registrations/resume?done=registration.left";
    }

    private String enter(Guests.Guest guest, HttpServletRequest request, HttpServletResponse response) {
        door.end(Call.current().token());
        cookie.give(request, response, guest.token(), Guests.REMEMBERED);
        return "redirect:/registrations/" + guest.registration();
    }

    private String showStart(Model model, String region, Errors errors, @Nullable String kind, Locale locale) {
        List<Option> kinds = RegistrantKind.GUESTS.stream()
                .map(guest -> new Option(
                        guest.code(),
                        text("registration.start.kind." + guest.code(), locale),
                        messages.getMessage("registration.start.kind." + guest.code() + ".hint", null, null, locale)))
                .toList();
        model.addAttribute("region", region)
                .addAttribute("regionName", guests.region(region))
                .addAttribute("kinds", kinds)
                .addAttribute("kind", kind)
                .addAttribute("begun", drafts.ofGuest().orElse(null))
                .addAttribute("errors", errors);
        return "casework/registration/start";
    }

    private String showResume(Model model, String region, Errors errors, String code) {
        List<Option> names = regions.names().stream()
                .map(one -> new Option(one.slug(), one.name()))
                .toList();
        model.addAttribute("region", region)
                .addAttribute("regions", names)
                .addAttribute("errors", errors)
                .addAttribute("code", code);
        return "casework/registration/resume";
    }

    private String text(String key, Locale locale) {
        return messages.getMessage(key, null, locale);
    }
}
