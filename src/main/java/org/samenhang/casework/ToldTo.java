package org.samenhang.casework;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * For whom something is, as chosen in a form of who works in a case.
 *
 * @param visibleTo all, professionals or team
 * @param whereaboutsOf whose whereabouts it tells; null when nobody's
 */
public record ToldTo(String visibleTo, @Nullable UUID whereaboutsOf) {

    /** Asks for whom it is and, where somebody is shielded, whose whereabouts it tells. */
    public static FilledForm ask(FilledForm form, Place place, Audience audience) {
        FilledForm asked = form.visibility(place);
        return audience.asksWhereabouts() ? asked.whereabouts(audience) : asked;
    }

    /** What was chosen. */
    public static ToldTo of(FilledForm form, Audience audience) {
        return new ToldTo(
                form.chosen("visibleTo", "all"), audience.whereaboutsOf(form.value("whereabouts"), false, () -> {}));
    }
}
