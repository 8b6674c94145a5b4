package org.samenhang.access;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One request: the session it carries, where it came in, from which client and what for. The transaction manager hands
 * the session to the database, the access log writes the rest down.
 *
 * @param token the session token as the browser holds it, null for nobody
 * @param id one id for everything that is logged of this request
 * @param accessPoint the route, without anything that names a person
 * @param client what kind of client, as it says of itself, cut short
 * @param purpose why, in the words of NEN 7513
 * @param looksAs as whom the caller looks at one case; null as themselves
 */
public record Call(
        @Nullable String token,
        UUID id,
        String accessPoint,
        String client,
        String purpose,
        @Nullable LookingAs looksAs) {

    private static final Call NOBODY = new Call(null, new UUID(0, 0), "inside", "", "none");
    private static final ThreadLocal<Call> CURRENT = new ThreadLocal<>();

    /** A call of somebody who is themselves. */
    public Call(@Nullable String token, UUID id, String accessPoint, String client, String purpose) {
        this(token, id, accessPoint, client, purpose, null);
    }

    /** The call this thread is serving; one of nobody when there is none. */
    public static Call current() {
        Call call = CURRENT.get();
        return call == null ? NOBODY : call;
    }

    /** Serves this call on the current thread until the answer is closed. */
    public Serving serve() {
        Call before = CURRENT.get();
        CURRENT.set(this);
        return () -> {
            if (before == null) {
                CURRENT.remove();
            } else {
                CURRENT.set(before);
            }
        };
    }

    /** The same call with another session, as after signing in. */
    public Call with(@Nullable String newToken) {
        return new Call(newToken, id, accessPoint, client, purpose, null);
    }

    /**
     * Who directs a case looks at it as somebody else who takes part in it. The database checks that, and shows nothing else.
     *
     * @param person as whom
     * @param caseFile the one case
     */
    public record LookingAs(UUID person, UUID caseFile) {}

    /** A call being served. */
    public interface Serving extends AutoCloseable {
        @Override
        void close();
    }
}
