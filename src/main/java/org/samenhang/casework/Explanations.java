package org.samenhang.casework;

import java.util.Locale;

/** Told by the room above, in which a case is explained; read by the case page, in its transaction. */
public interface Explanations {

    /** How this case, which the caller has opened, is explained, as far as the caller may see it. */
    Explanation of(CaseFile file, Locale locale);

    /** The same for a screen that everyone in the room looks at: nothing that is meant for some, nothing that tells where somebody is. */
    Explanation forTheRoom(CaseFile file, Locale locale);
}
