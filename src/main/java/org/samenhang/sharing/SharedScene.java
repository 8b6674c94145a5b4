package org.samenhang.sharing;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.samenhang.analysis.Excerpt;

/**
 * What somebody outside sees: for whom, what for, of whom, until when; and what was chosen for them, nothing else.
 *
 * @param asker who shares or asks
 * @param team the name of their team
 * @param picture what is drawn of the analysis; empty when the picture does not go along
 */
public record SharedScene(
        String name,
        String purpose,
        String asker,
        String team,
        LocalDate endsOn,
        List<SharedPiece> pieces,
        Excerpt picture) {

    /** The pieces under their headings. */
    public Map<String, List<SharedPiece>> sections() {
        return pieces.stream()
                .filter(piece -> !piece.leftOut() && (!piece.isPicture() || !picture.isEmpty()))
                .collect(Collectors.groupingBy(SharedPiece::heading, LinkedHashMap::new, Collectors.toList()));
    }
}
