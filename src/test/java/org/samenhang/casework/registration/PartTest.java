package org.samenhang.casework.registration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PartTest {

    @ParameterizedTest
    @EnumSource(Voice.class)
    void thePagesFollowEachOtherToTheOverview(Voice voice) {
        List<Part> parts = Part.of(voice, RegistrantKind.ANDERS);
        String at = parts.getFirst().name();
        int pages = 1;
        while (!at.equals(Part.OVERVIEW)) {
            at = Part.after(Part.named(at, parts).orElseThrow(), parts);
            pages++;
        }
        assertThat(pages).isEqualTo(parts.size() + 1);
    }

    @ParameterizedTest
    @EnumSource(Voice.class)
    void noVoiceIsAskedTheSameTwice(Voice voice) {
        List<Question> asked = Part.of(voice, RegistrantKind.ANDERS).stream()
                .flatMap(part -> part.questions().stream())
                .toList();
        assertThat(asked).doesNotHaveDuplicates();
    }

    @Test
    void aProfessionalIsAskedEverythingOnAFewPages() {
        List<Part> parts = Part.of(Voice.PROFESSIONAL, RegistrantKind.ANDERS);
        Set<Question> asked =
                parts.stream().flatMap(part -> part.questions().stream()).collect(Collectors.toSet());
        assertThat(asked).containsAll(Arrays.asList(Question.values()));
        assertThat(parts).hasSizeLessThanOrEqualTo(6);
    }

    @Test
    void aFamilyIsNotAskedForReasonsInTheOrganisation() {
        for (Voice voice : List.of(Voice.YOUTH, Voice.FAMILY)) {
            assertThat(Part.of(voice, RegistrantKind.OUDER))
                    .flatExtracting(Part::questions)
                    .doesNotContain(Question.REASON, Question.BOTTLENECK, Question.REFERRER_NEED);
        }
    }

    @Test
    void aFamilySeesOneThingPerPage() {
        assertThat(Part.of(Voice.FAMILY, RegistrantKind.OUDER))
                .allSatisfy(part -> assertThat(part.questions()).hasSizeLessThanOrEqualTo(3));
    }

    @Test
    void whoWasFurtherIsNotSentBack() {
        List<Part> parts = Part.of(Voice.PROFESSIONAL, RegistrantKind.GI);
        assertThat(Part.further("youth", "registrant", parts)).isEqualTo("youth");
        assertThat(Part.further("youth", "care", parts)).isEqualTo("care");
        assertThat(Part.further("youth", Part.OVERVIEW, parts)).isEqualTo(Part.OVERVIEW);
    }
}
