package org.samenhang.matching;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.samenhang.access.AccessLog;
import org.samenhang.access.Action;
import org.samenhang.access.Duty;
import org.samenhang.access.NotYours;
import org.samenhang.access.Person;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The providers of the region and their places. Knowledge of the region, not of any youth. */
@Service
class Providers {

    static final String OBJECT = "provider";

    /** The kinds there are, in the order in which they are told. */
    static final List<String> KINDS = List.of(
            "family_home",
            "foster",
            "group",
            "closed",
            "own_place",
            "holiday",
            "day",
            "school_like",
            "at_home",
            "other");

    private final JdbcClient db;
    private final AccessLog log;

    Providers(JdbcClient db, AccessLog log) {
        this.db = db;
        this.log = log;
    }

    /**
     * The providers that fit, by name.
     *
     * @param words all of these must occur in what is known of the provider; empty for no matter what
     * @param kind empty for every kind
     * @param free only those where somebody could come today
     */
    @Transactional
    public List<Provider> find(Person reader, String words, String kind, boolean free) {
        require(reader.professional());
        List<String> wanted = Arrays.stream(
                        words.strip().toLowerCase(java.util.Locale.ROOT).split("\\s+"))
                .filter(word -> !word.isEmpty())
                .toList();
        return db.sql("""
                        select p.*, '{}'::text[] as requirements, '{}'::boolean[] as met from provider p
                         where p.ended_at is null and (:kind = '' or p.kind = :kind)
                           and (not :free or p.free_places > 0)
                         order by p.name
                        """).param("kind", kind).param("free", free).query((row, number) -> read(row)).list().stream()
                .filter(provider -> wanted.stream().allMatch(known(provider)::contains))
                .toList();
    }

    /** One provider, with the requirements on paper. */
    @Transactional
    public Provider open(Person reader, UUID provider) {
        require(reader.professional());
        return one(provider).orElseThrow(() -> new NotYours(OBJECT, null));
    }

    /** Writes down what changed; empty when somebody else did so since, and then nothing is changed. */
    @Transactional
    public Optional<UUID> write(Person reader, UUID provider, boolean made, ProviderForm form) {
        require(mayWrite(reader));
        log.does(made ? Action.CREATE : Action.UPDATE, OBJECT, provider);
        String sql = made ? """
                  insert into provider (id, region_id, name, kind, place, ages, places, free_places, free_from, support, growth,
                         repression, atmosphere, goes_well_for, less_suited, qualities, parents, culture, cannot_offer, changed_by)
                  values (:id, (select my_region()), :name, :kind, :place, :ages, :places, :free, :from, :support, :growth,
                         :repression, :atmosphere, :well, :less, :qualities, :parents, :culture, :cannot, (select me()))
                  """ : """
                  update provider set name = :name, kind = :kind, place = :place, ages = :ages, places = :places,
                         free_places = :free, free_from = :from, support = :support, growth = :growth,
                         repression = :repression, atmosphere = :atmosphere, goes_well_for = :well, less_suited = :less,
                         qualities = :qualities, parents = :parents, culture = :culture, cannot_offer = :cannot,
                         changed_at = now(), changed_by = (select me()), version = version + 1
                   where id = :id and version = :version
                  """;
        JdbcClient.StatementSpec statement = db.sql(sql)
                .param("id", provider)
                .param("name", form.name())
                .param("kind", form.kind())
                .param("place", form.place())
                .param("ages", form.ages())
                .param("places", form.count(form.places()))
                .param("free", form.count(form.freePlaces()))
                .param("from", form.day())
                .param("support", form.support())
                .param("growth", form.growth())
                .param("repression", form.repression())
                .param("atmosphere", form.atmosphere())
                .param("well", form.goesWellFor())
                .param("less", form.lessSuited())
                .param("qualities", form.qualities())
                .param("parents", form.parents())
                .param("culture", form.culture())
                .param("cannot", form.cannot().toArray(String[]::new));
        int written = (made ? statement : statement.param("version", form.opened())).update();
        if (written == 0) {
            return Optional.empty();
        }
        onPaper(provider, form.requirements());
        return Optional.of(provider);
    }

    private void onPaper(UUID provider, List<Provider.Requirement> requirements) {
        db.sql("delete from provider_requirement where provider_id = :provider")
                .param("provider", provider)
                .update();
        for (int at = 0; at < requirements.size(); at++) {
            db.sql("""
                            insert into provider_requirement (region_id, provider_id, position, requirement, met)
                            values ((select my_region()), :provider, :position, :requirement, :met)
                            """)
                    .param("provider", provider)
                    .param("position", at)
                    .param("requirement", requirements.get(at).text())
                    .param("met", requirements.get(at).met())
                    .update();
        }
    }

    static boolean mayWrite(Person reader) {
        return reader.has(Duty.PROCESS_DIRECTOR) || reader.has(Duty.CARE_ADVISER);
    }

    static void require(boolean allowed) {
        if (!allowed) {
            throw new NotYours(OBJECT, null);
        }
    }

    private Optional<Provider> one(UUID provider) {
        return db.sql("""
                        select p.*,
                               coalesce(array_agg(r.requirement order by r.position) filter (where r.id is not null), '{}')
                                   as requirements,
                               coalesce(array_agg(r.met order by r.position) filter (where r.id is not null), '{}') as met
                          from provider p left join provider_requirement r on r.provider_id = p.id
                         where p.id = :id and p.ended_at is null
                         group by p.id
                        """)
                .param("id", provider)
                .query((row, number) -> read(row))
                .optional();
    }

    private static String known(Provider provider) {
        return provider.toString().toLowerCase(java.util.Locale.ROOT);
    }

    private static Provider read(ResultSet row) throws SQLException {
        String[] requirements = (String[]) row.getArray("requirements").getArray();
        Boolean[] met = (Boolean[]) row.getArray("met").getArray();
        List<Provider.Requirement> formal = java.util.stream.IntStream.range(0, requirements.length)
                .mapToObj(at -> new Provider.Requirement(requirements[at], met[at]))
                .toList();
        return new Provider(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getString("kind"),
                row.getString("place"),
                row.getString("ages"),
                row.getObject("places", Integer.class),
                row.getObject("free_places", Integer.class),
                row.getObject("free_from", LocalDate.class),
                row.getString("support"),
                row.getString("growth"),
                row.getString("repression"),
                row.getString("atmosphere"),
                row.getString("goes_well_for"),
                row.getString("less_suited"),
                row.getString("qualities"),
                row.getString("parents"),
                row.getString("culture"),
                List.of((String[]) row.getArray("cannot_offer").getArray()),
                formal,
                row.getInt("version"));
    }
}
