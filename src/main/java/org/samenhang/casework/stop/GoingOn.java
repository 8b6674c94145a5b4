package org.samenhang.casework.stop;

import java.util.List;
import java.util.UUID;
import org.samenhang.access.Action;
import org.samenhang.casework.Audience;
import org.samenhang.casework.Audiences;
import org.samenhang.casework.CaseFile;
import org.samenhang.casework.CaseFiles;
import org.samenhang.casework.FilledForm;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where one would escalate while a stop stands, it is asked why that can't wait; the answer is read with the stop. It blocks nothing
 * (decision 0092), and it is asked only of who may know of the stop.
 */
@Service
public class GoingOn {

    /** The field that asks it. */
    public static final String ASKS = "goesOn";

    private static final String WORDS = "goesOnWords";
    private static final String READ_BY = "professionals";
    private static final List<String> WHY = List.of("safety", "family_asked", "other");

    private final JdbcClient db;
    private final CaseFiles cases;
    private final Stops stops;
    private final Audiences audiences;

    GoingOn(JdbcClient db, CaseFiles cases, Stops stops, Audiences audiences) {
        this.db = db;
        this.cases = cases;
        this.stops = stops;
        this.audiences = audiences;
    }

    /**
     * Asks it in this form, when a stop stands of which the caller knows. The form asks itself whether it tells where somebody is;
     * its answer counts for the words as well.
     */
    @Transactional
    public FilledForm ask(FilledForm form, UUID caseFile) {
        CaseFile file = cases.open(caseFile, "stop");
        return stops.open(caseFile).isEmpty() ? form : asked(form, file, audiences.of(caseFile));
    }

    /** The same in a form that does not ask whether it tells where somebody is. */
    @Transactional
    public FilledForm askAlone(FilledForm form, UUID caseFile) {
        CaseFile file = cases.open(caseFile, "stop");
        if (stops.open(caseFile).isEmpty()) {
            return form;
        }
        Audience audience = audiences.of(caseFile);
        return asked(form, file, audience).withoutPlace(file.place(), audience, READ_BY);
    }

    private static FilledForm asked(FilledForm form, CaseFile file, Audience audience) {
        form.choice(ASKS, form.options("casework.goes_on.why", WHY)).optionalText(WORDS);
        if (file.place().team()
                && audience.asksWhereabouts()
                && !form.value(WORDS).isEmpty()) {
            UUID told = audience.whereaboutsOf(form.value("whereabouts"), false, () -> {});
            String names = told == null ? "" : audience.shieldedReaders(READ_BY, told);
            form.check(names.isEmpty(), WORDS, "casework.place.leave_out", names);
        }
        return form.check(
                        !form.chosen(ASKS, "").equals("other")
                                || !form.value(WORDS).isEmpty(),
                        WORDS,
                        "casework.goes_on.words.missing")
                .fits(WORDS, 1000);
    }

    /** Keeps the answer beside each stop that stands; twice under one id is once. */
    @Transactional
    public void keep(FilledForm form, UUID caseFile, UUID object, String what) {
        String why = form.chosen(ASKS, "");
        if (why.isEmpty()) {
            return;
        }
        cases.works(Action.CREATE, caseFile, "stop_passed", object);
        for (Stop stop : stops.open(caseFile)) {
            db.sql("""
                            insert into stop_passed (id, region_id, case_id, stop_id, what, why, words, by_person)
                            values (md5(cast(:stop as text) || cast(:object as text))::uuid, (select my_region()), :case, :stop, :what,
                                    :why, :words, (select me()))
                            on conflict (id) do nothing
                            """)
                    .param("stop", stop.id())
                    .param("object", object)
                    .param("case", caseFile)
                    .param("what", what)
                    .param("why", why)
                    .param("words", form.value(WORDS))
                    .update();
        }
    }
}
