package org.samenhang.casework;

import java.util.List;

/** What comes of the wish to close a case: a closing, or the reasons why not yet. */
public sealed interface ClosingDecision permits Closing, ClosingDecision.NotYet {

    /** It stays open, for all of these reasons. */
    record NotYet(List<WhyNotYet> reasons) implements ClosingDecision {}
}
