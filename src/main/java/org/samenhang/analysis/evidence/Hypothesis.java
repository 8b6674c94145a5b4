package org.samenhang.analysis.evidence;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.samenhang.analysis.Said;
import org.samenhang.analysis.StatementKind;

/**
 * A statement with what speaks for and against it, as its reader may see it ; mostly a hypothesis (nl: vermoeden).
 *
 * @param verdicts the latest first
 */
public record Hypothesis(Said said, List<Evidence> evidence, List<Judged> verdicts) {

    /** Whether it is a hypothesis now. */
    public boolean isHypothesis() {
        return said.kind() == StatementKind.HYPOTHESIS;
    }

    /** What became of it. */
    public Verdict verdict() {
        return verdicts.isEmpty() ? Verdict.OPEN : verdicts.getFirst().verdict();
    }

    /** The latest decision; null when there was none. */
    public @Nullable Judged latest() {
        return verdicts.isEmpty() ? null : verdicts.getFirst();
    }

    /** What speaks for it, or against it. */
    public List<Evidence> on(boolean side) {
        return evidence.stream().filter(one -> one.speaksFor() == side).toList();
    }

    /** How it is called, as the end of a key: about a person it stays a hypothesis, tested or not. */
    public String called() {
        return verdict().called(said);
    }
}
