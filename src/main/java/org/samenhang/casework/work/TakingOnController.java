package org.samenhang.casework.work;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.samenhang.access.Duty;
import org.samenhang.access.NotYours;
import org.samenhang.access.Person;
import org.samenhang.casework.registration.Withdrawals;
import org.springframework.context.MessageSource;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

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
    String takeOn(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable List<UUID> also,
            @AuthenticationPrincipal Person person,
            Locale locale) {
        if (person == null || !person.has(Duty.PROCESS_DIRECTOR) && !person.has(Duty.INTAKE)) {
            throw new NotYours("registration", null);
        }
        if (withdrawals.of(id).isPresent()) {
            return "redirect:/registrations/" + id;
        }
        String nameless = messages.getMessage("casework.youth.nameless", null, locale);
        if (also != null && !also.isEmpty()) {
            List<UUID> all = new ArrayList<>(List.of(id));
            also.stream().filter(one -> !all.contains(one)).forEach(all::add);
            try {
                return "redirect:/cases/" + takingOn.takeOnAll(all, nameless) + "?done=family_hand.taken";
            } catch (TakingOn.NotAll not) {
                return "redirect:/registrations/" + not.registration() + "?done=family_hand.not_taken";
            }
        }
        UUID caseFile = takingOn.takeOn(id, nameless);
        return "redirect:/cases/" + caseFile + "?done=casework.taken_on";
    }
}
