package org.samenhang.instruments;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A figure over the scores of one section, for who filled it in: their own aid, computed when it is shown and kept nowhere.
 *
 * @param mostMissing so many answers may be missing; more, and there is no figure. 0 for a sum
 */
public record ScoreRule(Method method, int mostMissing) {

    /** How it is computed. */
    public enum Method {
        SUM,
        MEAN
    }

    /**
     * What came of it.
     *
     * @param value null when too much is missing; a mean has one decimal, rounded half up
     * @param lowest what it can be at least
     * @param highest what it can be at most
     * @param answered how many of the scores were given
     * @param of how many scores there are
     */
    public record Scored(Item section, @Nullable BigDecimal value, int lowest, int highest, int answered, int of) {

        /** Whether some scores were not given. */
        public boolean incomplete() {
            return answered < of;
        }
    }

    /** Computes it for a section, over the scores in it that are asked. */
    Scored of(Item section, Answers answers) {
        List<Item> scales = scales(section);
        List<BigDecimal> given = scales.stream()
                .map(item -> answers.one(item.linkId()))
                .filter(answer -> !answer.isEmpty())
                .map(BigDecimal::new)
                .toList();
        boolean sum = method == Method.SUM;
        BigDecimal total = given.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal value = given.isEmpty() || scales.size() - given.size() > mostMissing
                ? null
                : sum ? total : total.divide(BigDecimal.valueOf(given.size()), 1, RoundingMode.HALF_UP);
        return new Scored(
                section,
                value,
                scales.stream()
                        .mapToInt(item -> scale(item).low())
                        .reduce(sum ? Integer::sum : Math::min)
                        .orElse(0),
                scales.stream()
                        .mapToInt(item -> scale(item).high())
                        .reduce(sum ? Integer::sum : Math::max)
                        .orElse(0),
                given.size(),
                scales.size());
    }

    /** The scores directly in a section. */
    static List<Item> scales(Item section) {
        return section.items().stream().filter(item -> item.scale() != null).toList();
    }

    private static Scale scale(Item item) {
        return Objects.requireNonNull(item.scale());
    }
}
