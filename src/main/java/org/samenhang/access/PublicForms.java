package org.samenhang.access;

import java.time.Duration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** How often a form for people without an account is used from one place, so that nobody floods a region or guesses on. */
@Component
public class PublicForms {

    private final JdbcClient db;

    PublicForms(JdbcClient db) {
        this.db = db;
    }

    /**
     * Whether this place has used the form this often already.
     *
     * @param region slug of the region the form is for
     * @param form {@code registration} or {@code code}
     * @param place the client's address
     * @param ofPlace at most so many from this place
     * @param ofRegion at most so many from all places together
     * @param within counted over this time, a day at most
     */
    @Transactional
    public boolean tooOften(String region, String form, String place, int ofPlace, int ofRegion, Duration within) {
        return db.sql("""
                        select of_place >= :place_limit or of_region >= :region_limit
                          from public_uses(:region, :form, :place, make_interval(secs => :seconds))
                        """)
                .param("region", region)
                .param("form", form)
                .param("place", place)
                .param("place_limit", ofPlace)
                .param("region_limit", ofRegion)
                .param("seconds", within.toSeconds())
                .query(Boolean.class)
                .single();
    }

    /** Counts one use; it stays counted whatever becomes of the use. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void note(String region, String form, String place) {
        db.sql("select note_public_use(:region, :form, :place)")
                .param("region", region)
                .param("form", form)
                .param("place", place)
                .query()
                .listOfRows();
    }
}
