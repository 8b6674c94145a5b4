package org.samenhang.casework.weekly;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.samenhang.casework.Audience;
import org.samenhang.casework.CaseFile;
import org.samenhang.casework.coreteam.Course;
import org.samenhang.casework.people.Participant;
import org.samenhang.casework.stop.Stop;
import org.samenhang.form.Option;

/**
 * One weekly hour with the course in view. All but the hour itself, the course and the stops is empty for a family.
 *
 * @param people who takes part today
 * @param actions agreements that are to be looked at, or were
 * @param audience who reads what in the case
 */
public record HourPage(
        CaseFile file,
        WeeklyHour hour,
        Course course,
        List<Stop> stops,
        List<Participant> people,
        List<HourAction> actions,
        List<CourseStep> steps,
        List<Load> loads,
        Audience audience) {

    /** The same page, with agreements as they were typed just now. */
    HourPage with(List<HourAction> typed) {
        Map<UUID, HourAction> stand = actions.stream().collect(Collectors.toMap(HourAction::agreement, one -> one));
        List<HourAction> over = typed.stream()
                .map(one -> one.typedOver(stand.getOrDefault(one.agreement(), one)))
                .toList();
        return new HourPage(file, hour, course, stops, people, over, steps, loads, audience);
    }

    /** The address of the hour. */
    public String path() {
        return file.path() + "/weekly-hours/" + hour.id();
    }

    /** What stands of the words of a step, under a name of its own for each question. */
    Map<String, String> was(Agenda step) {
        Map<String, String> was = new LinkedHashMap<>();
        step.words().forEach(name -> was.put("was-" + name, hour.words(name)));
        return was;
    }

    /** Decisions of this hour. */
    public List<CourseStep> decisions() {
        return steps.stream().filter(one -> !one.action()).toList();
    }

    /** What was agreed to do in this hour. */
    public List<CourseStep> agreed() {
        return steps.stream().filter(CourseStep::action).toList();
    }

    /** What was looked at of what had been agreed. */
    public List<HourAction> lookedAt() {
        return actions.stream().filter(HourAction::isLookedAt).toList();
    }

    /** Everybody, each once, to choose from. */
    List<Option> everybody() {
        return people.stream().map(HourPage::option).distinct().toList();
    }

    /** Who works in the case, with who is guardian first. */
    List<Option> colleagues() {
        return people.stream()
                .filter(one -> !one.family())
                .sorted(java.util.Comparator.comparing(one -> !one.role().code().equals("guardian")))
                .map(HourPage::option)
                .distinct()
                .toList();
    }

    /** Of whom the words of this hour can tell where they are. */
    List<Option> family() {
        return people.stream()
                .filter(Participant::family)
                .map(HourPage::option)
                .distinct()
                .toList();
    }

    /** Whether whose whereabouts something tells has to be said: by the team, where somebody's are shielded. */
    boolean asksWhereabouts() {
        return file.place().team() && audience.asksWhereabouts();
    }

    /** Who is guardian; null when nobody is. */
    @Nullable
    String guardian() {
        return people.stream()
                .filter(one -> one.role().code().equals("guardian"))
                .map(one -> one.person().toString())
                .findFirst()
                .orElse(null);
    }

    private static Option option(Participant one) {
        return new Option(one.person().toString(), one.name());
    }
}
