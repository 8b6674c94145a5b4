package org.samenhang.analysis;

import java.util.List;
import org.samenhang.analysis.glance.Glance;
import org.samenhang.analysis.glance.Looking;
import org.samenhang.analysis.glance.Only;

/**
 * The picture as somebody looks at it now, with what can be chosen.
 *
 * @param glance how it is looked at
 * @param asked how it was asked for; differs where a large picture begins with the heart of it
 * @param sights one drawing, or two beside each other
 * @param people who said something in the picture, once each
 */
public record Seen(Glance glance, Glance asked, List<Sight> sights, List<Named> people) {

    /** Whether the picture is so large that it begins with the heart of it. */
    public static boolean isMuch(Whole whole) {
        return whole.place().works() && whole.statements().size() > Looking.MANY;
    }

    /** Whether the heart is shown because of the size, not because somebody chose it. */
    public boolean beginsWithTheHeart() {
        return glance.only() == Only.KEY && asked.only() != Only.KEY;
    }
}
