package org.samenhang.sharing;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Shares the very pieces that everybody who decides agreed to, each as it read then; with the link and code of any share. */
@Service
public class AgreedShares {

    private static final int DAYS = 90;

    private final Shares shares;
    private final JdbcClient db;
    private final Clock clock;

    AgreedShares(Shares shares, JdbcClient db, Clock clock) {
        this.shares = shares;
        this.db = db;
        this.clock = clock;
    }

    /** Who gets it. */
    public record Reader(String name, String organisation, String email, String phone) {}

    /**
     * A piece that was agreed to.
     *
     * @param print of its words when it was
     */
    public record Agreed(String what, String key, String print) {}

    /** Something that can be chosen. */
    public record Piece(String what, String key) {}

    /** What stands open to the family in these parts now. */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<Piece> choices(UUID caseFile, List<String> parts) {
        return shares.openToFamily(caseFile, parts);
    }

    /** Makes the link and its code, shown once. */
    @Transactional(propagation = Propagation.MANDATORY)
    public HandedOver share(
            UUID caseFile,
            UUID link,
            Reader reader,
            String purpose,
            List<Agreed> pieces,
            boolean mailed,
            Locale locale) {
        shares.prepare(
                caseFile,
                link,
                new Shares.Said(
                        "share",
                        reader.name(),
                        reader.organisation(),
                        reader.email(),
                        reader.phone(),
                        purpose,
                        "consent",
                        "",
                        1,
                        List.of(),
                        LocalDate.now(clock).plusDays(DAYS),
                        null));
        for (Agreed one : pieces) {
            db.sql("""
                            insert into share_item (link_id, region_id, case_id, what, key, fingerprint)
                            values (:link, (select my_region()), :case, :what, :key, :print)
                            """)
                    .param("link", link)
                    .param("case", caseFile)
                    .param("what", one.what())
                    .param("key", one.key())
                    .param("print", one.print())
                    .update();
        }
        return shares.send(caseFile, link, mailed, locale);
    }

    /** Ends it at once. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void end(UUID caseFile, UUID link) {
        shares.withdraw(caseFile, link);
    }
}
