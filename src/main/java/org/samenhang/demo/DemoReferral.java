package org.samenhang.demo;

import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What was asked of the network above the regions, what the family let go along, and what came back. */
final class DemoReferral {

    private final DataSource database;
    private final DemoPeople people;
    private final Story story;
    private final UUID caseFile;

    DemoReferral(DataSource database, DemoPeople people, Story story, UUID caseFile) {
        this.database = database;
        this.people = people;
        this.story = story;
        this.caseFile = caseFile;
    }

    void load(Story told) {
        UUID id = story.id("referral " + told.text("id"));
        UUID director = people.of(story, told.text("by"));
        UUID link = told.has("sharedDay") ? story.id("share of referral " + told.text("id")) : null;
        if (link != null) {
            row("outside_link")
                    .with("id", link)
                    .with("kind", "share")
                    .with("name", told.text("contact"))
                    .with("organisation", told.text("network"))
                    .with("phone", told.text("phone"))
                    .with("purpose", told.text("asked") + "\n\n" + told.text("why"))
                    .with("ground", "consent")
                    .with("level", 1)
                    .with("ends_on", told.day("sharedDay").plusDays(90))
                    .with("made_by", director)
                    .with("made_at", DemoCase.at(told.day("sharedDay"), "10:30"))
                    .with("sent_at", DemoCase.at(told.day("sharedDay"), "10:30"))
                    .with("token_hash", hash(link))
                    .insert();
        }
        row("referral")
                .with("id", id)
                .with("asked", told.text("asked"))
                .with("why_not_here", told.text("why"))
                .with("network", told.text("network"))
                .with("contact", told.text("contact"))
                .with("phone", told.text("phone"))
                .with("asked_on", told.day("day"))
                .with("link_id", link)
                .with("shared_on", told.dayOrNull("sharedDay"))
                .with("talked_on", told.dayOrNull("talkedDay"))
                .with("talked_with", told.textOrNull("talkedWith"))
                .with("outcome", told.has("acceptedDay") ? "accepted" : null)
                .with("outcome_on", told.dayOrNull("acceptedDay"))
                .with("answer", told.textOrNull("answer"))
                .with("answer_by", told.textOrNull("answerBy"))
                .with("answered_on", told.dayOrNull("answeredDay"))
                .with("by_person", director)
                .with("made_at", DemoCase.at(told.day("day"), "10:00"))
                .insert();
        JdbcClient db = JdbcClient.create(database);
        db.sql("""
                        insert into referral_item (referral_id, region_id, case_id, what, key, went)
                        select :id, :region, :case, 'ask', 'ask', :went
                        union all
                        select :id, :region, case_id, 'passage', part, :went and part = 'conclusion' from passage
                         where case_id = :case and text <> '' and part in ('conclusion', 'movement_youth', 'movement_parents')
                           and whereabouts_of is null
                        """)
                .param("id", id)
                .param("region", DemoPeople.REGION)
                .param("case", caseFile)
                .param("went", link != null)
                .update();
        for (String who : told.texts("agreed")) {
            UUID person = people.of(story, who);
            db.sql("""
                            insert into referral_word (region_id, case_id, referral_id, person_id, what, key, may, fingerprint, said_on, by_person)
                            select i.region_id, i.case_id, i.referral_id, :person, i.what, i.key, i.what = 'ask' or i.key = 'conclusion',
                                   md5(case when i.what = 'ask' then r.asked || E'\\n\\n' || r.why_not_here
                                            else concat_ws('|', p.text, p.part) end), :on, :person
                              from referral_item i join referral r on r.id = i.referral_id
                              left join passage p on i.what = 'passage' and p.case_id = i.case_id and p.part = i.key
                             where i.referral_id = :id
                            """)
                    .param("id", id)
                    .param("person", person)
                    .param("on", told.day("agreedDay"))
                    .update();
        }
        if (link != null) {
            db.sql("""
                            insert into share_item (link_id, region_id, case_id, what, key, fingerprint)
                            select :link, w.region_id, w.case_id, w.what, w.key, min(w.fingerprint) from referral_word w
                             where w.referral_id = :id and w.may and w.what <> 'ask' group by 1, 2, 3, 4, 5
                            """).param("link", link).param("id", id).update();
        }
    }

    /** The picture of the newest version that was shared by then went along as well, agreed to by the same people; versions are told after referrals. */
    void picture(Story told) {
        UUID id = story.id("referral " + told.text("id"));
        JdbcClient db = JdbcClient.create(database);
        db.sql("""
                        insert into referral_item (referral_id, region_id, case_id, what, key, went)
                        select :id, v.region_id, v.case_id, 'picture', v.id::text, true from analysis_version v
                         where v.case_id = :case and v.state = 'shared' and v.made_at < :asked order by v.number desc limit 1
                        """)
                .param("id", id)
                .param("case", caseFile)
                .param("asked", DemoCase.at(told.day("day"), "10:00"))
                .update();
        for (String who : told.texts("agreed")) {
            UUID person = people.of(story, who);
            db.sql("""
                            insert into referral_word (region_id, case_id, referral_id, person_id, what, key, may, fingerprint, said_on, by_person)
                            select i.region_id, i.case_id, i.referral_id, :person, i.what, i.key, true, version_picture_print(i.case_id, i.key::uuid), :on, :person
                              from referral_item i where i.referral_id = :id and i.what = 'picture'
                            """)
                    .param("id", id)
                    .param("person", person)
                    .param("on", told.day("agreedDay"))
                    .update();
        }
        db.sql("""
                        insert into share_item (link_id, region_id, case_id, what, key, fingerprint)
                        select :link, i.region_id, i.case_id, i.what, i.key, version_picture_print(i.case_id, i.key::uuid)
                          from referral_item i where i.referral_id = :id and i.what = 'picture'
                        """)
                .param("link", story.id("share of referral " + told.text("id")))
                .param("id", id)
                .update();
    }

    /** Of a link that nobody has: it was handed over once. */
    private byte[] hash(UUID link) {
        return JdbcClient.create(database)
                .sql("select sha256(convert_to(:link, 'UTF8'))")
                .param("link", "handed over " + link)
                .query(byte[].class)
                .single();
    }

    private Row row(String table) {
        return Row.of(database, table, DemoPeople.REGION).with("case_id", caseFile);
    }
}
