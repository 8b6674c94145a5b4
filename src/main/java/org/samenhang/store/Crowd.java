package org.samenhang.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * How often one place tried something that needs no account within an hour, so that nobody guesses on or floods. A whole class behind one address fits. The address is
 * kept as a keyed hash, the key outside the database, and is gone after the hour.
 */
@Component
public class Crowd {

    private final JdbcClient db;
    private final SecretKeySpec key;
    private final int most;

    Crowd(Store store, JdbcClient db, @Value("${samenhang.own-way.of-one-place:100}") int most) {
        this.db = db;
        this.most = most;
        try {
            this.key = new SecretKeySpec(Files.readAllBytes(store.secret("own-way.key")), "HmacSHA256");
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /**
     * Whether this place tried too often already.
     *
     * @param kind {@code make}, {@code open}, {@code knock} or {@code workshop}; of all but the first only what failed counts
     */
    @Transactional
    public boolean isTooMuch(String kind, String address) {
        return db.sql("select path_attempts(:kind, :place)")
                        .param("kind", kind)
                        .param("place", place(address))
                        .query(Integer.class)
                        .single()
                >= most;
    }

    /** Counts an attempt, whatever becomes of it. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void note(String kind, String address) {
        db.sql("select path_note_attempt(:kind, :place)")
                .param("kind", kind)
                .param("place", place(address))
                .query()
                .listOfRows();
    }

    private byte[] place(String address) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return mac.doFinal(address.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
