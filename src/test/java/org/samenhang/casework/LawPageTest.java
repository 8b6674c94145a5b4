package org.samenhang.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.samenhang.casework.consent.AgeRule;
import org.samenhang.casework.consent.Article;
import org.samenhang.casework.consent.AttendeesConsent;
import org.samenhang.casework.consent.CapacityPerDecision;
import org.samenhang.casework.consent.InformedWithoutConsentUnderSupervision;
import org.samenhang.casework.consent.ParentWithoutAuthority;
import org.samenhang.casework.consent.Recipient;
import org.samenhang.casework.consent.Rule;
import org.samenhang.casework.consent.SharingWithOthers;
import org.samenhang.casework.informed.FamilyGroupPlan;
import org.samenhang.casework.informed.Withholding;
import org.samenhang.casework.objection.Objection;
import org.samenhang.casework.retention.RetentionClock;
import org.samenhang.casework.rights.Right;

/** Each article that is cited is that of a rule, or of a right that is asked; and the rules that stand outside of consent. */
class LawPageTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);

    @Test
    void eachArticleHasItsRuleOrItsRight() {
        Stream<Article> ofRules = Stream.of(
                        AgeRule.on(DAY, DAY.minusYears(11)),
                        AgeRule.on(DAY, DAY.minusYears(12)),
                        AgeRule.on(DAY, DAY.minusYears(16)),
                        new CapacityPerDecision(List.of()),
                        new ParentWithoutAuthority(AgeRule.on(DAY, DAY), List.of()),
                        new InformedWithoutConsentUnderSupervision(List.of()),
                        new SharingWithOthers(Recipient.OTHER),
                        new AttendeesConsent(Instant.EPOCH),
                        new Withholding("", "", null),
                        new FamilyGroupPlan(UUID.randomUUID(), DAY, true, "", "", ""),
                        new Objection(UUID.randomUUID(), "", true, DAY, ""),
                        new RetentionClock(DAY, 20))
                .map(Rule::article);
        Stream<Article> ofRights =
                Arrays.stream(Right.values()).map(Right::article).filter(Objects::nonNull);
        assertThat(Stream.concat(ofRules, ofRights)).containsOnly(Article.values());
    }

    /** A right on one's own file always says where it stands. */
    @Test
    void eachRightOnTheFileCitesItsArticle() {
        assertThat(Right.ofTheFile().stream()
                        .map(one -> one + " "
                                + Objects.requireNonNull(one.article()).cited()))
                .containsExactly(
                        "SEE Jeugdwet 7.3.10",
                        "COPY Jeugdwet 7.3.10",
                        "CORRECT AVG 16",
                        "ADD Jeugdwet 7.3.8",
                        "RESTRICT AVG 18",
                        "DESTROY Jeugdwet 7.3.9",
                        "OBJECT AVG 21");
    }

    /** Jeugdwet 7.3.2. */
    @ParameterizedTest(name = "withheld ''{0}'', because ''{1}'', a colleague asked {2}: missing {3}")
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
            withheld | because  | colleague asked | missing
            ''       | ''       | false           | ''
            ''       | not safe | false           | ''
            place    | ''       | false           | why colleague
            place    | not safe | false           | colleague
            place    | ''       | true            | why
            place    | not safe | true            | ''
            """)
    void withholding(String withheld, String because, boolean asked, String missing) {
        Withholding rule = new Withholding(withheld, because, asked ? UUID.randomUUID() : null);
        String found = (rule.isWhyMissing() ? "why " : "") + (rule.isColleagueMissing() ? "colleague" : "");
        assertThat(found.strip()).isEqualTo(missing);
    }

    /** Jeugdwet 4.1.2: fourteen days and six weeks from the day of the offer, while it was not turned down. */
    @ParameterizedTest(name = "offered {1} on {0}, answered {2}: {3}, {4}, running {5}")
    @CsvSource(delimiter = '|', useHeadersInDisplayName = true, textBlock = """
            on         | offered | answer | fourteen days | six weeks  | running
            2026-11-22 | true    |        | 2026-12-06    | 2027-01-03 | true
            2026-11-22 | true    | later  | 2026-12-06    | 2027-01-03 | true
            2026-11-22 | true    | yes    | 2026-12-06    | 2027-01-03 | true
            2026-11-22 | true    | no     | 2026-12-06    | 2027-01-03 | false
            2026-11-22 | false   |        | 2026-12-06    | 2027-01-03 | false
            2028-02-20 | true    |        | 2028-03-05    | 2028-04-02 | true
            """)
    void theFamilyGroupPlan(
            LocalDate on,
            boolean offered,
            @Nullable String answer,
            LocalDate first,
            LocalDate second,
            boolean running) {
        FamilyGroupPlan plan =
                new FamilyGroupPlan(UUID.randomUUID(), on, offered, Objects.requireNonNullElse(answer, ""), "", "");
        assertThat(plan.afterFourteenDays()).isEqualTo(first);
        assertThat(plan.afterSixWeeks()).isEqualTo(second);
        assertThat(plan.isRunning()).isEqualTo(running);
    }
}
