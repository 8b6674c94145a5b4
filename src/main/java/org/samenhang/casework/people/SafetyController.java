package org.samenhang.casework.people;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.samenhang.casework.FilledForm;
import org.samenhang.casework.FormPage;
import org.samenhang.form.Errors;
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
    private final Openings openings;
    private final MessageSource messages;

    SafetyController(Safety safety, Openings openings, MessageSource messages) {
        this.safety = safety;
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

    @PostMapping("/cases/{id}/must-not-meet/{pair}/lifting")
    String mayMeet(@PathVariable UUID id, @PathVariable UUID pair) {
        safety.mayMeet(id, pair);
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
        safety.shield(id, object, subject, from, form.value("reason"));
        return "redirect:/cases/" + id + "/people?done=casework.shielded";
    }

    @PostMapping("/cases/{id}/shieldings/{shielding}/lifting")
    String lift(@PathVariable UUID id, @PathVariable UUID shielding) {
        safety.lift(id, shielding);
        return "redirect:/cases/" + id + "/people?done=casework.saved";
    }

    private static FilledForm pair(FilledForm form, Opened opened) {
        return form.select("one", opened.everybody())
                .select("other", opened.everybody())
                .text("reason")
                .optionalChoice("visibleTo", form.options("casework.visible", List.of("professionals", "team")));
    }

    private static FilledForm shielding(FilledForm form, Opened opened) {
        return form.select("subject", opened.family())
                .select("from", opened.everybody())
                .text("reason");
    }

    private static String show(Opened opened, String action, FilledForm form, Errors errors, UUID object, Model model) {
        model.addAttribute(
                "form",
                FormPage.of(
                        opened.file(), "people", action, "/people", form, errors, Map.of("object", object.toString())));
        return "casework/form";
    }
}
