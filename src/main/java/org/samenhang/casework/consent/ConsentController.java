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

/** Consent and authority: who decides, what they said, on what it rests. */
@Controller
class ConsentController {

    private static final String WHAT = "consent";

    private final Consents consents;
    private final Openings openings;
    private final MessageSource messages;
    private final Clock clock;

    ConsentController(Consents consents, Openings openings, MessageSource messages, Clock clock) {
        this.consents = consents;
        this.openings = openings;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping("/cases/{id}/consents")
    String show(@PathVariable UUID id, Model model) {
        ConsentPage page = consents.read(id);
        model.addAttribute("seen", page).addAttribute("object", UUID.randomUUID());
        return page.file().place().works() ? "casework/consents" : "casework/ownConsent";
    }

    @GetMapping("/cases/{id}/consents/new")
    String blank(@PathVariable UUID id, @RequestParam(defaultValue = "") String person, Locale locale, Model model) {
        Opened opened = openings.forWork(id, WHAT);
        FilledForm form = questions(
                FilledForm.blank(WHAT, messages, locale).with("by", person).with("from", LocalDate.now(clock)), opened);
        return form(opened, "/consents", "/consents", form, Errors.none(), UUID.randomUUID(), model);
    }

    /** By who works in the case: what somebody said. */
    @PostMapping("/cases/{id}/consents")
    String say(
            @PathVariable UUID id,
            @RequestParam UUID object,
            @RequestParam MultiValueMap<String, String> typed,
            Locale locale,
            HttpServletResponse response,
            Model model) {
        Opened opened = openings.forWork(id, WHAT);
        FilledForm form = questions(FilledForm.of(WHAT, typed, messages, locale), opened);
        LocalDate from = form.dayOf("from");
        String answer = form.chosen("answer", "");
        form.check(from == null || !from.isAfter(LocalDate.now(clock)), "from", "casework.field.ahead");
        form.check(
                !answer.equals("without") || !form.value("ground").isEmpty(),
                "ground",
                "casework.consent.ground.missing");
        UUID by = form.idOf("by");
        List<Decider> deciders = from == null
                ? List.of()
                : consents.deciders(id, from).stream()
                        .filter(one -> one.person().equals(by))
                        .toList();
        form.check(by == null || from == null || !deciders.isEmpty(), "by", "casework.consent.by.not_asked");
        if (!form.isGood() || from == null || deciders.isEmpty()) {
            response.setStatus(422);
            return form(opened, "/consents", "/consents", form, form.errors(), object, model);
        }
        consents.say(
                id,
                object,
                deciders.getFirst(),
                answer.equals("given"),
                answer.equals("without") ? form.value("ground") : "",
                from);
        return "redirect:/cases/" + id + "/consents?done=casework.noted";
    }

    /** By the one who decides: yes or no, of today. */
    @PostMapping("/cases/{id}/consents/mine")
    String sayMyself(@PathVariable UUID id, @RequestParam UUID object, @RequestParam(defaultValue = "") String answer) {
        Opened opened = openings.forAnyone(id, WHAT);
        UUID me = opened.file().place().person();
        List<Decider> mine = consents.deciders(id, LocalDate.now(clock)).stream()
                .filter(one -> one.person().equals(me))
                .toList();
        if (mine.isEmpty() || !answer.equals("yes") && !answer.equals("no")) {
            return "redirect:/cases/" + id + "/consents";
        }
        consents.say(id, object, mine.getFirst(), answer.equals("yes"), "", LocalDate.now(clock));
        return "redirect:/cases/" + id + "/consents?done=casework.answered";
    }

    @PostMapping("/cases/{id}/consents/{consent}/withdrawal")
    String withdraw(@PathVariable UUID id, @PathVariable UUID consent) {
        consents.withdraw(id, consent);
        return "redirect:/cases/" + id + "/consents?done=casework.withdrawn";
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

    private static FilledForm questions(FilledForm form, Opened opened) {
        return form.select("by", opened.everybody())
                .choice("answer", form.options("casework.consent.answer", List.of("given", "refused", "without")))
                .optionalText("ground")
                .day("from");
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
