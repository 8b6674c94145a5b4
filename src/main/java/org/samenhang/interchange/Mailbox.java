package org.samenhang.interchange;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.FolderClosedException;
import jakarta.mail.FolderNotFoundException;
import jakarta.mail.Message;
import jakarta.mail.MessageRemovedException;
import jakarta.mail.MessagingException;
import jakarta.mail.ReadOnlyFolderException;
import jakarta.mail.Session;
import jakarta.mail.StoreClosedException;
import jakarta.mail.search.AndTerm;
import jakarta.mail.search.FlagTerm;
import jakarta.mail.search.SearchTerm;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.function.Predicate;
import javax.net.ssl.SSLException;
import org.eclipse.angus.mail.imap.IMAPFolder;
import org.eclipse.angus.mail.imap.IMAPMessage;
import org.eclipse.angus.mail.imap.IMAPStore;
import org.eclipse.angus.mail.util.MailConnectException;
import org.springframework.stereotype.Component;

/**
 * The mailbox to which calendars answer. A message that nobody has read yet is read without marking it. What was taken is marked as read, and
 * moved when a folder for it is set; all else stays as it is, with a flag for people to see, and is not read again.
 */
@Component
public class Mailbox {

    /** More than these wait for the next look. */
    static final int MOST = 50;

    private static final SearchTerm TO_READ = marked(false);
    private static final SearchTerm FOR_PEOPLE = marked(true);

    private final MailboxSettings settings;

    Mailbox(MailboxSettings settings) {
        this.settings = settings;
    }

    /** Whether there is one; else answers are brought in by hand. */
    public boolean exists() {
        return settings.host() != null;
    }

    /** Minutes between two looks. */
    public int minutes() {
        return settings.minutes();
    }

    /**
     * Looks into it once, the oldest messages first.
     *
     * @param takes told of each message not read before; whether it was taken as an answer
     * @return how many messages lie there for people to look at
     * @throws MailboxTrouble when it could not be looked into, or not to the end
     */
    public int look(Predicate<Letter> takes) throws MailboxTrouble {
        try (IMAPStore store =
                (IMAPStore) Session.getInstance(settings.properties()).getStore(settings.protocol())) {
            store.connect(settings.host(), settings.port(), settings.user(), settings.password());
            IMAPFolder folder = (IMAPFolder) store.getFolder(settings.folder());
            try {
                folder.open(Folder.READ_WRITE);
                mustKeepMarks(folder);
                return look(store, folder, takes);
            } finally {
                if (folder.isOpen()) {
                    folder.close(false);
                }
            }
        } catch (MessagingException | IOException trouble) {
            throw new MailboxTrouble(kind(trouble), trouble);
        }
    }

    /** Without marks the same messages would come first for ever. */
    private static void mustKeepMarks(IMAPFolder folder) throws MessagingException {
        Flags kept = folder.getPermanentFlags();
        if (!kept.contains(Flags.Flag.SEEN) || !kept.contains(Flags.Flag.FLAGGED)) {
            throw new FolderNotFoundException(folder, "it keeps no marks");
        }
    }

    private int look(IMAPStore store, IMAPFolder folder, Predicate<Letter> takes)
            throws MessagingException, IOException {
        Message[] waiting = folder.search(TO_READ);
        for (int at = 0; at < waiting.length && at < MOST; at++) {
            try {
                IMAPMessage message = (IMAPMessage) waiting[at];
                if (takes.test(letter(folder, message))) {
                    putAway(store, folder, message);
                } else {
                    message.setFlag(Flags.Flag.FLAGGED, true);
                }
            } catch (MessageRemovedException gone) {
                // somebody took it out of the mailbox meanwhile: it is theirs
                continue;
            }
        }
        return folder.search(FOR_PEOPLE).length;
    }

    private Letter letter(IMAPFolder folder, IMAPMessage message) throws MessagingException, IOException {
        String identity = hash(settings.user()
                + '\n'
                + settings.host()
                + '\n'
                + settings.folder()
                + '\n'
                + folder.getUIDValidity()
                + '\n'
                + folder.getUID(message));
        try {
            return Letter.read(identity, bytes(message));
        } catch (MessageRemovedException gone) {
            throw gone;
        } catch (MessagingException | IOException | RuntimeException unreadable) {
            // a message that the server can't hand over holds up nobody; when the line broke all wait
            if (folder.isOpen()) {
                return Letter.read(identity, new byte[0]);
            }
            throw unreadable;
        }
    }

    /** The whole message; of one that is longer than any answer something as long. */
    private static byte[] bytes(IMAPMessage message) throws MessagingException, IOException {
        message.setPeek(true);
        if (message.getSize() > CalendarReply.LONGEST) {
            return new byte[CalendarReply.LONGEST + 1];
        }
        try (InputStream content = message.getMimeStream()) {
            return content.readNBytes(CalendarReply.LONGEST + 1);
        }
    }

    private void putAway(IMAPStore store, IMAPFolder folder, IMAPMessage message) throws MessagingException {
        message.setFlag(Flags.Flag.SEEN, true);
        if (settings.processed() != null && store.hasCapability("MOVE")) {
            Folder processed = store.getFolder(settings.processed());
            if (!processed.exists()) {
                processed.create(Folder.HOLDS_MESSAGES);
            }
            folder.moveMessages(new Message[] {message}, processed);
        }
    }

    private static SearchTerm marked(boolean flagged) {
        return new AndTerm(new SearchTerm[] {
            new FlagTerm(new Flags(Flags.Flag.SEEN), false),
            new FlagTerm(new Flags(Flags.Flag.DELETED), false),
            new FlagTerm(new Flags(Flags.Flag.FLAGGED), flagged)
        });
    }

    private static MailboxTrouble.Kind kind(Exception trouble) {
        for (Throwable one = trouble; one != null; one = one.getCause()) {
            if (one instanceof SSLException || String.valueOf(one.getMessage()).contains("STARTTLS")) {
                return MailboxTrouble.Kind.ENCRYPTION;
            }
        }
        return switch (trouble) {
            case AuthenticationFailedException refused -> MailboxTrouble.Kind.PASSWORD;
            case FolderNotFoundException missing -> MailboxTrouble.Kind.FOLDER;
            case ReadOnlyFolderException closed -> MailboxTrouble.Kind.FOLDER;
            case MailConnectException away -> MailboxTrouble.Kind.UNREACHABLE;
            case FolderClosedException broke -> MailboxTrouble.Kind.UNREACHABLE;
            case StoreClosedException broke -> MailboxTrouble.Kind.UNREACHABLE;
            case IOException broke -> MailboxTrouble.Kind.UNREACHABLE;
            default ->
                trouble.getCause() instanceof IOException
                        ? MailboxTrouble.Kind.UNREACHABLE
                        : MailboxTrouble.Kind.BROKEN;
        };
    }

    private static String hash(String place) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(place.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
