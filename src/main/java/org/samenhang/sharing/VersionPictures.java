package org.samenhang.sharing;

import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.samenhang.analysis.Excerpt;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The picture of a version that was shared, as far as everybody in its case may read it then and now (decision 0142). */
@Repository
public class VersionPictures {

    private final JdbcClient db;
    private final SharedItems items;

    VersionPictures(JdbcClient db, SharedItems items) {
        this.db = db;
        this.items = items;
    }

    /** A version of which the picture could go along. */
    public record OfVersion(UUID version, int number) {

        /** As something that can be chosen. */
        public AgreedShares.Piece piece() {
            return new AgreedShares.Piece("picture", version.toString());
        }
    }

    /** The newest version that was shared, for who directs the case; empty when there is none, or nothing of it may go. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<OfVersion> toGo(UUID caseFile) {
        return db.sql("select id, number from version_to_go(:case)")
                .param("case", caseFile)
                .query((row, number) ->
                        new OfVersion(Objects.requireNonNull(row.getObject("id", UUID.class)), row.getInt("number")))
                .optional();
    }

    /** What is drawn of the version that could go along with this referral; empty when none could. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Excerpt of(UUID referral) {
        return items.pictureOfReferral(referral);
    }
}
