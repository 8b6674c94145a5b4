package org.samenhang.casework.consultation;

import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.samenhang.access.Duty;
import org.samenhang.access.NotYours;
import org.samenhang.access.Person;
import org.samenhang.casework.registration.RegistrantKind;
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

/** Noting a question, finding it again, and letting it grow. */
@Controller
class ConsultationController {

    private static final ZoneId HERE = ZoneId.of("Europe/Amsterdam");

    private final Consultations consultations;
    private final OtherOpinions opinions;
    private final MessageSource messages;

    ConsultationController(Consultations consultations, OtherOpinions opinions, MessageSource messages) {
        this.consultations = consultations;
        this.opinions = opinions;
        this.messages = messages;
    }

    @GetMapping("/consultations")
    String list(
            @RequestParam(defaultValue = "") String words,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "false") boolean open,
            @AuthenticationPrincipal Person person,
            Locale locale,
            Model model) {
        mustBeOnDuty(person);
        String typed = Typed.line(words);
        String searched = typed.substring(0, Math.min(typed.length(), 200));
        List<ConsultationLine> lines =
                consultations.search(searched, RegistrantKind.of(kind).orElse(null), open).stream()
                        .map(found -> line(found, locale))
                        .toList();
        model.addAttribute("lines", lines)
                .addAttribute("words", searched)
                .addAttribute("kind", kind)
                .addAttribute("open", open)
                .addAttribute("elsewhere", opinions.counted())
                .addAttribute("kinds", kinds(locale));
        return "casework/consultation/list";
    }

    @GetMapping("/consultations/new")
    String blank(@AuthenticationPrincipal Person person, Locale locale, Model model) {
        mustBeOnDuty(person);
        return show(model, ConsultationForm.empty(), Errors.none(), UUID.randomUUID(), locale);
    }

    @PostMapping("/consultations")
    String note(
            ConsultationForm form,
            @RequestParam UUID id,
            @AuthenticationPrincipal Person person,
            HttpServletResponse response,
            Locale locale,
            Model model) {
        mustBeOnDuty(person);
        ConsultationForm typed = form.tidy();
        Optional<RegistrantKind> asker = RegistrantKind.of(String.valueOf(typed.kind()));
        Errors errors = errors(typed, asker, locale);
        if (!errors.isEmpty() || asker.isEmpty()) {
            response.setStatus(422);
            return show(model, typed, errors, id, locale);
        }
        String minutes = String.valueOf(typed.minutes());
        consultations.note(id, asker.get(), typed, minutes.isEmpty() ? null : Integer.valueOf(minutes));
        return "redirect:/consultations/" + id + "?done=consultation.noted";
    }

    @GetMapping("/consultations/{id}")
    String one(@PathVariable UUID id, Locale locale, Model model) {
        OtherOpinions.Opened opened = opinions.open(id);
        Consultation found = opened.consultation();
        model.addAttribute("consultation", found)
                .addAttribute("opinions", opened.opinions())
                .addAttribute("mayAsk", opened.mayAsk())
                .addAttribute("asker", asker(found, locale))
                .addAttribute("day", day(found, locale));
        return "casework/consultation/one";
    }

    @PostMapping("/consultations/{id}/registration")
    String grow(@PathVariable UUID id) {
        return "redirect:/registrations/" + consultations.growInto(id);
    }

    private Errors errors(ConsultationForm typed, Optional<RegistrantKind> asker, Locale locale) {
        Errors errors =
                Errors.none().require("question", typed.question(), text("consultation.question.missing", locale));
        if (asker.isEmpty()) {
            errors.add("kind", text("consultation.kind.missing", locale));
        }
        shorterThan(errors, "question", typed.question(), 4000, locale);
        shorterThan(errors, "name", typed.name(), 200, locale);
        shorterThan(errors, "contact", typed.contact(), 200, locale);
        shorterThan(errors, "advice", typed.advice(), 4000, locale);
        if (!ConsultationForm.areMinutes(String.valueOf(typed.minutes()))) {
            errors.add("minutes", text("consultation.minutes.wrong", locale));
        }
        return errors;
    }

    private void shorterThan(Errors errors, String field, @Nullable String typed, int longest, Locale locale) {
        if (typed != null && typed.length() > longest) {
            errors.add(field, messages.getMessage("consultation.too_long", new Object[] {longest}, locale));
        }
    }

    private String show(Model model, ConsultationForm form, Errors errors, UUID id, Locale locale) {
        model.addAttribute("form", form)
                .addAttribute("errors", errors)
                .addAttribute("id", id)
                .addAttribute("kinds", kinds(locale));
        return "casework/consultation/new";
    }

    private ConsultationLine line(Consultation found, Locale locale) {
        return new ConsultationLine(
                "/consultations/" + found.id(),
                found.question(),
                asker(found, locale),
                found.byName(),
                day(found, locale),
                found.registration() != null,
                found.advice() == null);
    }

    private String asker(Consultation found, Locale locale) {
        String kind = text("registration.kind." + found.asker().code(), locale);
        return found.askerName() == null
                ? kind + ", " + text("consultation.anonymous", locale)
                : kind + ": " + found.askerName();
    }

    private static String day(Consultation found, Locale locale) {
        return DateTimeFormatter.ofPattern("d MMMM yyyy", locale).format(LocalDate.ofInstant(found.notedAt(), HERE));
    }

    private List<Option> kinds(Locale locale) {
        return Arrays.stream(RegistrantKind.values())
                .map(kind -> new Option(kind.code(), text("registration.kind." + kind.code(), locale)))
                .toList();
    }

    private static void mustBeOnDuty(Person person) {
        if (!person.has(Duty.INTAKE)
                && !person.has(Duty.PROCESS_DIRECTOR)
                && !person.has(Duty.EXPERT)
                && !person.has(Duty.CHAIR)) {
            throw new NotYours("consultation", null);
        }
    }

    private String text(String key, Locale locale) {
        return messages.getMessage(key, null, locale);
    }
}
