package org.samenhang.mypath.vault;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Boxes that only their owner's device can read. The database opens a row to whoever shows its secret and to nobody else. */
@Repository
class Vaults {

    private final JdbcClient db;

    Vaults(JdbcClient db) {
        this.db = db;
    }

    /**
     * Makes a box: {@code made}; {@code taken} when these secrets open one already; {@code nowhere} before the first region.
     *
     * @param device hash of a secret by which the device that makes it comes back; null for one that keeps none
     */
    @Transactional
    public String make(Sealed sealed, byte @Nullable [] device) {
        return db.sql("select path_make(:auth, :words, :format, :wrapped, :byWords, :body, cast(:device as bytea))")
                .param("device", device)
                .param("auth", sealed.auth())
                .param("words", sealed.words())
                .param("format", sealed.format())
                .param("wrapped", sealed.wrapped())
                .param("byWords", sealed.wrappedByWords())
                .param("body", sealed.body())
                .query(String.class)
                .single();
    }

    /**
     * What is kept, for the secret of a passphrase, of recovery words or of a device; without its body when that is no newer.
     *
     * @param device hash of a secret by which this device comes back, left with the passphrase's
     */
    @Transactional
    public Optional<Opened> open(byte[] secret, int since, byte @Nullable [] device) {
        return db.sql(
                        "select by_words, format, version, wrapped, body from path_open(:secret, :since, cast(:device as bytea))")
                .param("device", device)
                .param("secret", secret)
                .param("since", since)
                .query((row, number) -> new Opened(
                        row.getBoolean("by_words"),
                        row.getInt("format"),
                        row.getInt("version"),
                        Objects.requireNonNull(row.getBytes("wrapped")),
                        row.getBytes("body")))
                .optional();
    }

    /** Whether this was the secret of a device that was signed out from another. */
    @Transactional
    public boolean isSignedOut(byte[] secret) {
        return db.sql("select path_signed_out(:secret)")
                .param("secret", secret)
                .query(Boolean.class)
                .single();
    }

    /** Signs out the other devices, or this one alone; how many, or empty when this secret opens nothing. */
    @Transactional
    public Optional<Integer> signOut(byte[] secret, boolean others) {
        return open(secret, Integer.MAX_VALUE, null)
                .map(opened -> db.sql("select path_sign_out(:secret, :others)")
                        .param("secret", secret)
                        .param("others", others)
                        .query(Integer.class)
                        .single());
    }

    /** Keeps a newer body if its writer knew the one that stands, and gives that one otherwise; empty when nothing opens. */
    @Transactional
    public Optional<Standing> save(byte[] auth, int expected, byte[] body) {
        return db.sql("select saved, version, body from path_save(:auth, :expected, :body)")
                .param("auth", auth)
                .param("expected", expected)
                .param("body", body)
                .query((row, number) -> new Standing(
                        row.getBoolean("saved") ? "saved" : "newer", row.getInt("version"), row.getBytes("body")))
                .optional();
    }

    /**
     * New secrets and a new key in one step, after which no other device gets in.
     *
     * @param secret of the passphrase or of the recovery words
     * @param shares what is shared, whose notes were closed with the new key; what is not among them ends
     * @param device hash of a secret by which the device that renews comes back
     */
    @Transactional
    public Optional<Standing> renew(
            byte[] secret, int expected, Sealed sealed, List<Note> shares, byte @Nullable [] device) {
        return db.sql("""
                        select renewed, version, body
                          from path_renew(:secret, :expected, :auth, :words, :format, :wrapped, :byWords,
                                          :body, :shares, :notes, cast(:device as bytea))
                        """)
                .param("secret", secret)
                .param("device", device)
                .param("expected", expected)
                .param("auth", sealed.auth())
                .param("words", sealed.words())
                .param("format", sealed.format())
                .param("wrapped", sealed.wrapped())
                .param("byWords", sealed.wrappedByWords())
                .param("body", sealed.body())
                .param("shares", shares.stream().map(Note::share).toArray(UUID[]::new))
                .param("notes", shares.stream().map(Note::note).toArray(byte[][]::new))
                .query((row, number) ->
                        new Standing(row.getString("renewed"), row.getInt("version"), row.getBytes("body")))
                .optional();
    }

    /** Deletes the box and all that is shared from it; whether there was one. */
    @Transactional
    public boolean end(byte[] auth) {
        return db.sql("select path_end(:auth)")
                .param("auth", auth)
                .query(Boolean.class)
                .single();
    }

    /** Forgets what is over and what nobody opened in two years. */
    @Transactional
    public void forget() {
        db.sql("select vaults, shares from path_forget()").query().listOfRows();
    }

    /**
     * A box as its device closed it.
     *
     * @param auth the secret that opens it, of the passphrase
     * @param words the secret that opens it, of the recovery words
     * @param wrapped its key, closed with a key of the passphrase
     * @param wrappedByWords its key, closed with a key of the recovery words
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared; it goes straight through
    record Sealed(int format, byte[] auth, byte[] words, byte[] wrapped, byte[] wrappedByWords, byte[] body) {}

    /** What opened, and by which of the two secrets. */
    @SuppressWarnings("ArrayRecordComponent") // never compared; it goes straight through
    record Opened(boolean byWords, int format, int version, byte[] wrapped, byte @Nullable [] body) {}

    /** How keeping went: {@code saved}, {@code renewed}, {@code taken}, or {@code newer} with the body that stands. */
    @SuppressWarnings("ArrayRecordComponent") // never compared; it goes straight through
    record Standing(String state, int version, byte @Nullable [] body) {}

    /** What its owner alone reads about a share. */
    @SuppressWarnings("ArrayRecordComponent") // never compared; it goes straight through
    record Note(UUID share, byte[] note) {}
}
