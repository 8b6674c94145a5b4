package org.samenhang.casework.consent;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * How it stands with the consents to take part, on a day: who decides, what each said, what is missing, and what is near.
 *
 * @param ahead what will change soon after that day, the first first
 */
public record ConsentState(LocalDate day, String youthName, WhoDecides who, List<Asked> asked, List<Coming> ahead) {

    /** Computes it for a day. */
    public static ConsentState on(LocalDate day, Recorded recorded) {
        return new ConsentState(
                day, recorded.youth().name(), who(day, recorded), asked(day, recorded), Ahead.of(day, recorded));
    }

    /** The rule that holds at this age. */
    public AgeRule rule() {
        return who.rule();
    }

    /** What is not known. */
    public Set<Gap> gaps() {
        return who.gaps();
    }

    /** Who is still to be asked. */
    public List<Decider> missing() {
        return asked.stream()
                .filter(one -> one.answer().isMissing())
                .map(Asked::decider)
                .toList();
    }

    /** Who said no, and did not say otherwise since. */
    public List<Decider> refused() {
        return asked.stream()
                .filter(one -> one.answer() == Answer.REFUSED)
                .map(Asked::decider)
                .toList();
    }

    /** Whether somebody said no; to be talked about, and to be respected. */
    public boolean isRefused() {
        return asked.stream().anyMatch(one -> one.answer() == Answer.REFUSED);
    }

    /** Whether everyone who decides was asked, and it is sure that these are all. */
    public boolean isComplete() {
        return missing().isEmpty() && gaps().isEmpty();
    }

    /**
     * Who decides about something on a day, and what each said of it: the latest word counts; of one day the one that was recorded last.
     */
    public static List<Asked> asked(About about, LocalDate day, Recorded recorded) {
        return who(about, day, recorded).deciders().stream()
                .map(decider -> new Asked(decider, answer(about, day, decider.person(), recorded.said())))
                .toList();
    }

    static List<Asked> asked(LocalDate day, Recorded recorded) {
        return asked(About.REGISTRATION, day, recorded);
    }

    static WhoDecides who(LocalDate day, Recorded recorded) {
        return who(About.REGISTRATION, day, recorded);
    }

    private static WhoDecides who(About about, LocalDate day, Recorded recorded) {
        return WhoDecides.on(
                day,
                recorded.youth(),
                recorded.authorities(),
                recorded.capacity().isCapable(about, day));
    }

    private static Answer answer(About about, LocalDate day, UUID person, List<Consent> said) {
        Consent latest = null;
        for (Consent one : said) {
            if (one.by().equals(person)
                    && one.about().equals(about.code())
                    && one.speaksOn(day)
                    && (latest == null || !one.from().isBefore(latest.from()))) {
                latest = one;
            }
        }
        return latest == null ? Answer.NOT_ASKED : latest.on(day);
    }
}
