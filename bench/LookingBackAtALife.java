package bench;

import java.util.List;

/** The timeline of a life with 2,000 facts, beside its floor: the year that is shown first, another year, and the whole. */
final class LookingBackAtALife {

    private LookingBackAtALife() {}

    static void run(Options options, Application application, Table table) throws Exception {
        Visitor visitor = application.signIn();
        try (Database database = new Database(application)) {
            database.run("set search_path = samenhang, pg_temp");
            List<String> cases = ReadingACase.paths(visitor, database);
            String path = cases.getFirst();
            if (!path.startsWith("/cases/")) {
                throw new IllegalStateException("who signed in has no case");
            }
            String caseFile = path.substring(7);
            seed(database, caseFile);
            says(visitor, path + "/timeline?year=all", "\"pic-fact", 2000);
            ReadingACase.beside(
                    options,
                    application,
                    table,
                    visitor,
                    database,
                    List.of(path + "/timeline"),
                    "timeline of 2,000 facts, its last year");
            ReadingACase.beside(
                    options,
                    application,
                    table,
                    visitor,
                    database,
                    List.of(path + "/timeline?year=all"),
                    "timeline of 2,000 facts, the whole");
        }
    }

    /** A picture that left facts out would be quick as well. */
    private static void says(Visitor visitor, String path, String what, int least) throws Exception {
        String page = visitor.get(path).text();
        int found = page.split(java.util.regex.Pattern.quote(what), -1).length - 1;
        if (found < least) {
            throw new IllegalStateException(path + " shows " + found + " facts, should be " + least + " at least");
        }
    }

    /** Five kinds, 400 of each, one a week. */
    private static void seed(Database database, String caseFile) throws Exception {
        database.run("create temp table life as select id, region_id, n, current_date - n * 7 as day from case_file, generate_series(1, 400) n"
                + " where id = '" + caseFile + "'");
        for (String kind : List.of(
                "good (region_id, case_id, from_on, to_on, text) select region_id, id, day, day + 3, 'Naar zee ' || n",
                "help (region_id, case_id, from_on, to_on, aimed_at, frame, effect, text) select region_id, id, day, day + 20, 'family', 'voluntary', 'same', 'Hulp ' || n",
                "crisis (region_id, case_id, happened_on, text) select region_id, id, day, 'Weggelopen ' || n",
                "school (region_id, case_id, from_on, to_on, kind, text) select region_id, id, day, day + 5, 'none', 'Thuis ' || n",
                "heard (region_id, case_id, happened_on, who, text) select region_id, id, day, 'youth', 'Gesprek ' || n")) {
            database.run("insert into life_" + kind + " from life");
        }
        database.run("analyze");
    }
}
