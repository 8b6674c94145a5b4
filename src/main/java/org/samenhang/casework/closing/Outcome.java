package org.samenhang.casework.closing;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What it brought, in codes as a register counts them (nl: opbrengst); gathered along the way.
 *
 * @param results what came of it
 * @param cost lager, gelijk, hoger or onbekend; empty when not said
 * @param careAdviser whether a care adviser was called in; null when not said
 * @param harmfulCare what the team recognised in the care before
 * @param patterns what the team recognised in how people got stuck together
 * @param judgementFamily of the family; empty when not said
 * @param judgementProfessionals of who helps; empty when not said
 * @param version 0 while nothing was written down
 */
public record Outcome(
        List<String> results,
        String cost,
        @Nullable Boolean careAdviser,
        List<String> harmfulCare,
        List<String> patterns,
        String judgementFamily,
        String judgementProfessionals,
        int version) {

    /** What can come of it. */
    public static final List<String> RESULTS = List.of(
            "uhp_voorkomen",
            "verplaatsen_voorkomen",
            "naar_onderwijs",
            "zwaardere_hulp_voorkomen",
            "partijen_afgeschaald",
            "rvdk_voorkomen");

    /** How the cost compares with what was at hand otherwise. */
    public static final List<String> COSTS = List.of("lager", "gelijk", "hoger", "onbekend");

    /** What can be recognised in the care before. */
    public static final List<String> HARMFUL_CARE =
            List.of("steeds_minder_vrijheid", "opstapelen_zonder_analyse", "lijden_niet_verdragen");

    /** What can be recognised in how people got stuck together. */
    public static final List<String> PATTERNS = List.of(
            "onderwijs_weggevallen",
            "noodzaak_tot_handelen",
            "ouderperspectief_ontbreekt",
            "handelen_vanuit_eindgedrag",
            "verklarende_analyse_ontbreekt");

    /** How somebody looks back on the whole. */
    public static final List<String> JUDGEMENTS =
            List.of("tevreden", "deels", "niet_tevreden", "loopt", "geen_betrokkenheid");

    static Outcome none() {
        return new Outcome(List.of(), "", null, List.of(), List.of(), "", "", 0);
    }

    /** Whether nothing was written down yet. */
    public boolean isEmpty() {
        return says(none());
    }

    boolean says(Outcome other) {
        return new HashSet<>(results).equals(new HashSet<>(other.results))
                && cost.equals(other.cost)
                && java.util.Objects.equals(careAdviser, other.careAdviser)
                && new HashSet<>(harmfulCare).equals(new HashSet<>(other.harmfulCare))
                && new HashSet<>(patterns).equals(new HashSet<>(other.patterns))
                && judgementFamily.equals(other.judgementFamily)
                && judgementProfessionals.equals(other.judgementProfessionals);
    }

    /** This, with the codes of an earlier one that no form shows: what came from a register elsewhere is not lost. */
    Outcome keepingUnknownOf(Outcome earlier) {
        return new Outcome(
                results,
                cost,
                careAdviser,
                with(harmfulCare, earlier.harmfulCare, HARMFUL_CARE),
                with(patterns, earlier.patterns, PATTERNS),
                judgementFamily,
                judgementProfessionals,
                version);
    }

    private static List<String> with(List<String> chosen, List<String> earlier, List<String> known) {
        List<String> all = new ArrayList<>(chosen);
        earlier.stream()
                .filter(code -> !known.contains(code) && !all.contains(code))
                .forEach(all::add);
        return List.copyOf(all);
    }
}
