package org.samenhang.analysis.ownpicture;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.samenhang.analysis.Audience;

/**
 * What somebody sees themselves (nl: eigen beeld), before anything is said together.
 *
 * @param about what it is about, in a sentence
 * @param shownOn null while it is theirs alone
 * @param shownTo for whom they show it
 * @param readBy who reads it now; less than {@code shownTo} until it was weighed
 * @param lines in the order in which they were put down
 */
public record OwnPicture(
        UUID id,
        UUID person,
        String name,
        @Nullable String relation,
        String about,
        @Nullable LocalDate shownOn,
        Audience shownTo,
        Audience readBy,
        boolean weighed,
        int version,
        List<OwnLine> lines,
        List<OwnArrow> arrows) {

    /** Whether others read it. */
    public boolean shown() {
        return shownOn != null;
    }

    /** What happens. */
    public List<OwnLine> happens() {
        return lines.stream().filter(line -> !line.helps()).toList();
    }

    /** What helps. */
    public List<OwnLine> helps() {
        return lines.stream().filter(OwnLine::helps).toList();
    }

    /** The line at an end of an arrow. */
    public OwnLine line(UUID wanted) {
        return lines.stream()
                .filter(line -> line.id().equals(wanted))
                .findFirst()
                .orElseThrow();
    }

    /** Whether it waits until somebody weighed who may safely read it. */
    public boolean waits() {
        return shown() && readBy != shownTo && !weighed;
    }
}
