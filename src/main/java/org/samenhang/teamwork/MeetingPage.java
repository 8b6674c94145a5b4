package org.samenhang.teamwork;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.samenhang.form.Errors;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** The page of a meeting for professionals: everything on it is done from it. */
@Component
class MeetingPage {

    private final MeetingPlanning planning;
    private final Clock clock;

    MeetingPage(MeetingPlanning planning, Clock clock) {
        this.planning = planning;
        this.clock = clock;
    }

    /** Shows it, with what is to be mended and what was typed. */
    String show(Model model, MeetingScene scene, Errors errors, Map<String, String> typed) {
        model.addAttribute("scene", scene)
                .addAttribute("errors", errors)
                .addAttribute("typed", typed)
                .addAttribute("line", UUID.randomUUID())
                .addAttribute(
                        "begun",
                        !scene.meeting().day().isAfter(LocalDate.now(clock))
                                || scene.meeting().held())
                .addAttribute("unled", planning.unled(scene))
                .addAttribute("candidates", planning.candidates(scene));
        return "teamwork/meeting";
    }
}
