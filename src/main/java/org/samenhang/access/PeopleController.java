package org.samenhang.access;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.samenhang.form.Errors;
import org.samenhang.form.Option;
import org.samenhang.form.Typed;
import org.springframework.context.MessageSource;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Who works here, with what duties; the way in for a new colleague. */
@Controller
class PeopleController {

    private static final int LONGEST = 200;

    private final Administration administration;
    private final MessageSource messages;
    private final Clock clock;

    PeopleController(Administration administration, MessageSource messages, Clock clock) {
        this.administration = administration;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping("/people")
    String list(@AuthenticationPrincipal Person reader, Locale locale, Model model) {
        return list(reader, Errors.none(), "", locale, model);
    }

    @PostMapping("/people/organisations")
    String addOrganisation(
            @AuthenticationPrincipal Person reader,
            @RequestParam(defaultValue = "") String organisation,
            @RequestParam(defaultValue = "") String kind,
            HttpServletResponse response,
            Locale locale,
            Model model) {
        Errors errors = named("organisation", organisation, locale);
        if (!Administration.KINDS.contains(kind)) {
            errors.add("kind", text("access.people.kind.missing", locale));
        }
        if (errors.isEmpty()) {
            try {
                administration.addOrganisation(reader, tidy(organisation), kind);
                return "redirect:/people?done=access.organisation";
            } catch (DuplicateKeyException taken) {
                errors.add("organisation", text("access.people.organisation.taken", locale));
            }
        }
        response.setStatus(422);
        return list(reader, errors, organisation, locale, model);
    }

    @GetMapping("/people/new")
    String begin(@AuthenticationPrincipal Person reader, Model model) {
        return form(reader, Errors.none(), ColleagueForm.empty(), null, false, model);
    }

    @PostMapping("/people")
    String add(
            @AuthenticationPrincipal Person reader,
            ColleagueForm form,
            HttpServletResponse response,
            Locale locale,
            Model model) {
        Errors errors = form.errors(key -> text(key, locale));
        if (!errors.isEmpty()) {
            response.setStatus(422);
            return form(reader, errors, form, null, false, model);
        }
        UUID made = administration.add(reader, form);
        return "redirect:/people/" + made + "?done=access.added";
    }

    @GetMapping("/people/{id}/edit")
    String edit(@AuthenticationPrincipal Person reader, @PathVariable UUID id, Model model) {
        Colleague known = administration.colleague(reader, id);
        return form(reader, Errors.none(), ColleagueForm.of(known), known, false, model);
    }

    @PostMapping("/people/{id}")
    String change(
            @AuthenticationPrincipal Person reader,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "-1") int version,
            ColleagueForm form,
            HttpServletResponse response,
            Locale locale,
            Model model) {
        Errors errors = form.errors(key -> text(key, locale));
        if (!errors.isEmpty()) {
            response.setStatus(422);
            Colleague known = administration.colleague(reader, id);
            return form(reader, errors, form, known, known.version() != version, model);
        }
        if (administration.change(reader, id, version, form)) {
            return "redirect:/people/" + id + "?done=access.changed";
        }
        response.setStatus(409);
        return form(reader, errors, form, administration.colleague(reader, id), true, model);
    }

    @GetMapping("/people/{id}")
    String open(@AuthenticationPrincipal Person reader, @PathVariable UUID id, Locale locale, Model model) {
        return open(reader, id, Errors.none(), Map.of(), locale, model);
    }

    @PostMapping("/people/{id}/duties")
    String give(
            @AuthenticationPrincipal Person reader,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String duty,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String until,
            HttpServletResponse response,
            Locale locale,
            Model model) {
        Errors errors = Errors.none();
        Duty given = Arrays.stream(Duty.values())
                .filter(one -> one.code().equals(duty))
                .findFirst()
                .orElse(null);
        LocalDate first = from.isBlank() ? LocalDate.now(clock) : Typed.day(from);
        LocalDate last = Typed.day(until);
        if (given == null) {
            errors.add("duty", text("access.people.duty.missing", locale));
        }
        if (first == null) {
            errors.add("from", text("access.people.day.wrong", locale));
        }
        if ((last == null && !until.isBlank()) || (last != null && first != null && last.isBefore(first))) {
            errors.add("until", text("access.people.until.wrong", locale));
        }
        if (given == null || first == null || !errors.isEmpty()) {
            response.setStatus(422);
            return open(reader, id, errors, Map.of("duty", duty, "from", from, "until", until), locale, model);
        }
        administration.give(reader, id, given, first, last);
        return "redirect:/people/" + id + "?done=access.duty";
    }

    @PostMapping("/people/{id}/duties/{duty}/end")
    String end(@AuthenticationPrincipal Person reader, @PathVariable UUID id, @PathVariable UUID duty) {
        return "redirect:/people/" + id
                + (administration.end(reader, id, duty) ? "?done=access.ended" : "?done=access.kept");
    }

    @PostMapping("/people/{id}/leaving")
    String leaves(@AuthenticationPrincipal Person reader, @PathVariable UUID id) {
        return "redirect:/people/" + id
                + (administration.leaves(reader, id) ? "?done=access.left" : "?done=access.kept");
    }

    /** The code is shown on this one page, to be printed; the database keeps its hash. */
    @PostMapping("/people/{id}/invitation")
    String invite(@AuthenticationPrincipal Person reader, @PathVariable UUID id, Model model) {
        String code = administration.invite(reader, id);
        model.addAttribute("colleague", administration.colleague(reader, id)).addAttribute("code", code);
        return "access/invitation";
    }

    private String list(Person reader, Errors errors, String organisation, Locale locale, Model model) {
        model.addAttribute("colleagues", administration.colleagues(reader))
                .addAttribute("organisations", administration.organisations(reader))
                .addAttribute("errors", errors)
                .addAttribute("organisation", organisation)
                .addAttribute("kinds", options(Administration.KINDS, "access.kind.", locale));
        return "access/people";
    }

    private String form(
            Person reader, Errors errors, ColleagueForm form, @Nullable Colleague known, boolean changed, Model model) {
        model.addAttribute(
                        "organisations",
                        administration.organisations(reader).stream()
                                .map(one -> new Option(one.id().toString(), one.name()))
                                .toList())
                .addAttribute("errors", errors)
                .addAttribute("form", form)
                .addAttribute("known", known)
                .addAttribute("changed", changed);
        return "access/new";
    }

    private String open(Person reader, UUID id, Errors errors, Map<String, String> typed, Locale locale, Model model) {
        model.addAttribute("colleague", administration.colleague(reader, id))
                .addAttribute("held", administration.duties(reader, id))
                .addAttribute("self", reader.id().equals(id))
                .addAttribute("errors", errors)
                .addAttribute("typed", typed)
                .addAttribute(
                        "duties",
                        options(Arrays.stream(Duty.values()).map(Duty::code).toList(), "access.duty.", locale));
        return "access/colleague";
    }

    private List<Option> options(List<String> codes, String prefix, Locale locale) {
        return codes.stream()
                .map(code -> new Option(code, text(prefix + code, locale)))
                .toList();
    }

    private Errors named(String field, String typed, Locale locale) {
        Errors errors = Errors.none().require(field, typed, text("access.people.name.missing", locale));
        return typed.length() > LONGEST ? errors.add(field, text("access.people.long", locale)) : errors;
    }

    private static String tidy(String typed) {
        return Typed.line(typed);
    }

    private String text(String key, Locale locale) {
        return messages.getMessage(key, null, locale);
    }
}
