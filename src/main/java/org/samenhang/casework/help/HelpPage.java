package org.samenhang.casework.help;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.samenhang.casework.CaseFile;

/**
 * All help for all of a family, on one page.
 *
 * @param promises agreements that name the help they serve
 * @param loose help that stands on the timeline and not here; for who works in the case
 */
public record HelpPage(
        CaseFile file,
        List<Basis> basics,
        List<Piece> pieces,
        List<Enough> enough,
        List<Promise> promises,
        List<OnTimeline> loose) {

    /** Help of the timeline. */
    public record OnTimeline(UUID id, String text, LocalDate from) {}

    /** What was agreed for this piece. */
    public List<Promise> agreedFor(Piece piece) {
        return promises.stream().filter(one -> one.help().equals(piece.id())).toList();
    }

    /** What comes at this pace, in its order. */
    public List<Piece> at(Pace pace) {
        return pieces.stream().filter(one -> one.pace() == pace).toList();
    }

    /** Who comes now, each once. */
    public List<String> parties() {
        return at(Pace.NOW).stream()
                .filter(one -> !one.byFamily())
                .map(one -> one.givenBy().strip())
                .filter(name -> !name.isEmpty())
                .collect(java.util.stream.Collectors.toMap(
                        name -> name.toLowerCase(Locale.ROOT), name -> name, (a, b) -> a, java.util.LinkedHashMap::new))
                .values()
                .stream()
                .toList();
    }

    /** What was said of all of it together. */
    public List<Enough> ofTheWhole() {
        return enough.stream().filter(one -> one.help() == null).toList();
    }
}
