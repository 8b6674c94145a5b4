package org.samenhang.teamwork;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.samenhang.access.Duty;
import org.samenhang.access.NotYours;
import org.samenhang.access.Person;
import org.samenhang.casework.Audience;
import org.samenhang.form.Errors;
import org.samenhang.form.Typed;
import org.samenhang.teamwork.week.FixedHours;
import org.springframework.context.MessageSource;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Meetings to look at, and what everybody at the table does. */
@Controller
class MeetingController {

    private static final int LONGEST = 1000;

    private final Meetings meetings;
    private final MeetingPage page;
    private final FixedHours rhythm;
    private final MessageSource messages;
    private final Clock clock;

    MeetingController(Meetings meetings, MeetingPage page, FixedHours rhythm, MessageSource messages, Clock clock) {
        this.meetings = meetings;
        this.page = page;
        this.rhythm = rhythm;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping("/meetings")
    String mine(@AuthenticationPrincipal Person person, Model model) {
        LocalDate today = LocalDate.now(clock);
        LocalDate monday = today.plusDays(8L - today.getDayOfWeek().getValue());
        List<Meeting> all = meetings.mine().stream()
                .filter(meeting -> person.professional() || meeting.invited())
                .toList();
        model.addAttribute(
                        "week",
                        all.stream()
                                .filter(meeting -> meeting.day().isBefore(monday))
                                .toList())
                .addAttribute(
                        "later",
                        all.stream()
                                .filter(meeting -> !meeting.day().isBefore(monday))
                                .toList());
        model.addAttribute(
                "rhythm", person.has(Duty.CHAIR) || person.has(Duty.PROCESS_DIRECTOR) || person.has(Duty.EXPERT));
        return "teamwork/mine";
    }

    @GetMapping("/cases/{caseId}/meetings")
    String ofCase(@PathVariable UUID caseId, Model model) {
        model.addAttribute("caseId", caseId)
                .addAttribute("meetings", meetings.ofCase(caseId))
                .addAttribute("plans", meetings.mayPlan(caseId))
                .addAttribute("ask", rhythm.of(caseId).orElse(null));
        return "teamwork/case";
    }

    @GetMapping("/meetings/{id}")
    String one(@PathVariable UUID id, @AuthenticationPrincipal Person person, Model model) {
        if (person.professional()) {
            return page.show(model, meetings.one(id), Errors.none(), Map.of());
        }
        return family(id, Errors.none(), "", model);
    }

    @PostMapping("/meetings/{id}/answer")
    String answer(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String says,
            @RequestParam(defaultValue = "") String words,
            @AuthenticationPrincipal Person person,
            HttpServletResponse response,
            Locale locale,
            Model model) {
        String said = Typed.text(words);
        Errors errors = Errors.none();
        if (!List.of("comes", "stays_away", "other_way").contains(says)) {
            errors.add("says", text("meeting.error.answer", locale));
        }
        if (said.length() > LONGEST) {
            errors.add("words", text("meeting.error.long", locale));
        }
        if (!errors.isEmpty()) {
            meetings.requireAsked(id);
            response.setStatus(422);
            return person.professional()
                    ? page.show(model, meetings.one(id), errors, Map.of())
                    : family(id, errors, said, model);
        }
        meetings.answer(id, says, said);
        return "redirect:/meetings/" + id + "?done=meeting.answer." + says;
    }

    @PostMapping("/meetings/{id}/consents")
    String agree(
            @PathVariable UUID id,
            @RequestParam UUID person,
            @RequestParam(defaultValue = "") String given,
            @RequestParam(defaultValue = "") String ground) {
        if (!given.equals("yes") && !given.equals("no")) {
            return "redirect:/meetings/" + id;
        }
        String said = Typed.text(ground);
        meetings.agree(
                id,
                person,
                given.equals("yes"),
                said.isEmpty() ? null : said.substring(0, Math.min(said.length(), LONGEST)));
        return "redirect:/meetings/" + id + "?done=meeting.consent." + given;
    }

    @PostMapping("/meetings/{id}/lines")
    String write(
            @PathVariable UUID id,
            @RequestParam UUID line,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "all") String visible,
            @RequestParam(defaultValue = "") String whereabouts,
            @RequestParam(defaultValue = "") String way,
            @RequestParam(defaultValue = "") List<UUID> with,
            @RequestParam(defaultValue = "") String back,
            HttpServletResponse response,
            Locale locale,
            Model model) {
        String said = Typed.text(text);
        Errors errors = Errors.none().require("text", said, text("meeting.error.line", locale));
        if (said.length() > LONGEST) {
            errors.add("text", text("meeting.error.long", locale));
        }
        if (!List.of("all", "professionals", "team").contains(visible)) {
            errors.add("visible", text("meeting.error.answer", locale));
        }
        MeetingScene scene = meetings.one(id);
        UUID tells = scene.audience()
                .whereaboutsOf(
                        Typed.line(whereabouts), false, () -> errors.add("whereabouts", text(Audience.UNSAID, locale)));
        List<UUID> together = scene.attendees().stream()
                .map(Attendee::id)
                .filter(with::contains)
                .toList();
        DecisionWay.Taken taken = DecisionWay.of(way)
                .map(one -> new DecisionWay.Taken(one, together))
                .orElse(null);
        if (taken != null && together.isEmpty()) {
            errors.add("with", text("table.decision.error", locale));
        }
        if (!errors.isEmpty()) {
            response.setStatus(422);
            String seats = together.stream().map(UUID::toString).collect(Collectors.joining(","));
            return page.show(
                    model,
                    scene,
                    errors,
                    Map.of("text", said, "visible", visible, "whereabouts", whereabouts, "way", way, "with", seats));
        }
        meetings.write(id, line, said, visible, tells, taken);
        // who writes along writes the next line at once
        String place = back.equals("during") ? "/during?done=during.noted#record" : "?done=during.noted#text";
        return "redirect:/meetings/" + id + place;
    }

    @PostMapping("/meetings/{id}/objections")
    String object(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable UUID expert,
            @RequestParam(defaultValue = "yes") String rather) {
        meetings.one(id);
        if (expert == null) {
            return "redirect:/meetings/" + id;
        }
        meetings.object(id, expert, rather.equals("yes"));
        return "redirect:/meetings/" + id + "?done=table.objection." + (rather.equals("yes") ? "kept" : "gone");
    }

    @PostMapping("/meetings/{id}/lines/{line}/removal")
    String strike(@PathVariable UUID id, @PathVariable UUID line) {
        meetings.strike(id, line);
        return "redirect:/meetings/" + id + "?done=meeting.line.removed";
    }

    private String family(UUID id, Errors errors, String words, Model model) {
        model.addAttribute("errors", errors).addAttribute("words", words);
        MeetingScene scene;
        try {
            scene = meetings.one(id);
        } catch (NotYours keptFromThem) {
            model.addAttribute("meetingId", id).addAttribute("own", meetings.apart(id));
            return "teamwork/apart";
        }
        model.addAttribute("scene", scene);
        page.done(model, scene);
        return "teamwork/family";
    }

    private String text(String key, Locale locale) {
        return messages.getMessage(key, null, locale);
    }
}
