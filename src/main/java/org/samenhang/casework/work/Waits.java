package org.samenhang.casework.work;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.samenhang.casework.Appointment;
import org.samenhang.casework.CaseFile;
import org.samenhang.casework.Days;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What waits in one case, for the case page: the same rules as those of the work list. */
@Service
public class Waits {

    private static final int AHEAD = 60;

    private final WorkLists lists;
    private final MessageSource messages;
    private final Clock clock;

    Waits(WorkLists lists, MessageSource messages, Clock clock) {
        this.lists = lists;
        this.messages = messages;
        this.clock = clock;
    }

    /** Every reason why this case, which the caller has opened, asks for them today; the most pressing first. */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<WorkRow> in(CaseFile file, Locale locale) {
        WorkWords words = new WorkWords(new Days(messages, locale, LocalDate.now(clock)));
        return lists.waiting(List.of(file)).stream()
                .flatMap(one -> one.reasons().stream()
                        .map(reason ->
                                new WorkList.Waiting(one.file(), one.municipality(), one.last(), List.of(reason))))
                .map(words::row)
                .toList();
    }

    /** The meetings of the coming weeks in this case, which the caller has opened. */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<Appointment> meetings(CaseFile file) {
        LocalDate today = LocalDate.now(clock);
        return lists.between(List.of(file.id()), today, today.plusDays(AHEAD));
    }
}
