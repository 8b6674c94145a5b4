package org.samenhang.mypath.vault;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What a youth lets one other person read, closed to that person's browser. */
@Repository
class PathShares {

    private final JdbcClient db;

    PathShares(JdbcClient db) {
        this.db = db;
    }

    /** The day by the server's clock, the one that counts. */
    @Transactional
    public LocalDate today() {
        return db.sql("select path_today()").query(LocalDate.class).single();
    }

    /** What is shared from the box that this secret opens. */
    @Transactional
    public List<Shared> of(byte[] auth) {
        return db.sql("select id, ends_on, version, reader_key, note, lines_version, lines from path_shares(:auth)")
                .param("auth", auth)
                .query((row, number) -> new Shared(
                        Objects.requireNonNull(row.getObject("id", UUID.class)),
                        Objects.requireNonNull(row.getObject("ends_on", LocalDate.class)),
                        row.getInt("version"),
                        row.getBytes("reader_key"),
                        Objects.requireNonNull(row.getBytes("note")),
                        new Lines(row.getInt("lines_version"), row.getBytes("lines"))))
                .list();
    }

    /** Invites, to read or to write along as well: {@code made}, {@code closed}, {@code day}, {@code full} or {@code taken}. */
    @Transactional
    public String make(byte[] auth, UUID share, byte[] knockHash, LocalDate endsOn, byte[] note, boolean writes) {
        return db.sql("select path_share_make(:auth, :share, :knock, :until, :note, :writes)")
                .param("writes", writes)
                .param("auth", auth)
                .param("share", share)
                .param("knock", knockHash)
                .param("until", endsOn)
                .param("note", note)
                .query(String.class)
                .single();
    }

    /**
     * Gives the reader this from now on, or nothing; {@code newer} when another device was first; empty when it is over.
     *
     * @param writes whether they may write along from now on; null leaves that as it is. When they may not, what they wrote goes
     */
    @Transactional
    public Optional<Put> put(
            byte[] auth, UUID share, int expected, byte @Nullable [] body, byte[] note, @Nullable Boolean writes) {
        return db.sql("""
                        select state, version, reader_key, note
                          from path_share_put(:auth, :share, :expected, cast(:body as bytea), :note, cast(:writes as boolean))
                        """)
                .param("writes", writes)
                .param("auth", auth)
                .param("share", share)
                .param("expected", expected)
                .param("body", body)
                .param("note", note)
                .query((row, number) -> new Put(
                        row.getString("state"),
                        row.getInt("version"),
                        row.getBytes("reader_key"),
                        row.getBytes("note")))
                .optional();
    }

    /** Takes it back: nothing of it stays. */
    @Transactional
    public boolean end(byte[] auth, UUID share) {
        return db.sql("select path_share_end(:auth, :share)")
                .param("auth", auth)
                .param("share", share)
                .query(Boolean.class)
                .single();
    }

    /** Comes in by an invitation and leaves a key: {@code in}, {@code used} or {@code gone}. */
    @Transactional
    public String knock(UUID share, byte[] knock, byte[] readerHash, byte[] readerKey) {
        return db.sql("select path_share_knock(:share, :knock, :reader, :key)")
                .param("share", share)
                .param("knock", knock)
                .param("reader", readerHash)
                .param("key", readerKey)
                .query(String.class)
                .single();
    }

    /**
     * Keeps what was written along, by the owner's device or by the reader: {@code put}; {@code newer} with what stands; {@code closed} when
     * they may not write; empty when it is over.
     */
    @Transactional
    public Optional<Written> write(
            UUID share, byte @Nullable [] auth, byte @Nullable [] reader, int expected, byte[] lines) {
        return db.sql("""
                        select state, version, lines
                          from path_share_lines(:share, cast(:auth as bytea), cast(:reader as bytea), :expected, :lines)
                        """)
                .param("share", share)
                .param("auth", auth)
                .param("reader", reader)
                .param("expected", expected)
                .param("lines", lines)
                .query((row, number) ->
                        new Written(row.getString("state"), new Lines(row.getInt("version"), row.getBytes("lines"))))
                .optional();
    }

    /** What a reader may read now, without its body when that is no newer; empty when it is over or taken back. */
    @Transactional
    public Optional<Reading> read(UUID share, byte[] reader, int since, int sinceLines) {
        return db.sql("select version, ends_on, body, may_write, lines_version, lines"
                        + " from path_share_read(:share, :reader, :since, :lines)")
                .param("lines", sinceLines)
                .param("share", share)
                .param("reader", reader)
                .param("since", since)
                .query((row, number) -> new Reading(
                        row.getInt("version"),
                        Objects.requireNonNull(row.getObject("ends_on", LocalDate.class)),
                        row.getBytes("body"),
                        row.getBoolean("may_write"),
                        new Lines(row.getInt("lines_version"), row.getBytes("lines"))))
                .optional();
    }

    /** What a reader wrote along, closed; null when nothing, or nothing newer. */
    @SuppressWarnings("ArrayRecordComponent") // never compared; it goes straight through
    record Lines(int version, byte @Nullable [] closed) {}

    /** How writing along went. */
    record Written(String state, Lines lines) {}

    /** A share as its owner's device sees it; with the reader's key, closed, once they came. */
    @SuppressWarnings("ArrayRecordComponent") // never compared; it goes straight through
    record Shared(UUID id, LocalDate endsOn, int version, byte @Nullable [] readerKey, byte[] note, Lines lines) {}

    /** How giving went. */
    @SuppressWarnings("ArrayRecordComponent") // never compared; it goes straight through
    record Put(String state, int version, byte @Nullable [] readerKey, byte @Nullable [] note) {}

    /** What a reader gets. */
    @SuppressWarnings("ArrayRecordComponent") // never compared; it goes straight through
    record Reading(int version, LocalDate endsOn, byte @Nullable [] body, boolean mayWrite, Lines lines) {}
}
