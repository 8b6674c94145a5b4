package org.samenhang.interchange;

import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import java.io.UnsupportedEncodingException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Carries the waiting mail to the mail server, one by one, on one thread; several nodes can do so side by side. A mail
 * is marked in the transaction that holds it, so a crash in between sends it twice at worst, under the same identity.
 * When the server is away nothing counts as tried; a refused address waits or ends by itself and holds up nobody.
 */
@Component
class PostRound extends Round {

    private static final Logger log = LoggerFactory.getLogger(PostRound.class);
    private static final Duration EVERY = Duration.ofSeconds(5);
    /** News of last week is no news: a mail server set up late doesn't pour out what waited. */
    private static final Duration TOO_OLD = Duration.ofDays(7);

    private static final Duration FORGOTTEN = Duration.ofDays(30);

    private static final Pattern REPLY_CODE = Pattern.compile("^[45][0-9]{2}\\b");

    private final PostSettings settings;
    private final Clock clock;
    private final JavaMailSender sender;
    private final JdbcClient sql;
    private final TransactionTemplate transaction;
    private boolean troubled;

    PostRound(PostSettings settings, Clock clock, @Qualifier("dataDataSource") DataSource data) {
        super("post", EVERY);
        this.settings = settings;
        this.clock = clock;
        this.sender = settings.sender();
        this.sql = JdbcClient.create(data);
        this.transaction = new TransactionTemplate(new DataSourceTransactionManager(data));
    }

    @Override
    public synchronized void start() {
        if (settings.host() != null) {
            super.start();
        }
    }

    @Override
    protected void goAround() {
        try {
            deliverAll();
            troubled = false;
        } catch (RuntimeException e) {
            // Messages of mail servers quote addresses: the kind of trouble is enough, and once.
            if (!troubled) {
                log.warn("Mail waits: {}", e.getClass().getSimpleName());
            }
            troubled = true;
        }
    }

    /**
     * Sends what is due.
     *
     * @return how many were handed to the mail server
     * @throws MailException when the server can't be reached; all then wait
     */
    int deliverAll() {
        int sent = 0;
        Optional<Boolean> next = deliverNext();
        while (next.isPresent()) {
            sent += next.get() ? 1 : 0;
            next = deliverNext();
        }
        sql.sql("delete from samenhang.outgoing_mail where created_at < :before")
                .param("before", Timestamp.from(clock.instant().minus(FORGOTTEN)))
                .update();
        return sent;
    }

    /** Whether the next due mail was sent; empty when none is due. */
    private Optional<Boolean> deliverNext() {
        Optional<Boolean> delivered = transaction.execute(status -> next().map(this::deliver));
        return delivered == null ? Optional.empty() : delivered;
    }

    private Optional<WaitingMail> next() {
        Instant now = clock.instant();
        return sql.sql("""
                select id, to_address, subject, body, calendar, calendar_method, attempts
                  from samenhang.outgoing_mail
                 where sent_at is null and given_up_at is null and due_at <= :now and created_at > :recent
                 order by due_at, id limit 1 for update skip locked
                """)
                .param("now", Timestamp.from(now))
                .param("recent", Timestamp.from(now.minus(TOO_OLD)))
                .query(WaitingMail.class)
                .optional();
    }

    private boolean deliver(WaitingMail mail) {
        try {
            sender.send(mail.message(sender, settings.from(), clock.instant()));
            mark(mail, clock.instant(), null, null, null);
            return true;
        } catch (MailSendException e) {
            if (e.getCause() != null) {
                throw e; // the server was not reached: no fault of this mail
            }
            failed(mail, e.getMessageExceptions().length == 0 ? e : e.getMessageExceptions()[0]);
        } catch (MessagingException | UnsupportedEncodingException e) {
            failed(mail, e);
        }
        return false;
    }

    private void failed(WaitingMail mail, Exception fault) {
        boolean forGood = refusesTheAddress(fault) || mail.wasLastAttempt();
        Instant now = clock.instant();
        mark(mail, null, forGood ? now : null, forGood ? null : now.plus(mail.patience()), kindOf(fault));
    }

    private void mark(
            WaitingMail mail,
            @Nullable Instant sent,
            @Nullable Instant givenUp,
            @Nullable Instant due,
            @Nullable String error) {
        sql.sql("""
                        update samenhang.outgoing_mail
                           set attempts = attempts + 1, sent_at = :sent, given_up_at = :given_up,
                               due_at = coalesce(:due, due_at), last_error = :error
                         where id = :id
                        """)
                .param("sent", sent == null ? null : Timestamp.from(sent), Types.TIMESTAMP)
                .param("given_up", givenUp == null ? null : Timestamp.from(givenUp), Types.TIMESTAMP)
                .param("due", due == null ? null : Timestamp.from(due), Types.TIMESTAMP)
                .param("error", error, Types.VARCHAR)
                .param("id", mail.id())
                .update();
    }

    /** The server knows the address not to exist. Any other refusal may be about us and pass. */
    private static boolean refusesTheAddress(Exception fault) {
        return fault instanceof SendFailedException refused
                && refused.getInvalidAddresses() != null
                && refused.getInvalidAddresses().length > 0;
    }

    /** The reply code if there is one; never the reply, which quotes addresses. */
    private static String kindOf(Exception fault) {
        for (Exception e = fault; e != null; e = e instanceof MessagingException m ? m.getNextException() : null) {
            Matcher code = REPLY_CODE.matcher(String.valueOf(e.getMessage()));
            if (code.find()) {
                return "SMTP " + code.group();
            }
        }
        return fault.getClass().getSimpleName();
    }
}
