package org.samenhang.sharing;

import java.util.List;
import org.samenhang.casework.CaseFile;

/** What is shared of a case, what was asked of others, and what they added: what waits, and what became of the rest. */
public record SharesPage(
        CaseFile file, List<OutsideLink> links, List<OutsidePiece> waiting, List<SettledPiece> settled) {

    /** What others may read. */
    public List<OutsideLink> shares() {
        return links.stream().filter(OutsideLink::isShare).toList();
    }

    /** What was asked of others. */
    public List<OutsideLink> questions() {
        return links.stream().filter(link -> !link.isShare()).toList();
    }
}
