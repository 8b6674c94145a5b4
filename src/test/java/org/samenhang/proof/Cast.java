package org.samenhang.proof;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.samenhang.access.Door;
import org.samenhang.house.ARegion;
import org.samenhang.house.House;
import org.samenhang.house.Mirror;
import org.samenhang.house.Visitor;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A case of a mirrored demo region with somebody in every relation to it that there is: in it and out of it, before and now, near and far.
 */
final class Cast {

    /** Of what the four cases of the demo make of a youth's age. */
    private static final List<Integer> AGES = List.of(11, 13, 17);

    private static final Map<String, Integer> LEVELS = Map.of(
            "process_director",
            3,
            "chair",
            3,
            "expert",
            3,
            "behavioural_scientist",
            3,
            "confidential_adviser",
            1,
            "parent",
            1,
            "network",
            1,
            "youth",
            1);

    private static final List<String> SHARED =
            List.of("passage", "statement", "priority", "agreement", "tailored_help", "look_back");

    private static final List<String> FAR = List.of(
            "colleague",
            "regional director",
            "regional expert",
            "adviser of the region",
            "administrator",
            "analyst",
            "privacy officer",
            "director elsewhere",
            "nobody",
            "reader of a share",
            "asked outside",
            "guest");

    /** Those who come in without an account, by a link or a code: nothing in the house is theirs but what that opens. */
    static final Set<String> OUTSIDE = Set.of("nobody", "reader of a share", "asked outside", "guest");

    private final JdbcClient data = House.open().asData();
    private final Mirror mirror;
    private final UUID caseFile;
    private final Map<String, UUID> people = new LinkedHashMap<>();
    private final Map<String, String> tokens = new LinkedHashMap<>();
    private final Map<String, Visitor> visitors = new LinkedHashMap<>();
    private final Map<String, UUID> links = new LinkedHashMap<>();
    private final String state;

    private Cast(Mirror mirror, UUID caseFile, int number) {
        this.mirror = mirror;
        this.caseFile = caseFile;
        boolean closed = data.sql("select closed_at is not null from case_file where id = :case")
                .param("case", caseFile)
                .query(Boolean.class)
                .single();
        for (var role : Map.of(
                        "process_director", "director",
                        "behavioural_scientist", "scientist",
                        "chair", "chair",
                        "expert", "expert",
                        "guardian", "guardian",
                        "provider", "provider",
                        "school", "school",
                        "local_team", "local team",
                        "municipality", "municipality",
                        "confidential_adviser", "confidential adviser")
                .entrySet()) {
            people.put(
                    role.getValue(),
                    holder(role.getKey(), LEVELS.getOrDefault(role.getKey(), 2))
                            .orElseGet(() -> joins(role.getKey(), role.getValue())));
        }
        people.put("network", holder("network", 1).orElseGet(() -> joins("network", "Netwerk")));
        people.put("care adviser", takesPart(duty("Zorgadviseur", "care_adviser"), "care_adviser"));
        people.put("registrant", joins("registrant", "Aanmelder"));
        people.put("emergency", emergency());
        UUID youth = data.sql("select youth_id from case_file where id = :case")
                .param("case", caseFile)
                .query(UUID.class)
                .single();
        people.put("youth", youth);
        if (number < AGES.size()) {
            data.sql("update person set born = :born where id = :youth")
                    .param("born", House.open().today().minusYears(AGES.get(number)))
                    .param("youth", youth)
                    .update();
        }
        people.put("parent", withAuthority());
        people.put("parent without authority", joins("parent", "Ouder zonder gezag"));
        shielded();
        people.put("former expert", leaves(joins("expert", "Oud-expert")));
        people.put("former parent", leaves(joins("parent", "Stiefvader van vroeger")));
        UUID organisation = data.sql("select organisation_id from person where id = :id")
                .param("id", people.get("guardian"))
                .query(UUID.class)
                .optional()
                .orElse(null);
        people.put("colleague", person("Collega van de voogd", "professional", organisation));
        people.put("regional director", duty("Andere regisseur", "process_director", "intake"));
        people.put("regional expert", duty("Andere expert", "expert"));
        people.put("adviser of the region", duty("Zorgadviseur van de regio", "care_adviser"));
        people.put("administrator", duty("Beheerder", "administrator"));
        people.put("analyst", duty("Analist", "analyst"));
        people.put("privacy officer", duty("Functionaris", "privacy_officer"));
        people.put("director elsewhere", ARegion.ofItsOwn().processDirector().id());
        OwnPictures.of(region(), caseFile, people);
        people.forEach((relation, person) -> {
            tokens.put(relation, token(person));
            visitors.put(relation, Visitor.with(tokens.get(relation)));
        });
        visitors.put("nobody", Visitor.stranger());
        visitors.put("reader of a share", outside("share"));
        visitors.put("asked outside", outside("question"));
        visitors.put("guest", guest());
        state = (closed ? "closed" : "open") + ", youth of "
                + (number < AGES.size() ? AGES.get(number).toString() : "the age of the demo");
    }

    /** The case of this place among the demo's, by its number. */
    static Cast of(Mirror mirror, int number) {
        List<UUID> cases = House.open()
                .asData()
                .sql("select id from case_file where region_id = :region order by number")
                .param("region", mirror.region())
                .query(UUID.class)
                .list();
        return new Cast(mirror, cases.get(number), number);
    }

    UUID caseFile() {
        return caseFile;
    }

    UUID region() {
        return mirror.region();
    }

    String state() {
        return state;
    }

    /** Who is who, by relation; 'nobody' is a stranger. */
    Map<String, Visitor> visitors() {
        return visitors;
    }

    /** Whether they take part in the case or did; the others are as far from one case as from the next. */
    boolean isNear(String relation) {
        return !FAR.contains(relation);
    }

    /** The session of each; nobody has none. */
    Map<String, String> tokens() {
        return tokens;
    }

    Map<String, UUID> people() {
        return people;
    }

    Visitor visitor(String relation) {
        return java.util.Objects.requireNonNull(visitors.get(relation));
    }

    private Optional<UUID> holder(String role, int level) {
        return data.sql("""
                        select person_id from participation where case_id = :case and role = :role and level = :level and until_at is null order by person_id limit 1
                        """)
                .param("case", caseFile)
                .param("role", role)
                .param("level", level)
                .query(UUID.class)
                .optional();
    }

    private UUID withAuthority() {
        return data.sql("""
                        select p.person_id from participation p join authority a on a.person_id = p.person_id and a.case_id = p.case_id
                         where p.case_id = :case and p.role = 'parent' and p.until_at is null order by p.person_id limit 1
                        """).param("case", caseFile).query(UUID.class).single();
    }

    /** Two parents of whom one may not know where the other is, and a fact, a place and a word that say it. */
    private void shielded() {
        UUID mother = joins("parent", "Moeder op een geheime plek");
        UUID father = joins("parent", "Vader die dat niet mag weten");
        people.put("shielded parent", mother);
        people.put("parent who may not know", father);
        data.sql("""
                        insert into shielding (region_id, case_id, subject_id, from_id, reason, set_by)
                        values (:region, :case, :mother, :father, 'veiligheid', :director)
                        """)
                .param("region", region())
                .param("case", caseFile)
                .param("mother", mother)
                .param("father", father)
                .param("director", people.get("director"))
                .update();
        for (String table : List.of("life_place", "statement")) {
            data.sql("update " + table + " set whereabouts_of = :mother where id = (select id from " + table
                            + " where case_id = :case and visible_to = 'all' order by id limit 1)")
                    .param("mother", mother)
                    .param("case", caseFile)
                    .update();
        }
    }

    private UUID emergency() {
        UUID who = duty("Noodgeval", "expert");
        data.sql("""
                        insert into emergency_access (id, region_id, case_id, person_id, reason, until_at, tell_on)
                        values (:id, :region, :case, :who, 'Er is nu gevaar voor haar', now() + interval '4 hours', current_date + 14)
                        """)
                .param("id", UUID.randomUUID())
                .param("region", region())
                .param("case", caseFile)
                .param("who", who)
                .update();
        data.sql("""
                        insert into participation (region_id, case_id, person_id, role, level, until_at)
                        values (:region, :case, :who, 'emergency', 3, now() + interval '4 hours')
                        """)
                .param("region", region())
                .param("case", caseFile)
                .param("who", who)
                .update();
        return who;
    }

    /** Somebody who opened a link from outside: one to what is shared, or one to add without seeing. */
    private Visitor outside(String kind) {
        UUID link = UUID.randomUUID();
        links.put(kind, link);
        data.sql("""
                        insert into outside_link (id, region_id, case_id, kind, name, organisation, purpose, ground, reason, level, ends_on, made_by,
                                                  sent_at, token_hash)
                        values (:id, :region, :case, :kind, 'Anna Jansen', 'De school', 'Samen verder helpen',
                                case when :share then 'involved' end, 'Zij begint maandag', case when :share then 1 end,
                                current_date + 30, :director, now(), sha256(convert_to(:token, 'UTF8')))
                        """)
                .param("id", link)
                .param("region", region())
                .param("case", caseFile)
                .param("kind", kind)
                .param("share", kind.equals("share"))
                .param("director", people.get("director"))
                .param("token", knock(kind))
                .update();
        if (kind.equals("share")) {
            for (String shared : SHARED) {
                data.sql("""
                                insert into share_item (link_id, region_id, case_id, what, key)
                                select :link, :region, :case, :what, %1$s::text from %2$s where case_id = :case limit 12
                                """.formatted(shared.equals("passage") ? "part" : "id", shared))
                        .param("link", link)
                        .param("region", region())
                        .param("case", caseFile)
                        .param("what", shared)
                        .update();
            }
            data.sql(
                            "insert into share_item (link_id, region_id, case_id, what, key) values (:link, :region, :case, 'picture', 'analysis')")
                    .param("link", link)
                    .param("region", region())
                    .param("case", caseFile)
                    .update();
        }
        String token = "session-" + knock(kind);
        data.sql("""
                        insert into session (token_hash, region_id, link_id, expires_at)
                        values (sha256(convert_to(:token, 'UTF8')), :region, :link, now() + interval '2 hours')
                        """)
                .param("token", token)
                .param("region", region())
                .param("link", link)
                .update();
        return Visitor.with(token);
    }

    private Visitor guest() {
        UUID registration = UUID.randomUUID();
        links.put("guest", registration);
        data.sql("""
                        insert into registration (id, region_id, voice, registrant_kind, question, code_hash)
                        values (:id, :region, 'family', 'ouder', 'Wie denkt er mee?', sha256(convert_to(:id::text, 'UTF8')))
                        """).param("id", registration).param("region", region()).update();
        String slug = data.sql("select slug from region where id = :region")
                .param("region", region())
                .query(String.class)
                .single();
        return Visitor.with(House.open().bean(Door.class).openGuest(slug, registration, Duration.ofHours(2), "test"));
    }

    /** What stands in the address of the link of this kind. */
    String knock(String kind) {
        return UUID.nameUUIDFromBytes((kind + caseFile).getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .toString()
                .replace("-", "")
                .repeat(2);
    }

    /** The link they came in by, or the registration their code opens. */
    @Nullable
    UUID opened(String relation) {
        return links.get(
                switch (relation) {
                    case "reader of a share" -> "share";
                    case "asked outside" -> "question";
                    default -> relation;
                });
    }

    private UUID duty(String name, String... duties) {
        UUID who = person(name, "professional", null);
        for (String duty : duties) {
            data.sql("insert into duty (region_id, person_id, duty) values (:region, :who, :duty)")
                    .param("region", region())
                    .param("who", who)
                    .param("duty", duty)
                    .update();
        }
        return who;
    }

    private UUID joins(String role, String name) {
        boolean family = role.equals("parent") || role.equals("network");
        return takesPart(person(name, family ? "family" : "professional", null), role);
    }

    private UUID takesPart(UUID who, String role) {
        data.sql(
                        "insert into participation (region_id, case_id, person_id, role, level) values (:region, :case, :who, :role, :level)")
                .param("region", region())
                .param("case", caseFile)
                .param("who", who)
                .param("role", role)
                .param("level", LEVELS.getOrDefault(role, 2))
                .update();
        return who;
    }

    private UUID leaves(UUID who) {
        data.sql("""
                        update participation set from_at = now() - interval '9 days', until_at = now() - interval '1 day'
                         where case_id = :case and person_id = :who
                        """).param("case", caseFile).param("who", who).update();
        return who;
    }

    private UUID person(String name, String kind, @Nullable UUID organisation) {
        UUID made = UUID.randomUUID();
        data.sql(
                        "insert into person (id, region_id, name, kind, organisation_id) values (:id, :region, :name, :kind, :organisation)")
                .param("id", made)
                .param("region", region())
                .param("name", name)
                .param("kind", kind)
                .param("organisation", organisation)
                .update();
        return made;
    }

    private static String token(UUID person) {
        return House.open().bean(Door.class).open(person, Duration.ofHours(2), "test");
    }
}
