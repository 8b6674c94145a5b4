package org.samenhang.teamwork;

import java.util.Map;
import java.util.UUID;
import org.samenhang.form.Errors;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** The page of a meeting for professionals: everything on it is done from it. */
@Component
class MeetingPage {

    private final MeetingPlanning planning;

    MeetingPage(MeetingPlanning planning) {
        this.planning = planning;
    }

    /** Shows it, with what is to be mended and what was typed. */
    String show(Model model, MeetingScene scene, Errors errors, Map<String, String> typed) {
        model.addAttribute("scene", scene)
                .addAttribute("errors", errors)
                .addAttribute("typed", typed)
                .addAttribute("line", UUID.randomUUID())
                .addAttribute("candidates", planning.candidates(scene));
        return "teamwork/meeting";
    }
}
