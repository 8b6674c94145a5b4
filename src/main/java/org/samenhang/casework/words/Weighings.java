package org.samenhang.casework.words;

import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.samenhang.access.Action;
import org.samenhang.access.NotYours;
import org.samenhang.casework.CaseChanged;
import org.samenhang.casework.CaseFile;
import org.samenhang.casework.CaseFiles;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Weighs whether it is safe that others read what somebody said, and writes down who did so and why. */
@Service
class Weighings {

    private static final String WHAT = "weighing";

    private final JdbcClient db;
    private final CaseFiles cases;
    private final OwnWords words;
    private final List<Weighable> rooms;
    private final ApplicationEventPublisher events;

    Weighings(JdbcClient db, CaseFiles cases, OwnWords words, List<Weighable> rooms, ApplicationEventPublisher events) {
        this.db = db;
        this.cases = cases;
        this.words = words;
        this.rooms = rooms;
        this.events = events;
    }

    /** Everything that waits, the oldest first; read by who chairs or directs. */
    @Transactional
    WeighingPage waiting(UUID caseFile) {
        CaseFile file = cases.directs(Action.READ, caseFile, WHAT, null);
        return new WeighingPage(
                file,
                rooms.stream()
                        .flatMap(room -> room.waiting(file).stream())
                        .sorted(Comparator.comparing(ToWeigh::on))
                        .toList(),
                words.mayWeigh(caseFile));
    }

    /**
     * Weighs one thing.
     *
     * @throws NotYours when it isn't the caller who weighs in this case
     */
    @Transactional
    void weigh(UUID caseFile, String kind, UUID id, Decision decision, String reason, String position) {
        cases.directs(Action.UPDATE, caseFile, WHAT, id);
        if (!words.mayWeigh(caseFile)) {
            throw new NotYours(WHAT, caseFile);
        }
        UUID writer = rooms.stream()
                .filter(room -> room.kinds().contains(kind))
                .findFirst()
                .map(room -> room.weigh(caseFile, kind, id, decision))
                .orElseThrow(() -> new NotYours(WHAT, caseFile));
        db.sql("""
                        insert into weighing (region_id, case_id, what, object_id, decision, reason, by_person)
                        values ((select my_region()), :case, :what, :id, :decision, :reason, (select me()))
                        """)
                .param("case", caseFile)
                .param("what", kind)
                .param("id", id)
                .param("decision", decision.code())
                .param("reason", reason)
                .update();
        if (!position.isEmpty()) {
            words.position(caseFile, id, writer, decision, position);
        }
        events.publishEvent(new CaseChanged(caseFile));
    }
}
