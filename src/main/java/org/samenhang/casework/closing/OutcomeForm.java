package org.samenhang.casework.closing;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.samenhang.casework.Fields;

/** What is ticked on what it brought. */
public record OutcomeForm(
        @Nullable List<String> results,
        @Nullable String cost,
        @Nullable String careAdviser,
        @Nullable List<String> harmfulCare,
        @Nullable List<String> patterns,
        @Nullable String judgementFamily,
        @Nullable String judgementProfessionals) {

    /** The form as it stands. */
    static OutcomeForm of(Outcome outcome) {
        Boolean adviser = outcome.careAdviser();
        return new OutcomeForm(
                outcome.results(),
                outcome.cost(),
                adviser == null ? "" : adviser ? "yes" : "no",
                outcome.harmfulCare(),
                outcome.patterns(),
                outcome.judgementFamily(),
                outcome.judgementProfessionals());
    }

    /** What is ticked in a list that may be left alone. */
    public static List<String> ticked(@Nullable List<String> codes) {
        return codes == null ? List.of() : codes;
    }

    Outcome read(Fields fields, int version) {
        return new Outcome(
                known(results, Outcome.RESULTS),
                maybe(fields, "cost", cost, Outcome.COSTS),
                "yes".equals(careAdviser) ? Boolean.TRUE : "no".equals(careAdviser) ? Boolean.FALSE : null,
                known(harmfulCare, Outcome.HARMFUL_CARE),
                known(patterns, Outcome.PATTERNS),
                maybe(fields, "judgementFamily", judgementFamily, Outcome.JUDGEMENTS),
                maybe(fields, "judgementProfessionals", judgementProfessionals, Outcome.JUDGEMENTS),
                version);
    }

    private static List<String> known(@Nullable List<String> codes, List<String> all) {
        return all.stream().filter(ticked(codes)::contains).toList();
    }

    private static String maybe(Fields fields, String field, @Nullable String code, List<String> all) {
        return code == null || code.isBlank() ? "" : fields.oneOf(field, code, all, "closing.choose");
    }
}
