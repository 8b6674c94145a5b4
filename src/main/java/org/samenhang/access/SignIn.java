package org.samenhang.access;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;

/**
 * Signing in with a password (Argon2id, OWASP's parameters). Failures are counted per name and place together, or per
 * name and known device: whoever guesses at a name locks out that place for that name and nobody else.
 */
@Service
public class SignIn {

    /** A session ends after this time without use. */
    public static final Duration LASTS = Duration.ofMinutes(60);

    private static final int FAILURES_OF_NAME = 5;
    private static final int FAILURES_OF_PLACE = 100;

    private final Door door;
    private final PasswordEncoder passwords = new Argon2PasswordEncoder(16, 32, 1, 19456, 2);
    private final String nobodysHash = passwords.encode("nobody has this password");
    /** Each check takes 19 MiB: no more than four at once, whatever the crowd. */
    private final Semaphore atOnce = new Semaphore(4);

    SignIn(Door door) {
        this.door = door;
    }

    /**
     * Tries a name and password.
     *
     * @param place where from: the client's address
     * @param device the known device this browser proves to be, null when it proves none
     */
    public Outcome attempt(String login, String password, String place, @Nullable String device, String client) {
        String name = login.strip().toLowerCase(java.util.Locale.ROOT);
        Door.Failures failures = door.failures(name, place, device);
        if (failures.ofName() >= FAILURES_OF_NAME || (device == null && failures.ofPlace() >= FAILURES_OF_PLACE)) {
            return new Outcome.Wait();
        }
        Optional<Door.Account> account = door.account(name);
        boolean right =
                matches(password, account.map(Door.Account::passwordHash).orElse(nobodysHash));
        if (account.isEmpty() || !right) {
            door.noteFailure(name, place, device);
            return new Outcome.Wrong();
        }
        door.forgetFailures(name, place, device);
        return new Outcome.In(door.open(account.get().person(), LASTS, client));
    }

    /** The name of whom a paper code was made for; empty when the code is unknown, used or worn out. */
    public Optional<Welcome> invited(String code) {
        return door.invited(tidy(code)).map(invited -> new Welcome(invited.name(), invited.login()));
    }

    /** Takes a paper code once and opens a session; empty when the code is no longer good or the name is taken. */
    public Optional<String> accept(String code, String login, String password, String client) {
        try {
            return door.accept(tidy(code), login.strip(), encode(password)).map(who -> door.open(who, LASTS, client));
        } catch (org.springframework.dao.DuplicateKeyException taken) {
            return Optional.empty();
        }
    }

    /** The hash to keep of a password. */
    public String encode(String password) {
        return atOnce(() -> passwords.encode(password));
    }

    /** A code as it is kept: capitals, without the dashes and spaces that make it readable. */
    static String tidy(String code) {
        return code.toUpperCase(java.util.Locale.ROOT).replaceAll("[^A-Z0-9]", "");
    }

    private boolean matches(String password, String hash) {
        return atOnce(() -> passwords.matches(password, hash));
    }

    private <T> T atOnce(java.util.function.Supplier<T> work) {
        atOnce.acquireUninterruptibly();
        try {
            return work.get();
        } finally {
            atOnce.release();
        }
    }

    /** Whom a code welcomes. */
    public record Welcome(String name, @Nullable String login) {}

    /** How an attempt ended. */
    public sealed interface Outcome {
        /** Signed in; the token of the new session. */
        record In(String token) implements Outcome {}

        /** Name and password do not belong together. */
        record Wrong() implements Outcome {}

        /** Too many failures from here; try again in a quarter of an hour. */
        record Wait() implements Outcome {}
    }
}
