package org.samenhang.analysis.document;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.samenhang.access.Action;
import org.samenhang.access.NotYours;
import org.samenhang.analysis.Analyses;
import org.samenhang.analysis.Party;
import org.samenhang.casework.CaseFile;
import org.samenhang.casework.CaseFiles;
import org.samenhang.interchange.Writing;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writes what people take home: each for themselves, who directs the case for others and for who is outside it. */
@Service
public class HomeDocuments {

    private static final String OUTSIDE = "outside_document";

    private final Analyses analyses;
    private final Composer composer;
    private final CaseFiles cases;
    private final JdbcClient db;
    private final Clock clock;

    HomeDocuments(Analyses analyses, Composer composer, CaseFiles cases, JdbcClient db, Clock clock) {
        this.analyses = analyses;
        this.composer = composer;
        this.cases = cases;
        this.db = db;
        this.clock = clock;
    }

    /**
     * What there is to choose, and exactly what it would say.
     *
     * @param readers everyone a document can be made for by the caller; empty when that is only themselves
     */
    public record Choosing(
            CaseFile file, ReaderKind kind, String name, List<Party> readers, Writing writing, List<Handed> earlier) {}

    /** A document for outside, as it was put on record. */
    public record Handed(
            UUID id,
            ReaderKind kind,
            Piece piece,
            String recipient,
            String purpose,
            String ground,
            @Nullable String reason,
            Layer layer,
            boolean big,
            String by,
            LocalDate on) {

        Wish wish(boolean large) {
            return new Wish(kind.code(), piece, layer, big, large);
        }
    }

    /** @throws NotYours when the caller may not make it for this reader */
    @Transactional
    Choosing choose(UUID caseFile, Wish wish, UUID me, Locale locale) {
        Reading reading = read(caseFile, wish, me, locale);
        CaseFile file = reading.whole().file();
        boolean directs = file.place().directs();
        return new Choosing(
                file,
                reading.kind(),
                reading.name(),
                directs
                        ? reading.whole().parties().stream()
                                .filter(party -> !party.id().equals(me))
                                .toList()
                        : List.of(),
                composer.write(reading, wish),
                directs ? handed(caseFile) : List.of());
    }

    /** What somebody takes home; a reader outside the case only by {@link #forOutside}. */
    @Transactional
    Writing write(UUID caseFile, Wish wish, UUID me) {
        if (wish.outside() != null) {
            throw new NotYours(OUTSIDE, caseFile);
        }
        return composer.write(read(caseFile, wish, me, Locale.of("nl")), wish);
    }

    /** Puts on record for whom outside the case something is made, what for and on which ground; twice under one id is once. */
    @Transactional
    void hand(UUID caseFile, UUID id, HandingForm form) {
        cases.directs(Action.CREATE, caseFile, OUTSIDE, id);
        Wish wish = form.wish();
        ReaderKind kind = Objects.requireNonNull(wish.outside());
        db.sql("""
                        insert into outside_document (id, region_id, case_id, kind, piece, recipient, purpose, ground, reason, layer,
                                                      big, made_by)
                        values (:id, (select my_region()), :case, :kind, :piece, :recipient, :purpose, :ground,
                                nullif(:reason, ''), :layer, :big, (select me()))
                        on conflict (id) do nothing
                        """)
                .param("id", id)
                .param("case", caseFile)
                .param("kind", kind.code())
                .param("piece", wish.piece().code())
                .param("recipient", form.recipient())
                .param("purpose", form.purpose())
                .param("ground", form.ground())
                .param("reason", form.reason())
                .param("layer", (wish.layer() == null ? kind.layer() : wish.layer()).code())
                .param("big", wish.big())
                .update();
    }

    /** One that was put on record, with what it says as the analysis stands now. */
    @Transactional
    Outside forOutside(UUID caseFile, UUID id, boolean large, Locale locale) {
        Analyses.ForOutside read = analyses.readForOutside(caseFile, id);
        Handed handed = handed(caseFile).stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotYours(OUTSIDE, caseFile));
        Reading reading =
                new Reading(handed.kind(), handed.recipient(), locale, read.whole(), read.declarations(), List.of());
        return new Outside(read.whole().file(), handed, composer.write(reading, handed.wish(large)));
    }

    /** A document for outside: what was put on record, and what it says. */
    public record Outside(CaseFile file, Handed handed, Writing writing) {}

    private Reading read(UUID caseFile, Wish wish, UUID me, Locale locale) {
        ReaderKind outside = wish.outside();
        if (outside != null) {
            Analyses.ForOutside read = analyses.readForOutside(caseFile, null);
            return new Reading(outside, "", locale, read.whole(), read.declarations(), List.of());
        }
        UUID reader = wish.person(me);
        if (reader == null) {
            throw new NotYours("analysis_document", caseFile);
        }
        Analyses.ForReader read = analyses.readFor(caseFile, reader, me);
        return new Reading(
                ReaderKind.of(read.party()),
                read.party().name(),
                Locale.of(read.language()),
                read.whole(),
                read.declarations(),
                read.chapters());
    }

    private List<Handed> handed(UUID caseFile) {
        return db.sql("""
                        select d.*, n.name as by_name from outside_document d join person n on n.id = d.made_by
                         where d.case_id = :case order by d.made_at desc, d.id
                        """)
                .param("case", caseFile)
                .query((row, number) -> new Handed(
                        row.getObject("id", UUID.class),
                        ReaderKind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
                        Piece.valueOf(row.getString("piece").toUpperCase(Locale.ROOT)),
                        row.getString("recipient"),
                        row.getString("purpose"),
                        row.getString("ground"),
                        row.getString("reason"),
                        Layer.valueOf(row.getString("layer").toUpperCase(Locale.ROOT)),
                        row.getBoolean("big"),
                        row.getString("by_name"),
                        LocalDate.ofInstant(row.getTimestamp("made_at").toInstant(), clock.getZone())))
                .list();
    }
}
