package org.samenhang.casework;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Gives the pages on cases the day it is read, under {@code days}. */
@ControllerAdvice(
        basePackages = {
            "org.samenhang.casework",
            "org.samenhang.analysis",
            "org.samenhang.sharing",
            "org.samenhang.teamwork"
        })
class Today {

    private final MessageSource messages;
    private final Clock clock;

    Today(MessageSource messages, Clock clock) {
        this.messages = messages;
        this.clock = clock;
    }

    @ModelAttribute("days")
    Days days(Locale locale) {
        return new Days(messages, locale, LocalDate.now(clock));
    }
}
