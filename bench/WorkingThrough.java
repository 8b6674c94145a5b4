package bench;

import java.util.List;

/** The work list of somebody with 200 cases, in a region of 50,000, beside its floor. */
final class WorkingThrough {

    private WorkingThrough() {}

    static void run(Options options, Application application, Table table) throws Exception {
        Visitor visitor = application.signIn();
        try (Database database = new Database(application)) {
            database.run("set search_path = samenhang, pg_temp");
            String me = database.column(
                            "select person_id::text from session where token_hash = sha256(convert_to(?, 'UTF8'))",
                            visitor.session())
                    .getFirst();
            seed(database, me);
            ReadingACase.beside(
                    options,
                    application,
                    table,
                    visitor,
                    database,
                    List.of("/work"),
                    "work list, 200 of 50,000 cases");
        }
    }

    /** Each case with a youth, a director and three agreements, of which a part is past its day. */
    private static void seed(Database database, String me) throws Exception {
        database.run("""
                create temp table made as
                  select n, gen_random_uuid() as id, gen_random_uuid() as youth, p.region_id, p.id as director
                    from generate_series(1, 50000) n
                    join person me on me.id = '%1$s'
                    join lateral (select q.id, q.region_id from person q
                                   where q.region_id = me.region_id and q.kind = 'professional' and (q.id = me.id) = (n <= 200)
                                   order by q.id limit 1) p on true
                """.formatted(me));
        database.run("""
                insert into person (id, region_id, name, kind, born)
                  select youth, region_id, 'Jongere ' || n, 'family', date '2010-01-01' + n % 3000 from made
                """);
        database.run("""
                insert into case_file (id, region_id, number, question, youth_id, registered_on)
                  select id, region_id, 'bench-' || n, 'Hoe komt het dat het vastloopt?', youth, current_date - 30 - n % 700 from made
                """);
        database.run("""
                insert into participation (region_id, case_id, person_id, role, level)
                  select region_id, id, youth, 'youth', 1 from made
                  union all
                  select region_id, id, director, 'process_director', 3 from made
                """);
        database.run("""
                insert into agreement (region_id, case_id, text, who_text, due_on, by_person, made_on)
                  select region_id, id, 'Iemand belt ' || k, 'de voogd', current_date - 40 + (n + k * 11) % 90, director, current_date - 60
                    from made, generate_series(1, 3) k
                """);
        database.run("analyze");
    }
}
