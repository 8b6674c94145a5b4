package org.samenhang.casework.consent;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is said before it matters: birthdays, and ends of authority, consent and supervision, that are near. */
final class Ahead {

    /** From how many days before it something is told. Ours: long enough to plan a talk. */
    static final int NEAR = 60;

    private final LocalDate day;
    private final Recorded recorded;
    private final List<Decider> missingToday;
    private final List<Coming> found = new ArrayList<>();

    private Ahead(LocalDate day, Recorded recorded) {
        this.day = day;
        this.recorded = recorded;
        missingToday = missing(day);
    }

    /** Everything that comes near after a day, the first first. */
    static List<Coming> of(LocalDate day, Recorded recorded) {
        Ahead ahead = new Ahead(day, recorded);
        ahead.birthdays();
        ahead.authority();
        ahead.consents();
        ahead.supervision();
        ahead.found.sort(Comparator.comparing(Coming::on).thenComparing(Coming::kind));
        return List.copyOf(ahead.found);
    }

    private void birthdays() {
        LocalDate born = recorded.youth().born();
        if (born != null) {
            for (int age : new int[] {TwelveToFifteen.FROM, SixteenAndOver.FROM, OfAge.FROM}) {
                add(Birthday.of(born, age), Coming.Kind.BIRTHDAY, String.valueOf(age));
            }
        }
    }

    private void authority() {
        for (Authority one : recorded.authorities()) {
            LocalDate from = one.from();
            if (from != null && decides(one, from) && !decides(one, from.minusDays(1)) && asksAuthority(from)) {
                add(from, Coming.Kind.AUTHORITY_BEGINS, one.name());
            }
            LocalDate after = dayAfter(one.until());
            if (after != null && decides(one, after.minusDays(1)) && !decides(one, after) && asksAuthority(after)) {
                add(after, Coming.Kind.AUTHORITY_ENDS, one.name());
            }
        }
    }

    private void consents() {
        for (Asked one : ConsentState.asked(day, recorded)) {
            if (one.answer() == Answer.GIVEN) {
                LocalDate end = recorded.said().stream()
                        .filter(said -> said.by().equals(one.decider().person()) && said.given() && said.speaksOn(day))
                        .map(said -> dayAfter(said.until()))
                        .filter(after ->
                                after != null && near(after) && missing(after).contains(one.decider()))
                        .findFirst()
                        .orElse(null);
                if (end != null) {
                    add(end, Coming.Kind.CONSENT_ENDS, one.decider().name());
                }
            }
        }
    }

    private void supervision() {
        InformedWithoutConsentUnderSupervision rule = new InformedWithoutConsentUnderSupervision(recorded.orders());
        for (SupervisionOrder one : recorded.orders()) {
            LocalDate after = dayAfter(one.until());
            if (after != null && rule.holdsOn(day) && !rule.holdsOn(after)) {
                add(after, Coming.Kind.SUPERVISION_ENDS, "");
            }
        }
    }

    private void add(LocalDate on, Coming.Kind kind, String what) {
        if (near(on)) {
            List<Decider> toAsk = missing(on).stream()
                    .filter(one -> !missingToday.contains(one))
                    .toList();
            Coming coming = new Coming(on, kind, what, toAsk);
            if (!found.contains(coming)) {
                found.add(coming);
            }
        }
    }

    private boolean near(LocalDate on) {
        return on.isAfter(day) && !on.isAfter(day.plusDays(NEAR));
    }

    private boolean decides(Authority authority, LocalDate on) {
        return Holders.on(on, recorded.authorities()).deciders().stream()
                .anyMatch(one -> one.person().equals(authority.person()));
    }

    private boolean asksAuthority(LocalDate on) {
        return AgeRule.on(on, recorded.youth().born()).authorityDecides();
    }

    private List<Decider> missing(LocalDate on) {
        return ConsentState.asked(on, recorded).stream()
                .filter(one -> one.answer().isMissing())
                .map(Asked::decider)
                .toList();
    }

    private static @Nullable LocalDate dayAfter(@Nullable LocalDate last) {
        return last == null ? null : last.plusDays(1);
    }
}
