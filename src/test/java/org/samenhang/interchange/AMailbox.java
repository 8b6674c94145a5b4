package org.samenhang.interchange;

import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.store.MailFolder;
import com.icegreen.greenmail.store.StoredMessage;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Flags;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A mail server in this machine with the mailbox of a team, and ways to look into it. */
public final class AMailbox implements AutoCloseable {

    private static final String USER = "expertteam";
    /** The one it takes. */
    public static final String PASSWORD = "wachtwoord van de postbus";

    private final int plain;
    private final int encrypted;
    private GreenMail server;

    public AMailbox() {
        server = new GreenMail(new ServerSetup[] {ServerSetup.IMAP.dynamicPort(), ServerSetup.IMAPS.dynamicPort()});
        server.start();
        plain = server.getImap().getPort();
        encrypted = server.getImaps().getPort();
        owner();
    }

    private GreenMailUser owner() {
        return server.setUser("expertteam@samenhang.example", USER, PASSWORD);
    }

    /** As the house reaches it, with the settings that it is given. */
    public Mailbox reached() {
        return reached(PASSWORD, "INBOX", null);
    }

    public Mailbox reached(String password, String folder, @Nullable String processed) {
        return new Mailbox(new MailboxSettings(
                "localhost", plain, USER, password, MailboxSettings.Encryption.NONE, folder, processed, 5));
    }

    /** Over a line of which the certificate is nobody's. */
    public Mailbox reachedEncrypted() {
        return new Mailbox(new MailboxSettings(
                "localhost", encrypted, USER, PASSWORD, MailboxSettings.Encryption.TLS, "INBOX", null, 5));
    }

    public Mailbox reachedWithStartTls() {
        return new Mailbox(new MailboxSettings(
                "localhost", plain, USER, PASSWORD, MailboxSettings.Encryption.STARTTLS, "INBOX", null, 5));
    }

    /** A house without one. */
    public static Mailbox none() {
        return new Mailbox(new MailboxSettings(null, 993, "", "", MailboxSettings.Encryption.TLS, "INBOX", null, 5));
    }

    /** A message lands in it as it is. */
    public void receives(String mail) {
        try {
            owner().deliver(new MimeMessage(null, new ByteArrayInputStream(mail.getBytes(StandardCharsets.UTF_8))));
        } catch (MessagingException unlikely) {
            throw new IllegalStateException(unlikely);
        }
    }

    /** An answer of a calendar as calendars send it: a mail with a word and the calendar. */
    public void receives(String from, String calendar) {
        receives("From: " + from + "\r\nTo: expertteam@samenhang.example\r\nSubject: Antwoord\r\nMIME-Version: 1.0\r\n"
                + "Content-Type: multipart/alternative; boundary=deel\r\n\r\n--deel\r\nContent-Type: text/plain\r\n\r\nAntwoord\r\n"
                + "--deel\r\nContent-Type: text/calendar; charset=utf-8; method=REPLY\r\n\r\n" + calendar
                + "\r\n--deel--\r\n");
    }

    /** The marks of each message of a folder, the oldest first: {@code read}, {@code flag}, or nothing. */
    public List<String> marks(String folder) {
        return messages(folder).stream()
                .map(message -> (message.isSet(Flags.Flag.SEEN) ? "read" : "")
                        + (message.isSet(Flags.Flag.FLAGGED) ? "flag" : ""))
                .toList();
    }

    /** Somebody opens all messages in a mail program. */
    public void allAreOpened() {
        messages("INBOX").forEach(message -> message.setFlag(Flags.Flag.SEEN, true));
    }

    private List<StoredMessage> messages(String folder) {
        MailFolder found = server.getManagers().getImapHostManager().getFolder(owner(), folder);
        return found == null ? List.of() : found.getMessages();
    }

    public void empty() throws FolderException {
        server.purgeEmailFromAllMailboxes();
    }

    /** The server is gone, with all that was in it. */
    public void goesAway() {
        server.stop();
    }

    /** It is there again, empty, at the same place. */
    public void comesBack() {
        server = new GreenMail(new ServerSetup(plain, "localhost", ServerSetup.PROTOCOL_IMAP));
        server.start();
        owner();
    }

    @Override
    public void close() {
        server.stop();
    }
}
