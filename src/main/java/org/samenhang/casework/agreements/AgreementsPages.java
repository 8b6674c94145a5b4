package org.samenhang.casework.agreements;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.samenhang.access.Action;
import org.samenhang.casework.Audiences;
import org.samenhang.casework.CaseFile;
import org.samenhang.casework.CaseFiles;
import org.samenhang.casework.people.Participant;
import org.samenhang.casework.people.Participants;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads what was wished and agreed. */
@Service
class AgreementsPages {

    private final CaseFiles cases;
    private final Wishes wishes;
    private final Agreements agreements;
    private final Helps helps;
    private final Rests rests;
    private final HoursSpent hours;
    private final Participants participants;
    private final Audiences audiences;

    AgreementsPages(
            CaseFiles cases,
            Wishes wishes,
            Agreements agreements,
            Helps helps,
            Rests rests,
            HoursSpent hours,
            Participants participants,
            Audiences audiences) {
        this.cases = cases;
        this.wishes = wishes;
        this.agreements = agreements;
        this.helps = helps;
        this.rests = rests;
        this.hours = hours;
        this.participants = participants;
        this.audiences = audiences;
    }

    @Transactional
    AgreementsPage read(UUID caseFile, UUID fresh) {
        CaseFile file = cases.open(caseFile, "agreements");
        return new AgreementsPage(
                file,
                wishes.of(caseFile),
                agreements.of(caseFile),
                helps.of(caseFile),
                rests.of(caseFile),
                file.place().team() ? hours.of(caseFile) : List.of(),
                once(participants.here(caseFile)),
                file.place().works() ? helps.servings(caseFile) : List.of(),
                audiences.of(caseFile),
                fresh);
    }

    /** Who has two roles is one person to choose. */
    private static List<Participant> once(List<Participant> all) {
        Map<UUID, Participant> people = new LinkedHashMap<>();
        all.forEach(one -> people.merge(one.person(), one, (a, b) -> a.level() >= b.level() ? a : b));
        return List.copyOf(people.values());
    }

    /** Only who may add this part of the page is told what to mend in it; a wish is everybody's. */
    @Transactional
    void requireToAdd(UUID caseFile, String part) {
        switch (part) {
            case "wish" -> cases.open(caseFile, part);
            case "hours" -> cases.team(Action.READ, caseFile, part, null);
            default -> cases.works(Action.READ, caseFile, part, null);
        }
    }
}
