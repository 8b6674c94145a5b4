package org.samenhang.analysis;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.samenhang.casework.CaseFile;
import org.samenhang.casework.CaseFiles;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gathers the ways on from the analysis page. */
@Service
class Signboards {

    private final CaseFiles cases;
    private final List<Signposts> rooms;

    Signboards(CaseFiles cases, List<Signposts> rooms) {
        this.cases = cases;
        this.rooms = rooms;
    }

    /** What is asked of the caller first, then what there is. */
    @Transactional
    List<Signpost> of(UUID caseFile, Locale locale) {
        CaseFile file = cases.open(caseFile, "analysis");
        if (file.isTheme()) {
            // a pattern in care has no family, no meeting and nobody to hand it to
            return List.of();
        }
        return rooms.stream()
                .flatMap(room -> room.of(file, locale).stream())
                .sorted(Comparator.comparing((Signpost one) -> !one.asks()))
                .toList();
    }
}
