package org.samenhang.interchange;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeUtility;
import java.io.ByteArrayInputStream;
import java.util.Locale;

/**
 * A message of the mailbox, as far as it may be an answer to an invitation.
 *
 * @param identity its place in the mailbox, as a SHA-256 in hexadecimal digits: no other message has it
 * @param sender the one address it says to come from, in small letters; empty when it names none, or more
 * @param reading the answer in it, or why there is none
 */
public record Letter(String identity, String sender, CalendarReply.Reading reading) {

    /** Reads a message; never throws, whatever is in it. */
    public static Letter read(String identity, byte[] bytes) {
        return new Letter(identity, sender(bytes), CalendarReply.read(bytes));
    }

    private static String sender(byte[] bytes) {
        if (bytes.length > CalendarReply.LONGEST) {
            return "";
        }
        try {
            String[] from = new MimeMessage(null, new ByteArrayInputStream(bytes)).getHeader("From");
            if (from == null || from.length != 1) {
                return "";
            }
            InternetAddress[] named = InternetAddress.parse(MimeUtility.unfold(from[0]), true);
            String address = named.length == 1 ? String.valueOf(named[0].getAddress()) : "";
            return PostSettings.isAddress(address) ? address.toLowerCase(Locale.ROOT) : "";
        } catch (MessagingException | RuntimeException unreadable) {
            return "";
        }
    }
}
