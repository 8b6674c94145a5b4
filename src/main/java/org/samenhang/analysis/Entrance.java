package org.samenhang.analysis;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.samenhang.access.AccessLog;
import org.samenhang.access.Action;
import org.samenhang.access.NotYours;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Opens a case in the access log for one act on its analysis, and turns away who may not do it. */
@Component
class Entrance {

    private final AccessLog log;
    private final AnalysisRows rows;
    private final JdbcClient db;

    Entrance(AccessLog log, AnalysisRows rows, JdbcClient db) {
        this.log = log;
        this.rows = rows;
        this.db = db;
    }

    /** For an act open to everyone who takes part. */
    @Transactional(propagation = Propagation.MANDATORY)
    Place takesPart(Action action, UUID caseFile, String what, @Nullable UUID object) {
        log.does(action, caseFile, what, object);
        Place place = rows.place(caseFile);
        if (place.level() == 0 || rows.head(caseFile).isEmpty()) {
            throw new NotYours(what, caseFile);
        }
        return place;
    }

    /** For an act of who works in the case; the analysis is there from then on. */
    @Transactional(propagation = Propagation.MANDATORY)
    Place writes(Action action, UUID caseFile, String what, @Nullable UUID object) {
        Place place = takesPart(action, caseFile, what, object);
        if (!place.writes()) {
            throw new NotYours(what, caseFile);
        }
        db.sql("insert into analysis (case_id, region_id) values (:case, (select my_region())) on conflict do nothing")
                .param("case", caseFile)
                .update();
        return place;
    }

    /** For an act of who directs the process or chairs. */
    @Transactional(propagation = Propagation.MANDATORY)
    Place directs(Action action, UUID caseFile, String what, @Nullable UUID object) {
        Place place = takesPart(action, caseFile, what, object);
        if (!place.directs()) {
            throw new NotYours(what, caseFile);
        }
        return place;
    }
}
