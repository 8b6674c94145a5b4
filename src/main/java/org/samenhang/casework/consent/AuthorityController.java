package org.samenhang.casework.consent;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.samenhang.casework.FilledForm;
import org.samenhang.casework.FormPage;
import org.samenhang.casework.people.Opened;
import org.samenhang.casework.people.Openings;
import org.samenhang.form.Errors;
import org.samenhang.form.Option;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Authority and supervision: who has it, from and until when, and where that was looked up. */
@Controller
class AuthorityController {

    private final Consents consents;
    private final Openings openings;
    private final MessageSource messages;
    private final Clock clock;

    AuthorityController(Consents consents, Openings openings, MessageSource messages, Clock clock) {
        this.consents = consents;
        this.openings = openings;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping("/cases/{id}/authority/new")
    String newAuthority(
            @PathVariable UUID id, @RequestParam(defaultValue = "") String person, Locale locale, Model model) {
        Opened opened = openings.forTeam(id, "authority");
        FilledForm form =
                authority(FilledForm.blank("authority", messages, locale).with("person", person), opened);
        return form(opened, "/authority", "/consents", form, Errors.none(), UUID.randomUUID(), model);
    }

    @PostMapping("/cases/{id}/authority")
    String setAuthority(
            @PathVariable UUID id,
            @RequestParam UUID object,
            @RequestParam MultiValueMap<String, String> typed,
            Locale locale,
            HttpServletResponse response,
            Model model) {
        Opened opened = openings.forTeam(id, "authority");
        FilledForm form = authority(FilledForm.of("authority", typed, messages, locale), opened);
        LocalDate from = form.dayOf("from");
        LocalDate until = form.dayOf("until");
        LocalDate checked = form.dayOf("checkedOn");
        form.check(from == null || until == null || !until.isBefore(from), "until", "casework.until_before")
                .check(checked == null || !checked.isAfter(LocalDate.now(clock)), "checkedOn", "casework.field.ahead");
        UUID person = form.idOf("person");
        AuthorityForm kind = AuthorityForm.of(form.chosen("form", "")).orElse(null);
        if (!form.isGood() || person == null || kind == null) {
            response.setStatus(422);
            return form(opened, "/authority", "/consents", form, form.errors(), object, model);
        }
        consents.setAuthority(
                id,
                object,
                person,
                new Consents.Found(kind, form.ticked("underInquiry"), from, until, checked, form.lineOf("register")));
        return "redirect:/cases/" + id + "/consents?done=casework.saved";
    }

    @PostMapping("/cases/{id}/authority/{authority}/ending")
    String endAuthority(@PathVariable UUID id, @PathVariable UUID authority) {
        consents.endAuthority(id, authority);
        return "redirect:/cases/" + id + "/consents?done=casework.saved";
    }

    @GetMapping("/cases/{id}/supervision/new")
    String newOrder(@PathVariable UUID id, Locale locale, Model model) {
        Opened opened = openings.forTeam(id, "supervision_order");
        FilledForm form = supervision(FilledForm.blank("supervision", messages, locale));
        return form(opened, "/supervision", "/consents", form, Errors.none(), UUID.randomUUID(), model);
    }

    @PostMapping("/cases/{id}/supervision")
    String addOrder(
            @PathVariable UUID id,
            @RequestParam UUID object,
            @RequestParam MultiValueMap<String, String> typed,
            Locale locale,
            HttpServletResponse response,
            Model model) {
        Opened opened = openings.forTeam(id, "supervision_order");
        FilledForm form = supervision(FilledForm.of("supervision", typed, messages, locale));
        LocalDate from = form.dayOf("from");
        LocalDate until = form.dayOf("until");
        form.check(from == null || until == null || !until.isBefore(from), "until", "casework.until_before");
        if (!form.isGood() || from == null) {
            response.setStatus(422);
            return form(opened, "/supervision", "/consents", form, form.errors(), object, model);
        }
        consents.order(id, object, from, until, form.lineOf("source"));
        return "redirect:/cases/" + id + "/consents?done=casework.saved";
    }

    @PostMapping("/cases/{id}/supervision/{order}/ending")
    String endOrder(@PathVariable UUID id, @PathVariable UUID order) {
        consents.endOrder(id, order, LocalDate.now(clock));
        return "redirect:/cases/" + id + "/consents?done=casework.saved";
    }

    private static FilledForm supervision(FilledForm form) {
        return form.day("from").optionalDay("until").line("source");
    }

    private static FilledForm authority(FilledForm form, Opened opened) {
        List<Option> people = opened.everybody().stream()
                .filter(one -> !one.value().equals(opened.file().youthId().toString()))
                .toList();
        return form.select("person", people)
                .choice(
                        "form",
                        form.options(
                                "casework.authority.form",
                                Arrays.stream(AuthorityForm.values())
                                        .map(AuthorityForm::code)
                                        .toList()))
                .tick("underInquiry")
                .optionalDay("from")
                .optionalDay("until")
                .optionalDay("checkedOn")
                .optionalLine("register");
    }

    private static String form(
            Opened opened, String action, String back, FilledForm form, Errors errors, UUID object, Model model) {
        model.addAttribute(
                "form",
                FormPage.of(opened.file(), "people", action, back, form, errors, Map.of("object", object.toString())));
        return "casework/form";
    }
}
