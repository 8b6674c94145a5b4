package org.samenhang.analysis;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.samenhang.analysis.circles.CircleJudgement;
import org.samenhang.analysis.circles.CircleVerdict;
import org.samenhang.analysis.picture.CircleCharacter;

/**
 * A circle as it is talked about (nl: kring).
 *
 * @param number what it is called by without a name: a number that stays its own for as long as the edition lasts, or a letter where
 *     it passes something that not everyone in the case sees
 * @param key the same as long as the circle is the same, whatever its number
 * @param sentence how it is read aloud, in pieces
 * @param arrows in the order of the circle
 * @param judgement what people made of it; null while nobody did
 * @param supposed whether something in it is a hypothesis, so that nobody takes it for certain
 */
public record Ring(
        String number,
        String key,
        CircleCharacter character,
        List<Phrase> sentence,
        List<Arrow> arrows,
        @Nullable CircleJudgement judgement,
        boolean supposed) {

    /** Its character as message keys spell it. */
    public String does() {
        return character.name().toLowerCase(Locale.ROOT);
    }

    /** How people call it; null while it has no name. */
    public @Nullable String name() {
        return judgement == null ? null : judgement.name();
    }

    /** Whether it makes the explanation. */
    public boolean kept() {
        return judgement != null && judgement.isKept();
    }

    /** Whether it was set aside. */
    public boolean setAside() {
        return judgement != null && judgement.isSetAside();
    }

    /** What was decided; OPEN while nothing was. */
    public CircleVerdict verdict() {
        return judgement == null ? CircleVerdict.OPEN : judgement.verdict();
    }

    /** The sentence in one piece. */
    public String aloud() {
        StringBuilder aloud = new StringBuilder();
        sentence.forEach(phrase -> aloud.append(phrase.text()));
        return aloud.toString();
    }
}
