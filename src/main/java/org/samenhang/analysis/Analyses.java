package org.samenhang.analysis;

import java.util.UUID;
import org.samenhang.access.AccessLog;
import org.samenhang.access.Action;
import org.samenhang.access.NotYours;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The explanatory analyses, to read. */
@Service
public class Analyses {

    private final AnalysisRows rows;
    private final AccessLog log;

    Analyses(AnalysisRows rows, AccessLog log) {
        this.rows = rows;
        this.log = log;
    }

    /**
     * How the analysis of a case stands, for a page that shows more of the case.
     * To be called in a transaction that has opened the case in the access log.
     *
     * @throws NotYours when there is no such case for the caller
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public AnalysisSummary summary(UUID caseFile) {
        return AnalysisSummary.of(rows.whole(caseFile, null).orElseThrow(() -> new NotYours("analysis", caseFile)));
    }

    /** The analysis as the caller may see it. */
    @Transactional
    Whole read(UUID caseFile) {
        log.opens(caseFile, "analysis");
        return rows.whole(caseFile, null).orElseThrow(() -> new NotYours("analysis", caseFile));
    }

    /** The analysis as far as this reader of the case may see it too; for who directs the case, and for oneself. */
    @Transactional
    ForReader readFor(UUID caseFile, UUID reader, UUID me) {
        log.does(Action.READ, caseFile, "analysis_document", reader);
        NotYours refusal = new NotYours("analysis_document", caseFile);
        Whole whole = rows.whole(caseFile, reader)
                .filter(read -> reader.equals(me) || read.place().directs())
                .orElseThrow(() -> refusal);
        Party party = whole.parties().stream()
                .filter(one -> one.id().equals(reader))
                .findFirst()
                .orElseThrow(() -> refusal);
        return new ForReader(whole, party.name(), party.level() == 1, rows.language(reader));
    }

    /** What changes when something changes that the caller may see; holds no content and so opens nothing. */
    @Transactional
    String pulse(UUID caseFile) {
        String pulse = rows.pulse(caseFile);
        if (pulse == null) {
            throw new NotYours("analysis", caseFile);
        }
        return pulse;
    }

    /** An analysis for a reader, with how to address them. */
    record ForReader(Whole whole, String name, boolean family, String language) {}
}
