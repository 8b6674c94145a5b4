package org.samenhang.casework.consent;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The other rules of the law on who decides, each as a table of cases. */
class RulesTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);

    /** Jeugdwet 7.3.4: the two exceptions are for the consent of parents or guardian of a youth of 12 to 15, and for no other. */
    @ParameterizedTest(name = "{0} years, without the consent of {1} to {2}: {3}")
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
            age | of whom               | about        | grounds
            11  | PARENT_WITH_AUTHORITY | REGISTRATION | OTHER
            12  | PARENT_WITH_AUTHORITY | REGISTRATION | SERIOUS_HARM WELL_CONSIDERED_WISH OTHER
            15  | GUARDIAN              | REGISTRATION | SERIOUS_HARM WELL_CONSIDERED_WISH OTHER
            13  | YOUTH                 | REGISTRATION | OTHER
            16  | YOUTH                 | REGISTRATION | OTHER
            17  | YOUTH                 | ATTENDEES    | OTHER
            8   | GUARDIAN              | SHARING      | SUPERVISION_ORDER OTHER
            16  | YOUTH                 | SHARING      | SUPERVISION_ORDER OTHER
            14  | PARENT_WITH_AUTHORITY | SHARING      | SERIOUS_HARM WELL_CONSIDERED_WISH SUPERVISION_ORDER OTHER
            """)
    void goingOnWithoutAConsent(int age, Capacity ofWhom, About about, String grounds) {
        WithoutConsent rule = new WithoutConsent(AgeRule.on(DAY, DAY.minusYears(age)), ofWhom, about);
        assertThat(rule.grounds())
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(grounds.split(" ")).map(Ground::valueOf).toList());
        assertThat(rule.article().cited()).isEqualTo("Jeugdwet 7.3.4");
    }

    /** Jeugdwet 7.3.11. */
    @ParameterizedTest(name = "{0}: consent asked {1}")
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
            recipient                  | consent asked
            DECIDES                    | false
            DIRECTLY_INVOLVED          | false
            GUARDIAN_UNDER_SUPERVISION | false
            PARENT_WITHOUT_AUTHORITY   | true
            OTHER                      | true
            """)
    void tellingOthers(Recipient recipient, boolean asked) {
        assertThat(new SharingWithOthers(recipient).asksConsent()).isEqualTo(asked);
        assertThat(new SharingWithOthers(recipient).article().cited()).isEqualTo("Jeugdwet 7.3.11");
    }

    /** Jeugdwet 7.3.11: from the first to the last day of the supervision order. */
    @ParameterizedTest(name = "order from {0} until {1}: informed without consent on 22 November 2026 is {2}")
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
            from       | until      | informed
            2026-11-22 |            | true
            2026-11-23 |            | false
            2026-01-01 | 2026-11-22 | true
            2026-01-01 | 2026-11-21 | false
            2025-01-01 | 2027-01-01 | true
            """)
    void theGuardianUnderASupervisionOrder(LocalDate from, @Nullable LocalDate until, boolean informed) {
        SupervisionOrder order = new SupervisionOrder(UUID.randomUUID(), from, until, "beschikking", "");
        assertThat(new InformedWithoutConsentUnderSupervision(List.of(order)).holdsOn(DAY))
                .isEqualTo(informed);
        assertThat(new InformedWithoutConsentUnderSupervision(List.of()).holdsOn(DAY))
                .isFalse();
    }

    /** Burgerlijk Wetboek 1:377c. */
    @ParameterizedTest(name = "youth of {0}, parent has authority {1}: told on request {2}")
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
            age | authority | told on request
            8   | false     | true
            8   | true      | false
            13  | false     | true
            17  | false     | true
            17  | true      | false
            18  | false     | false
            """)
    void aParentWithoutAuthority(int age, boolean authority, boolean told) {
        UUID parent = UUID.randomUUID();
        List<Decider> holders = authority
                ? List.of(new Decider(parent, "vader", Capacity.PARENT_WITH_AUTHORITY))
                : List.of(new Decider(UUID.randomUUID(), "moeder", Capacity.PARENT_WITH_AUTHORITY));
        ParentWithoutAuthority rule = new ParentWithoutAuthority(AgeRule.on(DAY, DAY.minusYears(age)), holders);
        assertThat(rule.isToldOnRequest(parent)).isEqualTo(told);
    }

    /** Jeugdwet 7.3.13: an answer to a list counts for that list. */
    @ParameterizedTest(name = "list changed {0}, answered {1}: counts {2}")
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
            list changed         | answered             | counts
            2026-11-01T10:00:00Z | 2026-11-01T10:00:00Z | true
            2026-11-01T10:00:00Z | 2026-11-02T09:00:00Z | true
            2026-11-01T10:00:00Z | 2026-11-01T09:59:59Z | false
            """)
    void theListOfAttendees(Instant changed, Instant answered, boolean counts) {
        assertThat(new AttendeesConsent(changed).speaksOfThisList(answered)).isEqualTo(counts);
    }

    /** Jeugdwet 7.3.15: the latest judgement on this very decision, and no other. */
    @ParameterizedTest(name = "judged {0}: on 22 November 2026 able to weigh taking part {1}")
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
            judged                                                            | able
            ''                                                                | true
            registration no 2026-11-22                                        | false
            registration no 2026-11-23                                        | true
            attendees no 2026-01-01                                           | true
            registration no 2026-01-01, registration yes 2026-05-01           | true
            registration yes 2026-05-01, registration no 2026-01-01           | true
            registration no 2026-01-01, attendees yes 2026-05-01              | false
            registration yes 2026-05-01, registration no 2026-05-01           | false
            """)
    void weighingADecision(String judged, boolean able) {
        assertThat(capacity(judged).isCapable(About.REGISTRATION, DAY)).isEqualTo(able);
    }

    /** Jeugdwet 7.3.15: who decides when the youth cannot weigh it. */
    @ParameterizedTest(name = "{0} years, able {1}: {2}, {3}, not known: {4}")
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
            age | able  | who          | articles                        | not known
            11  | false | mother       | Jeugdwet 7.3.15                 | ''
            13  | true  | noor, mother | Jeugdwet 7.3.4                  | ''
            13  | false | mother       | Jeugdwet 7.3.4, Jeugdwet 7.3.15 | ''
            17  | true  | noor         | Jeugdwet 7.3.5                  | ''
            17  | false | mother       | Jeugdwet 7.3.5, Jeugdwet 7.3.15 | ''
            18  | true  | noor         | Jeugdwet 7.3.5                  | ''
            18  | false | ''           | Jeugdwet 7.3.5, Jeugdwet 7.3.15 | REPRESENTATIVE_UNKNOWN
            """)
    void inTheirPlace(int age, boolean able, String names, String articles, String gap) {
        Authority mother = new Authority(
                UUID.randomUUID(),
                UUID.randomUUID(),
                "mother",
                AuthorityForm.SOLE,
                false,
                null,
                null,
                "regisseur",
                DAY,
                "");
        WhoDecides who = WhoDecides.on(
                DAY, new WhoDecides.Youth(UUID.randomUUID(), "noor", DAY.minusYears(age)), List.of(mother), able);
        assertThat(who.deciders().stream().map(Decider::name).toList()).isEqualTo(split(names));
        assertThat(who.articles().stream().map(Article::cited).toList()).isEqualTo(split(articles));
        assertThat(who.gaps().stream().map(Gap::name).toList()).isEqualTo(split(gap));
    }

    @Test
    void everyConsentSaysOnWhichArticleItIsAsked() {
        assertThat(Stream.of(About.values()).map(one -> one.article().cited()))
                .containsExactly("Jeugdwet 7.3.4", "Jeugdwet 7.3.13", "Jeugdwet 7.3.11");
    }

    private static CapacityPerDecision capacity(String judged) {
        return new CapacityPerDecision(split(judged).stream()
                .map(one -> one.split(" "))
                .map(part -> new CapacityPerDecision.Judgement(
                        About.of(part[0]).orElseThrow(), part[1].equals("yes"), LocalDate.parse(part[2])))
                .toList());
    }

    private static List<String> split(String list) {
        return list.isBlank() ? List.of() : List.of(list.strip().split(", "));
    }
}
