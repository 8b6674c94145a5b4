package org.samenhang.interchange;

import jakarta.activation.DataHandler;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.mail.javamail.JavaMailSender;

/** A mail in the box. */
record WaitingMail(
        UUID id,
        String toAddress,
        String subject,
        String body,
        @Nullable String calendar,
        @Nullable String calendarMethod,
        int attempts) {

    private static final int LAST_ATTEMPT = 12;

    /** After one failure a minute, then four times as long each time, six hours at most. */
    Duration patience() {
        return Duration.ofMinutes(Math.min(360, 1L << Math.min(20, 2 * attempts)));
    }

    boolean wasLastAttempt() {
        return attempts + 1 >= LAST_ATTEMPT;
    }

    /** The message, with an identity of its own so that a second sending is known for what it is. */
    MimeMessage message(JavaMailSender sender, String from, Instant now)
            throws MessagingException, UnsupportedEncodingException {
        MimeMessage message = sender.createMimeMessage();
        message.setFrom(new InternetAddress(from, OutwardWords.of("nl", "mail.sender"), "UTF-8"));
        message.setRecipient(MimeMessage.RecipientType.TO, new InternetAddress(toAddress, true));
        message.setSubject(subject, "UTF-8");
        message.setSentDate(Date.from(now));
        message.setHeader("Auto-Submitted", "auto-generated");
        message.setHeader("Message-ID", "<" + id + from.substring(from.indexOf('@')) + ">");
        if (calendar == null) {
            message.setText(body, "UTF-8");
            return message;
        }
        MimeMultipart readings = new MimeMultipart("alternative", text(), entry());
        MimeBodyPart reading = new MimeBodyPart();
        reading.setContent(readings);
        MimeBodyPart file = entry();
        file.setFileName(OutwardWords.of("nl", "calendar.file"));
        message.setContent(new MimeMultipart("mixed", reading, file));
        return message;
    }

    private MimeBodyPart text() throws MessagingException {
        MimeBodyPart part = new MimeBodyPart();
        part.setText(body, "UTF-8");
        return part;
    }

    private MimeBodyPart entry() throws MessagingException {
        MimeBodyPart part = new MimeBodyPart();
        String type = "text/calendar; charset=UTF-8; method=" + calendarMethod;
        part.setDataHandler(new DataHandler(
                new ByteArrayDataSource(String.valueOf(calendar).getBytes(StandardCharsets.UTF_8), type)));
        return part;
    }
}
