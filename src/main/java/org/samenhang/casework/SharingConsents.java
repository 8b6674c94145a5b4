package org.samenhang.casework;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.samenhang.casework.consent.About;
import org.samenhang.casework.consent.Answer;
import org.samenhang.casework.consent.ConsentLedger;
import org.samenhang.casework.consent.ConsentState;
import org.samenhang.casework.consent.InformedWithoutConsentUnderSupervision;
import org.samenhang.casework.consent.Recorded;
import org.samenhang.casework.consent.WhoDecides;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Whose consent is on file for sharing something with somebody outside (Jeugdwet 7.3.11), and whose is missing. It
 * advises; a person decides, with a reason.
 */
@Service
public class SharingConsents {

    private final ConsentLedger ledger;
    private final Clock clock;

    SharingConsents(ConsentLedger ledger, Clock clock) {
        this.ledger = ledger;
        this.clock = clock;
    }

    /**
     * How it stands today.
     *
     * @param gaps what is not known, so that these may not be all who decide
     * @param supervision whether a supervision order holds, under which the guardian may be informed without consent
     */
    public record State(List<Asked> asked, List<String> gaps, boolean supervision) {

        /** Whether everyone who decides said yes, and these are all. */
        public boolean isComplete() {
            return gaps.isEmpty()
                    && !asked.isEmpty()
                    && asked.stream().allMatch(one -> one.answer().equals(Answer.GIVEN.code()));
        }
    }

    /** Somebody who decides, and what is on file of them about sharing. */
    public record Asked(UUID person, String name, String answer) {}

    /** For a case the caller has opened. */
    @Transactional(propagation = Propagation.MANDATORY)
    public State today(CaseFile file) {
        LocalDate today = LocalDate.now(clock);
        WhoDecides who = ledger.whoDecides(file.id(), About.SHARING, today);
        Recorded recorded = ledger.recorded(file);
        return new State(
                ConsentState.asked(About.SHARING, today, recorded).stream()
                        .map(one -> new Asked(
                                one.decider().person(),
                                one.decider().name(),
                                one.answer().code()))
                        .toList(),
                who.gaps().stream().map(gap -> gap.code()).toList(),
                new InformedWithoutConsentUnderSupervision(recorded.orders()).holdsOn(today));
    }
}
