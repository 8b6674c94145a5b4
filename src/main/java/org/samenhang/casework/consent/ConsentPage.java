package org.samenhang.casework.consent;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.samenhang.casework.CaseFile;

/**
 * Who decides on a day, what each said, on what it rests, and who may be told what.
 *
 * @param judgements on whether the youth can weigh a decision, the latest first; empty for who may not read them
 * @param toldOnRequest parents without authority
 * @param guardians who may be told without consent that day; empty without a supervision order
 */
public record ConsentPage(
        CaseFile file,
        ConsentState state,
        Recorded recorded,
        List<JudgedCapacity> judgements,
        List<Named> toldOnRequest,
        List<Named> guardians) {

    /** Somebody of the case. */
    public record Named(UUID person, String name) {}

    /** What was said, as it was written down. */
    public List<Consent> said() {
        return recorded.said();
    }

    /** Who decides about sharing with others on that day, and what each said. */
    public List<Asked> sharing() {
        return ConsentState.asked(About.SHARING, state.day(), recorded);
    }

    /** What somebody was last written down to have said about something; null when nothing was. */
    public @Nullable Consent written(UUID person, About about) {
        return said().stream()
                .filter(one -> one.by().equals(person) && one.about().equals(about.code()))
                .reduce((first, later) -> later)
                .orElse(null);
    }

    /** Who has or had authority. */
    public List<Authority> authorities() {
        return recorded.authorities();
    }

    /** Supervision orders, past and present. */
    public List<SupervisionOrder> orders() {
        return recorded.orders();
    }

    /** Whether it shows another day than today. */
    public boolean isAnotherDay(LocalDate today) {
        return !state.day().equals(today);
    }
}
