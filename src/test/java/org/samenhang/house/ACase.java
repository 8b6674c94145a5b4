package org.samenhang.house;

import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/** A case of one test's own, put straight into the database, with the people most stories need. */
public final class ACase {

    private static final AtomicInteger COUNT = new AtomicInteger();

    private final UUID id = UUID.randomUUID();
    private final ARegion region;
    private final ARegion.Somebody youth;
    private final ARegion.Somebody director;

    private ACase(ARegion region, String question) {
        this.region = region;
        youth = region.family("Noor");
        director = region.processDirector();
        House.open()
                .asData()
                .sql("""
                        insert into case_file (id, region_id, number, question, youth_id, registered_on)
                        values (:id, :region, :number, :question, :youth, local_day())
                        """)
                .param("id", id)
                .param("region", region.id())
                .param("number", "test-" + COUNT.incrementAndGet())
                .param("question", question)
                .param("youth", youth.id())
                .update();
        region.takesPart(id, director, "process_director", 3);
        region.takesPart(id, youth, "youth", 1);
    }

    /** A case with a process director of its own and a youth. */
    public static ACase of(ARegion region) {
        return new ACase(region, "Hoe komt het dat zij niet meer buiten komt?");
    }

    /** A case about this question. */
    public static ACase about(ARegion region, String question) {
        return new ACase(region, question);
    }

    public UUID id() {
        return id;
    }

    /** Address of the case, without a slash at the end. */
    public String path() {
        return "/cases/" + id;
    }

    public ARegion.Somebody youth() {
        return youth;
    }

    public ARegion.Somebody director() {
        return director;
    }

    /** Somebody of the family who takes part in it. */
    public ARegion.Somebody parent(String name) {
        return joins(region.family(name), "parent", 1);
    }

    /** A guardian who takes part in it as a professional. */
    public ARegion.Somebody guardian(String name) {
        return joins(region.professional(name, null), "guardian", 2);
    }

    /** An expert of the team who takes part in it. */
    public ARegion.Somebody expert(String name) {
        return joins(region.professional(name, null), "expert", 3);
    }

    /** These two must not meet. */
    public void mustNotMeet(ARegion.Somebody one, ARegion.Somebody other) {
        House.open()
                .asData()
                .sql("""
                        insert into must_not_meet (region_id, case_id, one_id, other_id, reason)
                        values (:region, :case, :one, :other, 'bedreigingen')
                        """)
                .param("region", region.id())
                .param("case", id)
                .param("one", one.id())
                .param("other", other.id())
                .update();
    }

    /** The one value that this asks of the database, where {@code :case} is this case. */
    public String one(String sql) {
        return House.open()
                .asData()
                .sql(sql)
                .param("case", id)
                .query(String.class)
                .single();
    }

    /** From {@code hiddenFrom} it is shielded where {@code who} is. */
    public void shields(ARegion.Somebody who, ARegion.Somebody hiddenFrom) {
        House.open()
                .asData()
                .sql("""
                        insert into shielding (region_id, case_id, subject_id, from_id, reason, set_by)
                        values (:region, :case, :who, :from, 'veiligheid', :by)
                        """)
                .param("region", region.id())
                .param("case", id)
                .param("who", who.id())
                .param("from", hiddenFrom.id())
                .param("by", director.id())
                .update();
    }

    private ARegion.Somebody joins(ARegion.Somebody who, String role, int level) {
        region.takesPart(id, who, role, level);
        return who;
    }
}
