package org.samenhang.demo;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** The region, its organisations and everybody in it. People of the team are the same in every case. */
final class DemoPeople {

    static final UUID REGION = Story.id("region", "demo");

    private static final Set<String> KINDS =
            Set.of("expert_team", "guardian_organisation", "municipality", "local_team", "provider", "school");

    private final DataSource database;
    private final Map<String, UUID> organisations = new HashMap<>();
    private final Map<String, String> organisationNames = new HashMap<>();
    private final Map<String, UUID> team = new HashMap<>();
    private final DemoLogins logins;

    DemoPeople(DataSource database, DemoLogins logins) {
        this.database = database;
        this.logins = logins;
    }

    void load(Story people) {
        Row.of(database, "region", REGION)
                .without("region_id")
                .with("id", REGION)
                .with("slug", "demo")
                .with("name", people.part("region").text("name"))
                .insert();
        people.each("organisations").forEach(one -> {
            String kind = KINDS.contains(one.text("kind")) ? one.text("kind") : "other";
            organisationNames.put(one.text("id"), one.text("name"));
            organisation(one.text("name"), kind);
        });
        people.each("team").forEach(one -> {
            UUID id = Story.id("team", one.text("id"));
            team.put(one.text("id"), id);
            person(
                    id,
                    one.text("name"),
                    "professional",
                    one.text("profession"),
                    organisationNames.get(one.text("organisation")),
                    null);
            duties(one.text("role"))
                    .forEach(duty -> Row.of(database, "duty", REGION)
                            .with("person_id", id)
                            .with("duty", duty)
                            .insert());
            logins.give(id, one.text("login"), one.text("profession"), one.text("about"));
        });
        people.each("settings")
                .forEach(one -> Row.of(database, "region_setting", REGION)
                        .with("key", one.text("key"))
                        .with("value", one.text("value"))
                        .with("ground", one.text("ground"))
                        .with("decided_by", team.get(one.text("by")))
                        .with("decided_on", people.today().minusDays(90))
                        .insert());
    }

    /** The id of a person of a case, made when they are not of the team. */
    UUID inCase(Story caseStory, Story person) {
        UUID known = team.get(person.text("id"));
        if (known != null) {
            return known;
        }
        UUID id = caseStory.id(person.text("id"));
        boolean family = Set.of("youth", "parent", "network").contains(person.text("role"));
        boolean youth = person.text("role").equals("youth");
        person(
                id,
                person.text("name"),
                family ? "family" : "professional",
                family ? null : person.text("relation"),
                person.textOrNull("organisation"),
                youth ? caseStory.today().minusDays(caseStory.part("youth").number("bornDaysAgo")) : null);
        return id;
    }

    UUID of(Story caseStory, String name) {
        return team.getOrDefault(name, caseStory.id(name));
    }

    /** Somebody who brings in a youth and takes part in no case yet. */
    UUID professional(Story story, String name, String organisation) {
        UUID id = story.id(name);
        person(id, name, "professional", null, organisation, null);
        return id;
    }

    /** Somebody who takes part in no case and signs in. */
    UUID signingIn(Story story, String kind) {
        UUID id = story.id(story.text("id"));
        person(id, story.text("name"), kind, story.textOrNull("profession"), story.textOrNull("organisation"), null);
        logins.give(id, story.text("login"), story.text("as"), story.text("about"));
        return id;
    }

    private static List<String> duties(String role) {
        return role.equals("process_director") ? List.of("process_director", "intake") : List.of(role);
    }

    private void person(
            UUID id,
            String name,
            String kind,
            @Nullable String title,
            @Nullable String organisation,
            java.time.@Nullable LocalDate born) {
        Row.of(database, "person", REGION)
                .with("id", id)
                .with("name", name)
                .with("kind", kind)
                .with("title", title)
                .with("organisation_id", organisation == null ? null : organisation(organisation, "other"))
                .with("born", born)
                .insert();
    }

    private UUID organisation(String name, String kind) {
        return organisations.computeIfAbsent(name, made -> {
            UUID id = Story.id("organisation", made);
            Row.of(database, "organisation", REGION)
                    .with("id", id)
                    .with("name", made)
                    .with("kind", kind)
                    .insert();
            return id;
        });
    }
}
