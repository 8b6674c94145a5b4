package org.samenhang.casework.work;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.stream.Collectors;
import org.samenhang.casework.CaseFile;
import org.samenhang.casework.Days;
import org.samenhang.casework.consent.Birthday;
import org.samenhang.casework.consent.Capacity;
import org.samenhang.casework.consent.Coming;
import org.samenhang.casework.consent.Decider;
import org.samenhang.casework.handover.Offered;
import org.samenhang.casework.registration.Withdrawal;
import org.samenhang.picture.Tone;

/** Says in the reader's language why something waits and what the next step is. */
final class WorkWords {

    private final Days days;

    WorkWords(Days days) {
        this.days = days;
    }

    /** 'Goedemorgen. Vier dingen wachten op jou.' */
    String title(int count, LocalTime now) {
        String part =
                now.getHour() < 6 || now.getHour() >= 18 ? "evening" : now.getHour() < 12 ? "morning" : "afternoon";
        String things = count == 0
                ? text("casework.work.nothing")
                : count == 1
                        ? text("casework.work.one")
                        : text("casework.work.many", count <= 12 ? text("casework.number." + count) : count);
        return text("casework.work.hello." + part) + " " + things;
    }

    WorkRow row(NewRegistration one) {
        String from = text("casework.work.by", text("casework.registrant." + one.kind()));
        String who = one.youthName().isEmpty() ? text("casework.youth.nameless") : one.youthName();
        String meta = (one.age() == null ? who : who + ", " + one.age())
                + (one.municipality().isEmpty() ? "" : " · " + one.municipality()) + " · " + from;
        boolean organisational = !one.reason().isEmpty() && !one.reason().equals("content");
        return new WorkRow(
                text(one.again() ? "casework.work.again" : "casework.work.new"),
                "/registrations/" + one.id(),
                meta,
                one.asksForCare()
                        ? text("casework.work.care")
                        : organisational ? text("casework.work.organisational") : null,
                one.asksForCare() ? Tone.HOLDS : Tone.TIPS,
                text("casework.work.came_in", days.nearFirst(one.cameIn()))
                        + (one.reason().isEmpty() ? "" : " " + text("casework.work.reason")),
                one.reason().isEmpty() ? "" : text("casework.reason." + one.reason()),
                List.of(),
                text(one.asksForCare() ? "casework.work.read_first" : "casework.work.call." + one.kind()),
                text("casework.work.take_on"),
                "/registrations/" + one.id() + "/taking-on",
                true,
                true);
    }

    WorkRow row(Withdrawal one) {
        String kind = text("casework.registrant." + one.kind());
        return new WorkRow(
                text("casework.work.withdrawn"),
                "/registrations/" + one.id(),
                text("casework.work.by", kind),
                null,
                Tone.PLAIN,
                text("casework.work.came_in", days.nearFirst(one.cameIn()))
                        + " "
                        + (one.by().isEmpty()
                                ? text("casework.work.withdrawn.on", days.nearFirst(one.on()))
                                : text("casework.work.withdrawn.by", days.nearFirst(one.on()), one.by())),
                "",
                List.of(),
                text("casework.work.withdrawn.next"),
                text("casework.work.withdrawn.seen"),
                "/registrations/" + one.id() + "/withdrawal/seen",
                true,
                false);
    }

    WorkRow row(Offered one) {
        String role = text("casework.role." + one.role().code()).toLowerCase(days.locale());
        LocalDate until = one.untilOn();
        return new WorkRow(
                text(one.isForGood() ? "handover.work" : "handover.work.away"),
                one.path(),
                one.from() + ", " + role,
                null,
                Tone.INFO,
                text(
                                one.isForGood() ? "handover.offered.good" : "handover.offered.away",
                                one.from(),
                                role,
                                days.day(one.fromOn()))
                        + (until == null ? "." : " " + text("handover.until", days.day(until)) + ".")
                        + (one.cases() > 1 ? " " + text("handover.work.family", one.cases()) : ""),
                "",
                List.of(),
                text("handover.work.next", one.from()),
                text("handover.offered.answer"),
                one.path(),
                false,
                true);
    }

    WorkRow row(WorkList.Waiting one) {
        CaseFile file = one.file();
        Reason first = one.reasons().getFirst();
        Integer age = file.ageOn(days.today());
        String meta = file.youthFirstName()
                + (age == null ? "" : ", " + age)
                + (one.municipality().isEmpty() ? "" : " · " + one.municipality());
        return new WorkRow(
                file.number(),
                file.path(),
                meta,
                status(first),
                tone(first),
                why(first, one),
                "",
                one.reasons().stream()
                        .skip(1)
                        .map(this::shortly)
                        .distinct()
                        .limit(3)
                        .toList(),
                next(first, one),
                text("casework.open"),
                file.path() + page(first),
                false,
                first instanceof Reason.Silent || first instanceof Reason.SafetyOpen);
    }

    private String status(Reason reason) {
        return switch (reason) {
            case Reason.SafetyOpen open -> text("casework.why.safety.status");
            case Reason.Silent silent -> text("casework.why.silent.status", silent.days());
            case Reason.ConsentMissing missing ->
                text(missing.toAsk().isEmpty() ? "casework.why.authority.status" : "casework.why.consent.status");
            case Reason.ConsentRefused refused -> text("casework.why.refused.status");
            case Reason.MeetingAhead ahead ->
                text(
                        "casework.why.meeting.status",
                        days.near(ahead.meeting().startsAt().toLocalDate()));
            case Reason.Agreement agreement -> text("casework.why.agreement.status");
            case Reason.LookBack back -> text("casework.why.look_back.status");
            case Reason.ChangeAhead ahead ->
                text("casework.why.ahead.status." + ahead.coming().kind().code());
            case Reason.FamilyAsks asks -> text("words.work." + asks.what(), asks.count());
        };
    }

    private static Tone tone(Reason reason) {
        return switch (reason) {
            case Reason.SafetyOpen open -> Tone.HOLDS;
            case Reason.Silent silent -> Tone.HOLDS;
            case Reason.LookBack back -> Tone.INFO;
            case Reason.MeetingAhead ahead -> Tone.INFO;
            default -> Tone.TIPS;
        };
    }

    private String why(Reason reason, WorkList.Waiting one) {
        return switch (reason) {
            case Reason.SafetyOpen open -> safety(open);
            case Reason.Silent silent ->
                one.last().text().isEmpty()
                        ? text("casework.why.silent.nothing")
                        : text("casework.why.silent", oneLine(one.last().text()));
            case Reason.ConsentMissing missing -> consent(missing, one.file());
            case Reason.ConsentRefused refused -> text("casework.why.refused", names(refused.by()));
            case Reason.MeetingAhead ahead ->
                text("casework.why.meeting", ahead.meeting().what());
            case Reason.Agreement agreement ->
                text(
                        "casework.why.agreement",
                        agreement.overdue().who(),
                        oneLine(agreement.overdue().text()),
                        days.day(agreement.overdue().dueOn()));
            case Reason.LookBack back -> text(back.open() ? "casework.why.look_back" : "casework.why.look_back.closed");
            case Reason.ChangeAhead ahead -> ahead(ahead.coming(), one.file());
            case Reason.FamilyAsks asks ->
                text("words.work." + asks.what() + ".why", asks.due() == null ? "" : days.day(asks.due()));
        };
    }

    private String safety(Reason.SafetyOpen open) {
        boolean apart = open.said().apartOpen();
        boolean secret = open.said().secretOpen();
        String what = apart && secret
                ? "both"
                : apart ? "apart" : secret ? "secret" : open.said().beforeOpen() ? "before" : "words";
        return text("casework.why.safety." + what);
    }

    private String consent(Reason.ConsentMissing missing, CaseFile file) {
        if (missing.toAsk().isEmpty()) {
            return missing.gaps().stream()
                    .map(gap -> text("casework.gap." + gap.code()))
                    .collect(Collectors.joining(" "));
        }
        boolean youth = missing.toAsk().stream().anyMatch(one -> one.capacity() == Capacity.YOUTH);
        if (youth && file.born() != null) {
            for (int age : new int[] {12, 16}) {
                var on = Birthday.of(file.born(), age);
                if (!on.isAfter(days.today()) && days.since(on) <= 30) {
                    return text(
                            "casework.why.turned." + age,
                            file.youthFirstName(),
                            days.since(on) == 0 ? text("casework.day.today") : days.near(on));
                }
            }
        }
        return text("casework.why.consent", names(missing.toAsk()));
    }

    private String ahead(Coming coming, CaseFile file) {
        String who = coming.kind() == Coming.Kind.BIRTHDAY ? file.youthFirstName() : coming.what();
        return text("casework.ahead." + coming.key(), who, days.day(coming.on()));
    }

    private String next(Reason reason, WorkList.Waiting one) {
        return switch (reason) {
            case Reason.SafetyOpen open -> text("casework.next.safety");
            case Reason.Silent silent ->
                one.last().with().isEmpty()
                        ? text("casework.next.silent")
                        : text("casework.next.call", one.last().with());
            case Reason.ConsentMissing missing ->
                missing.toAsk().isEmpty()
                        ? text("casework.next.authority")
                        : text("casework.next.ask", names(missing.toAsk()));
            case Reason.ConsentRefused refused -> text("casework.next.refused", names(refused.by()));
            case Reason.MeetingAhead ahead -> text("casework.next.meeting");
            case Reason.Agreement agreement ->
                agreement.overdue().mine()
                        ? text("casework.next.own")
                        : text("casework.next.agreement", agreement.overdue().who());
            case Reason.LookBack back -> text("casework.next.look_back");
            case Reason.ChangeAhead ahead ->
                ahead.coming().toAsk().isEmpty()
                        ? text("casework.next.ahead")
                        : text("casework.next.birthday", names(ahead.coming().toAsk()));
            case Reason.FamilyAsks asks -> text("words.work." + asks.what() + ".next");
        };
    }

    private static String page(Reason reason) {
        return switch (reason) {
            case Reason.SafetyOpen open -> "/people#safety";
            case Reason.ConsentMissing missing -> "/consents";
            case Reason.ConsentRefused refused -> "/consents";
            case Reason.ChangeAhead ahead -> "/consents";
            case Reason.Agreement agreement -> "/agreements";
            case Reason.LookBack back -> "/closing";
            case Reason.MeetingAhead ahead -> "/meetings";
            case Reason.Silent silent -> "";
            case Reason.FamilyAsks asks when asks.page() != null -> asks.page();
            case Reason.FamilyAsks asks ->
                switch (asks.what()) {
                    case "request" -> "/requests";
                    case "weigh" -> "/weighing";
                    case "message" -> "/messages";
                    default -> "/words";
                };
        };
    }

    private String shortly(Reason reason) {
        return status(reason);
    }

    private String names(List<Decider> people) {
        List<String> names = people.stream().map(Decider::name).toList();
        return names.size() == 1
                ? names.getFirst()
                : text("casework.and", String.join(", ", names.subList(0, names.size() - 1)), names.getLast());
    }

    private static String oneLine(String text) {
        String line = text.strip().replaceAll("\\s+", " ");
        return line.length() < 110 ? line : line.substring(0, Math.max(60, line.lastIndexOf(' ', 105))) + "…";
    }

    private String text(String key, Object... args) {
        return days.messages().getMessage(key, args, days.locale());
    }
}
