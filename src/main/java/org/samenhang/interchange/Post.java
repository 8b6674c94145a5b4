package org.samenhang.interchange;

import java.time.Clock;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Mail to people. It never carries content: whatever happened, it says that something is waiting and where. There is no
 * way to hand it a text. The mail is kept in the caller's transaction and sent after it, so it goes out exactly when
 * what it tells of is true.
 */
@Component
public class Post {

    private final JdbcClient sql;
    private final PostSettings settings;
    private final Clock clock;

    Post(JdbcClient sql, PostSettings settings, Clock clock) {
        this.sql = sql;
        this.settings = settings;
        this.clock = clock;
    }

    /** Whether mail could be addressed so. */
    public static boolean isAddress(String address) {
        return PostSettings.isAddress(address);
    }

    /**
     * Tells somebody that something is waiting on a page. Needs a transaction opened by the kernel.
     *
     * @param to the e-mail address
     * @param language of the receiver
     * @param page path of the page, of words and numbers only
     * @throws IllegalArgumentException for what is not an address or not a page
     */
    public void notice(String to, Locale language, String page) {
        keep(to, language, "mail.notice", settings.link(page), null);
    }

    /** Sends a code that works once, to who has the link it opens from somebody else. As {@link #notice}. */
    public void code(String to, Locale language, String code) {
        keep(to, language, "mail.code", code, null);
    }

    /** The full address of a page, to hand to somebody. */
    public String address(String page) {
        return settings.link(page);
    }

    /** Invites somebody, or tells of a change when the sequence was raised. As {@link #notice}. */
    public void invite(String to, Locale language, Invitation invitation) {
        String link = settings.link(invitation.page());
        String tag = language.toLanguageTag();
        CalendarEntry entry = CalendarEntry.request(invitation, to, settings.from(), tag, link, clock.instant());
        keep(to, language, "mail.appointment", link, entry);
    }

    /** Takes an appointment out of somebody's calendar: for all when it is off, for one who no longer comes. */
    public void callOff(String to, Locale language, Invitation invitation) {
        String link = settings.link(invitation.page());
        String tag = language.toLanguageTag();
        CalendarEntry entry = CalendarEntry.cancel(invitation, to, settings.from(), tag, link, clock.instant());
        keep(to, language, "mail.cancelled", link, entry);
    }

    private void keep(String to, Locale language, String words, String link, @Nullable CalendarEntry entry) {
        if (!isAddress(to)) {
            throw new IllegalArgumentException("Not an e-mail address");
        }
        String tag = language.toLanguageTag();
        sql.sql("""
                insert into samenhang.outgoing_mail (region_id, to_address, subject, body, calendar, calendar_method)
                values (samenhang.my_region(), :to, :subject, :body, :calendar, :method)
                """)
                .param("to", to)
                .param("subject", OutwardWords.of(tag, words + ".subject"))
                .param("body", OutwardWords.of(tag, words + ".body", link) + "\n")
                .param("calendar", entry == null ? null : entry.text())
                .param("method", entry == null ? null : entry.method())
                .update();
    }
}
