package org.samenhang.teamwork;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.samenhang.form.Errors;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** The page of a meeting for professionals: everything on it is done from it. */
@Component
class MeetingPage {

    private final Meetings meetings;
    private final MeetingSeats seats;
    private final Ties ties;
    private final Clock clock;

    MeetingPage(Meetings meetings, MeetingSeats seats, Ties ties, Clock clock) {
        this.meetings = meetings;
        this.seats = seats;
        this.ties = ties;
        this.clock = clock;
    }

    /** Shows it, with what is to be mended and what was typed. */
    String show(Model model, MeetingScene scene, Errors errors, Map<String, String> typed) {
        List<String> unled = seats.unled(scene);
        model.addAttribute("scene", scene)
                .addAttribute("errors", errors)
                .addAttribute("typed", typed)
                .addAttribute("line", UUID.randomUUID())
                .addAttribute("unled", unled)
                .addAttribute("decidedBefore", seats.decidedBefore(scene, unled))
                .addAttribute("leftBehind", ties.leftBehind(scene))
                .addAttribute("organisations", seats.organisations(scene))
                .addAttribute("candidates", seats.candidates(scene));
        done(model, scene);
        return "teamwork/meeting";
    }

    /** Adds what was done at it, once it was held. */
    void done(Model model, MeetingScene scene) {
        model.addAttribute("begun", begun(scene));
        if (scene.meeting().held()) {
            model.addAttribute("deeds", meetings.deeds(scene));
        }
    }

    private boolean begun(MeetingScene scene) {
        return !scene.meeting().day().isAfter(LocalDate.now(clock))
                || scene.meeting().held();
    }
}
