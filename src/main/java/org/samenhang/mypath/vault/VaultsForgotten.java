package org.samenhang.mypath.vault;

import java.time.Duration;
import org.samenhang.interchange.Round;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Goes around every quarter of an hour to delete what is over: shares past their day, boxes that nobody opens any more. */
@Component
class VaultsForgotten extends Round {

    private static final Logger log = LoggerFactory.getLogger(VaultsForgotten.class);

    private final Vaults vaults;

    VaultsForgotten(Vaults vaults) {
        super("own-way", Duration.ofMinutes(15));
        this.vaults = vaults;
    }

    @Override
    protected void goAround() {
        try {
            vaults.forget();
        } catch (RuntimeException away) {
            // the database is away for a moment: the next round comes
            log.warn(
                    "What is over in 'Eigen weg' waits to be deleted: {}",
                    away.getClass().getSimpleName());
        }
    }
}
