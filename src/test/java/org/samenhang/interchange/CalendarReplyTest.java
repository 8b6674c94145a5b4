package org.samenhang.interchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CalendarReplyTest {

    private static final UUID INVITATION = UUID.fromString("01900000-0000-7000-8000-000000000001");

    @Test
    void aReplyIsReadAsCalendarsWriteIt() {
        CalendarReply reply =
                Objects.requireNonNull(CalendarReply.read(bytes(reply(""))).reply());
        assertThat(reply.invitation()).isEqualTo(INVITATION);
        assertThat(reply.sequence()).isEqualTo(3);
        assertThat(reply.from()).isEqualTo("noor@gezin.example");
        assertThat(reply.says()).isEqualTo(CalendarReply.Says.ACCEPTED);
        assertThat(reply.at()).isEqualTo("2026-11-20T10:00:00Z");
    }

    @Test
    void itIsFoundInTheMailItCameWith() {
        String mail =
                "From: noor@gezin.example\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=x\r\n\r\n"
                        + "--x\r\nContent-Type: text/plain\r\n\r\nIk kom!\r\n--x\r\nContent-Type: text/calendar; method=REPLY\r\n\r\n"
                        + reply("") + "\r\n--x--\r\n";
        assertThat(CalendarReply.read(bytes(mail)).reply()).isNotNull();
        assertThat(CalendarReply.read(bytes("Subject: Ik kom\r\n\r\nIk kom!")).refusal())
                .isEqualTo("none");
    }

    /** What is to be replaced, by what, and why it is then refused. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            METHOD:REPLY | METHOD:REQUEST | method
            METHOD:REPLY | X:REPLY | method
            SEQUENCE:3 | RECURRENCE-ID:20261201T100000Z | recurring
            @samenhang | @elders | uid
            UID:01900000 | UID:zz900000 | uid
            PARTSTAT=ACCEPTED | PARTSTAT=DELEGATED | partstat
            PARTSTAT=ACCEPTED | CN=Noor | partstat
            ATTENDEE;PARTSTAT=ACCEPTED | X-ATTENDEE;PARTSTAT=ACCEPTED | attendee
            mailto:noor@gezin.example | tel:0612345678 | attendee
            DTSTAMP:20261120T100000Z | X:Y | broken
            END:VEVENT | END:VEVENT\\nBEGIN:VEVENT\\nEND:VEVENT | several
            BEGIN:VCALENDAR | BEGIN:VCARD | none
            """)
    void whatIsNoReplyToUsIsRefusedWithItsReason(String one, String other, String why) {
        assertThat(CalendarReply.read(bytes(
                                reply("").replace(one.strip(), other.strip().replace("\\n", "\r\n"))))
                        .refusal())
                .isEqualTo(why);
    }

    @Test
    void hugeOnesAndThoseThatNeverEndAreRefusedOrLeftUninterpreted() {
        assertThat(CalendarReply.read(new byte[CalendarReply.LONGEST + 1]).refusal())
                .isEqualTo("huge");
        assertThat(CalendarReply.read(bytes(reply("X-LONG:" + "a".repeat(70_000))))
                        .refusal())
                .isEqualTo("huge");
        assertThat(CalendarReply.read(bytes(reply("X:y\r\n".repeat(3000)))).refusal())
                .isEqualTo("huge");
        // a zone that changes every second since the year one: nobody works it out
        String zone =
                "BEGIN:VTIMEZONE\r\nTZID:X\r\nBEGIN:STANDARD\r\nDTSTART:00010101T000000\r\nRRULE:FREQ=SECONDLY\r\n"
                        + "TZOFFSETFROM:+0100\r\nTZOFFSETTO:+0200\r\nEND:STANDARD\r\nEND:VTIMEZONE\r\n";
        assertThat(CalendarReply.read(bytes(reply("")
                                .replace("BEGIN:VEVENT", zone + "BEGIN:VEVENT")
                                .replace(
                                        "DTSTAMP:",
                                        "DTSTART;TZID=X:20261201T100000\r\nRRULE:FREQ=SECONDLY\r\nDTSTAMP:")))
                        .reply())
                .isNotNull();
        assertThat(CalendarReply.read(bytes("BEGIN:VCALENDAR\r\n".repeat(1500))).refusal())
                .isNotNull();
    }

    @Test
    void theLinesMayBeFoldedAndTheSequenceLeftOut() {
        String folded = reply("")
                .replace("mailto:noor@gezin.example", "mailto:noor@gez\r\n in.example")
                .replace("SEQUENCE:3\r\n", "");
        CalendarReply reply =
                Objects.requireNonNull(CalendarReply.read(bytes(folded)).reply());
        assertThat(reply.from()).isEqualTo("noor@gezin.example");
        assertThat(reply.sequence()).isZero();
    }

    private static String reply(String more) {
        return "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nMETHOD:REPLY\r\n" + more + "BEGIN:VEVENT\r\nUID:" + INVITATION
                + "@samenhang\r\nSEQUENCE:3\r\n"
                + "DTSTAMP:20261120T100000Z\r\nATTENDEE;PARTSTAT=ACCEPTED:mailto:noor@gezin.example\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
