package org.samenhang.casework.questionanalysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;

/** Two devices on one conversation: nobody's text is lost, whichever comes first. */
class MeetingTest {

    @Property(tries = 300)
    void whatItsWriterDidNotSeeIsNotWrittenOver(
            @ForAll @StringLength(max = 2) @AlphaChars String now,
            @ForAll @StringLength(max = 2) @AlphaChars String was,
            @ForAll @StringLength(max = 2) @AlphaChars String is) {
        Meeting met = Meeting.of(List.of(now), List.of(was), List.of(is));
        if (met.fits()) {
            assertThat(met.then()).containsExactly(is);
            assertThat(now).isIn(was, is);
        } else {
            assertThat(met.then()).containsExactly(now);
        }
    }

    @Property(tries = 300)
    void sentTwiceIsTheSame(
            @ForAll @StringLength(max = 3) @AlphaChars String was,
            @ForAll @StringLength(max = 3) @AlphaChars String is) {
        List<String> once = Meeting.of(List.of(was), List.of(was), List.of(is)).then();
        assertThat(Meeting.of(once, List.of(was), List.of(is))).isEqualTo(new Meeting(true, once));
    }

    @Property(tries = 300)
    void ticksOfTwoDevicesGoTogetherInEitherOrder(
            @ForAll @Size(max = 5) Set<@AlphaChars @StringLength(value = 1) String> was,
            @ForAll @Size(max = 5) Set<@AlphaChars @StringLength(value = 1) String> one,
            @ForAll @Size(max = 5) Set<@AlphaChars @StringLength(value = 1) String> other) {
        List<String> before = List.copyOf(was);
        List<String> here = ticks(ticks(before, before, List.copyOf(one)), before, List.copyOf(other));
        List<String> there = ticks(ticks(before, before, List.copyOf(other)), before, List.copyOf(one));
        assertThat(here).containsExactlyInAnyOrderElementsOf(there).doesNotHaveDuplicates();
        assertThat(here)
                .containsAll(one.stream().filter(tick -> !was.contains(tick)).toList());
    }

    private static List<String> ticks(List<String> now, List<String> was, List<String> is) {
        return java.util.Objects.requireNonNull(Meeting.ofTicks(now, was, is).then());
    }
}
