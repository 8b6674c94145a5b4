package org.samenhang.casework;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The case (nl: casus): one youth, one question people came with, followed to a lasting result; as its caller may see it.
 *
 * @param number the team's own number, such as 2026-017
 * @param question what people came with, title of the case
 * @param born the youth's day of birth; null while it is not known
 * @param registeredOn the day it came in; it counts in that year
 * @param earlier the case it comes back from; null when there was none or the caller takes no part in that one
 * @param closedOn null while it runs
 * @param theme whether it is an analysis of a pattern, without a case and without a youth
 * @param version of the row, for who edits the question
 * @param place the caller's
 */
public record CaseFile(
        UUID id,
        String number,
        String question,
        UUID youthId,
        String youthName,
        @Nullable LocalDate born,
        LocalDate registeredOn,
        LocalDate takenOn,
        @Nullable Earlier earlier,
        @Nullable LocalDate closedOn,
        boolean theme,
        int version,
        Place place) {

    /** Stands where a theme has no youth. */
    static final UUID NOBODY = new UUID(0, 0);

    /** The same whoever asks it, as far as they are equally near; nothing made from it can depend on who that is. */
    public CaseFile fromNobodysPlace() {
        return new CaseFile(
                id,
                number,
                question,
                youthId,
                youthName,
                born,
                registeredOn,
                takenOn,
                earlier,
                closedOn,
                theme,
                version,
                new Place(NOBODY, place.level(), Set.of()));
    }

    /** Whether it is an analysis of a pattern in care, which is about nobody in particular. */
    public boolean isTheme() {
        return theme;
    }

    /** An earlier case of the same youth. */
    public record Earlier(UUID id, String number) {}

    /** Address of the case. */
    public String path() {
        return "/cases/" + id;
    }

    /** Whether it still runs. */
    public boolean isOpen() {
        return closedOn == null;
    }

    /** Age in whole years on a day; null while the day of birth is not known. */
    public @Nullable Integer ageOn(LocalDate day) {
        return born == null || born.isAfter(day)
                ? null
                : Integer.valueOf(Period.between(born, day).getYears());
    }

    /** What the youth is called by who knows them. */
    public String youthFirstName() {
        return youthName.strip().split("\\s+", 2)[0];
    }

    /**
     * Closes the case, with the judgement of family and professionals that it lasts, or with the reason why not (A5).
     *
     * @return the closing, or everything that still stands in its way
     */
    public ClosingDecision close(ClosingProposal proposal, LocalDate today) {
        List<WhyNotYet> reasons = new ArrayList<>();
        if (!place.directs()) {
            reasons.add(WhyNotYet.NOT_THE_DIRECTOR);
        }
        if (!isOpen()) {
            reasons.add(WhyNotYet.ALREADY_CLOSED);
        }
        LocalDate on = proposal.closedOn();
        if (on == null) {
            reasons.add(WhyNotYet.NO_DAY);
        } else if (on.isAfter(today)) {
            reasons.add(WhyNotYet.DAY_AHEAD);
        } else if (on.isBefore(registeredOn)) {
            reasons.add(WhyNotYet.DAY_BEFORE_REGISTRATION);
        }
        if (proposal.lasting() == null) {
            reasons.add(WhyNotYet.NO_JUDGEMENT);
        } else if (proposal.lasting()) {
            if (proposal.familySays().isBlank()) {
                reasons.add(WhyNotYet.FAMILY_NOT_HEARD);
            }
            if (proposal.professionalsSay().isBlank()) {
                reasons.add(WhyNotYet.PROFESSIONALS_NOT_HEARD);
            }
        } else if (proposal.reasonNotLasting().isBlank()) {
            reasons.add(WhyNotYet.NO_REASON);
        }
        return reasons.isEmpty() && on != null && proposal.lasting() != null
                ? new Closing(
                        id,
                        on,
                        proposal.lasting(),
                        proposal.familySays(),
                        proposal.professionalsSay(),
                        proposal.lasting() ? "" : proposal.reasonNotLasting(),
                        place.person())
                : new ClosingDecision.NotYet(List.copyOf(reasons));
    }
}
