package org.samenhang.casework.words;

import java.util.List;
import java.util.UUID;
import org.samenhang.casework.CaseFile;

/**
 * Something in which one person can say something about another, so that it reaches the other only after it was weighed
 * whether that is safe. Every room that holds such words has one; the page 'te wegen' gathers them all.
 */
public interface Weighable {

    /** The kinds it holds, as they are spelt in the address and in the record of a weighing. */
    List<String> kinds();

    /** What of this case, which the caller has opened, was not weighed yet, the oldest first. */
    List<ToWeigh> waiting(CaseFile file);

    /** Of each thing that waits in these cases, which the caller has opened: the case. */
    List<UUID> casesWaiting(List<UUID> cases);

    /**
     * Lets its readers read it, in the transaction of who weighs.
     *
     * @return who said it; null when there is no such thing in this case
     */
    @org.jspecify.annotations.Nullable
    UUID weigh(UUID caseFile, String kind, UUID id, Decision decision);
}
