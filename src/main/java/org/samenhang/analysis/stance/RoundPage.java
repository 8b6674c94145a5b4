package org.samenhang.analysis.stance;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.samenhang.analysis.Arrow;
import org.samenhang.analysis.Said;
import org.samenhang.analysis.Stance;
import org.samenhang.analysis.Voice;
import org.samenhang.analysis.Whole;

/**
 * A round as somebody sees it.
 *
 * @param open the round that is open; null when none is
 * @param mine what the reader said in it
 * @param last the day on which the last one was revealed; null when none was
 * @param revealed what was said in that one
 */
public record RoundPage(
        Whole whole,
        @Nullable UUID open,
        List<PrivateStance> mine,
        @Nullable LocalDate last,
        List<Voice> revealed) {

    /** Where the reader stands on the whole, as far as they said so in this round. */
    public @Nullable PrivateStance onTheWhole() {
        return mine.stream()
                .filter(one -> one.statement() == null && one.arrow() == null)
                .findFirst()
                .orElse(null);
    }

    /** Where the reader stands on a statement. */
    public @Nullable PrivateStance on(Said said) {
        return mine.stream()
                .filter(one -> said.id().equals(one.statement()))
                .findFirst()
                .orElse(null);
    }

    /** Where the reader stands on an arrow. */
    public @Nullable PrivateStance on(Arrow arrow) {
        return mine.stream()
                .filter(one -> arrow.id().equals(one.arrow()))
                .findFirst()
                .orElse(null);
    }

    /** What is revealed, by what it is about: the whole first, then what people see differently. */
    public List<About> together() {
        List<About> all = new ArrayList<>();
        List<Voice> whole = revealed.stream().filter(Voice::onTheWhole).toList();
        if (!whole.isEmpty()) {
            all.add(new About(null, whole));
        }
        this.whole.statements().forEach(said -> {
            List<Voice> on = revealed.stream()
                    .filter(voice -> said.id().equals(voice.statement()))
                    .toList();
            if (!on.isEmpty()) {
                all.add(new About(said.text(), on));
            }
        });
        this.whole.arrows().forEach(arrow -> {
            List<Voice> on = revealed.stream()
                    .filter(voice -> arrow.id().equals(voice.arrow()))
                    .toList();
            if (!on.isEmpty()) {
                all.add(new About(this.whole.named(arrow), on));
            }
        });
        all.sort(Comparator.comparing((About one) -> one.what() != null).thenComparing(one -> !one.differs()));
        return all;
    }

    /**
     * What people said of one thing.
     *
     * @param what null for the whole
     */
    public record About(@Nullable String what, List<Voice> voices) {

        /** Whether not all stand in the same place. */
        public boolean differs() {
            return voices.stream().map(Voice::stance).distinct().count() > 1;
        }

        /** Who stand here, by name. */
        public List<String> who(Stance stance) {
            return voices.stream()
                    .filter(voice -> voice.stance() == stance)
                    .map(Voice::name)
                    .toList();
        }
    }
}
