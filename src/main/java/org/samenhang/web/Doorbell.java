package org.samenhang.web;

import org.samenhang.access.Beginning;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Says where Samenhang answers, once it does, and on the first day how to begin. */
@Component
class Doorbell {

    private final Beginning beginning;

    Doorbell(Beginning beginning) {
        this.beginning = beginning;
    }

    @EventListener
    @Order(Ordered.HIGHEST_PRECEDENCE)
    void ready(ApplicationReadyEvent started) {
        if (started.getApplicationContext() instanceof WebServerApplicationContext context
                && context.getWebServer() != null) {
            String address = "http://localhost:" + context.getWebServer().getPort() + "/";
            System.out.println("Samenhang answers at " + address);
            beginning
                    .awaitedCode()
                    .ifPresent(code ->
                            System.out.println("There is no region yet. Make it, and its first administrator, at "
                                    + address + "begin with the code " + code));
        }
    }
}
