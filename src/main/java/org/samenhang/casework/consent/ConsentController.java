package org.samenhang.casework.consent;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.samenhang.casework.FilledForm;
import org.samenhang.casework.FormPage;
import org.samenhang.casework.people.Opened;
import org.samenhang.casework.people.Openings;
import org.samenhang.form.Errors;
import org.samenhang.form.Typed;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Consent: who decides, what they said, on what ground it is done without. */
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

    /** Who decides today, or on the day that is asked. */
    @GetMapping("/cases/{id}/consents")
    String show(@PathVariable UUID id, @RequestParam(defaultValue = "") String on, Model model) {
        ConsentPage page = consents.read(id, Typed.day(on));
        model.addAttribute("seen", page).addAttribute("object", UUID.randomUUID());
        return page.file().place().works() ? "casework/consents" : "casework/ownConsent";
    }

    @GetMapping("/cases/{id}/consents/new")
    String blank(@PathVariable UUID id, @RequestParam(defaultValue = "") String person, Locale locale, Model model) {
        Opened opened = openings.forTeam(id, WHAT);
        FilledForm form = questions(
                FilledForm.blank(WHAT, messages, locale)
                        .with("about", About.REGISTRATION.code())
                        .with("by", person)
                        .with("from", LocalDate.now(clock)),
                opened);
        return form(opened, "/consents", "/consents", form, Errors.none(), UUID.randomUUID(), model);
    }

    /** By the expert team: what somebody said. */
    @PostMapping("/cases/{id}/consents")
    String say(
            @PathVariable UUID id,
            @RequestParam UUID object,
            @RequestParam MultiValueMap<String, String> typed,
            Locale locale,
            HttpServletResponse response,
            Model model) {
        Opened opened = openings.forTeam(id, WHAT);
        typed.putIfAbsent("about", List.of(About.REGISTRATION.code()));
        FilledForm form = questions(FilledForm.of(WHAT, typed, messages, locale), opened);
        About about = About.of(form.chosen("about", "")).orElse(About.REGISTRATION);
        LocalDate from = form.dayOf("from");
        LocalDate until = form.dayOf("until");
        String answer = form.chosen("answer", "");
        Ground exception = answer.equals("without")
                ? Ground.of(form.chosen("exception", "")).orElse(null)
                : null;
        form.check(from == null || !from.isAfter(LocalDate.now(clock)), "from", "casework.field.ahead")
                .check(from == null || until == null || !until.isBefore(from), "until", "casework.until_before")
                .check(
                        !answer.equals("without") || exception != null,
                        "exception",
                        "casework.consent.exception.missing")
                .check(
                        !answer.equals("without") || !form.value("ground").isEmpty(),
                        "ground",
                        "casework.consent.ground.missing");
        UUID by = form.idOf("by");
        Decider decider = null;
        if (from != null && by != null) {
            WhoDecides who = consents.whoDecides(id, about, from);
            decider = who.deciders().stream()
                    .filter(one -> one.person().equals(by))
                    .findFirst()
                    .orElse(null);
            form.check(decider != null, "by", "casework.consent.by.not_asked");
            form.check(
                    decider == null
                            || exception == null
                            || new WithoutConsent(who.rule(), decider.capacity(), about)
                                    .grounds()
                                    .contains(exception),
                    "exception",
                    "casework.consent.exception.not_here");
        }
        if (!form.isGood() || from == null || decider == null) {
            response.setStatus(422);
            return form(opened, "/consents", "/consents", form, form.errors(), object, model);
        }
        consents.say(
                id,
                object,
                decider,
                new Consents.Said(
                        about,
                        answer.equals("given"),
                        exception,
                        exception == null ? "" : form.value("ground"),
                        from,
                        until));
        return "redirect:/cases/" + id + "/consents?done=casework.noted";
    }

    /** By the one who decides: yes or no, of today, to taking part or to sharing. Who may be at a meeting stays a question of that meeting. */
    @PostMapping("/cases/{id}/consents/mine")
    String sayMyself(
            @PathVariable UUID id,
            @RequestParam UUID object,
            @RequestParam(defaultValue = "") String answer,
            @RequestParam(name = "about", defaultValue = "registration") String what) {
        Opened opened = openings.forAnyone(id, WHAT);
        UUID me = opened.file().place().person();
        About about = what.equals(About.SHARING.code()) ? About.SHARING : About.REGISTRATION;
        List<Decider> mine = consents.whoDecides(id, about, LocalDate.now(clock)).deciders().stream()
                .filter(one -> one.person().equals(me))
                .toList();
        if (mine.isEmpty() || !answer.equals("yes") && !answer.equals("no")) {
            return "redirect:/cases/" + id + "/consents";
        }
        consents.say(
                id,
                object,
                mine.getFirst(),
                new Consents.Said(about, answer.equals("yes"), null, "", LocalDate.now(clock), null));
        return "redirect:/cases/" + id + "/consents?done=casework.answered"
                + (about == About.SHARING ? "#sharing" : "");
    }

    @GetMapping("/cases/{id}/consents/{consent}/withdrawal")
    String askWhy(@PathVariable UUID id, @PathVariable UUID consent, Locale locale, Model model) {
        Opened opened = openings.forTeam(id, WHAT);
        Consent standing = consents.standing(id, consent);
        return withdrawal(
                opened, standing, reason(FilledForm.blank("withdrawal", messages, locale)), Errors.none(), model);
    }

    @PostMapping("/cases/{id}/consents/{consent}/withdrawal")
    String withdraw(
            @PathVariable UUID id,
            @PathVariable UUID consent,
            @RequestParam MultiValueMap<String, String> typed,
            Locale locale,
            HttpServletResponse response,
            Model model) {
        Opened opened = openings.forTeam(id, WHAT);
        Consent standing = consents.standing(id, consent);
        FilledForm form = reason(FilledForm.of("withdrawal", typed, messages, locale));
        if (!form.isGood()) {
            response.setStatus(422);
            return withdrawal(opened, standing, form, form.errors(), model);
        }
        consents.withdraw(id, consent, form.value("reason"));
        return "redirect:/cases/" + id + "/consents?done=casework.withdrawn";
    }

    private static FilledForm questions(FilledForm form, Opened opened) {
        return form.choice(
                        "about",
                        form.options(
                                "casework.consents.about", List.of(About.REGISTRATION.code(), About.SHARING.code())))
                .select("by", opened.everybody())
                .choice("answer", form.options("casework.consent.answer", List.of("given", "refused", "without")))
                .day("from")
                .optionalDay("until")
                .optionalChoice(
                        "exception",
                        form.options(
                                "casework.ground",
                                List.of(
                                        Ground.SERIOUS_HARM.code(),
                                        Ground.WELL_CONSIDERED_WISH.code(),
                                        Ground.SUPERVISION_ORDER.code(),
                                        Ground.OTHER.code())))
                .optionalText("ground");
    }

    private static FilledForm reason(FilledForm form) {
        return form.text("reason");
    }

    private static String withdrawal(Opened opened, Consent standing, FilledForm form, Errors errors, Model model) {
        return form(
                opened,
                "/consents/" + standing.id() + "/withdrawal",
                "/consents",
                form,
                errors,
                UUID.randomUUID(),
                model);
    }

    private static String form(
            Opened opened, String action, String back, FilledForm form, Errors errors, UUID object, Model model) {
        model.addAttribute(
                "form",
                FormPage.of(opened.file(), "people", action, back, form, errors, Map.of("object", object.toString())));
        return "casework/form";
    }
}
