package org.samenhang.analysis.guidance;

import java.util.Locale;
import org.samenhang.analysis.model.Moment;

/** Something that could come next (nl: wat nu kan). Nobody has to. */
public enum Suggestion {
    /** Nothing is there yet. */
    FIRST_STATEMENTS(Moment.BEGIN, "#quick"),
    /** Only the youth and the family are in it, and not the help. */
    THE_HELP_TOO(Moment.BEGIN, "#quick"),
    /** Nothing in the words of the family. */
    THEIR_WORDS(Moment.BEGIN, "/guidance"),
    FIRST_ARROWS(Moment.CONNECT, "#arrow"),
    /** Arrows, but nothing comes back. */
    WHAT_COMES_BACK(Moment.CONNECT, "#arrow"),
    /** End behaviour that nothing leads to. */
    END_OF_WHAT(Moment.CONNECT, "#listing-title"),
    /** Circles of which nobody said whether they are recognised. */
    RECOGNISED(Moment.CIRCLES, "/circles"),
    GOOD_TIMES(Moment.GOOD, "/growth"),
    WHAT_HELPS(Moment.GOOD, "#quick"),
    CONCLUSION(Moment.FAMILY, "/passages/conclusion"),
    PLAIN_WORDS(Moment.FAMILY, "/passages/family_summary"),
    WITH_THE_FAMILY(Moment.FAMILY, "/head"),
    /** A version of the concept that the youth and the parents have not had. */
    LAY_BEFORE_FAMILY(Moment.FAMILY, "/versions"),
    /** Reasons that wait to be weighed. */
    WEIGH(Moment.FAMILY, "#stances"),
    WHO_SHARES_IT(Moment.FAMILY, "/round"),
    /** It is called shared, and nobody said so. */
    SHARED_WITH_WHOM(Moment.FAMILY, "/round"),
    WHAT_FIRST(Moment.TAKE_HOME, "/priorities"),
    COURSE(Moment.TAKE_HOME, "/passages/continuing_course"),
    DOCUMENTS(Moment.TAKE_HOME, "#documents"),
    LOOK_BACK(Moment.LATER, "!/agreements"),
    /** Its day has come: do people still work from it? For the family, too. */
    STILL_WORK_FROM_IT(Moment.LATER, "/rechecks"),

    /** For the family from here on. */
    TELL(Moment.BEGIN, "/accounts/new"),
    ANSWER(Moment.BEGIN, "/guidance"),
    DOES_IT_FIT(Moment.FAMILY, "#think"),
    READ_ON_PAPER(Moment.TAKE_HOME, "!/documents");

    private final Moment moment;
    private final String place;

    Suggestion(Moment moment, String place) {
        this.moment = moment;
        this.place = place;
    }

    /** The step it belongs to. */
    public Moment moment() {
        return moment;
    }

    /** As message keys and addresses spell it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Where it is done. */
    public String href(String casePath) {
        return place.startsWith("!") ? casePath + place.substring(1) : casePath + "/analysis" + place;
    }
}
