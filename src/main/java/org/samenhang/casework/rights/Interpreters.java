package org.samenhang.casework.rights;

import java.util.List;
import java.util.UUID;
import org.samenhang.access.Action;
import org.samenhang.access.NotYours;
import org.samenhang.casework.CaseChanged;
import org.samenhang.casework.CaseFile;
import org.samenhang.casework.CaseFiles;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Who wants an interpreter, in which language; whoever plans a meeting reads it. */
@Service
public class Interpreters {

    private static final String SIGNED = "sign";

    /** Languages that are asked for with one press; any other is typed. */
    public static final List<String> LANGUAGES =
            List.of("ar", "ti", "uk", "tr", "pl", "fa", "so", "en", "fr", "es", SIGNED);

    private static final String WHAT = "interpreter";

    private final JdbcClient db;
    private final CaseFiles cases;
    private final ApplicationEventPublisher events;

    Interpreters(JdbcClient db, CaseFiles cases, ApplicationEventPublisher events) {
        this.db = db;
        this.cases = cases;
        this.events = events;
    }

    /** Whether its code is that of a spoken language, so that a page can be read aloud in it (BCP 47). */
    public static boolean isSpoken(String language) {
        return !language.equals(SIGNED);
    }

    /** Who wants one now, and what a registration asked, in a case the caller has opened. */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<InterpreterWish> of(UUID caseFile) {
        return db.sql("""
                        select i.person_id, n.name, i.language from interpreter_wish i join person n on n.id = i.person_id
                         where i.case_id = :case and i.ended_at is null
                         union all
                        select null, '', coalesce(r.interpreter_language, '') from registration r
                         where r.case_id = :case and r.interpreter
                         order by 2, 3
                        """)
                .param("case", caseFile)
                .query((row, number) -> new InterpreterWish(
                        row.getObject("person_id", UUID.class), row.getString("name"), row.getString("language")))
                .list();
    }

    /** Who wants one, for who plans a meeting of the case. */
    @Transactional
    public List<InterpreterWish> read(UUID caseFile) {
        cases.works(Action.READ, caseFile, WHAT, null);
        return of(caseFile);
    }

    @Transactional
    Asked asked(UUID caseFile) {
        CaseFile file = own(cases.open(caseFile, "rights"));
        return new Asked(
                file,
                of(caseFile).stream()
                        .filter(one -> file.place().person().equals(one.person()))
                        .toList());
    }

    /** Asks for one; the language asked last counts. */
    @Transactional
    void ask(UUID caseFile, String language) {
        own(cases.takesPart(Action.CREATE, caseFile, WHAT, null));
        end(caseFile);
        db.sql("""
                        insert into interpreter_wish (region_id, case_id, person_id, by_person, language)
                        values ((select my_region()), :case, (select me()), (select me()), :language)
                        """).param("case", caseFile).param("language", language).update();
        events.publishEvent(new CaseChanged(caseFile));
    }

    /** It is no longer needed. */
    @Transactional
    void noLonger(UUID caseFile) {
        own(cases.takesPart(Action.UPDATE, caseFile, WHAT, null));
        end(caseFile);
        events.publishEvent(new CaseChanged(caseFile));
    }

    private void end(UUID caseFile) {
        db.sql("""
                        update interpreter_wish set ended_at = now()
                         where case_id = :case and person_id = (select me()) and ended_at is null
                        """).param("case", caseFile).update();
    }

    private static CaseFile own(CaseFile file) {
        if (file.place().works()) {
            throw new NotYours(WHAT, file.id());
        }
        return file;
    }

    /** @param wishes one, or none */
    record Asked(CaseFile file, List<InterpreterWish> wishes) {}
}
