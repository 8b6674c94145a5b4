package org.samenhang.casework.work;

import java.util.Locale;
import java.util.UUID;
import org.samenhang.access.Duty;
import org.samenhang.access.NotYours;
import org.samenhang.access.Person;
import org.samenhang.casework.registration.Withdrawals;
import org.springframework.context.MessageSource;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** The button 'oppakken'. */
@Controller
class TakingOnController {

    private final TakingOn takingOn;
    private final Withdrawals withdrawals;
    private final MessageSource messages;

    TakingOnController(TakingOn takingOn, Withdrawals withdrawals, MessageSource messages) {
        this.takingOn = takingOn;
        this.withdrawals = withdrawals;
        this.messages = messages;
    }

    @PostMapping({"/registrations/{id}/taking-on", "/registrations/{id}/case"})
    String takeOn(@PathVariable UUID id, @AuthenticationPrincipal Person person, Locale locale) {
        if (person == null || !person.has(Duty.PROCESS_DIRECTOR) && !person.has(Duty.INTAKE)) {
            throw new NotYours("registration", null);
        }
        if (withdrawals.of(id).isPresent()) {
            return "redirect:/registrations/" + id;
        }
        UUID caseFile = takingOn.takeOn(id, messages.getMessage("casework.youth.nameless", null, locale));
        return "redirect:/cases/" + caseFile + "?done=casework.taken_on";
    }
}
