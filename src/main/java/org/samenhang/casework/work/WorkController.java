package org.samenhang.casework.work;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.samenhang.access.Duty;
import org.samenhang.access.NotYours;
import org.samenhang.access.Person;
import org.samenhang.casework.Days;
import org.springframework.context.MessageSource;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The first screen of who keeps cases moving. */
@Controller
class WorkController {

    private final WorkLists lists;
    private final MessageSource messages;
    private final Clock clock;

    WorkController(WorkLists lists, MessageSource messages, Clock clock) {
        this.lists = lists;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping("/work")
    String show(@AuthenticationPrincipal Person person, Locale locale, Model model) {
        if (!hasList(person)) {
            throw new NotYours("work_list", null);
        }
        WorkList list = lists.mine();
        Days days = new Days(messages, locale, LocalDate.now(clock));
        WorkWords words = new WorkWords(days);
        List<WorkRow> rows = new ArrayList<>();
        list.cases().stream().filter(WorkController::isSilent).map(words::row).forEach(rows::add);
        list.offered().stream().map(words::row).forEach(rows::add);
        list.registrations().stream().map(words::row).forEach(rows::add);
        list.withdrawn().stream().map(words::row).forEach(rows::add);
        list.cases().stream().filter(one -> !isSilent(one)).map(words::row).forEach(rows::add);
        long quiet = list.running()
                - list.cases().stream().filter(one -> one.file().isOpen()).count();
        LocalDate monday = days.today().with(DayOfWeek.MONDAY);
        model.addAttribute("title", words.title(list.count(), LocalTime.now(clock)))
                .addAttribute("rows", rows)
                .addAttribute("running", list.running())
                .addAttribute("quiet", quiet)
                .addAttribute("week", week(monday, list, days));
        return "casework/work";
    }

    /** Whether somebody has a work list: who has a duty in the region. */
    static boolean hasList(Person person) {
        return beginsThere(person) || person.has(Duty.EXPERT);
    }

    /** Whether signing in brings somebody to their work list: who keeps cases moving; others begin at their cases. */
    static boolean beginsThere(Person person) {
        return person.has(Duty.PROCESS_DIRECTOR) || person.has(Duty.INTAKE) || person.has(Duty.CHAIR);
    }

    private static boolean isSilent(WorkList.Waiting one) {
        return one.reasons().getFirst() instanceof Reason.Silent;
    }

    /** The working days, and a day of the weekend when something stands on it. */
    private static List<WorkDay> week(LocalDate monday, WorkList list, Days days) {
        List<WorkDay> week = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            LocalDate day = monday.plusDays(i);
            List<WorkDay.Entry> entries = list.week().stream()
                    .filter(one -> one.startsAt().toLocalDate().equals(day))
                    .map(one -> new WorkDay.Entry(one.startsAt().toLocalTime().toString(), one.what(), one.href()))
                    .toList();
            if (i < 5 || !entries.isEmpty()) {
                week.add(new WorkDay(days.shortWeekday(day), day.equals(days.today()), entries));
            }
        }
        return week;
    }
}
