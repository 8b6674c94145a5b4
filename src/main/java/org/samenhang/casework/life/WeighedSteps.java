package org.samenhang.casework.life;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Writes on the timeline that a place or help was weighed, for the room where that is done. */
@Repository
public class WeighedSteps {

    private final JdbcClient db;

    WeighedSteps(JdbcClient db) {
        this.db = db;
    }

    /** Writes it, or mends what stands there; in the transaction of who weighs, which has opened the case. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void weighed(WeighedStep step) {
        db.sql("""
                        insert into life_weighing as l (id, region_id, case_id, happened_on, about_place, about_help, good_enough,
                                                        harm_it_can_do, what_else, visible_to, whereabouts_of, by_person)
                        values (:id, (select my_region()), :case, :on, :place, :help, nullif(:good, ''), nullif(:harm, ''),
                                nullif(:else, ''), :visible, :whereabouts, (select me()))
                        on conflict (id) do update
                           set happened_on = excluded.happened_on, about_place = excluded.about_place, about_help = excluded.about_help,
                               good_enough = excluded.good_enough, harm_it_can_do = excluded.harm_it_can_do,
                               what_else = excluded.what_else, visible_to = excluded.visible_to,
                               whereabouts_of = excluded.whereabouts_of, version = l.version + 1
                        """)
                .param("id", step.id())
                .param("case", step.caseFile())
                .param("on", step.on())
                .param("place", step.place())
                .param("help", step.help())
                .param("good", step.goodEnough())
                .param("harm", step.harmItCanDo())
                .param("else", step.whatElse())
                .param("visible", step.visibleTo())
                .param("whereabouts", step.whereaboutsOf())
                .update();
    }
}
