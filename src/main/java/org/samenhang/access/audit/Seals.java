package org.samenhang.access.audit;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * A chain of seals: each is a keyed hash (HMAC-SHA-256) over the seal before it and the digests of the log rows it
 * covers. The key is kept outside the database, so that not even its owner can make the chain fit again.
 */
final class Seals {

    /** What comes before the first seal of a region. */
    static final byte[] BEGINNING = new byte[32];

    /** A log row in one fixed spelling; a column that is added later belongs in a new spelling, not in this one. */
    static final String DIGEST = """
            sha256(convert_to(jsonb_build_array(l.id, l.xact::text, l.region_id, extract(epoch from l.at), request_id, person_id,
                person_role, responsible_id, case_id, action, object_type, object_id, detail, sensitivity, purpose,
                access_point, client, source, protocol, allowed, authorisation, treatment_relation, consent,
                emergency)::text, 'UTF8'))
            """;

    private final SecretKeySpec key;

    Seals(byte[] key) {
        this.key = new SecretKeySpec(key, "HmacSHA256");
    }

    byte[] next(UUID region, long seq, byte[] previous, Batch batch) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            mac.update((region + "\n" + seq + "\n" + batch.rows() + "\n").getBytes(StandardCharsets.US_ASCII));
            mac.update(previous);
            mac.update(batch.digests.toByteArray());
            return mac.doFinal();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Rows of one region in the order of their transactions. */
    static final class Batch {

        private final ByteArrayOutputStream digests = new ByteArrayOutputStream();
        private int rows;
        private String fromXact = "";
        private String toXact = "";
        private long toId;

        void add(String xact, long id, byte[] digest) {
            if (rows++ == 0) {
                fromXact = xact;
            }
            toXact = xact;
            toId = id;
            digests.writeBytes(digest);
        }

        int rows() {
            return rows;
        }

        String fromXact() {
            return fromXact;
        }

        String toXact() {
            return toXact;
        }

        long toId() {
            return toId;
        }
    }
}
