package org.samenhang.teamwork.during;

import java.time.Duration;
import org.samenhang.interchange.Round;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Deletes what was said at meetings that are over and was not to be kept, also where nobody wrote down that it was held. */
@Component
class ChecksForgotten extends Round {

    private static final Logger log = LoggerFactory.getLogger(ChecksForgotten.class);
    private static final Duration EVERY = Duration.ofMinutes(5);

    private final JdbcClient db;

    ChecksForgotten(JdbcClient db) {
        super("checks", EVERY);
        this.db = db;
    }

    @Override
    protected void goAround() {
        try {
            forget();
        } catch (RuntimeException away) {
            // the database is away for a moment: the next round comes
            log.warn(
                    "What was said at meetings waits to be deleted: {}",
                    away.getClass().getSimpleName());
        }
    }

    /** How many lines were deleted. */
    int forget() {
        return db.sql("select samenhang.forget_checks()").query(Integer.class).single();
    }
}
