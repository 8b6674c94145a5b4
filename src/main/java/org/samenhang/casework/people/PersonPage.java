package org.samenhang.casework.people;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.samenhang.casework.Audience;
import org.samenhang.casework.CaseFile;
import org.samenhang.casework.consent.Authority;

/**
 * Somebody in a case, on a page.
 *
 * @param roles every participation, of today and before
 * @param hasLogin whether they can sign in already
 * @param tellsWhere whose whereabouts it tells that they take part; null when nobody's
 */
public record PersonPage(
        CaseFile file,
        UUID person,
        String name,
        boolean family,
        @Nullable LocalDate born,
        boolean hasLogin,
        List<Participant> roles,
        List<Contact> contacts,
        List<Authority> authorities,
        @Nullable UUID tellsWhere) {

    /** Whether they take part today. */
    public boolean isHere() {
        return roles.stream().anyMatch(Participant::isHere);
    }

    /** Whether it is the youth the case is about. */
    public boolean isYouth() {
        return person.equals(file.youthId());
    }

    /** What they are to the youth or the family today; empty while nobody said. */
    public String relation() {
        return roles.stream()
                .filter(Participant::isHere)
                .map(Participant::relation)
                .findFirst()
                .orElse("");
    }

    /** All that can be mended, in one line: a form that was opened on another line was opened before it changed. */
    String known() {
        return name + " | " + (born == null ? "" : born) + " | " + relation() + " | " + Audience.said(tellsWhere);
    }
}
