package org.samenhang.casework.consent;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How it stands with the consents to take part, on a day: who decides, what each said, what is missing, and what will be
 * missing after a birthday that is near.
 *
 * @param next the coming twelfth or sixteenth birthday, when it is near and changes who decides; else null
 */
public record ConsentState(
        LocalDate day,
        AgeGroup group,
        List<Asked> asked,
        Set<Gap> gaps,
        @Nullable Birthday next) {

    /** From how many days before it a birthday is mentioned. Ours: long enough to plan a talk. */
    static final int NEAR = 60;

    /** A birthday that changes who decides, and who is still to be asked then. */
    public record Birthday(LocalDate on, int age, List<Decider> toAsk) {}

    /** Computes it for a day. */
    public static ConsentState on(
            LocalDate day, WhoDecides.Youth youth, List<Authority> authorities, List<Consent> said) {
        WhoDecides who = WhoDecides.on(day, youth, authorities);
        return new ConsentState(
                day, who.group(), asked(day, who, said), who.gaps(), birthday(day, youth, authorities, said));
    }

    /** Who is still to be asked. */
    public List<Decider> missing() {
        return asked.stream()
                .filter(one -> one.answer().isMissing())
                .map(Asked::decider)
                .toList();
    }

    /** Whether somebody said no; to be talked about, and to be respected. */
    public boolean isRefused() {
        return asked.stream().anyMatch(one -> one.answer() == Answer.REFUSED);
    }

    /** Whether everyone who decides was asked, and it is sure that these are all. */
    public boolean isComplete() {
        return missing().isEmpty() && gaps.isEmpty();
    }

    private static List<Asked> asked(LocalDate day, WhoDecides who, List<Consent> said) {
        return who.deciders().stream()
                .map(decider -> new Asked(decider, answer(day, decider.person(), said)))
                .toList();
    }

    /** The latest word counts; of one day the one that was recorded last. */
    private static Answer answer(LocalDate day, UUID person, List<Consent> said) {
        Consent latest = null;
        for (Consent one : said) {
            if (one.by().equals(person)
                    && one.about().equals("registration")
                    && one.speaksOn(day)
                    && (latest == null || !one.from().isBefore(latest.from()))) {
                latest = one;
            }
        }
        return latest == null ? Answer.NOT_ASKED : latest.on(day);
    }

    private static @Nullable Birthday birthday(
            LocalDate day, WhoDecides.Youth youth, List<Authority> authorities, List<Consent> said) {
        LocalDate born = youth.born();
        if (born == null) {
            return null;
        }
        for (int age : new int[] {12, 16}) {
            LocalDate on = born.plusYears(age);
            if (on.isAfter(day) && !on.isAfter(day.plusDays(NEAR))) {
                List<Decider> toAsk = asked(on, WhoDecides.on(on, youth, authorities), said).stream()
                        .filter(one -> one.answer().isMissing())
                        .map(Asked::decider)
                        .toList();
                return toAsk.isEmpty() ? null : new Birthday(on, age, toAsk);
            }
        }
        return null;
    }
}
