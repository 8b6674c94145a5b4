package org.samenhang.teamwork.replies;

import java.time.Duration;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.samenhang.interchange.CalendarReply;
import org.samenhang.interchange.Letter;
import org.samenhang.interchange.Mailbox;
import org.samenhang.interchange.MailboxTrouble;
import org.samenhang.interchange.Round;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Takes the answers of calendars out of the mailbox, when there is one. The database says whose turn it is and when, so that several nodes look
 * in turn, and takes each message once; a node for which none is set leaves it to the others. The round knows no person: {@code take_mailed_reply} decides, and opens nothing.
 */
@Component
class MailboxRound extends Round {

    private static final Logger log = LoggerFactory.getLogger(MailboxRound.class);
    /** So often it is asked whether it is time to look. */
    private static final Duration EVERY = Duration.ofSeconds(15);
    /** So often a node without a mailbox looks whether what is known of one is of a node that is there. */
    private static final Duration WITHOUT = Duration.ofHours(1);

    private static final String BROKEN = MailboxTrouble.Kind.BROKEN.code();

    private final Mailbox mailbox;
    private final JdbcClient db;
    private @Nullable String troubled;

    MailboxRound(Mailbox mailbox, JdbcClient db) {
        super("replies", mailbox.exists() ? EVERY : WITHOUT);
        this.mailbox = mailbox;
        this.db = db;
    }

    @Override
    public synchronized void start() {
        tell(mailbox.exists());
        super.start();
    }

    /** Looks at the next occasion, whatever was the matter before this node started. */
    void open() {
        tell(true);
    }

    @Override
    protected void goAround() {
        if (!mailbox.exists()) {
            tell(false);
            return;
        }
        try {
            if (db.sql("select samenhang.begin_mailbox_round()")
                    .query(Boolean.class)
                    .single()) {
                look();
            }
        } catch (RuntimeException away) {
            // a message may be quoted in what went wrong: its kind is enough
            worry(away.getClass().getSimpleName());
        }
    }

    private void look() {
        String trouble = BROKEN;
        int forPeople = 0;
        try {
            forPeople = mailbox.look(this::takes);
            trouble = null;
            worry(null);
        } catch (MailboxTrouble known) {
            trouble = known.kind().code();
            worry(trouble);
        } finally {
            end(trouble, forPeople);
        }
    }

    /** Whether this message was an answer that counts, now or the last time it was read. */
    boolean takes(Letter letter) {
        CalendarReply reply = letter.reading().reply();
        String came = db.sql("""
                        select samenhang.take_mailed_reply(decode(:message, 'hex'), :sender, cast(:invitation as uuid), :address,
                                                           cast(:sequence as int), :says, cast(:at as timestamptz))
                        """)
                .param("message", letter.identity())
                .param("sender", letter.sender())
                .param("invitation", reply == null ? null : reply.invitation())
                .param("address", reply == null ? null : reply.from())
                .param("sequence", reply == null ? null : reply.sequence())
                .param("says", reply == null ? null : reply.says().code())
                .param("at", reply == null ? null : reply.at().atOffset(ZoneOffset.UTC))
                .query(String.class)
                .single();
        return came.equals("again") || reply != null && came.equals(reply.says().code());
    }

    private void end(@Nullable String trouble, int forPeople) {
        db.sql("select samenhang.end_mailbox_round(:trouble, :people, :minutes)")
                .param("trouble", trouble)
                .param("people", forPeople)
                .param("minutes", mailbox.minutes())
                .query()
                .listOfRows();
    }

    /** Says once what is the matter, and once that it is over. */
    private void worry(@Nullable String trouble) {
        if (trouble != null && !trouble.equals(troubled)) {
            log.warn("Answers to invitations wait in the mailbox: {}", trouble);
        } else if (trouble == null && troubled != null) {
            log.info("The mailbox of answers to invitations is read again");
        }
        troubled = trouble;
    }

    private void tell(boolean exists) {
        try {
            db.sql("select samenhang.there_is_a_mailbox(:exists)")
                    .param("exists", exists)
                    .query()
                    .listOfRows();
        } catch (DataAccessException away) {
            log.warn(
                    "How it stands with the mailbox is not known: {}",
                    away.getClass().getSimpleName());
        }
    }
}
