package org.samenhang.teamwork;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.samenhang.casework.Audience;
import org.samenhang.form.Errors;
import org.samenhang.form.Typed;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Saying of a tie by who has it, from the invitation, and by who of the family knows of it. */
@Controller
class TieController {

    /** One line. */
    static final int LONGEST = 200;

    private final Ties ties;
    private final Meetings meetings;
    private final MeetingPage page;
    private final MessageSource messages;

    TieController(Ties ties, Meetings meetings, MeetingPage page, MessageSource messages) {
        this.ties = ties;
        this.meetings = meetings;
        this.page = page;
        this.messages = messages;
    }

    @PostMapping("/meetings/{id}/own-tie")
    String own(
            @PathVariable UUID id,
            @RequestParam(name = "ownTie", defaultValue = "") String ownTie,
            @RequestParam(name = "ownTieWith", defaultValue = "") String with,
            @RequestParam(name = "ownTieWords", defaultValue = "") String words,
            @RequestParam(name = "ownTiePlace", defaultValue = "") String place,
            HttpServletResponse response,
            Locale locale,
            Model model) {
        String said = Typed.line(words);
        Tie tie = Tie.of(ownTie).orElse(null);
        Errors errors = Errors.none();
        if (said.length() > LONGEST) {
            errors.add("ownTieWords", text("meeting.error.tie.long", locale));
        }
        MeetingScene scene = meetings.one(id);
        Audience audience = scene.audience();
        if (tie != null && !said.isEmpty() && scene.level() == 3) {
            UUID told = audience.whereaboutsOf(
                    Typed.line(place), false, () -> errors.add("ownTiePlace", text(Audience.UNSAID, locale)));
            String names = told == null ? "" : audience.shieldedReaders("all", told);
            if (!names.isEmpty()) {
                errors.add(
                        "ownTiePlace",
                        Objects.requireNonNull(
                                messages.getMessage("casework.place.leave_out", new Object[] {names}, locale)));
            }
        }
        if (!errors.isEmpty()) {
            response.setStatus(422);
            return page.show(
                    model,
                    scene,
                    errors,
                    Map.of("ownTie", ownTie, "ownTieWith", with, "ownTieWords", said, "ownTiePlace", place));
        }
        ties.sayOwn(id, tie, Typed.line(with), said);
        return "redirect:/meetings/" + id + "?done=meeting.tie.own";
    }

    /** Without a tie that is known it is taken back. */
    @PostMapping("/meetings/{id}/known-ties")
    String known(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable UUID expert,
            @RequestParam(name = "knownTie", defaultValue = "") String knownTie) {
        Tie tie = Tie.of(knownTie).orElse(null);
        meetings.one(id);
        if (expert == null) {
            return "redirect:/meetings/" + id;
        }
        ties.know(id, expert, tie);
        return "redirect:/meetings/" + id + "?done=meeting.tie." + (tie == null ? "not_known" : "known");
    }

    private String text(String key, Locale locale) {
        return Objects.requireNonNull(messages.getMessage(key, null, locale));
    }
}
