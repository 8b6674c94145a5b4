package org.samenhang.casework.weekly;

import java.util.List;
import java.util.UUID;
import org.samenhang.casework.CaseFile;
import org.samenhang.casework.CaseFiles;
import org.samenhang.casework.coreteam.CoreTeams;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opens the page of a core team: who they are, what they steer by, and their hours. */
@Service
class CoreTeamDoor {

    private final CaseFiles cases;
    private final CoreTeams teams;
    private final WeeklyHours hours;
    private final HourItems items;

    CoreTeamDoor(CaseFiles cases, CoreTeams teams, WeeklyHours hours, HourItems items) {
        this.cases = cases;
        this.teams = teams;
        this.hours = hours;
        this.items = items;
    }

    @Transactional
    FlywheelPage read(UUID caseFile) {
        CaseFile file = cases.open(caseFile, "core_team");
        boolean works = file.place().works();
        return new FlywheelPage(
                teams.read(file),
                hours.latest(caseFile, HourItems.WEEKS),
                works ? items.sidePaths(caseFile) : List.of(),
                works ? items.latestLoads(caseFile) : List.of(),
                works ? items.kept(caseFile) : new KeptPicture(List.of(), List.of()));
    }
}
