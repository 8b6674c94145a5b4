package org.samenhang.interchange;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.property.Attendee;
import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a calendar answers to an invitation of ours (iTIP REPLY, RFC 5546 3.2.3): a file of a calendar, or the mail it came with.
 *
 * @param invitation which appointment: the identity of the {@link Invitation}
 * @param sequence of the invitation that is answered
 * @param from the address that answers
 * @param says what it says
 * @param at when it was said
 */
public record CalendarReply(UUID invitation, int sequence, String from, Says says, Instant at) {

    /** What an attendee answers. Passing it on to somebody else is no answer here: who comes is asked by who plans. */
    public enum Says {
        ACCEPTED,
        TENTATIVE,
        DECLINED;

        /** As in the table and in texts. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * What came of reading.
     *
     * @param reply null when it was refused
     * @param refusal why, as the end of a key under {@code replies.refused}; null when it was read
     */
    public record Reading(
            @Nullable CalendarReply reply, @Nullable String refusal) {}

    /** More bytes than this no reply has, whatever mail it came with. */
    public static final int LONGEST = 256 * 1024;

    private static final int LONGEST_CALENDAR = 64 * 1024;
    private static final int MOST_LINES = 2000;
    private static final int MOST_PARTS = 30;
    private static final int DEEPEST = 4;
    private static final Pattern OURS =
            Pattern.compile("([0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12})@samenhang");

    /**
     * The lines that are read. Zones, alarms and rules of repetition are left out before anything interprets them: a rule can repeat itself for
     * ever, and a reply needs none of it.
     */
    private static final Set<String> READ = Set.of("UID", "SEQUENCE", "ATTENDEE", "DTSTAMP");

    /** Reads a file or a mail. Never throws, whatever is in it. */
    public static Reading read(byte[] bytes) {
        if (bytes.length > LONGEST) {
            return refused("huge");
        }
        String text = new String(bytes, StandardCharsets.UTF_8);
        if (!begins(text)) {
            try {
                text = inMail(bytes).orElse("");
            } catch (MessagingException | IOException | RuntimeException unreadable) {
                return refused("none");
            }
        }
        if (!begins(text)) {
            return refused("none");
        }
        if (text.length() > LONGEST_CALENDAR) {
            return refused("huge");
        }
        try {
            return calendar(text);
        } catch (RuntimeException unreadable) {
            return refused("broken");
        }
    }

    private static boolean begins(String text) {
        return text.replace("\uFEFF", "").stripLeading().regionMatches(true, 0, "BEGIN:VCALENDAR", 0, 15);
    }

    private static Reading calendar(String text) {
        List<String> lines =
                text.replace("\uFEFF", "").replaceAll("\r?\n[ \t]", "").lines().toList();
        if (lines.size() > MOST_LINES) {
            return refused("huge");
        }
        StringBuilder kept = new StringBuilder();
        String method = "";
        int events = 0;
        int depth = 0;
        for (String line : lines) {
            String name = line.split("[;:]", 2)[0].strip().toUpperCase(Locale.ROOT);
            String rest = line.substring(Math.min(line.length(), line.indexOf(':') + 1))
                    .strip()
                    .toUpperCase(Locale.ROOT);
            if (name.equals("BEGIN")) {
                depth++;
                events += rest.equals("VEVENT") ? 1 : 0;
            } else if (name.equals("END")) {
                depth--;
            } else if (depth == 1 && name.equals("METHOD")) {
                method = rest;
            } else if (name.equals("RECURRENCE-ID")) {
                return refused("recurring");
            } else if (depth == 2 && READ.contains(name)) {
                kept.append(line).append("\r\n");
            }
        }
        if (!method.equals("REPLY")) {
            return refused("method");
        }
        return events == 1 ? event(kept.toString()) : refused("several");
    }

    private static Reading event(String lines) {
        ICalendar calendar = Biweekly.parse("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nMETHOD:REPLY\r\nBEGIN:VEVENT\r\n" + lines
                        + "END:VEVENT\r\nEND:VCALENDAR\r\n")
                .first();
        VEvent event = calendar == null || calendar.getEvents().isEmpty()
                ? null
                : calendar.getEvents().getFirst();
        if (event == null || event.getUid() == null || event.getDateTimeStamp() == null) {
            return refused("broken");
        }
        Matcher uid = OURS.matcher(String.valueOf(event.getUid().getValue()));
        if (!uid.matches()) {
            return refused("uid");
        }
        if (event.getAttendees().size() != 1) {
            return refused("attendee");
        }
        Attendee attendee = event.getAttendees().getFirst();
        String address = address(attendee);
        String status = attendee.getParticipationStatus() == null
                ? ""
                : attendee.getParticipationStatus().getValue();
        Optional<Says> says = Arrays.stream(Says.values())
                .filter(one -> one.name().equalsIgnoreCase(status))
                .findFirst();
        if (!PostSettings.isAddress(address)) {
            return refused("attendee");
        }
        if (says.isEmpty()) {
            return refused("partstat");
        }
        Integer sequence = event.getSequence() == null
                ? Integer.valueOf(0)
                : event.getSequence().getValue();
        if (sequence == null || sequence < 0) {
            return refused("broken");
        }
        return new Reading(
                new CalendarReply(
                        UUID.fromString(uid.group(1)),
                        sequence,
                        address,
                        says.get(),
                        event.getDateTimeStamp().getValue().toInstant()),
                null);
    }

    private static String address(Attendee attendee) {
        String address = attendee.getEmail() == null ? String.valueOf(attendee.getUri()) : attendee.getEmail();
        return address.replaceFirst("(?i)^mailto:", "").strip().toLowerCase(Locale.ROOT);
    }

    private static Optional<String> inMail(byte[] bytes) throws MessagingException, IOException {
        MimeMessage mail = new MimeMessage(null, new ByteArrayInputStream(bytes));
        return calendarOf(mail, 0, new int[] {0});
    }

    private static Optional<String> calendarOf(Part part, int depth, int[] looked)
            throws MessagingException, IOException {
        if (depth > DEEPEST || ++looked[0] > MOST_PARTS) {
            return Optional.empty();
        }
        if (part.isMimeType("text/calendar") || part.isMimeType("application/ics")) {
            try (InputStream content = part.getInputStream()) {
                return Optional.of(new String(content.readNBytes(LONGEST), StandardCharsets.UTF_8));
            }
        }
        if (part.isMimeType("multipart/*") && part.getContent() instanceof Multipart parts) {
            for (int at = 0; at < parts.getCount() && at < MOST_PARTS; at++) {
                BodyPart one = parts.getBodyPart(at);
                Optional<String> found = calendarOf(one, depth + 1, looked);
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }

    private static Reading refused(String why) {
        return new Reading(null, why);
    }
}
