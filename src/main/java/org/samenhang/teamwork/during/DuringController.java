package org.samenhang.teamwork.during;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.samenhang.access.NotYours;
import org.samenhang.casework.Audience;
import org.samenhang.form.Errors;
import org.samenhang.form.Typed;
import org.samenhang.teamwork.Attendee;
import org.samenhang.teamwork.MeetingSeats;
import org.samenhang.teamwork.Meetings;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The screen that lies on the table while people meet. */
@Controller
class DuringController {

    private static final int LONGEST = 300;

    private final DuringScenes scenes;
    private final Checks checks;
    private final Meetings meetings;
    private final MeetingSeats seats;
    private final MessageSource messages;

    DuringController(
            DuringScenes scenes, Checks checks, Meetings meetings, MeetingSeats seats, MessageSource messages) {
        this.scenes = scenes;
        this.checks = checks;
        this.meetings = meetings;
        this.seats = seats;
        this.messages = messages;
    }

    @GetMapping("/meetings/{id}/during")
    String read(@PathVariable UUID id, Locale locale, Model model) {
        try {
            DuringScene scene = scenes.of(id, locale);
            Attendee own = scene.meeting().own();
            return own != null && own.separately() && scene.meeting().level() == 1
                    ? apart(id, model)
                    : show(scene, Errors.none(), Map.of(), model);
        } catch (NotYours keptFromThem) {
            return apart(id, model);
        }
    }

    /** Who is heard apart sees their own hour, and nothing of the table. */
    private String apart(UUID id, Model model) {
        model.addAttribute("meetingId", id)
                .addAttribute("own", meetings.apart(id))
                .addAttribute("errors", Errors.none())
                .addAttribute("words", "");
        return "teamwork/apart";
    }

    @PostMapping("/meetings/{id}/checks")
    String say(
            @PathVariable UUID id,
            @RequestParam Map<String, String> sent,
            HttpServletResponse response,
            Locale locale,
            Model model) {
        DuringScene scene = scenes.of(id, locale);
        if (scene.speakers().isEmpty()) {
            throw new NotYours("meeting_check", scene.meeting().meeting().caseId());
        }
        CheckMoment moment = CheckMoment.of(sent.get("moment")).orElse(CheckMoment.IN);
        String name = "words-" + moment.code();
        String said = Typed.line(sent.get(name));
        Errors errors = Errors.none().require(name, said, text("during.error.words", locale));
        if (said.length() > LONGEST) {
            errors.add(name, text("meeting.error.long", locale));
        }
        Optional<UUID> seat = scene.speakers().stream()
                .map(one -> one.id())
                .filter(one -> one.toString().equals(sent.get("seat-" + moment.code())))
                .findFirst();
        if (seat.isEmpty()) {
            errors.add("seat-" + moment.code(), text("during.error.who", locale));
        }
        UUID tells = scene.meeting()
                .audience()
                .whereaboutsOf(
                        Typed.line(sent.get("whereabouts-" + moment.code())),
                        false,
                        () -> errors.add("whereabouts-" + moment.code(), text(Audience.UNSAID, locale)));
        if (tells != null) {
            errors.add("whereabouts-" + moment.code(), text("during.error.whereabouts", locale));
        }
        if (!scene.goesOn()) {
            errors.add(name, text("during.error.over", locale));
        }
        if (errors.isEmpty()
                && !checks.say(id, id(sent.get("check")), seat.orElseThrow(), moment, said, sent.get("keep") != null)) {
            errors.add("seat-" + moment.code(), text("during.error.stands", locale));
        }
        if (!errors.isEmpty()) {
            response.setStatus(422);
            return show(scenes.of(id, locale), errors, sent, model);
        }
        return "redirect:/meetings/" + id + "/during?done=during.noted#checks";
    }

    @PostMapping("/meetings/{id}/checks/{check}/keeping")
    String keep(@PathVariable UUID id, @PathVariable UUID check, @RequestParam(defaultValue = "yes") String keep) {
        checks.keep(id, check, !keep.equals("no"));
        return "redirect:/meetings/" + id + "/during?done=during." + (keep.equals("no") ? "not_kept" : "kept");
    }

    @PostMapping("/meetings/{id}/checks/{check}/removal")
    String remove(@PathVariable UUID id, @PathVariable UUID check) {
        checks.remove(id, check);
        return "redirect:/meetings/" + id + "/during?done=during.gone";
    }

    @PostMapping("/meetings/{id}/people/{attendee}/coming")
    String comes(@PathVariable UUID id, @PathVariable UUID attendee) {
        seats.passes(id, attendee, true);
        return "redirect:/meetings/" + id + "/during?done=during.noted#there";
    }

    @PostMapping("/meetings/{id}/people/{attendee}/leaving")
    String leaves(@PathVariable UUID id, @PathVariable UUID attendee) {
        seats.passes(id, attendee, false);
        return "redirect:/meetings/" + id + "/during?done=during.noted#there";
    }

    private String show(DuringScene scene, Errors errors, Map<String, String> typed, Model model) {
        model.addAttribute("scene", scene)
                .addAttribute("errors", errors)
                .addAttribute("typed", typed)
                .addAttribute("fresh", UUID.randomUUID());
        return "teamwork/during/during";
    }

    private static UUID id(@Nullable String typed) {
        try {
            return UUID.fromString(Typed.line(typed));
        } catch (IllegalArgumentException none) {
            return UUID.randomUUID();
        }
    }

    private String text(String key, Locale locale) {
        return messages.getMessage(key, null, locale);
    }
}
