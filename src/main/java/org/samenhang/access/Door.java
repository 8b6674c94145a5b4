package org.samenhang.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Where sessions begin and end, through a database role of its own: the role that serves pages can neither open a
 * session nor read one.
 */
@Component
public class Door {

    private static final SecureRandom RANDOM = new SecureRandom();

    private final JdbcClient db;

    Door(@Qualifier("doorDataSource") DataSource dataSource) {
        this.db = JdbcClient.create(dataSource);
    }

    /** Opens a session and gives its token, which is kept nowhere but in the browser. */
    public String open(UUID person, Duration lasts, String client) {
        String token = newToken();
        db.sql("select door_open(:person, :hash, make_interval(secs => :seconds), :client)")
                .param("person", person)
                .param("hash", hash(token))
                .param("seconds", lasts.toSeconds())
                .param("client", client)
                .query()
                .listOfRows();
        return token;
    }

    /** Opens a session for somebody without an account, bound to one registration. */
    public String openGuest(String region, UUID registration, Duration lasts, String client) {
        String token = newToken();
        db.sql("select door_open_guest(:region, :hash, :registration, make_interval(secs => :seconds), :client)")
                .param("region", region)
                .param("hash", hash(token))
                .param("registration", registration)
                .param("seconds", lasts.toSeconds())
                .param("client", client)
                .query()
                .listOfRows();
        return token;
    }

    /**
     * Opens a session for somebody outside, who has a link and the code that goes with it.
     *
     * @return {@code in} with the token of the session; {@code wrong}, or {@code shut} when no code opens it any more
     */
    public Outside openOutside(String link, String code, Duration lasts, String client) {
        String token = newToken();
        String state = db.sql("""
                        select door_outside(:link, :code, :token, make_interval(secs => :seconds), :client)
                        """)
                .param("link", hash(link))
                .param("code", hash(code))
                .param("token", hash(token))
                .param("seconds", lasts.toSeconds())
                .param("client", client)
                .query(String.class)
                .single();
        return new Outside(state, token);
    }

    /** How knocking at a link went. */
    public record Outside(String state, String token) {

        /** Whether it opened. */
        public boolean isIn() {
            return state.equals("in");
        }

        /** Whether no code opens it any more. */
        public boolean isShut() {
            return state.equals("shut");
        }
    }

    /** Lets a session that is in use last longer, twelve hours from its start at most. */
    public void touch(String token, Duration lasts) {
        db.sql("select door_touch(:hash, make_interval(secs => :seconds))")
                .param("hash", hash(token))
                .param("seconds", lasts.toSeconds())
                .query()
                .listOfRows();
    }

    /** Ends a session; one that is unknown is fine. */
    public void end(@Nullable String token) {
        if (token != null) {
            db.sql("select door_end(:hash)").param("hash", hash(token)).query().listOfRows();
        }
    }

    Optional<Account> account(String login) {
        return db.sql("select person_id, password_hash from door_lookup(:login)")
                .param("login", login)
                .query((row, number) -> new Account(row.getObject(1, UUID.class), row.getString(2)))
                .optional();
    }

    Failures failures(String login, String place, @Nullable String device) {
        return db.sql("select of_name, of_place from door_failures(:login, :place, :device)")
                .param("login", login)
                .param("place", place)
                .param("device", device)
                .query((row, number) -> new Failures(row.getInt(1), row.getInt(2)))
                .single();
    }

    void noteFailure(String login, String place, @Nullable String device) {
        db.sql("select door_note_failure(:login, :place, :device)")
                .param("login", login)
                .param("place", place)
                .param("device", device)
                .query()
                .listOfRows();
    }

    void forgetFailures(String login, String place, @Nullable String device) {
        db.sql("select door_forget_failures(:login, :place, :device)")
                .param("login", login)
                .param("place", place)
                .param("device", device)
                .query()
                .listOfRows();
    }

    Optional<Invited> invited(String code) {
        return db.sql("select person_id, name, login from door_invited(:hash)")
                .param("hash", hash(code))
                .query((row, number) -> new Invited(row.getObject(1, UUID.class), row.getString(2), row.getString(3)))
                .optional();
    }

    Optional<UUID> accept(String code, String login, String passwordHash) {
        return Optional.ofNullable(db.sql("select door_accept(:hash, :login, :password)")
                .param("hash", hash(code))
                .param("login", login)
                .param("password", passwordHash)
                .query((row, number) -> row.getObject(1, UUID.class))
                .list()
                .getFirst());
    }

    Optional<UUID> begin(String region, String slug, String team, String name, String login, String passwordHash) {
        return Optional.ofNullable(db.sql("select door_begin(:region, :slug, :team, :name, :login, :password)")
                .param("region", region)
                .param("slug", slug)
                .param("team", team)
                .param("name", name)
                .param("login", login)
                .param("password", passwordHash)
                .query((row, number) -> row.getObject(1, UUID.class))
                .list()
                .getFirst());
    }

    /** What the database keeps of a token or code. */
    static byte[] hash(String token) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String newToken() {
        byte[] random = new byte[32];
        RANDOM.nextBytes(random);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(random);
    }

    record Account(UUID person, String passwordHash) {}

    record Failures(int ofName, int ofPlace) {}

    record Invited(UUID person, String name, @Nullable String login) {}
}
