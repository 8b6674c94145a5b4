package org.samenhang.analysis.circles;

import java.util.List;
import org.samenhang.analysis.Thought;
import org.samenhang.analysis.ThoughtSource;
import org.samenhang.analysis.Whole;
import org.springframework.stereotype.Component;

/** A circle that was kept or set aside and is gone is worth a look: did something change, or was an arrow taken away by mistake? */
@Component
class CircleThoughts implements ThoughtSource {

    @Override
    public List<Thought> of(Whole whole) {
        return whole.gone().isEmpty()
                ? List.of()
                : List.of(new Thought("circle_gone", List.of(), "/circles#gone", null));
    }
}
