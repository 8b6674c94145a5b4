package org.samenhang.casework.network;

import java.util.UUID;
import org.samenhang.access.Action;
import org.samenhang.access.NotYours;
import org.samenhang.casework.Audiences;
import org.samenhang.casework.CaseChanged;
import org.samenhang.casework.CaseFile;
import org.samenhang.casework.CaseFiles;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The people around a youth: what a family puts there itself is the team's to read first. */
@Service
class NetworkMembers {

    static final String WHAT = "network_member";

    private final JdbcClient db;
    private final CaseFiles cases;
    private final Audiences audiences;
    private final ApplicationEventPublisher events;

    NetworkMembers(JdbcClient db, CaseFiles cases, Audiences audiences, ApplicationEventPublisher events) {
        this.db = db;
        this.cases = cases;
        this.audiences = audiences;
        this.events = events;
    }

    @Transactional
    NetworkPage read(UUID caseFile) {
        return page(cases.open(caseFile, WHAT));
    }

    private NetworkPage page(CaseFile file) {
        boolean works = file.place().works();
        return new NetworkPage(
                file,
                db.sql("""
                                select m.*, m.by_person = (select me()) as mine from network_member m where m.case_id = :case
                                 order by array_position(array['family', 'friends', 'day', 'help'], m.area), m.nearness, m.name, m.id
                                """)
                        .param("case", file.id())
                        .query((row, number) -> new NetworkMember(
                                row.getObject("id", UUID.class),
                                row.getString("name"),
                                row.getString("area"),
                                row.getInt("nearness"),
                                row.getString("gives"),
                                row.getString("asks"),
                                row.getString("visible_to"),
                                works ? row.getObject("whereabouts_of", UUID.class) : null,
                                works || row.getBoolean("mine"),
                                row.getInt("version")))
                        .list(),
                audiences.of(file.id()));
    }

    @Transactional
    NetworkPage toMend(UUID caseFile, UUID id) {
        NetworkPage page = page(cases.takesPart(Action.READ, caseFile, WHAT, id));
        if (page.members().stream().noneMatch(one -> one.id().equals(id) && one.mayMend())) {
            throw new NotYours(WHAT, caseFile);
        }
        return page;
    }

    /** Puts somebody on the map; sent twice under one id it is one. */
    @Transactional
    void add(UUID caseFile, NetworkMember one) {
        CaseFile file = cases.takesPart(Action.CREATE, caseFile, WHAT, one.id());
        bind(db.sql("""
                                insert into network_member (id, region_id, case_id, name, area, nearness, gives, asks, by_person, visible_to, whereabouts_of)
                                values (:id, (select my_region()), :case, :name, :area, :nearness, :gives, :asks, (select me()), :visible,
                                        case when :works then cast(:whereabouts as uuid) else whereabouts_told(:case) end)
                                on conflict (id) do nothing
                                """), file, one).update();
        events.publishEvent(new CaseChanged(caseFile));
    }

    /** Mends what is known of somebody; false when somebody else did meanwhile. */
    @Transactional
    boolean mend(UUID caseFile, NetworkMember to) {
        CaseFile file = cases.takesPart(Action.UPDATE, caseFile, WHAT, to.id());
        toMend(caseFile, to.id());
        int rows = bind(db.sql("""
                                update network_member set name = :name, area = :area, nearness = :nearness, gives = :gives, asks = :asks,
                                       visible_to = :visible, whereabouts_of = case when :works then cast(:whereabouts as uuid) else whereabouts_of end,
                                       version = version + 1
                                 where id = :id and case_id = :case and version = :version
                                """), file, to).param("version", to.version()).update();
        return CaseChanged.told(rows, caseFile, events);
    }

    /**
     * Takes somebody off whom the caller put there, or somebody who no longer takes part in the case.
     *
     * @return false when another put them there: then they stay
     */
    @Transactional
    boolean remove(UUID caseFile, UUID id) {
        cases.takesPart(Action.DELETE, caseFile, WHAT, id);
        toMend(caseFile, id);
        int gone = db.sql("""
                        delete from network_member m where m.id = :id and m.case_id = :case
                           and (m.by_person = (select me())
                                or not exists (select from participation p where p.case_id = m.case_id and p.person_id = m.by_person
                                                  and (p.until_at is null or p.until_at > now())))
                        """).param("id", id).param("case", caseFile).update();
        events.publishEvent(new CaseChanged(caseFile));
        return gone == 1;
    }

    private static JdbcClient.StatementSpec bind(JdbcClient.StatementSpec sql, CaseFile file, NetworkMember one) {
        return sql.param("id", one.id())
                .param("case", file.id())
                .param("name", one.name())
                .param("area", one.area())
                .param("nearness", one.nearness())
                .param("gives", one.gives())
                .param("asks", one.asks())
                .param("visible", file.place().works() ? one.visibleTo() : "team")
                .param("works", file.place().works())
                .param("whereabouts", one.whereaboutsOf());
    }
}
