package org.samenhang.matching;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.samenhang.access.Person;
import org.samenhang.form.Errors;
import org.samenhang.form.Option;
import org.springframework.context.MessageSource;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where could somebody live, learn or come to rest? */
@Controller
class PlacesController {

    private final Providers providers;
    private final MessageSource messages;

    PlacesController(Providers providers, MessageSource messages) {
        this.providers = providers;
        this.messages = messages;
    }

    @GetMapping("/places")
    String list(
            @AuthenticationPrincipal Person reader,
            @RequestParam(defaultValue = "") String words,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "false") boolean free,
            Locale locale,
            Model model) {
        String asked = words.substring(0, Math.min(words.length(), 200));
        model.addAttribute("providers", providers.find(reader, asked, kind, free))
                .addAttribute("words", asked)
                .addAttribute("kind", kind)
                .addAttribute("free", free)
                .addAttribute("kinds", kinds(locale))
                .addAttribute("mayWrite", Providers.mayWrite(reader));
        return "matching/places";
    }

    @GetMapping("/places/{id}")
    String open(@AuthenticationPrincipal Person reader, @PathVariable UUID id, Model model) {
        model.addAttribute("provider", providers.open(reader, id)).addAttribute("mayWrite", Providers.mayWrite(reader));
        return "matching/place";
    }

    @GetMapping("/places/new")
    String begin(@AuthenticationPrincipal Person reader, Locale locale, Model model) {
        Providers.require(Providers.mayWrite(reader));
        return form(model, null, ProviderForm.empty(), Errors.none(), locale);
    }

    @GetMapping("/places/{id}/edit")
    String edit(@AuthenticationPrincipal Person reader, @PathVariable UUID id, Locale locale, Model model) {
        Providers.require(Providers.mayWrite(reader));
        return form(model, id, ProviderForm.of(providers.open(reader, id)), Errors.none(), locale);
    }

    @PostMapping("/places")
    String add(
            @AuthenticationPrincipal Person reader,
            @ModelAttribute ProviderForm form,
            HttpServletResponse response,
            Locale locale,
            Model model) {
        return write(reader, null, form, response, locale, model);
    }

    @PostMapping("/places/{id}")
    String change(
            @AuthenticationPrincipal Person reader,
            @PathVariable UUID id,
            @ModelAttribute ProviderForm form,
            HttpServletResponse response,
            Locale locale,
            Model model) {
        return write(reader, id, form, response, locale, model);
    }

    private String write(
            Person reader,
            @Nullable UUID id,
            ProviderForm form,
            HttpServletResponse response,
            Locale locale,
            Model model) {
        Providers.require(Providers.mayWrite(reader));
        if (id != null) {
            providers.open(reader, id);
        }
        Errors errors = form.errors(key -> messages.getMessage(key, null, locale));
        if (errors.isEmpty()) {
            try {
                UUID place = id == null ? UUID.randomUUID() : id;
                Optional<UUID> written = providers.write(reader, place, id == null, form);
                if (written.isPresent()) {
                    return "redirect:/places/" + written.get() + "?done=matching.saved";
                }
                errors.add(messages.getMessage("matching.form.changed", null, locale));
                model.addAttribute("theirs", providers.open(reader, place));
                response.setStatus(409);
                return form(model, id, form, errors, locale);
            } catch (DuplicateKeyException taken) {
                errors.add("name", messages.getMessage("matching.form.name.taken", null, locale));
            }
        }
        response.setStatus(422);
        return form(model, id, form, errors, locale);
    }

    private String form(Model model, @Nullable UUID id, ProviderForm form, Errors errors, Locale locale) {
        model.addAttribute("id", id)
                .addAttribute("form", form)
                .addAttribute("errors", errors)
                .addAttribute("kinds", kinds(locale));
        return "matching/edit";
    }

    private List<Option> kinds(Locale locale) {
        return Providers.KINDS.stream()
                .map(kind -> new Option(kind, messages.getMessage("matching.kind." + kind, null, locale)))
                .toList();
    }
}
