package org.samenhang.house;

import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.samenhang.access.Door;
import org.samenhang.access.Duty;
import org.samenhang.access.SignIn;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A region of one test's own, with its people. */
public final class ARegion {

    /** The password of everybody in every test region. */
    public static final String PASSWORD = "een lang en goed wachtwoord";

    private static final AtomicInteger COUNT = new AtomicInteger();
    private static final String HASH = House.open().bean(SignIn.class).encode(PASSWORD);

    private final UUID id = UUID.randomUUID();
    private final String slug = "regio-" + ProcessHandle.current().pid() + "-" + COUNT.incrementAndGet();

    private ARegion() {
        db().sql("insert into region (id, slug, name) values (:id, :slug, :name)")
                .param("id", id)
                .param("slug", slug)
                .param("name", "Regio " + slug)
                .update();
    }

    public static ARegion ofItsOwn() {
        return new ARegion();
    }

    public UUID id() {
        return id;
    }

    public String slug() {
        return slug;
    }

    /** An organisation of this region, of a kind as in the table. */
    public UUID organisation(String name, String kind) {
        UUID made = UUID.randomUUID();
        db().sql("insert into organisation (id, region_id, name, kind) values (:id, :region, :name, :kind)")
                .param("id", made)
                .param("region", id)
                .param("name", name)
                .param("kind", kind)
                .update();
        return made;
    }

    /** Somebody who works here, with these duties. */
    public Somebody professional(String name, @Nullable UUID organisation, Duty... duties) {
        Somebody made = person(name, "professional", organisation);
        for (Duty duty : duties) {
            db().sql("insert into duty (region_id, person_id, duty) values (:region, :person, :duty)")
                    .param("region", id)
                    .param("person", made.id())
                    .param("duty", duty.code())
                    .update();
        }
        return made;
    }

    /** Somebody of a family, with a way in of their own. */
    public Somebody family(String name) {
        return person(name, "family", null);
    }

    public Somebody processDirector() {
        return professional("Regisseur " + slug, null, Duty.PROCESS_DIRECTOR, Duty.INTAKE, Duty.CHAIR);
    }

    /** Makes somebody take part in a case, as the database would have it: 1 family, 2 professional, 3 team. */
    public void takesPart(UUID caseFile, Somebody who, String role, int level) {
        db().sql("""
                        insert into participation (region_id, case_id, person_id, role, level)
                        values (:region, :case, :person, :role, :level)
                        """)
                .param("region", id)
                .param("case", caseFile)
                .param("person", who.id())
                .param("role", role)
                .param("level", level)
                .update();
    }

    private Somebody person(String name, String kind, @Nullable UUID organisation) {
        UUID made = UUID.randomUUID();
        String login = (name.replaceAll("\\W", "").toLowerCase(java.util.Locale.ROOT) + "-"
                + made.toString().substring(0, 8));
        db().sql("""
                        insert into person (id, region_id, name, kind, organisation_id, login, title)
                        values (:id, :region, :name, :kind, :organisation, :login, :title)
                        """)
                .param("id", made)
                .param("region", id)
                .param("name", name)
                .param("kind", kind)
                .param("organisation", organisation)
                .param("login", login)
                .param("title", name)
                .update();
        db().sql("insert into credential (person_id, region_id, password_hash) values (:id, :region, :hash)")
                .param("id", made)
                .param("region", id)
                .param("hash", HASH)
                .update();
        return new Somebody(made, id, name, login);
    }

    private static JdbcClient db() {
        return House.open().asData();
    }

    /** A person of a test. */
    public record Somebody(UUID id, UUID region, String name, String login) {

        /** A session token, as if they had just signed in. */
        public String token() {
            return House.open().bean(Door.class).open(id, Duration.ofHours(1), "test");
        }

        /** This person at a plain HTTP client, signed in. */
        public Visitor visits() {
            return Visitor.signedIn(token());
        }
    }
}
