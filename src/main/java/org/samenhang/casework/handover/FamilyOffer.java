package org.samenhang.casework.handover;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * What was proposed to the reader for the cases of a family at once, each with what is told in it and nothing else of it.
 *
 * @param id of the one by which it was opened
 */
public record FamilyOffer(UUID id, List<One> all) {

    /**
     * One of them.
     *
     * @param here what was told of this case alone; empty when nothing was
     */
    public record One(Offer offer, String here) {

        /** What was told in all of them. */
        String common() {
            String told = offer.handover().told();
            return told.endsWith(here)
                    ? told.substring(0, told.length() - here.length()).strip()
                    : told;
        }

        /** Whether it waits for an answer. */
        public boolean waits(LocalDate today) {
            Handover.State state = offer.handover().on(today);
            return !offer.closed() && (state == Handover.State.WAITING || state == Handover.State.LATE);
        }
    }

    /** What was told in all of them, once. */
    public String told() {
        return all.getFirst().common();
    }

    /** The first, of which the day and who hands over are those of all. */
    public Handover first() {
        return all.getFirst().offer().handover();
    }

    /** Whether there is anything to answer. */
    public boolean waits(LocalDate today) {
        return all.stream().anyMatch(one -> one.waits(today));
    }
}
