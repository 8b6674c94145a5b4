package org.samenhang.analysis;

import org.jspecify.annotations.Nullable;

/**
 * How an analysis stands, in a few figures, counted in what the caller may see.
 *
 * @param level where it got stuck; null while that is not chosen
 * @param statements how many stand in the picture
 * @param shares how many share the whole
 * @param partly how many share it partly
 * @param doesNot how many don't share it
 * @param notHeard how many who take part did not say yet
 * @param conclusion as written; empty when nothing was
 */
public record AnalysisSummary(
        AnalysisState state,
        int edition,
        @Nullable StagnationLevel level,
        int statements,
        int arrows,
        int shares,
        int partly,
        int doesNot,
        int notHeard,
        String conclusion) {

    static AnalysisSummary of(Whole whole) {
        return new AnalysisSummary(
                whole.head().state(),
                whole.head().edition(),
                whole.head().level(),
                whole.statements().size(),
                whole.arrows().size(),
                count(whole, Stance.SHARES),
                count(whole, Stance.PARTLY),
                count(whole, Stance.DOES_NOT),
                whole.notYetHeard().size(),
                whole.passage(Passage.CONCLUSION).text());
    }

    private static int count(Whole whole, Stance stance) {
        return (int) whole.onTheWhole().stream()
                .filter(voice -> voice.stance() == stance)
                .count();
    }
}
