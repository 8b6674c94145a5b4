package org.samenhang.analysis.weighing;

import java.util.List;
import org.samenhang.analysis.Thought;
import org.samenhang.analysis.ThoughtSource;
import org.samenhang.analysis.Whole;
import org.springframework.stereotype.Component;

/** Asks whether a far-reaching step that goes on now was weighed. */
@Component
class WeighingThoughts implements ThoughtSource {

    private final WeighingRows rows;

    WeighingThoughts(WeighingRows rows) {
        this.rows = rows;
    }

    @Override
    public List<Thought> of(Whole whole) {
        boolean unweighed =
                rows.steps(whole.head().caseId()).stream().anyMatch(step -> !step.weighed() && step.to() == null);
        return unweighed ? List.of(new Thought("step", List.of(), "/weighings", null)) : List.of();
    }
}
