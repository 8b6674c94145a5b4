package org.samenhang.interchange;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.DaylightSavingsTime;
import biweekly.component.StandardTime;
import biweekly.component.VEvent;
import biweekly.component.VTimezone;
import biweekly.io.TimezoneAssignment;
import biweekly.parameter.ParticipationStatus;
import biweekly.property.Attendee;
import biweekly.property.Classification;
import biweekly.property.Method;
import biweekly.property.Organizer;
import biweekly.property.Status;
import biweekly.util.DateTimeComponents;
import biweekly.util.DayOfWeek;
import biweekly.util.Frequency;
import biweekly.util.Recurrence;
import biweekly.util.UtcOffset;
import java.time.Instant;
import java.util.Date;
import java.util.TimeZone;

/**
 * An invitation as iCalendar (RFC 5545, iTIP of RFC 5546): the receiver is the only attendee, so that no calendar shows who
 * else comes.
 *
 * @param method REQUEST or CANCEL
 * @param text the whole VCALENDAR
 */
record CalendarEntry(String method, String text) {

    private static final String ZONE = "Europe/Amsterdam";

    static CalendarEntry request(
            Invitation of, String to, String organizer, String language, String link, Instant now) {
        return entry(Method.REQUEST, of, to, organizer, language, link, now);
    }

    static CalendarEntry cancel(Invitation of, String to, String organizer, String language, String link, Instant now) {
        return entry(Method.CANCEL, of, to, organizer, language, link, now);
    }

    private static CalendarEntry entry(
            String method, Invitation of, String to, String organizer, String language, String link, Instant now) {
        boolean off = method.equals(Method.CANCEL);
        VEvent event = new VEvent();
        event.setUid(of.identity() + "@samenhang");
        event.setSequence(of.sequence());
        event.setDateTimeStamp(Date.from(now));
        event.setDateStart(Date.from(of.from()));
        event.setDateEnd(Date.from(of.until()));
        event.setSummary(OutwardWords.of(language, "mail.appointment.subject"));
        event.setDescription(OutwardWords.of(language, "calendar.description", link));
        event.setUrl(link);
        event.setClassification(Classification.private_());
        event.setStatus(off ? Status.cancelled() : Status.confirmed());
        event.setOrganizer(new Organizer(null, organizer));
        Attendee receiver = new Attendee(null, to);
        receiver.setParticipationStatus(ParticipationStatus.NEEDS_ACTION);
        receiver.setRsvp(!off);
        event.addAttendee(receiver);

        ICalendar calendar = new ICalendar();
        calendar.setProductId("-//Samenhang//NL");
        calendar.setMethod(method);
        calendar.addEvent(event);
        calendar.getTimezoneInfo().setDefaultTimezone(new TimezoneAssignment(TimeZone.getTimeZone(ZONE), amsterdam()));
        return new CalendarEntry(method, Biweekly.write(calendar).go());
    }

    /** The rule in force since 1996, written out so that no calendar has to know the zone by name. */
    private static VTimezone amsterdam() {
        DaylightSavingsTime summer = new DaylightSavingsTime();
        summer.setDateStart(new DateTimeComponents(1996, 3, 31, 2, 0, 0, false));
        summer.setTimezoneOffsetFrom(new UtcOffset(true, 1, 0));
        summer.setTimezoneOffsetTo(new UtcOffset(true, 2, 0));
        summer.addTimezoneName("CEST");
        summer.setRecurrenceRule(lastSundayOf(3));
        StandardTime winter = new StandardTime();
        winter.setDateStart(new DateTimeComponents(1996, 10, 27, 3, 0, 0, false));
        winter.setTimezoneOffsetFrom(new UtcOffset(true, 2, 0));
        winter.setTimezoneOffsetTo(new UtcOffset(true, 1, 0));
        winter.addTimezoneName("CET");
        winter.setRecurrenceRule(lastSundayOf(10));
        VTimezone zone = new VTimezone(ZONE);
        zone.addDaylightSavingsTime(summer);
        zone.addStandardTime(winter);
        return zone;
    }

    private static Recurrence lastSundayOf(int month) {
        return new Recurrence.Builder(Frequency.YEARLY)
                .byMonth(month)
                .byDay(-1, DayOfWeek.SUNDAY)
                .build();
    }
}
