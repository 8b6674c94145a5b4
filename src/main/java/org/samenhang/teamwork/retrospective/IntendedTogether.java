package org.samenhang.teamwork.retrospective;

import java.util.UUID;
import java.util.stream.Collectors;
import org.samenhang.casework.Intended;
import org.springframework.stereotype.Service;

/** What a group intends after looking back, for the core team that goes on from there (E4). */
@Service
class IntendedTogether implements Intended {

    private final Sittings sittings;

    IntendedTogether(Sittings sittings) {
        this.sittings = sittings;
    }

    @Override
    public String at(UUID caseFile, UUID sitting) {
        return sittings.one(caseFile, sitting).of(LineKind.INTENT).stream()
                .map(Line::text)
                .collect(Collectors.joining("\n"));
    }
}
