package org.samenhang.analysis.guidance;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.samenhang.analysis.model.Moment;

/**
 * Where we are and what could come next. A step is 'there' when something of it is, never when it is finished.
 *
 * @param there the steps of which something is there
 * @param here the step that the first suggestion belongs to
 * @param suggestions one or two, the one that opens most first; none is fine
 */
public record Way(Set<Moment> there, Moment here, List<Suggestion> suggestions) {

    /** More would be a list to tick off. */
    static final int MOST = 2;

    /** For who works with it. */
    static Way of(Situation now, Set<Suggestion> skipped) {
        List<Suggestion> all = new ArrayList<>();
        add(all, now.statements() == 0, Suggestion.FIRST_STATEMENTS);
        add(all, now.toWeigh() > 0, Suggestion.WEIGH);
        add(all, now.recheckDue(), Suggestion.STILL_WORK_FROM_IT);
        add(all, now.statements() > 0 && now.onFamily() && !now.onHelp(), Suggestion.THE_HELP_TOO);
        add(all, now.statements() > 2 && now.arrows() == 0, Suggestion.FIRST_ARROWS);
        add(all, now.statements() > 2 && now.ofFamily() && !now.inWordsOfFamily(), Suggestion.THEIR_WORDS);
        add(all, now.arrows() > 2 && now.circles() == 0, Suggestion.WHAT_COMES_BACK);
        add(all, now.openEnds() && now.arrows() > 0, Suggestion.END_OF_WHAT);
        add(all, now.circles() > 0 && now.unjudged(), Suggestion.RECOGNISED);
        add(all, now.circles() > 0 && !now.helping(), Suggestion.WHAT_HELPS);
        add(all, now.circles() > 0 && !now.growth(), Suggestion.GOOD_TIMES);
        add(all, now.circles() > 0 && !now.concluded(), Suggestion.CONCLUSION);
        add(all, now.concluded() && !now.toldInPlainWords(), Suggestion.PLAIN_WORDS);
        add(all, now.ofFamily() && now.conceptUnseen(), Suggestion.LAY_BEFORE_FAMILY);
        add(
                all,
                now.concluded() && now.ofFamily() && !now.discussed() && !now.conceptUnseen(),
                Suggestion.WITH_THE_FAMILY);
        add(all, now.sharedUnsaid(), Suggestion.SHARED_WITH_WHOM);
        add(
                all,
                !now.sharedUnsaid() && (now.discussed() || !now.ofFamily() && now.concluded()) && now.waiting() > 0,
                Suggestion.WHO_SHARES_IT);
        add(all, now.concluded() && !now.firsts(), Suggestion.WHAT_FIRST);
        add(all, now.concluded() && !now.course(), Suggestion.COURSE);
        add(all, now.shared() && now.ofFamily() && !now.lookBack(), Suggestion.LOOK_BACK);
        add(all, now.shared(), Suggestion.DOCUMENTS);
        return of(there(now), all, skipped);
    }

    /**
     * For a youth or parent.
     *
     * @param told whether anything of their own stands in it
     * @param asked whether there are questions for them that they did not send yet
     * @param said whether they said whether it fits
     * @param written whether anything is there for them to read
     */
    static Way ofFamily(
            Situation now, boolean told, boolean asked, boolean said, boolean written, Set<Suggestion> skipped) {
        List<Suggestion> all = new ArrayList<>();
        add(all, now.recheckDue(), Suggestion.STILL_WORK_FROM_IT);
        add(all, written && !said, Suggestion.DOES_IT_FIT);
        add(all, asked, Suggestion.ANSWER);
        add(all, !told && now.statements() > 0, Suggestion.TELL);
        add(all, now.course() && said, Suggestion.READ_ON_PAPER);
        return of(there(now), all, skipped);
    }

    private static Way of(Set<Moment> there, List<Suggestion> all, Set<Suggestion> skipped) {
        List<Suggestion> shown =
                all.stream().filter(one -> !skipped.contains(one)).limit(MOST).toList();
        Moment here = all.isEmpty() ? last(there) : all.getFirst().moment();
        return new Way(there, here, shown);
    }

    /** How far it has come, whatever could still be added to what is behind. */
    public Moment reached() {
        return last(there);
    }

    private static Moment last(Set<Moment> there) {
        return there.stream().reduce(Moment.BEGIN, (before, after) -> after);
    }

    private static Set<Moment> there(Situation now) {
        Set<Moment> there = EnumSet.noneOf(Moment.class);
        when(there, now.statements() > 0, Moment.BEGIN);
        when(there, now.arrows() > 0, Moment.CONNECT);
        when(there, now.circles() > 0, Moment.CIRCLES);
        when(there, now.helping() || now.growth(), Moment.GOOD);
        when(there, now.discussed(), Moment.FAMILY);
        when(there, now.concluded() && now.course(), Moment.TAKE_HOME);
        when(there, now.shared() && now.lookBack(), Moment.LATER);
        return there;
    }

    private static void when(Set<Moment> there, boolean is, Moment moment) {
        if (is) {
            there.add(moment);
        }
    }

    private static void add(List<Suggestion> all, boolean fits, Suggestion one) {
        if (fits) {
            all.add(one);
        }
    }
}
