package org.samenhang.analysis.guidance;

/**
 * What is there of an analysis, as far as its reader may see it; the way is computed from this and from nothing else.
 *
 * @param statements how many there are
 * @param onHelp whether any is about school, care or society
 * @param onFamily whether any is about the youth or the family
 * @param inWordsOfFamily whether any was said by the family, or has their words
 * @param helping whether any says what helps
 * @param arrows how many there are
 * @param openEnds whether end behaviour stands there that nothing leads to
 * @param circles how many were found
 * @param unjudged whether there are circles of which nobody said yet whether they are recognised
 * @param growth whether anything of what worked or is wished for was written
 * @param discussed whether it was gone through with the family, or further
 * @param shared whether it was shared or handed over
 * @param ofFamily whether there is a family it is discussed with; not for a theme
 * @param waiting how many parties have not said where they stand
 * @param toWeigh how many reasons wait for who directs
 * @param concluded whether conclusion and advice were written
 * @param toldInPlainWords whether it was told in plain words, or need not be
 * @param course whether the continuing course was written
 * @param firsts whether it says what comes first
 * @param lookBack whether a day to look back stands ahead
 * @param directs whether the reader directs or chairs
 * @param conceptUnseen whether a version of the concept was kept that nobody of the family has had
 * @param sharedUnsaid whether a shared version was kept, and nobody said whether they share the whole
 * @param recheckDue whether it is asked today whether people still work from it, and the reader did not answer
 */
public record Situation(
        int statements,
        boolean onHelp,
        boolean onFamily,
        boolean inWordsOfFamily,
        boolean helping,
        int arrows,
        boolean openEnds,
        int circles,
        boolean unjudged,
        boolean growth,
        boolean discussed,
        boolean shared,
        boolean ofFamily,
        int waiting,
        int toWeigh,
        boolean concluded,
        boolean toldInPlainWords,
        boolean course,
        boolean firsts,
        boolean lookBack,
        boolean directs,
        boolean conceptUnseen,
        boolean sharedUnsaid,
        boolean recheckDue) {}
