package org.samenhang.teamwork;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.samenhang.access.NotYours;
import org.samenhang.casework.rights.Interpreters;
import org.samenhang.form.Errors;
import org.samenhang.form.Typed;
import org.samenhang.interchange.Post;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Planning a meeting, by who directs or chairs the case. */
@Controller
class PlanningController {

    private static final int LONGEST = 300;

    private final Meetings meetings;
    private final MeetingPlanning planning;
    private final MeetingSeats seats;
    private final MeetingPage page;
    private final Interpreters interpreters;
    private final MessageSource messages;
    private final Clock clock;

    PlanningController(
            Meetings meetings,
            MeetingPlanning planning,
            MeetingSeats seats,
            MeetingPage page,
            Interpreters interpreters,
            MessageSource messages,
            Clock clock) {
        this.meetings = meetings;
        this.planning = planning;
        this.seats = seats;
        this.page = page;
        this.interpreters = interpreters;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping("/cases/{caseId}/meetings/new")
    String blank(@PathVariable UUID caseId, Locale locale, Model model) {
        MeetingForm form = new MeetingForm(
                "", "10:00", "90", "", "", "", messages.getMessage("meeting.agenda.first", null, locale), List.of());
        return plan(model, caseId, UUID.randomUUID(), null, form, Errors.none());
    }

    @PostMapping("/cases/{caseId}/meetings")
    String create(
            @PathVariable UUID caseId,
            @RequestParam UUID id,
            MeetingForm form,
            HttpServletResponse response,
            Locale locale,
            Model model) {
        MeetingForm typed = form.tidy();
        Errors errors = Errors.none();
        Optional<MeetingPlan> plan = MeetingPlan.read(typed, clock, key -> text(key, locale), errors);
        if (plan.isEmpty()) {
            response.setStatus(422);
            return plan(model, caseId, id, null, typed, errors);
        }
        planning.plan(caseId, id, plan.get(), Objects.requireNonNull(typed.people()));
        return "redirect:/meetings/" + id + "?done=meeting.planned";
    }

    @GetMapping("/meetings/{id}/changing")
    String open(@PathVariable UUID id, Model model) {
        Meeting meeting = directed(id).meeting();
        return plan(model, meeting.caseId(), id, (long) meeting.version(), MeetingForm.of(meeting), Errors.none());
    }

    @PostMapping("/meetings/{id}/changing")
    String change(
            @PathVariable UUID id,
            @RequestParam int version,
            MeetingForm form,
            HttpServletResponse response,
            Locale locale,
            Model model) {
        Meeting meeting = directed(id).meeting();
        MeetingForm typed = form.tidy();
        Errors errors = Errors.none();
        Optional<MeetingPlan> plan = MeetingPlan.read(typed, clock, key -> text(key, locale), errors);
        if (plan.isEmpty()) {
            response.setStatus(422);
            return plan(model, meeting.caseId(), id, (long) version, typed, errors);
        }
        if (!planning.change(id, version, plan.get())) {
            response.setStatus(409);
            Meeting now = directed(id).meeting();
            errors.add(messages.getMessage(
                    "meeting.changed", new Object[] {now.when(locale), now.where(), now.purpose()}, locale));
            return plan(model, now.caseId(), id, (long) now.version(), typed, errors);
        }
        return "redirect:/meetings/" + id + "?done=meeting.changed";
    }

    @PostMapping("/meetings/{id}/invitations")
    String invite(@PathVariable UUID id, HttpServletResponse response, Locale locale, Model model) {
        if (!planning.invite(id)) {
            MeetingScene scene = directed(id);
            Errors errors = Errors.none();
            scene.unwanted()
                    .forEach(one -> errors.add(
                            "person",
                            messages.getMessage("table.objection.team.text", new Object[] {one.name()}, locale)));
            scene.untold()
                    .forEach(one -> errors.add(
                            "person",
                            messages.getMessage("meeting.error.party", new Object[] {one.name(), one.from()}, locale)));
            scene.unasked()
                    .forEach(one -> errors.add(
                            "person",
                            messages.getMessage("meeting.error.tie.known", new Object[] {one.name()}, locale)));
            if (scene.stopped()) {
                errors.add("together", text("meeting.error.stopped", locale));
            }
            return again(id, response, model, errors, Map.of());
        }
        return "redirect:/meetings/" + id + "?done=meeting.invited";
    }

    @PostMapping("/meetings/{id}/deciding")
    String decides(@PathVariable UUID id, @RequestParam(defaultValue = "") String way) {
        directed(id);
        Optional<DecisionWay> agreed = DecisionWay.of(way);
        agreed.ifPresent(one -> planning.decides(id, one));
        return "redirect:/meetings/" + id + (agreed.isPresent() ? "?done=table.decides.kept" : "");
    }

    @PostMapping("/meetings/{id}/people")
    String add(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable UUID person,
            HttpServletResponse response,
            Locale locale,
            Model model) {
        if (person == null) {
            return again(
                    id, response, model, Errors.none().add("person", text("meeting.error.person", locale)), Map.of());
        }
        seats.add(id, person);
        return "redirect:/meetings/" + id + "?done=meeting.added";
    }

    @PostMapping("/meetings/{id}/guests")
    String addGuest(
            @PathVariable UUID id,
            @RequestParam Map<String, String> sent,
            HttpServletResponse response,
            Locale locale,
            Model model) {
        String name = Typed.line(sent.get("name"));
        String from = Typed.line(sent.get("from"));
        String email = Typed.line(sent.get("email"));
        Optional<MeetingRole> role = MeetingRole.of(sent.get("role")).filter(MeetingRole.OF_GUESTS::contains);
        Errors errors = Errors.none().require("name", name, text("meeting.error.name", locale));
        if (role.isEmpty()) {
            errors.add("role", text("meeting.error.role", locale));
        }
        if (name.length() > LONGEST || from.length() > LONGEST) {
            errors.add("name", text("meeting.error.long", locale));
        }
        if (!email.isEmpty() && !Post.isAddress(email)) {
            errors.add("email", text("meeting.error.email", locale));
        }
        if (!errors.isEmpty() || role.isEmpty()) {
            Map<String, String> typed = Map.of(
                    "name",
                    name,
                    "from",
                    from,
                    "email",
                    email,
                    "role",
                    role.map(MeetingRole::code).orElse(""));
            return again(id, response, model, errors, typed);
        }
        seats.addGuest(id, name, from, email, role.get());
        return "redirect:/meetings/" + id + "?done=meeting.added";
    }

    @PostMapping("/meetings/{id}/people/{attendee}/removal")
    String remove(@PathVariable UUID id, @PathVariable UUID attendee) {
        return "redirect:/meetings/" + id + "?done=meeting." + (seats.remove(id, attendee) ? "put_out" : "removed");
    }

    @PostMapping("/meetings/{id}/people/{attendee}/apart")
    String hearApart(
            @PathVariable UUID id,
            @PathVariable UUID attendee,
            @RequestParam(defaultValue = "") String day,
            @RequestParam(defaultValue = "") String time,
            @RequestParam(defaultValue = "") String place,
            HttpServletResponse response,
            Locale locale,
            Model model) {
        Instant when = moment(Typed.line(day), Typed.line(time));
        String where = Typed.line(place);
        Optional<String> unclear = unclear(Typed.line(day), Typed.line(time));
        if (unclear.isPresent()) {
            return again(id, response, model, Errors.none().add(text(unclear.get(), locale)), Map.of());
        }
        if (when == null && !(day + time).isBlank() || where.length() > LONGEST) {
            String field = (where.length() > LONGEST ? "place-" : "day-") + attendee;
            String says = text(where.length() > LONGEST ? "meeting.error.long" : "meeting.error.apart", locale);
            Map<String, String> typed =
                    Map.of("day-" + attendee, day, "time-" + attendee, time, "place-" + attendee, place);
            return again(id, response, model, Errors.none().add(field, says), typed);
        }
        seats.hearApart(id, attendee, when, where.isEmpty() ? null : where);
        return "redirect:/meetings/" + id + "?done=meeting.apart";
    }

    @PostMapping("/meetings/{id}/people/{attendee}/party")
    String partyTold(@PathVariable UUID id, @PathVariable UUID attendee) {
        seats.partyTold(id, attendee);
        return "redirect:/meetings/" + id + "?done=meeting.party";
    }

    /** Without a tie that is known it is one that there is not after all. */
    @PostMapping("/meetings/{id}/people/{attendee}/tie")
    String tied(
            @PathVariable UUID id,
            @PathVariable UUID attendee,
            @RequestParam(defaultValue = "") String tie,
            @RequestParam(defaultValue = "") String organisation) {
        seats.tied(id, attendee, Tie.of(tie).orElse(null), Typed.line(organisation));
        return "redirect:/meetings/" + id + "?done=meeting.tie";
    }

    @PostMapping("/meetings/{id}/together")
    String together(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String reason,
            HttpServletResponse response,
            Locale locale,
            Model model) {
        String said = Typed.text(reason);
        Errors errors = Errors.none().require("reason", said, text("meeting.error.reason", locale));
        if (said.length() > 1000) {
            errors.add("reason", text("meeting.error.long", locale));
        }
        if (!errors.isEmpty()) {
            return again(id, response, model, errors, Map.of("reason", said));
        }
        planning.together(id, said);
        return "redirect:/meetings/" + id + "?done=meeting.together";
    }

    @GetMapping("/meetings/{id}/cancellation")
    String askToCancel(@PathVariable UUID id, Model model) {
        model.addAttribute("scene", directed(id));
        return "teamwork/cancellation";
    }

    @PostMapping("/meetings/{id}/cancellation")
    String cancel(@PathVariable UUID id, @RequestParam(defaultValue = "") String why) {
        String said = Typed.line(why);
        boolean cancelled = planning.cancel(id, said.substring(0, Math.min(said.length(), LONGEST)));
        return "redirect:/meetings/" + id + "?done=meeting." + (cancelled ? "cancelled" : "cancelled.late");
    }

    @PostMapping("/meetings/{id}/holding")
    String hold(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") List<UUID> there,
            @RequestParam Map<String, String> sent,
            HttpServletResponse response,
            Locale locale,
            Model model) {
        MeetingScene scene = directed(id);
        Errors errors = Errors.none();
        List<Presence> presences = new ArrayList<>();
        for (Attendee attendee : scene.attendees()) {
            boolean present = there.contains(attendee.id());
            Instant came = present ? hour(scene, "came-" + attendee.id(), sent, errors, locale) : null;
            Instant left = present ? hour(scene, "left-" + attendee.id(), sent, errors, locale) : null;
            if (came != null && left != null && left.isBefore(came)) {
                errors.add("left-" + attendee.id(), text("meeting.error.left", locale));
            }
            presences.add(new Presence(attendee.id(), present, came, left));
        }
        if (!errors.isEmpty()) {
            return again(id, response, model, errors, sent);
        }
        planning.hold(id, presences);
        return "redirect:/meetings/" + id + "?done=meeting.held";
    }

    private @Nullable Instant hour(
            MeetingScene scene, String field, Map<String, String> sent, Errors errors, Locale locale) {
        String typed = Typed.line(sent.get(field));
        if (typed.isEmpty()) {
            return null;
        }
        LocalTime time = MeetingPlan.clockTime(typed);
        if (time == null) {
            errors.add(field, text("meeting.error.time", locale));
            return null;
        }
        return scene.meeting().day().atTime(time).atZone(Meeting.HERE).toInstant();
    }

    private static @Nullable Instant moment(String day, String time) {
        LocalTime hour = MeetingPlan.clockTime(time);
        LocalDate on = Typed.day(day);
        return hour == null || on == null
                ? null
                : on.atTime(hour).atZone(Meeting.HERE).toInstant();
    }

    private static Optional<String> unclear(String day, String time) {
        LocalTime hour = MeetingPlan.clockTime(time);
        LocalDate on = Typed.day(day);
        return hour == null || on == null ? Optional.empty() : WallClock.unclear(on, hour);
    }

    private String again(UUID id, HttpServletResponse response, Model model, Errors errors, Map<String, String> typed) {
        response.setStatus(422);
        return page.show(model, directed(id), errors, typed);
    }

    private MeetingScene directed(UUID id) {
        MeetingScene scene = meetings.one(id);
        if (!scene.directs()) {
            throw new NotYours("meeting_planning", scene.meeting().caseId());
        }
        return scene;
    }

    private String plan(Model model, UUID caseId, UUID id, @Nullable Long version, MeetingForm form, Errors errors) {
        model.addAttribute("caseId", caseId)
                .addAttribute("id", id)
                .addAttribute("version", version)
                .addAttribute("form", form)
                .addAttribute("errors", errors)
                .addAttribute("candidates", version == null ? seats.candidates(caseId) : List.of())
                .addAttribute("interpreters", interpreters.read(caseId));
        return "teamwork/plan";
    }

    private String text(String key, Locale locale) {
        return messages.getMessage(key, null, locale);
    }
}
