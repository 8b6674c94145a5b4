package org.samenhang.casework.people;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.samenhang.casework.FilledForm;
import org.samenhang.casework.FormPage;
import org.samenhang.casework.registration.SafetyAtRegistration;
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

/** Keeping people safe from one another. Of the team alone. */
@Controller
class SafetyController {

    private final Safety safety;
    private final SafetyAtRegistration said;
    private final Openings openings;
    private final MessageSource messages;

    SafetyController(Safety safety, SafetyAtRegistration said, Openings openings, MessageSource messages) {
        this.safety = safety;
        this.said = said;
        this.openings = openings;
        this.messages = messages;
    }

    @GetMapping("/cases/{id}/must-not-meet/new")
    String newPair(@PathVariable UUID id, Locale locale, Model model) {
        Opened opened = openings.forTeam(id, "must_not_meet");
        FilledForm form = pair(FilledForm.blank("apart", messages, locale).with("visibleTo", "team"), opened);
        return show(opened, "/must-not-meet", form, Errors.none(), UUID.randomUUID(), model);
    }

    @PostMapping("/cases/{id}/must-not-meet")
    String keepApart(
            @PathVariable UUID id,
            @RequestParam UUID object,
            @RequestParam MultiValueMap<String, String> typed,
            Locale locale,
            HttpServletResponse response,
            Model model) {
        Opened opened = openings.forTeam(id, "must_not_meet");
        FilledForm form = pair(FilledForm.of("apart", typed, messages, locale), opened);
        UUID one = form.idOf("one");
        UUID other = form.idOf("other");
        form.check(one == null || !one.equals(other), "other", "casework.apart.other.same");
        if (!form.isGood() || one == null || other == null) {
            response.setStatus(422);
            return show(opened, "/must-not-meet", form, form.errors(), object, model);
        }
        safety.keepApart(id, object, one, other, form.value("reason"), form.chosen("visibleTo", "team"));
        return "redirect:/cases/" + id + "/people?done=casework.saved";
    }

    @GetMapping("/cases/{id}/must-not-meet/{pair}/lifting")
    String askWhetherTheyMayMeet(@PathVariable UUID id, @PathVariable UUID pair, Locale locale, Model model) {
        Opened opened = openings.forTeam(id, "must_not_meet");
        Apart apart = safety.mayMeetAgain(id, pair);
        return showLifting(
                opened,
                "/must-not-meet/" + pair,
                FilledForm.blank("meeting_again", messages, locale).text("reason"),
                Errors.none(),
                model,
                apart.one(),
                apart.other());
    }

    @PostMapping("/cases/{id}/must-not-meet/{pair}/lifting")
    String mayMeet(
            @PathVariable UUID id,
            @PathVariable UUID pair,
            @RequestParam MultiValueMap<String, String> typed,
            Locale locale,
            HttpServletResponse response,
            Model model) {
        Opened opened = openings.forTeam(id, "must_not_meet");
        Apart apart = safety.mayMeetAgain(id, pair);
        FilledForm form =
                FilledForm.of("meeting_again", typed, messages, locale).text("reason");
        if (!form.isGood()) {
            response.setStatus(422);
            return showLifting(
                    opened, "/must-not-meet/" + pair, form, form.errors(), model, apart.one(), apart.other());
        }
        safety.mayMeet(id, pair, form.value("reason"));
        return "redirect:/cases/" + id + "/people?done=casework.saved";
    }

    @GetMapping("/cases/{id}/shieldings/new")
    String newShielding(@PathVariable UUID id, Locale locale, Model model) {
        Opened opened = openings.forDirector(id, "shielding");
        FilledForm form = shielding(FilledForm.blank("shielding", messages, locale), opened);
        return show(opened, "/shieldings", form, Errors.none(), UUID.randomUUID(), model);
    }

    @PostMapping("/cases/{id}/shieldings")
    String shield(
            @PathVariable UUID id,
            @RequestParam UUID object,
            @RequestParam MultiValueMap<String, String> typed,
            Locale locale,
            HttpServletResponse response,
            Model model) {
        Opened opened = openings.forDirector(id, "shielding");
        FilledForm form = shielding(FilledForm.of("shielding", typed, messages, locale), opened);
        UUID subject = form.idOf("subject");
        UUID from = form.idOf("from");
        form.check(subject == null || !subject.equals(from), "from", "casework.shielding.from.same");
        if (!form.isGood() || subject == null || from == null) {
            response.setStatus(422);
            return show(opened, "/shieldings", form, form.errors(), object, model);
        }
        List<UUID> telling = form.values("telling").stream()
                .map(UUID::fromString)
                .filter(person -> !person.equals(subject) && !person.equals(from))
                .toList();
        safety.shield(id, object, subject, from, form.value("reason"), telling);
        return "redirect:/cases/" + id + "/people?done=casework.shielded";
    }

    @GetMapping("/cases/{id}/shieldings/{shielding}/lifting")
    String askWhetherToLift(@PathVariable UUID id, @PathVariable UUID shielding, Locale locale, Model model) {
        Opened opened = openings.forDirector(id, "shielding");
        Shielded shielded = safety.mayBeLifted(id, shielding);
        return showLifting(
                opened,
                "/shieldings/" + shielding,
                lifting(FilledForm.blank("lifting", messages, locale)),
                Errors.none(),
                model,
                shielded.subject(),
                shielded.from());
    }

    @PostMapping("/cases/{id}/shieldings/{shielding}/lifting")
    String lift(
            @PathVariable UUID id,
            @PathVariable UUID shielding,
            @RequestParam MultiValueMap<String, String> typed,
            Locale locale,
            HttpServletResponse response,
            Model model) {
        Opened opened = openings.forDirector(id, "shielding");
        Shielded shielded = safety.mayBeLifted(id, shielding);
        FilledForm form = lifting(FilledForm.of("lifting", typed, messages, locale));
        form.check(form.ticked("sure"), "sure", "casework.lifting.sure.missing");
        if (!form.isGood()) {
            response.setStatus(422);
            return showLifting(
                    opened,
                    "/shieldings/" + shielding,
                    form,
                    form.errors(),
                    model,
                    shielded.subject(),
                    shielded.from());
        }
        safety.lift(id, shielding, form.value("reason"));
        return "redirect:/cases/" + id + "/people?done=casework.saved";
    }

    @GetMapping("/cases/{id}/safety-settlements/new")
    String askWhyNothing(@PathVariable UUID id, Locale locale, Model model) {
        Opened opened = openings.forDirector(id, "safety_settled");
        FilledForm form = FilledForm.blank("safety_settled", messages, locale).text("words");
        return show(opened, "/safety-settlements", form, Errors.none(), UUID.randomUUID(), model);
    }

    @PostMapping("/cases/{id}/safety-settlements")
    String settle(
            @PathVariable UUID id,
            @RequestParam UUID object,
            @RequestParam MultiValueMap<String, String> typed,
            Locale locale,
            HttpServletResponse response,
            Model model) {
        Opened opened = openings.forDirector(id, "safety_settled");
        FilledForm form =
                FilledForm.of("safety_settled", typed, messages, locale).text("words");
        if (!form.isGood()) {
            response.setStatus(422);
            return show(opened, "/safety-settlements", form, form.errors(), object, model);
        }
        said.settle(id, object, form.value("words"));
        return "redirect:/cases/" + id + "/people?done=casework.saved";
    }

    private static FilledForm lifting(FilledForm form) {
        return form.text("reason").tick("sure");
    }

    private static String showLifting(
            Opened opened, String what, FilledForm form, Errors errors, Model model, String one, String other) {
        model.addAttribute(
                "form",
                FormPage.of(opened.file(), "people", what + "/lifting", "/people", form, errors, Map.of())
                        .saying(form.says("notice", one, other)));
        return "casework/form";
    }

    private static FilledForm pair(FilledForm form, Opened opened) {
        return form.select("one", opened.everybody())
                .select("other", opened.everybody())
                .text("reason")
                .optionalChoice("visibleTo", form.options("casework.visible", List.of("professionals", "team")));
    }

    private static FilledForm shielding(FilledForm form, Opened opened) {
        form.select("subject", opened.family())
                .select("from", opened.everybody())
                .text("reason");
        List<Option> others = opened.canBeOutOfSight();
        return others.isEmpty() ? form : form.many("telling", others);
    }

    private static String show(Opened opened, String action, FilledForm form, Errors errors, UUID object, Model model) {
        model.addAttribute("form", page(opened, action, form, errors, object));
        return "casework/form";
    }

    private static FormPage page(Opened opened, String action, FilledForm form, Errors errors, UUID object) {
        return FormPage.of(
                opened.file(), "people", action, "/people", form, errors, Map.of("object", object.toString()));
    }
}
