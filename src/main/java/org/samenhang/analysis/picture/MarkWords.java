package org.samenhang.analysis.picture;

/**
 * The words of what is marked in a picture.
 *
 * @param tested what the tick says
 * @param fallen what the cross says
 * @param past what the clock that goes back says
 * @param now what the clock says
 * @param off what a dashed grey statement says
 * @param falls what is said of a circle that falls by what is off
 * @param contested what the half disc says
 * @param quiet said in the text of what is drawn in grey
 * @param all what is drawn strong, where pictures lie over each other; empty where strong says something else
 * @param one what is drawn thin there
 */
public record MarkWords(
        String tested,
        String fallen,
        String past,
        String now,
        String off,
        String falls,
        String contested,
        String quiet,
        String all,
        String one) {

    static MarkWords from(PictureWords.Lookup texts) {
        return new MarkWords(
                texts.text("picture.mark.tested"),
                texts.text("picture.mark.fallen"),
                texts.text("picture.mark.past"),
                texts.text("picture.mark.now"),
                texts.text("picture.mark.off"),
                texts.text("picture.mark.falls"),
                texts.text("picture.mark.contested"),
                texts.text("picture.mark.quiet"),
                texts.text("picture.mark.all"),
                texts.text("picture.mark.one"));
    }

    String evidence(Evidence evidence) {
        return evidence == Evidence.TESTED ? tested : fallen;
    }

    String moment(Moment moment) {
        return moment == Moment.PAST ? past : now;
    }
}
