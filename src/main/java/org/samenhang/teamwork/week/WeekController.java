package org.samenhang.teamwork.week;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.samenhang.access.Duty;
import org.samenhang.access.NotYours;
import org.samenhang.access.Person;
import org.samenhang.form.Errors;
import org.samenhang.form.Typed;
import org.samenhang.teamwork.InSlot;
import org.samenhang.teamwork.Meeting;
import org.samenhang.teamwork.MeetingPlanning;
import org.samenhang.teamwork.Tie;
import org.samenhang.teamwork.Ties;
import org.samenhang.teamwork.rhythm.Discipline;
import org.samenhang.teamwork.rhythm.Hour;
import org.samenhang.teamwork.rhythm.Waiting;
import org.springframework.context.MessageSource;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The week of the table: a proposal to change by hand, and the rhythm it comes from. */
@Controller
class WeekController {

    private static final int LONGEST = 300;

    private final Weeks weeks;
    private final FixedHours rhythm;
    private final MeetingPlanning planning;
    private final Ties ties;
    private final MessageSource messages;
    private final Clock clock;

    WeekController(
            Weeks weeks, FixedHours rhythm, MeetingPlanning planning, Ties ties, MessageSource messages, Clock clock) {
        this.weeks = weeks;
        this.rhythm = rhythm;
        this.planning = planning;
        this.ties = ties;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping("/table")
    String read(@RequestParam(defaultValue = "") String week, @AuthenticationPrincipal Person person, Model model) {
        mustBeOfTheTeam(person);
        WeekView view = weeks.of(monday(week));
        return show(view, ByHand.of(view.proposal()), Errors.none(), Map.of(), person, model);
    }

    /** Makes meetings of the week as it was changed by hand; nobody is invited yet. */
    @PostMapping("/table/meetings")
    String plan(
            @RequestParam MultiValueMap<String, String> sent,
            @AuthenticationPrincipal Person person,
            HttpServletResponse response,
            Locale locale,
            Model model) {
        mustBeOfTheTeam(person);
        WeekView view = weeks.of(monday(Typed.line(sent.getFirst("week"))));
        ByHand byHand = ByHand.read(view.proposal(), sent);
        Errors errors = Errors.none();
        for (ByHand.Wrong wrong : byHand.wrong(view.proposal())) {
            errors.add(
                    (wrong.key().equals("reason") ? "reason-" : "case-") + wrong.slot(),
                    messages.getMessage("table.error." + wrong.key(), new Object[] {wrong.who()}, locale));
        }
        byHand.chosen().forEach((slot, chosen) -> {
            if (chosen.reason().length() > LONGEST) {
                errors.add("reason-" + slot, text("meeting.error.long", locale));
            }
        });
        Errors conflicting = Errors.none();
        gone(view, sent, conflicting, locale);
        boolean meanwhile = !conflicting.isEmpty();
        gone(view, sent, errors, locale);
        if (byHand.chosen().isEmpty() && !meanwhile) {
            errors.add(text("table.error.nothing", locale));
        }
        if (!errors.isEmpty()) {
            response.setStatus(meanwhile ? 409 : 422);
            return show(view, byHand, errors, Map.of(), person, model);
        }
        List<MeetingPlanning.InWeek> week = view.proposal().week().hours().stream()
                .filter(hour -> byHand.chosen().containsKey(hour.slot()))
                .map(hour -> inWeek(byHand, view, hour, locale))
                .toList();
        List<MeetingPlanning.Conflict> conflicts;
        try {
            conflicts = planning.planWeek(week);
        } catch (DuplicateKeyException sameMoment) {
            Set<UUID> taken = weeks.of(view.monday()).taken();
            conflicts = week.stream()
                    .filter(one -> taken.contains(one.in().slot()))
                    .map(one -> new MeetingPlanning.Conflict(one, "taken"))
                    .toList();
        }
        if (!conflicts.isEmpty()) {
            response.setStatus(409);
            conflicts.forEach(one -> errors.add(conflict(
                    one.why(), one.of().in().startsAt(), number(view, one.of().caseId()), locale)));
            return show(weeks.of(view.monday()), byHand, errors, Map.of(), person, model);
        }
        return "redirect:/meetings?done=table.planned";
    }

    /** Hours that were free when the page was opened and in which something was chosen, and that are no longer. */
    private void gone(WeekView view, MultiValueMap<String, String> sent, Errors errors, Locale locale) {
        for (Slot slot : view.slots()) {
            boolean still = view.proposal().week().hours().stream()
                    .anyMatch(hour -> hour.slot().equals(slot.id()));
            String wanted = Typed.line(sent.getFirst("case-" + slot.id()));
            if (!still && !wanted.isEmpty()) {
                errors.add(conflict(
                        view.taken().contains(slot.id()) ? "taken" : "gone",
                        slot.hour(view.monday()).from(),
                        view.proposal().week().cases().stream()
                                .filter(one -> one.caseId().toString().equals(wanted))
                                .map(Waiting::number)
                                .findFirst()
                                .orElse(""),
                        locale));
            }
        }
        for (Hour hour : view.proposal().week().hours()) {
            String wanted = Typed.line(sent.getFirst("case-" + hour.slot()));
            if (!wanted.isEmpty()
                    && view.proposal().week().cases().stream()
                            .noneMatch(one -> one.caseId().toString().equals(wanted))) {
                errors.add("case-" + hour.slot(), conflict("planned", hour.from(), "", locale));
            }
        }
    }

    private String conflict(String why, Instant at, String number, Locale locale) {
        return messages.getMessage("table.conflict." + why, new Object[] {Meeting.moment(at, locale), number}, locale);
    }

    private static String number(WeekView view, UUID caseId) {
        return view.proposal().week().cases().stream()
                .filter(one -> one.caseId().equals(caseId))
                .map(Waiting::number)
                .findFirst()
                .orElse("");
    }

    private MeetingPlanning.InWeek inWeek(ByHand byHand, WeekView view, Hour hour, Locale locale) {
        Slot slot = view.slots().stream()
                .filter(one -> one.id().equals(hour.slot()))
                .findFirst()
                .orElseThrow();
        ByHand.Chosen chosen = Objects.requireNonNull(byHand.chosen().get(hour.slot()));
        return new MeetingPlanning.InWeek(
                chosen.caseId(),
                new InSlot(
                        slot.id(),
                        hour.day(),
                        hour.from(),
                        slot.minutes(),
                        slot.place(),
                        slot.video(),
                        text("table.meeting.purpose", locale),
                        text("meeting.agenda.first", locale)
                                .lines()
                                .map(String::strip)
                                .filter(line -> !line.isEmpty())
                                .toList()),
                chosen.experts(),
                byHand.despite(view.proposal(), hour));
    }

    @PostMapping("/table/slots")
    String add(
            @RequestParam Map<String, String> typed,
            @AuthenticationPrincipal Person person,
            HttpServletResponse response,
            Locale locale,
            Model model) {
        mustBeOfTheTeam(person);
        Errors errors = Errors.none();
        DayOfWeek weekday = Typed.line(typed.get("weekday")).matches("[1-7]")
                ? DayOfWeek.of(Integer.parseInt(Typed.line(typed.get("weekday"))))
                : null;
        LocalTime starts = time(Typed.line(typed.get("starts")));
        String minutes = Typed.line(typed.get("minutes"));
        String place = Typed.line(typed.get("place"));
        String video = Typed.line(typed.get("video"));
        String fromTyped = Typed.line(typed.get("from"));
        LocalDate from = fromTyped.isEmpty() ? LocalDate.now(clock) : Typed.day(fromTyped);
        if (weekday == null) {
            errors.add("weekday", text("table.error.weekday", locale));
        }
        if (starts == null) {
            errors.add("starts", text("meeting.error.time", locale));
        } else if (weekday == DayOfWeek.SUNDAY && starts.getHour() == 2) {
            errors.add("starts", text("table.error.clock", locale));
        }
        if (!minutes.matches("\\d{2,3}") || Integer.parseInt(minutes) < 15 || Integer.parseInt(minutes) > 480) {
            errors.add("minutes", text("meeting.error.minutes", locale));
        }
        if (place.isEmpty() && video.isEmpty()) {
            errors.add("place", text("meeting.error.place", locale));
        }
        if (!video.isEmpty() && !video.matches("https://[^\\s\"<>]{3,290}")) {
            errors.add("video", text("meeting.error.video", locale));
        }
        if (place.length() > LONGEST) {
            errors.add("place", text("meeting.error.long", locale));
        }
        if (from == null) {
            errors.add("from", text("meeting.error.day", locale));
        }
        if (!errors.isEmpty() || weekday == null || starts == null || from == null) {
            response.setStatus(422);
            WeekView view = weeks.of(monday(""));
            return show(view, ByHand.of(view.proposal()), errors, typed, person, model);
        }
        rhythm.add(id(typed.get("id")), weekday, starts, Integer.parseInt(minutes), place, video, from);
        return "redirect:/table?done=table.slot.added#rhythm";
    }

    @PostMapping("/table/slots/{id}/ending")
    String end(@PathVariable UUID id, @AuthenticationPrincipal Person person) {
        mustBeOfTheTeam(person);
        rhythm.end(id, LocalDate.now(clock));
        return "redirect:/table?done=table.slot.ended#rhythm";
    }

    @PostMapping("/table/slots/{id}/skips")
    String skip(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String day,
            @RequestParam(defaultValue = "yes") String out,
            @AuthenticationPrincipal Person person) {
        mustBeOfTheTeam(person);
        Optional<LocalDate> on = day(day);
        on.ifPresent(one -> rhythm.skip(id, one, out.equals("yes")));
        return "redirect:/table"
                + on.map(one -> "?week=" + one + "&done=table.slot.skipped").orElse("");
    }

    @PostMapping("/table/brings")
    String brings(@RequestParam(defaultValue = "") List<String> brings, @AuthenticationPrincipal Person person) {
        mustBeOfTheTeam(person);
        rhythm.brings(disciplines(brings));
        return "redirect:/table?done=table.mine.kept#mine";
    }

    @PostMapping("/table/away")
    String away(
            @RequestParam Map<String, String> typed,
            @AuthenticationPrincipal Person person,
            HttpServletResponse response,
            Locale locale,
            Model model) {
        mustBeOfTheTeam(person);
        Optional<LocalDate> from = day(typed.get("awayFrom"));
        Optional<LocalDate> until = Typed.line(typed.get("awayUntil")).isEmpty() ? from : day(typed.get("awayUntil"));
        if (from.isEmpty() || until.isEmpty() || until.get().isBefore(from.get())) {
            response.setStatus(422);
            WeekView view = weeks.of(monday(""));
            Errors errors = Errors.none().add("awayFrom", text("table.error.away", locale));
            return show(view, ByHand.of(view.proposal()), errors, typed, person, model);
        }
        rhythm.away(id(typed.get("id")), from.get(), until.get());
        return "redirect:/table?done=table.mine.kept#mine";
    }

    @PostMapping("/table/away/{id}/removal")
    String back(@PathVariable UUID id, @AuthenticationPrincipal Person person) {
        mustBeOfTheTeam(person);
        rhythm.back(id);
        return "redirect:/table?done=table.mine.kept#mine";
    }

    @PostMapping("/table/ties")
    String tied(
            @RequestParam(name = "tieWith", defaultValue = "") String tieWith,
            @RequestParam(name = "tieHow", defaultValue = "") String tieHow,
            @RequestParam(name = "tieWords", defaultValue = "") String tieWords,
            @AuthenticationPrincipal Person person,
            HttpServletResponse response,
            Locale locale,
            Model model) {
        mustBeOfTheTeam(person);
        String said = Typed.line(tieWords);
        Tie tie = Tie.of(tieHow).filter(Tie::withOrganisation).orElse(null);
        UUID organisation = ties.organisations().stream()
                .filter(one -> one.value().equals(tieWith))
                .findFirst()
                .map(one -> UUID.fromString(one.value()))
                .orElse(null);
        Errors errors = Errors.none();
        if (organisation == null) {
            errors.add("tieWith", text("table.error.tie.with", locale));
        }
        if (tie == null) {
            errors.add("tieHow", text("table.error.tie.how", locale));
        }
        if (said.length() > 200) {
            errors.add("tieWords", text("meeting.error.tie.long", locale));
        }
        if (organisation == null || tie == null || !errors.isEmpty()) {
            response.setStatus(422);
            WeekView view = weeks.of(monday(""));
            Map<String, String> typed = Map.of("tieWith", tieWith, "tieHow", tieHow, "tieWords", said);
            return show(view, ByHand.of(view.proposal()), errors, typed, person, model);
        }
        ties.sayWith(organisation, tie, said);
        return "redirect:/table?done=table.mine.kept#mine";
    }

    @PostMapping("/table/ties/{id}/removal")
    String untied(@PathVariable UUID id, @AuthenticationPrincipal Person person) {
        mustBeOfTheTeam(person);
        ties.takeBack(id);
        return "redirect:/table?done=table.mine.kept#mine";
    }

    @PostMapping("/cases/{caseId}/table-asks")
    String ask(
            @PathVariable UUID caseId,
            @RequestParam(defaultValue = "") List<String> asks,
            @RequestParam(defaultValue = "") String before) {
        Optional<LocalDate> day = day(before);
        rhythm.ask(caseId, day.orElse(null), disciplines(asks));
        boolean unread = day.isEmpty() && !Typed.line(before).isEmpty();
        return "redirect:/cases/" + caseId + "/meetings?done=table.asked" + (unread ? ".no_day" : "");
    }

    @PostMapping("/cases/{caseId}/table-asks/withdrawal")
    String withdraw(@PathVariable UUID caseId) {
        rhythm.withdraw(caseId);
        return "redirect:/cases/" + caseId + "/meetings?done=table.withdrawn";
    }

    private String show(
            WeekView view, ByHand byHand, Errors errors, Map<String, String> typed, Person person, Model model) {
        model.addAttribute("view", view)
                .addAttribute("byHand", byHand)
                .addAttribute("errors", errors)
                .addAttribute("typed", typed)
                .addAttribute("plans", plans(person))
                .addAttribute("fresh", UUID.randomUUID())
                .addAttribute("today", LocalDate.now(clock));
        return "teamwork/week";
    }

    private LocalDate monday(String typed) {
        LocalDate today = LocalDate.now(clock);
        LocalDate within = day(typed)
                .filter(one -> one.isAfter(today.minusYears(5)) && one.isBefore(today.plusYears(5)))
                .orElse(today.plusWeeks(1));
        return within.minusDays(within.getDayOfWeek().getValue() - 1L);
    }

    private static Optional<LocalDate> day(@Nullable String typed) {
        return Optional.ofNullable(Typed.day(typed));
    }

    private static @Nullable LocalTime time(String typed) {
        try {
            return typed.matches("\\d{1,2}[:.]\\d{2}")
                    ? LocalTime.parse((typed.length() == 4 ? "0" : "") + typed.replace('.', ':'))
                    : null;
        } catch (DateTimeParseException noTime) {
            return null;
        }
    }

    private static List<Discipline> disciplines(List<String> codes) {
        return Arrays.stream(Discipline.values())
                .filter(one -> codes.contains(one.code()))
                .toList();
    }

    private static UUID id(@Nullable String typed) {
        try {
            return UUID.fromString(Typed.line(typed));
        } catch (IllegalArgumentException none) {
            return UUID.randomUUID();
        }
    }

    private static boolean plans(Person person) {
        return person.has(Duty.CHAIR) || person.has(Duty.PROCESS_DIRECTOR);
    }

    private static void mustBeOfTheTeam(Person person) {
        if (!plans(person) && !person.has(Duty.EXPERT)) {
            throw new NotYours("table", null);
        }
    }

    private String text(String key, Locale locale) {
        return messages.getMessage(key, null, locale);
    }
}
