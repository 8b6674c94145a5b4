package org.samenhang.proof;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.samenhang.house.House;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The things of a case that have an address of their own, and, reckoned from the rows alone, who they are visible to: by what was chosen
 * for each and by whose whereabouts it gives away.
 */
final class Things {

    private static final int OF_EACH_KIND = 5;

    private final JdbcClient data = House.open().asData();
    private final Cast cast;

    Things(Cast cast) {
        this.cast = cast;
    }

    /** The addresses that a route has in this case, each with the row it is about; null for one about no row. */
    List<Place> of(String route) {
        String path = route.replace("{caseFile}", "{id}").replace("{caseId}", "{id}");
        if (path.startsWith("/cases/{id}")) {
            path = "/cases/" + cast.caseFile() + path.substring("/cases/{id}".length());
        }
        if (!path.contains("{")) {
            return List.of(new Place(path, "", null));
        }
        String rest = path;
        if (rest.contains("{path:")) {
            return Stream.of("wishes:wish", "hours:hours", "rest:agreed_rest")
                    .flatMap(kind -> rows(
                            rest.replaceFirst("\\{path:[^}]*}", kind.split(":")[0]), "{one}", kind.split(":")[1]))
                    .toList();
        }
        if (rest.contains("/timeline/{id}")) {
            return lifeTables().stream()
                    .flatMap(table -> rows(rest, "{id}", table).limit(2))
                    .toList();
        }
        if (rest.contains("/people/{person}")) {
            return data.sql("select distinct person_id from participation where case_id = :case and until_at is null order by 1 limit 6")
                    .param("case", cast.caseFile())
                    .query(UUID.class)
                    .list()
                    .stream()
                    .map(person -> new Place(rest.replace("{person}", person.toString()), "", null))
                    .toList();
        }
        for (Map.Entry<String, String> kind : Map.ofEntries(
                        Map.entry("agreements/{one}", "agreement"),
                        Map.entry("help/{one}", "tailored_help"),
                        Map.entry("look-backs/{lookBack}", "look_back"),
                        Map.entry("links/{link}", "link"),
                        Map.entry("priorities/{priority}", "priority"),
                        Map.entry("stances/{stance}", "stance"),
                        Map.entry("statements/{statement}", "statement"),
                        Map.entry("/meetings/{id}", "meeting"))
                .entrySet()) {
            if (rest.contains(kind.getKey())) {
                return rows(rest, kind.getKey().substring(kind.getKey().indexOf('{')), kind.getValue()).toList();
            }
        }
        for (Map.Entry<String, List<String>> word : Map.of(
                        "{aim}", List.of("safety"),
                        "{part}", List.of("conclusion", "advice"),
                        "{year}", List.of("2024"),
                        "{region}", List.of(slug()))
                .entrySet()) {
            if (rest.contains(word.getKey())) {
                return word.getValue().stream()
                        .map(one -> new Place(rest.replace(word.getKey(), one), "", null))
                        .toList();
            }
        }
        if (rest.startsWith("/people/{id}")) {
            return List.of(new Place(rest.replace("{id}", cast.people().get("colleague").toString()), "", null));
        }
        if (rest.startsWith("/places/{id}")) {
            return region(rest, "provider");
        }
        if (rest.startsWith("/consultations/{id}")) {
            return region(rest, "consultation");
        }
        return List.of();
    }

    /** Whether this row is visible to whom stands in this relation to the case. */
    boolean visible(String relation, Place place) {
        UUID person = cast.people().get(relation);
        if (person == null || place.row() == null) {
            return false;
        }
        return switch (place.table()) {
            case "link" -> {
                Map<String, Object> ends = row("link", place.row());
                yield visible(relation, new Place("", "statement", (UUID) ends.get("from_id")))
                        && visible(relation, new Place("", "statement", (UUID) ends.get("to_id")));
            }
            case "stance" -> {
                UUID statement = (UUID) row("stance", place.row()).get("statement_id");
                yield level(person) > 0
                        && (statement == null || visible(relation, new Place("", "statement", statement)));
            }
            case "consultation" -> person.equals(row("consultation", place.row()).get("by_person"))
                    || Set.of("director", "regional director").contains(relation);
            case "meeting" -> level(person) == 3 || meeting(person, place.row());
            default -> asChosen(person, row(place.table(), place.row()));
        };
    }

    private boolean asChosen(UUID person, Map<String, Object> row) {
        Object hides = row.get("whereabouts_of");
        return level(person) >= needed(row) && (hides == null || !hiddenFrom(person).contains(hides));
    }

    private static int needed(Map<String, Object> row) {
        Object chosen = row.get("visible_to");
        return chosen == null || chosen.equals("all") ? 1 : chosen.equals("professionals") ? 2 : 3;
    }

    /** A meeting is kept from whom is to meet there somebody they must not meet, or may not know the place of. */
    private boolean meeting(UUID person, UUID meeting) {
        Map<String, Object> row = row("meeting", meeting);
        if (level(person) < needed(row) || level(person) == 1 && row.get("invited_at") == null) {
            return false;
        }
        List<Map<String, Object>> attendees = data.sql("select person_id, heard_separately from attendee where meeting_id = :meeting and person_id is not null")
                .param("meeting", meeting)
                .query()
                .listOfRows();
        boolean apart = attendees.stream()
                .anyMatch(one -> person.equals(one.get("person_id")) && Boolean.TRUE.equals(one.get("heard_separately")));
        Set<UUID> avoided = new HashSet<>(hiddenFrom(person));
        avoided.addAll(data.sql("""
                        select case when one_id = :person then other_id else one_id end from must_not_meet
                         where case_id = :case and lifted_at is null and :person in (one_id, other_id)
                        """)
                .param("person", person)
                .param("case", cast.caseFile())
                .query(UUID.class)
                .list());
        return apart
                || attendees.stream()
                        .noneMatch(one -> avoided.contains(one.get("person_id"))
                                && !Boolean.TRUE.equals(one.get("heard_separately")));
    }

    int level(UUID person) {
        return data.sql("""
                        select coalesce(max(level), 0) from participation
                         where case_id = :case and person_id = :person and from_at <= now() and (until_at is null or until_at > now())
                        """)
                .param("case", cast.caseFile())
                .param("person", person)
                .query(Integer.class)
                .single();
    }

    Set<UUID> hiddenFrom(UUID person) {
        return new HashSet<>(data.sql("select subject_id from shielding where from_id = :person and lifted_at is null")
                .param("person", person)
                .query(UUID.class)
                .list());
    }

    private Map<String, Object> row(String table, UUID id) {
        return data.sql("select * from " + table + " where id = :id").param("id", id).query().singleRow();
    }

    private Stream<Place> rows(String path, String variable, String table) {
        boolean withdrawn = data.sql("""
                        select exists (select from pg_attribute where attrelid = cast('samenhang.' || :table as regclass) and attname = 'withdrawn_at')
                        """).param("table", table).query(Boolean.class).single();
        return data
                .sql("select id from " + table + " where case_id = :case" + (withdrawn ? " and withdrawn_at is null" : "")
                        + (table.equals("look_back") ? " and held_on is null" : "") + " order by "
                        + (has(table, "whereabouts_of") ? "whereabouts_of nulls last, " : "")
                        + (has(table, "visible_to") ? "row_number() over (partition by visible_to order by id), " : "") + "id limit :limit")
                .param("case", cast.caseFile())
                .param("limit", OF_EACH_KIND)
                .query(UUID.class)
                .list()
                .stream()
                .map(id -> new Place(path.replace(variable, id.toString()), table, id));
    }

    private List<Place> region(String path, String table) {
        return data.sql("select id from " + table + " where region_id = :region order by id limit 2")
                .param("region", cast.region())
                .query(UUID.class)
                .list()
                .stream()
                .map(id -> new Place(path.replace("{id}", id.toString()), table, id))
                .toList();
    }

    private List<String> lifeTables() {
        return data.sql("select relname from pg_class where relnamespace = 'samenhang'::regnamespace and relkind = 'r' and relname like 'life\\_%'")
                .query(String.class)
                .list();
    }

    private boolean has(String table, String column) {
        return data.sql("""
                        select exists (select from pg_attribute where attrelid = cast('samenhang.' || :table as regclass) and attname = :column)
                        """)
                .param("table", table)
                .param("column", column)
                .query(Boolean.class)
                .single();
    }

    private String slug() {
        return data.sql("select slug from region where id = :region")
                .param("region", cast.region())
                .query(String.class)
                .single();
    }

    /**
     * One address of a route.
     *
     * @param table where the row it is about is kept; empty when it is about none
     */
    record Place(String path, String table, @org.jspecify.annotations.Nullable UUID row) {}
}
