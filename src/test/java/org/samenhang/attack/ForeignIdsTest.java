package org.samenhang.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.samenhang.house.House;
import org.samenhang.house.Mirror;
import org.springframework.web.bind.annotation.RequestMethod;

/**
 * Forms that somebody may send in their own case, with the id of something of another case or another region in it: in the address, in a
 * hidden field, as a choice. Nothing of the other is touched, told or pointed at.
 */
class ForeignIdsTest {

    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");
    private static final String MARK = "vanelders7q";
    private static final List<String> LAST = List.of(
            "closing", "leaving", "removal", "withdrawal", "cancellation", "ending", "submission", "return", "end");

    private final Mirror own = Mirror.ofTheDemo();
    private final Mirror other = Mirror.ofTheDemo();
    private final Contents contents = new Contents();
    private final Map<String, Contents.Thing> things = new LinkedHashMap<>();
    private final Map<String, String> twins = new LinkedHashMap<>();
    private final Set<String> touched = new TreeSet<>();
    private final Set<String> told = new TreeSet<>();
    private final Set<String> failed = new TreeSet<>();
    private final Set<String> newIdsTried = new TreeSet<>();
    private int sent;

    @Test
    void anIdOfAnotherCaseOrRegionOpensNothing() {
        things.putAll(contents.things(own.region()));
        UUID demo = House.open()
                .asData()
                .sql("select id from region where slug = 'demo'")
                .query(UUID.class)
                .single();
        contents.things(demo).keySet().forEach(id -> {
            UUID inDemo = UUID.fromString(id);
            twins.put(own.of(inDemo).toString(), other.of(inDemo).toString());
        });
        contents.mark(other.region(), MARK);
        Map<String, Contents.Thing> others = contents.things(other.region());
        things.putAll(others);
        Set<String> straysBefore = contents.strays(own.region(), things);

        for (String login :
                List.of("ouder", "jongere", "vader", "voogd", "school", "wietske", "thijs", "carla", "youssef")) {
            Intruder intruder = Intruder.as(Victims.inMirror(own, login));
            List<Sheet> sheets =
                    new ArrayList<>(Burglary.toForms(intruder, 2, "/").sheets());
            sheets.removeIf(sheet -> sheet.action().contains("/as/")
                    || sheet.multipart()
                    || sheet.action().startsWith("/sign-"));
            sheets.sort(java.util.Comparator.comparing(
                    sheet -> LAST.stream().anyMatch(word -> sheet.action().contains(word))));
            untouched(login, () -> sheets.forEach(sheet -> attack(login, intruder, sheet)));
        }
        Set<String> strays = contents.strays(own.region(), things);
        strays.removeAll(straysBefore);
        System.out.println("Foreign ids: " + sent + " forms, nothing of others touched or told");
        assertThat(sent).as("forms with somebody else's id").isGreaterThan(300);
        assertThat(touched).as("rows of others that were touched").isEmpty();
        assertThat(told).as("answers with words of others").isEmpty();
        assertThat(strays).as("rows that point at something of others").isEmpty();
        assertThat(failed).as("forms that fail").isEmpty();

        planted();
    }

    private void planted() {
        Intruder intruder = Intruder.as(Victims.inMirror(own, "youssef"));
        String ownCase = twins.keySet().stream()
                .filter(id -> things.containsKey(id) && things.get(id).table().equals("case_file"))
                .findFirst()
                .orElseThrow();
        for (String fault : List.of("rename", "tell")) {
            try (Planted planted = Planted.at("/regions/foreign", RequestMethod.POST, fault)) {
                Sheet sheet = new Sheet(
                        "/", "/regions/foreign", false, List.of(new Sheet.Input("person", "hidden", ownCase, false)));
                untouched("planted", () -> attack("planted", intruder, sheet));
            }
        }
        assertThat(touched).as("a planted write by foreign id").isNotEmpty();
        assertThat(told).as("a planted answer by foreign id").isNotEmpty();
        System.out.println("Planted foreign ids, found: " + touched + " " + told);
    }

    private void attack(String login, Intruder intruder, Sheet sheet) {
        Set<UUID> foreign = foreignCases(login);
        List<String> secrets = secrets(foreign);
        List<Intruder.Pair> filled = sheet.filled(ForeignIdsTest::sample);
        Matcher inAddress = ID.matcher(sheet.action());
        while (inAddress.find()) {
            for (String id : foreignFor(inAddress.group(), foreign)) {
                int from = inAddress.start();
                send(
                        login,
                        intruder,
                        sheet,
                        sheet.action().substring(0, from) + id + sheet.action().substring(inAddress.end()),
                        filled,
                        secrets);
            }
        }
        for (int i = 0; i < filled.size(); i++) {
            Intruder.Pair pair = filled.get(i);
            if (!ID.matcher(pair.value()).matches()) {
                continue;
            }
            List<String> ids = things.containsKey(pair.value())
                    ? foreignFor(pair.value(), foreign)
                    : newIdsTried.add(sheet.kind() + pair.name()) ? oneOfEach(foreign, sheet.action()) : List.of();
            for (String id : ids) {
                List<Intruder.Pair> changed = new ArrayList<>(filled);
                changed.set(i, new Intruder.Pair(pair.name(), id));
                send(login, intruder, sheet, sheet.action(), changed, secrets);
            }
        }
    }

    /** Notes which tables of others changed while somebody went round with their forms. */
    private void untouched(String login, Runnable round) {
        Set<UUID> foreign = foreignCases(login);
        Map<String, String> others = contents.sums(other.region(), null);
        Map<String, String> neighbours = contents.sums(own.region(), foreign);
        round.run();
        Contents.changed(others, contents.sums(other.region(), null))
                .forEach(table -> touched.add(login + " changes " + table + " of another region"));
        Contents.changed(neighbours, contents.sums(own.region(), foreign))
                .forEach(table -> touched.add(login + " changes " + table + " of another case"));
    }

    private void send(
            String login,
            Intruder intruder,
            Sheet sheet,
            String address,
            List<Intruder.Pair> pairs,
            List<String> secrets) {
        sent++;
        Intruder.Answer answer = intruder.post(address, pairs);
        String whole = answer.text() + answer.headers();
        if (whole.contains(MARK) || secrets.stream().anyMatch(whole::contains)) {
            told.add(login + " " + sheet.kind() + " " + answer.status());
        }
        if (answer.status() >= 500) {
            failed.add(login + " " + sheet.kind() + " " + answer.status() + " with a "
                    + Matcher.quoteReplacement(pairs.stream()
                            .filter(pair -> things.containsKey(pair.value()))
                            .map(pair -> pair.name() + " of "
                                    + things.get(pair.value()).table())
                            .toList()
                            .toString()));
        }
    }

    /** The same in the other region, and something of the kind in a case of the same region. */
    private List<String> foreignFor(String id, Set<UUID> foreign) {
        Contents.Thing thing = things.get(id);
        Set<String> ids = new LinkedHashSet<>();
        String twin = twins.get(id);
        if (twin != null) {
            ids.add(twin);
        }
        if (thing != null) {
            String near = thing.table().equals("person") ? familyOf(foreign) : anyOf(thing.table(), foreign);
            if (near != null) {
                ids.add(near);
            }
        }
        return List.copyOf(ids);
    }

    /** For the id of something new: one of everything the form could be about, from the other region and from another case. */
    private List<String> oneOfEach(Set<UUID> foreign, String action) {
        Set<String> tables = new TreeSet<>();
        Set<String> near = new TreeSet<>();
        List<String> ids = new ArrayList<>();
        things.forEach((id, thing) -> {
            if (!about(thing.table(), action)) {
                return;
            }
            boolean elsewhere = thing.region().equals(other.region());
            if (elsewhere ? tables.add(thing.table()) : foreign.contains(thing.ofCase()) && near.add(thing.table())) {
                ids.add(id);
            }
        });
        return ids;
    }

    private static boolean about(String table, String action) {
        String plain = action.replace('-', '_').replace("timeline", "life");
        return table.equals("person")
                || table.equals("case_file")
                || Stream.of(table.split("_"))
                        .anyMatch(word -> plain.contains(word.substring(0, Math.min(4, word.length()))));
    }

    private @Nullable String anyOf(String table, Set<UUID> foreign) {
        return things.entrySet().stream()
                .filter(one -> one.getValue().table().equals(table)
                        && one.getValue().region().equals(own.region())
                        && foreign.contains(one.getValue().ofCase()))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(null);
    }

    private @Nullable String familyOf(Set<UUID> foreign) {
        return House.open()
                .asData()
                .sql("""
                        select p.id::text from person p where p.kind = 'family' and p.region_id = :region
                           and exists (select from participation x where x.person_id = p.id and x.case_id = any (:foreign))
                           and not exists (select from participation x where x.person_id = p.id and x.case_id <> all (:foreign))
                         order by p.id limit 1
                        """)
                .param("region", own.region())
                .param("foreign", foreign.toArray(UUID[]::new))
                .query(String.class)
                .optional()
                .orElse(null);
    }

    private Set<UUID> foreignCases(String login) {
        UUID person = Victims.inMirror(own, login.equals("planted") ? "youssef" : login);
        return new LinkedHashSet<>(House.open()
                .asData()
                .sql("""
                        select f.id from case_file f where f.region_id = :region and not exists
                            (select from participation p where p.case_id = f.id and p.person_id = :person)
                        """)
                .param("region", own.region())
                .param("person", person)
                .query(UUID.class)
                .list());
    }

    private static List<String> secrets(Set<UUID> foreign) {
        return House.open()
                .asData()
                .sql("select question from case_file where id = any (:foreign)")
                .param("foreign", foreign.toArray(UUID[]::new))
                .query(String.class)
                .list();
    }

    private static String sample(Sheet.Input input) {
        return switch (input.kind()) {
            case "date" -> "2026-11-03";
            case "time" -> "10:00";
            case "number" -> "1";
            case "email" -> "iemand@example.org";
            default -> input.name().matches("(?i).*(hours|number|count|minutes)") ? "1" : "Zoals afgesproken op school";
        };
    }
}
