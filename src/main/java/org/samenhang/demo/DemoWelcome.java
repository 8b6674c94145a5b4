package org.samenhang.demo;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.samenhang.store.Store;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Says, when everything has started, who can come in by what name. */
@Component
@ConditionalOnProperty("samenhang.demo")
class DemoWelcome {

    private final Store store;

    DemoWelcome(Store store) {
        this.store = store;
    }

    @EventListener
    @Order(Ordered.LOWEST_PRECEDENCE)
    void ready(ApplicationReadyEvent started) throws IOException {
        Path logins = store.directory().resolve(DemoRegion.LOGINS);
        if (Files.exists(logins)) {
            System.out.println("Who comes in by which name:\n" + Files.readString(logins, StandardCharsets.UTF_8));
        }
    }
}
