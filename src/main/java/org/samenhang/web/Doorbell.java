package org.samenhang.web;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Says where Samenhang answers, once it does. */
@Component
class Doorbell {

    @EventListener
    @Order(Ordered.HIGHEST_PRECEDENCE)
    void ready(ApplicationReadyEvent started) {
        if (started.getApplicationContext() instanceof WebServerApplicationContext context
                && context.getWebServer() != null) {
            System.out.println("Samenhang answers at http://localhost:"
                    + context.getWebServer().getPort() + "/");
        }
    }
}
