package org.samenhang.casework.kin;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.samenhang.access.Action;
import org.samenhang.access.NotYours;
import org.samenhang.casework.Audiences;
import org.samenhang.casework.CaseChanged;
import org.samenhang.casework.CaseFile;
import org.samenhang.casework.CaseFiles;
import org.samenhang.casework.kin.genogram.Bond;
import org.samenhang.casework.kin.genogram.Sex;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Drawing the family of a case: what a family puts there itself is the team's to read first. */
@Service
class Kins {

    static final String WHAT = "kin";

    private final JdbcClient db;
    private final CaseFiles cases;
    private final Audiences audiences;
    private final ApplicationEventPublisher events;

    Kins(JdbcClient db, CaseFiles cases, Audiences audiences, ApplicationEventPublisher events) {
        this.db = db;
        this.cases = cases;
        this.audiences = audiences;
        this.events = events;
    }

    @Transactional
    KinPage read(UUID caseFile) {
        return page(cases.open(caseFile, WHAT));
    }

    private KinPage page(CaseFile file) {
        Map<UUID, Kin> people = new HashMap<>();
        List<Kin> all = db.sql("""
                        select k.*, k.person_id is not null and k.person_id = :youth as is_index,
                               k.by_person = (select me()) as mine
                          from kin k where k.case_id = :case order by is_index desc, k.born nulls last, k.name, k.id
                        """)
                .param("case", file.id())
                .param("youth", file.youthId())
                .query((row, number) -> kin(row, file.place().works()))
                .list();
        all.forEach(one -> people.put(one.id(), one));
        // where somebody lives whose whereabouts are shielded is told by no line, whoever drew it
        List<KinTie> ties = db.sql("""
                        select t.*, t.by_person = (select me()) as mine
                          from kin_tie t join kin a on a.id = t.one_id join kin b on b.id = t.other_id
                         where t.case_id = :case and a.case_id = :case and b.case_id = :case
                           and (t.kind not in ('lives_with', 'foster')
                                or not exists (select from hidden_from_me() h where h in (a.person_id, b.person_id)))
                         order by array_position(array['married', 'partner', 'parent', 'adoptive', 'foster', 'twin', 'lives_with',
                                                       'close', 'conflict', 'cut_off'], t.kind), a.born nulls last, a.name, b.born nulls last,
                                  b.name, t.id
                        """)
                .param("case", file.id())
                .query((row, number) -> tie(row, people, file.place().works()))
                .list();
        return new KinPage(file, all, ties, audiences.of(file.id()));
    }

    /** A line between two, each known by name or new. Sent twice under one id it is one. */
    @Transactional
    void add(UUID caseFile, UUID id, Line line) {
        CaseFile file = cases.takesPart(Action.CREATE, caseFile, WHAT, id);
        if (db.sql("select exists (select from kin_tie where id = :id and case_id = :case)")
                .param("id", id)
                .param("case", caseFile)
                .query(Boolean.class)
                .single()) {
            return;
        }
        KinPage page = page(file);
        UUID one = somebody(page, line.one(), line.sex(), line);
        UUID other = somebody(page, line.other(), Sex.UNSAID, line);
        db.sql("""
                        insert into kin_tie (id, region_id, case_id, one_id, other_id, kind, ended, by_person, visible_to, whereabouts_of)
                        values (:id, (select my_region()), :case, :one, :other, :kind, nullif(:ended, ''), (select me()), :visible, :whereabouts)
                        on conflict (id) do nothing
                        """)
                .param("id", id)
                .param("case", caseFile)
                .param("one", one)
                .param("other", other)
                .param("kind", line.bond().code())
                .param("ended", line.ended())
                .param("visible", visible(file, line.visibleTo()))
                .param("whereabouts", whereabouts(file, line.whereaboutsOf()))
                .update();
        events.publishEvent(new CaseChanged(caseFile));
    }

    /**
     * What was typed on one line.
     *
     * @param sex of the first, when the line says so
     */
    record Line(
            String one,
            Sex sex,
            Bond bond,
            String ended,
            String other,
            String visibleTo,
            @Nullable UUID whereaboutsOf) {}

    private UUID somebody(KinPage page, String name, Sex sex, Line line) {
        Optional<Kin> known = named(page, name);
        if (known.isPresent()) {
            if (sex != Sex.UNSAID
                    && known.get().sex() == Sex.UNSAID
                    && known.get().mayMend()) {
                // who is called a mother or a father is drawn so from then on
                db.sql("""
                                update kin set sex = :sex, version = version + 1, visible_to = case when :works then visible_to else 'team' end
                                 where id = :id and case_id = :case and sex = 'unsaid'
                                """)
                        .param("works", page.file().place().works())
                        .param("sex", sex.code())
                        .param("id", known.get().id())
                        .param("case", page.file().id())
                        .update();
            }
            return known.get().id();
        }
        UUID id = UUID.randomUUID();
        CaseFile file = page.file();
        boolean youth = name.equalsIgnoreCase(file.youthName()) || name.equalsIgnoreCase(file.youthFirstName());
        insert(
                file,
                id,
                name,
                sex,
                null,
                youth && page.people().stream().noneMatch(Kin::index) ? file.youthId() : null,
                line.visibleTo(),
                line.whereaboutsOf());
        return id;
    }

    static Optional<Kin> named(KinPage page, String name) {
        String asked = name.toLowerCase(Locale.ROOT);
        return page.people().stream()
                .filter(one -> one.name().toLowerCase(Locale.ROOT).equals(asked))
                .findFirst();
    }

    private void insert(
            CaseFile file,
            UUID id,
            String name,
            Sex sex,
            @Nullable Integer born,
            @Nullable UUID person,
            String visibleTo,
            @Nullable UUID whereaboutsOf) {
        db.sql("""
                        insert into kin (id, region_id, case_id, name, sex, born, person_id, by_person, visible_to, whereabouts_of)
                        values (:id, (select my_region()), :case, :name, :sex, :born, :person, (select me()), :visible, :whereabouts)
                        """)
                .param("id", id)
                .param("case", file.id())
                .param("name", name)
                .param("sex", sex.code())
                .param("born", born)
                .param("person", person)
                .param("visible", visible(file, visibleTo))
                .param("whereabouts", whereabouts(file, whereaboutsOf))
                .update();
    }

    /** Begins with who of the family takes part in the case already; whoever is there already stays as they are. */
    @Transactional
    void begin(UUID caseFile) {
        CaseFile file = cases.works(Action.CREATE, caseFile, WHAT, null);
        record Known(
                UUID id,
                String name,
                boolean parent,
                @Nullable Integer born) {}
        List<Known> family = db.sql("""
                        select p.id, p.name, bool_or(t.role = 'parent') as parent, bool_or(t.role = 'youth') as youth,
                               extract(year from p.born)::int as born
                          from participation t join person p on p.id = t.person_id
                         where t.case_id = :case and t.role in ('youth', 'parent') and t.from_at <= now()
                           and (t.until_at is null or t.until_at > now())
                           and not exists (select from kin k where k.case_id = :case and k.person_id = p.id)
                         group by p.id, p.name, p.born order by youth desc, p.name
                        """)
                .param("case", caseFile)
                .query((row, number) -> new Known(
                        Objects.requireNonNull(row.getObject("id", UUID.class)),
                        row.getString("name"),
                        row.getBoolean("parent"),
                        row.getObject("born", Integer.class)))
                .list();
        KinPage before = page(file);
        UUID youth = before.people().stream()
                .filter(Kin::index)
                .map(Kin::id)
                .findFirst()
                .orElse(null);
        for (Known one : family) {
            if (named(before, one.name()).isPresent()) {
                continue;
            }
            UUID id = UUID.randomUUID();
            insert(file, id, one.name(), Sex.UNSAID, one.born(), one.id(), "all", null);
            if (one.id().equals(file.youthId())) {
                youth = id;
            } else if (one.parent() && youth != null) {
                db.sql("""
                                insert into kin_tie (id, region_id, case_id, one_id, other_id, kind, by_person, visible_to)
                                values (:id, (select my_region()), :case, :one, :other, 'parent', (select me()), 'all')
                                """)
                        .param("id", UUID.randomUUID())
                        .param("case", caseFile)
                        .param("one", id)
                        .param("other", youth)
                        .update();
            }
        }
        events.publishEvent(new CaseChanged(caseFile));
    }

    @Transactional
    KinPage toMend(UUID caseFile, UUID id) {
        KinPage page = page(cases.takesPart(Action.READ, caseFile, WHAT, id));
        boolean mine = page.people().stream().anyMatch(one -> one.id().equals(id) && one.mayMend())
                || page.ties().stream().anyMatch(one -> one.id().equals(id) && one.mayMend());
        if (!mine) {
            throw new NotYours(WHAT, caseFile);
        }
        return page;
    }

    /** Mends what is known of somebody; false when somebody else did meanwhile. */
    @Transactional
    boolean mend(UUID caseFile, Kin to) {
        CaseFile file = mendable(Action.UPDATE, caseFile, to.id());
        int rows = db.sql("""
                                update kin set name = :name, sex = :sex, born = :born, dead = :dead, died = :died, visible_to = :visible,
                                       whereabouts_of = case when :works then :whereabouts else whereabouts_of end, version = version + 1
                                 where id = :id and case_id = :case and version = :version
                                """)
                .param("name", to.name())
                .param("sex", to.sex().code())
                .param("born", to.born())
                .param("dead", to.dead())
                .param("died", to.died())
                .param("visible", visible(file, to.visibleTo()))
                .param("works", file.place().works())
                .param("whereabouts", to.whereaboutsOf())
                .param("id", to.id())
                .param("case", caseFile)
                .param("version", to.version())
                .update();
        return CaseChanged.told(rows, caseFile, events);
    }

    /** Mends a line, or ends it; false when somebody else did meanwhile. */
    @Transactional
    boolean mend(UUID caseFile, KinTie to) {
        CaseFile file = mendable(Action.UPDATE, caseFile, to.id());
        int rows = db.sql("""
                                update kin_tie set kind = :kind, ended = nullif(:ended, ''), from_year = :from, until_on = :until, visible_to = :visible,
                                       whereabouts_of = case when :works then :whereabouts else whereabouts_of end, version = version + 1
                                 where id = :id and case_id = :case and version = :version
                                """)
                .param("kind", to.bond().code())
                .param("ended", to.ended())
                .param("from", to.from())
                .param("until", to.until())
                .param("visible", visible(file, to.visibleTo()))
                .param("works", file.place().works())
                .param("whereabouts", to.whereaboutsOf())
                .param("id", to.id())
                .param("case", caseFile)
                .param("version", to.version())
                .update();
        return CaseChanged.told(rows, caseFile, events);
    }

    /**
     * Takes the caller's own lines to somebody away, and then the person.
     *
     * @return false when lines that others drew hold them: then they stay
     */
    @Transactional
    boolean removePerson(UUID caseFile, UUID id) {
        mendable(Action.DELETE, caseFile, id);
        delete(
                "delete from kin_tie where (one_id = :id or other_id = :id) and case_id = :case and by_person = (select me())",
                caseFile,
                id);
        if (db.sql("select kin_is_held(:id)")
                .param("id", id)
                .query(Boolean.class)
                .single()) {
            return false;
        }
        delete("delete from kin where id = :id and case_id = :case", caseFile, id);
        return true;
    }

    /** Takes a line away. */
    @Transactional
    void removeTie(UUID caseFile, UUID id) {
        mendable(Action.DELETE, caseFile, id);
        delete("delete from kin_tie where id = :id and case_id = :case", caseFile, id);
    }

    private void delete(String sql, UUID caseFile, UUID id) {
        db.sql(sql).param("id", id).param("case", caseFile).update();
        events.publishEvent(new CaseChanged(caseFile));
    }

    private CaseFile mendable(Action action, UUID caseFile, UUID id) {
        cases.takesPart(action, caseFile, WHAT, id);
        return toMend(caseFile, id).file();
    }

    private static String visible(CaseFile file, String visibleTo) {
        return file.place().works() ? visibleTo : "team";
    }

    private @Nullable UUID whereabouts(CaseFile file, @Nullable UUID said) {
        return file.place().works()
                ? said
                : db.sql("select whereabouts_told(:case)")
                        .param("case", file.id())
                        .query(UUID.class)
                        .optional()
                        .orElse(null);
    }

    private static Kin kin(ResultSet row, boolean works) throws SQLException {
        return new Kin(
                row.getObject("id", UUID.class),
                row.getString("name"),
                Sex.of(row.getString("sex")),
                row.getObject("born", Integer.class),
                row.getBoolean("dead"),
                row.getObject("died", Integer.class),
                row.getBoolean("is_index"),
                row.getString("visible_to"),
                works ? row.getObject("whereabouts_of", UUID.class) : null,
                works || row.getBoolean("mine"),
                row.getInt("version"));
    }

    private static KinTie tie(ResultSet row, Map<UUID, Kin> people, boolean works) throws SQLException {
        return new KinTie(
                row.getObject("id", UUID.class),
                Objects.requireNonNull(people.get(row.getObject("one_id", UUID.class))),
                Objects.requireNonNull(people.get(row.getObject("other_id", UUID.class))),
                Bond.of(row.getString("kind")).orElseThrow(),
                row.getObject("from_year", Integer.class),
                row.getObject("until_on", LocalDate.class),
                Objects.requireNonNullElse(row.getString("ended"), ""),
                row.getString("visible_to"),
                works ? row.getObject("whereabouts_of", UUID.class) : null,
                works || row.getBoolean("mine"),
                row.getInt("version"));
    }
}
