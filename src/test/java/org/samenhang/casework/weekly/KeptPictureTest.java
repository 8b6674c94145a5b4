package org.samenhang.casework.weekly;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Kept and not kept over weeks, side paths, and who carries too much alone. */
class KeptPictureTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 3, 2);
    private static final LocalDate SECOND = FIRST.plusWeeks(1);

    @Test
    void everyHelperHasACellForEveryHour() {
        KeptPicture picture = KeptPicture.of(List.of(
                new KeptPicture.Said(SECOND, "School", "kept"),
                new KeptPicture.Said(FIRST, "School", "not_kept"),
                new KeptPicture.Said(SECOND, "School", "kept"),
                new KeptPicture.Said(SECOND, "Bas", "not_yet")));
        assertThat(picture.hours()).containsExactly(FIRST, SECOND);
        assertThat(picture.lines())
                .containsExactly(
                        new KeptPicture.Line("Bas", List.of(new KeptPicture.Cell(0, 0), new KeptPicture.Cell(0, 0))),
                        new KeptPicture.Line(
                                "School", List.of(new KeptPicture.Cell(0, 1), new KeptPicture.Cell(2, 0))));
    }

    @Test
    void whatFollowsFromNoPrincipleIsASidePathUntilItWasTalkedAbout() {
        assertThat(step(null, "").isSidePath()).isTrue();
        assertThat(step(null, "We laten het").isSidePath()).isFalse();
        assertThat(step(2, "").isSidePath()).isFalse();
    }

    @Test
    void whoCarriesMuchIsAloneUntilSomebodySharesIt() {
        assertThat(load("too_heavy", "").isAlone()).isTrue();
        assertThat(load("heavy", "Hilde").isAlone()).isFalse();
        assertThat(load("bearable", "").isAlone()).isFalse();
    }

    private static CourseStep step(@Nullable Integer principle, String talked) {
        return new CourseStep(
                UUID.randomUUID(), UUID.randomUUID(), FIRST, false, "Iets", "", principle, 1, "", talked, "");
    }

    private static Load load(String load, String with) {
        return new Load(
                UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID(), "Bas", FIRST, load, "", with, "", null, "");
    }
}
