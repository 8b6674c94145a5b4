package org.samenhang.interchange;

import java.util.Locale;

/** The mailbox could not be looked into. It tells of what kind the trouble is, and quotes nothing of what the server said. */
public final class MailboxTrouble extends Exception {

    private static final long serialVersionUID = 1L;

    /** What can be the matter. */
    public enum Kind {
        /** The server takes user or password not. */
        PASSWORD,
        /** Nothing answers, or the line broke. */
        UNREACHABLE,
        /** The certificate is not one to trust, or the server does not encrypt. */
        ENCRYPTION,
        /** The folder is not there, can't be written in, or keeps no marks. */
        FOLDER,
        /** Anything else. */
        BROKEN;

        /** As in the table and in texts. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private final Kind kind;

    MailboxTrouble(Kind kind, Throwable cause) {
        super(kind.code(), cause);
        this.kind = kind;
    }

    /** Of which kind it is. */
    public Kind kind() {
        return kind;
    }
}
