package org.samenhang.casework.registration;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.samenhang.access.Person;
import org.samenhang.casework.CaseFile;
import org.samenhang.casework.CaseFiles;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Whether a registration brings in again a youth whose case still runs, of those in which the registrant works. */
@Service
class RunningCases {

    private final CaseFiles cases;

    RunningCases(CaseFiles cases) {
        this.cases = cases;
    }

    /** The case that runs, by its number or by who it is about; empty for who is no professional of it. */
    @Transactional
    public Optional<UUID> of(Registration registration, @Nullable Person person) {
        if (person == null || !person.professional()) {
            return Optional.empty();
        }
        return among(registration, cases.mine(Registrations.WHAT));
    }

    static Optional<UUID> among(Registration registration, List<CaseFile> mine) {
        String number = registration.answers().to(Question.EARLIER_NUMBER);
        String name = registration.youthName().toLowerCase(Locale.ROOT);
        return mine.stream()
                .filter(one -> one.isOpen() && one.place().works())
                .filter(one -> one.number().equals(number == null ? "" : number.strip())
                        || !name.isEmpty()
                                && one.youthName().toLowerCase(Locale.ROOT).equals(name)
                                && (one.born() == null
                                        || registration.bornOn() == null
                                        || one.born().equals(registration.bornOn())))
                .map(CaseFile::id)
                .findFirst();
    }
}
