package org.samenhang.proof;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.sql.DataSource;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.samenhang.access.Call;
import org.samenhang.access.Door;
import org.samenhang.access.audit.Doctor;
import org.samenhang.access.audit.Sealer;
import org.samenhang.house.House;
import org.samenhang.house.Mirror;
import org.samenhang.store.Store;
import org.slf4j.LoggerFactory;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Who guards the guards: faults of the kinds that such systems leaked by are put into the running house one by one, and each has to turn a
 * detector red: the matrix of rows, the matrix of addresses, the doctor, or a look at sessions and the pool.
 */
class PlantedFaultsTest {

    private static final List<String> CASE_TABLES = List.of(
            "statement",
            "life_place",
            "life_help",
            "life_school",
            "agreement",
            "moment",
            "wish",
            "contact",
            "consent",
            "consent_reason",
            "authority",
            "case_file",
            "link",
            "stance",
            "stance_reason",
            "statement_about",
            "passage",
            "priority",
            "growth_aim",
            "tailored_help",
            "hours",
            "look_back",
            "closing",
            "outcome",
            "shielding",
            "must_not_meet",
            "agreed_rest",
            "analysis");

    private static final String REGION = "region_id = (select my_region())";

    private static Connection connection;
    private static JdbcClient administrator;
    private static Cast cast;
    private static final Map<String, RowMatrix> rows = new LinkedHashMap<>();

    private final Map<String, String> caught = new LinkedHashMap<>();
    private final List<String> missed = new ArrayList<>();

    @BeforeAll
    static void enter() throws SQLException {
        connection = House.open().bean(Store.class).connectAsAdministrator();
        administrator = JdbcClient.create(new SingleConnectionDataSource(connection, true));
        administrator.sql("set search_path = samenhang").update();
        Mirror mirror = Mirror.ofTheDemo();
        List<Cast> cases = List.of(Cast.of(mirror, 0), Cast.of(mirror, 1), Cast.of(mirror, 2), Cast.of(mirror, 3));
        cast = cases.get(1);
        Map<Cast, RowMatrix> matrices = new LinkedHashMap<>();
        for (String table : CASE_TABLES) {
            Cast fullest = Collections.max(cases, Comparator.comparing(one -> count(table, one)));
            fill(table, fullest);
            narrow(table, fullest);
            rows.put(table, matrices.computeIfAbsent(fullest, RowMatrix::new));
        }
        assertThat(differences(Set.copyOf(CASE_TABLES)))
                .as("before anything is planted")
                .isEmpty();
    }

    @AfterAll
    static void leave() throws SQLException {
        connection.close();
    }

    @Test
    void eachPlantedFaultIsCaught() throws Exception {
        policies();
        functions();
        walls();
        addresses();
        words();
        caught.forEach((fault, by) -> System.out.println("planted: " + fault + " - caught by " + by));
        System.out.println("Planted faults: " + (caught.size() + missed.size()) + ", caught: " + caught.size());
        assertThat(missed).as("planted faults that nothing caught").isEmpty();
        assertThat(caught).hasSizeGreaterThanOrEqualTo(60);
        assertThat(differences(Set.copyOf(CASE_TABLES)))
                .as("after all is healed")
                .isEmpty();
        assertThat(doctor()).isEmpty();
    }

    private void policies() throws Exception {
        for (String table : CASE_TABLES) {
            if (List.of("link", "stance_reason", "statement_about").contains(table)) {
                // a second policy holds these with what they belong to; that one is taken away below
                continue;
            }
            policy("the policy of " + table + " lets everybody of the region in", table, REGION);
        }
        for (String table : List.of("statement", "life_place", "moment", "wish", "passage", "case_file")) {
            policy(
                    "the policy of " + table + " forgets that it has to be logged",
                    table,
                    REGION + " and case_id in (select my_cases())");
        }
        for (String table :
                List.of("statement", "life_place", "life_help", "agreement", "moment", "wish", "contact", "hours")) {
            policy(
                    "the policy of " + table + " forgets whom it was meant for",
                    table,
                    REGION + " and case_id in (select open_cases(1))"
                            + (has(table, "whereabouts_of")
                                    ? " and (whereabouts_of is null or whereabouts_of not in (select hidden_from_me()))"
                                    : ""));
        }
        for (String table : List.of("statement", "life_place", "contact", "moment")) {
            policy("the policy of " + table + " forgets whose whereabouts it tells", table, REGION + """
                     and case visible_to when 'all' then case_id in (select open_cases(1))
                                         when 'professionals' then case_id in (select open_cases(2))
                                         else case_id in (select open_cases(3)) end
                    """);
        }
        for (String table : List.of("shielding", "outcome")) {
            policy(
                    "the policy of " + table + " takes a professional for the team",
                    table,
                    REGION + " and case_id in (select open_cases(2))");
        }
        policy(
                "the policy of consent_reason forgets that why is for who said it",
                "consent_reason",
                REGION + " and case_id in (select open_cases(1))");
        for (String restrictive : List.of(
                "link:with_both_ends",
                "statement_about:with_its_statement",
                "stance:with_its_statement",
                "stance_reason:with_its_stance")) {
            String table = restrictive.split(":")[0];
            String name = restrictive.split(":")[1];
            planted(
                    "an arrow, a name or a stance shows the shadow of a hidden statement (" + table + ")",
                    () -> alter(table, name, "true"),
                    () -> alter(table, name, qual(table, name)),
                    Set.of(table));
        }
        for (String table : List.of("statement", "consent", "case_file")) {
            planted(
                    "row security is off on " + table,
                    () -> run("alter table " + table + " disable row level security"),
                    () -> run("alter table " + table + " enable row level security"),
                    Set.of(table));
        }
    }

    private void functions() throws Exception {
        Set<String> some = Set.of("statement", "wish", "shielding", "life_place");
        function(
                "who left still takes part", "opened_anew", "(p.until_at is null or p.until_at > now())", "true", some);
        function("whoever asks takes part", "opened_anew", "p.person_id = asks", "true", some);
        function("every level is the highest", "opened_anew", "max(p.level)::int", "3", some);
        function("a log row of another case will do", "opened_anew", "p.case_id = any (logged)", "true", some);
        function("no log row is needed", "opened_anew", "l.xact = pg_current_xact_id_if_assigned()", "true", some);
        function("what is open is believed without a seal", "opened", "= seal(", "is not null or '' = seal(", Set.of());
        function("who asks is believed without a seal", "me", "= seal(", "is not null or '' = seal(", Set.of());
        function(
                "nothing is shielded",
                "hidden_from_me",
                "s.from_id = (select me())",
                "false",
                Set.of("statement", "life_place"));
        function(
                "shielded the wrong way round",
                "hidden_from_me",
                "select s.subject_id",
                "select s.from_id",
                Set.of("statement", "life_place"));
        function(
                "a shielding counts once it is lifted",
                "hidden_from_me",
                "s.lifted_at is null",
                "s.lifted_at is not null",
                Set.of("statement", "life_place"));
        function("a session that is over still opens", "who_anew", "s.expires_at > now()", "true", Set.of());
        function(
                "who left the region still comes in",
                "who_anew",
                "(p.left_at is null or p.left_at > now())",
                "true",
                Set.of());
        function("every duty is everybody's", "has_duty", "d.duty = wanted", "true", Set.of());
        function("a duty never ends", "has_duty", "(d.until_at is null or d.until_at > now())", "true", Set.of());
        planted(
                "SET for SET LOCAL: the pool keeps who asked last",
                () -> run(body("begin(text, text)").replace(", true)", ", false)")),
                () -> {
                    run(body("begin(text, text)"));
                    House.open()
                            .bean(DataSource.class)
                            .unwrap(HikariDataSource.class)
                            .getHikariPoolMXBean()
                            .softEvictConnections();
                },
                Set.of());
    }

    private void walls() throws Exception {
        wall(
                "FORCE removed from a table",
                "alter table moment no force row level security",
                "alter table moment force row level security");
        wall(
                "BYPASSRLS for who serves pages",
                "alter role samenhang_app bypassrls",
                "alter role samenhang_app nobypassrls");
        wall(
                "a view with its owner's rights",
                "create view everything as select * from case_file",
                "drop view everything");
        wall(
                "a materialised view",
                "create materialized view everything as select * from case_file",
                "drop materialized view everything");
        wall("a table without row security", "create table leaks (region_id uuid)", "drop table leaks");
        wall("a table of no region", "create table leaks (id uuid)", "drop table leaks");
        wall(
                "passwords can be read",
                "grant select on credential to samenhang_app",
                "revoke select on credential from samenhang_app");
        wall(
                "sessions can be read",
                "grant select on session to samenhang_app",
                "revoke select on session from samenhang_app");
        wall(
                "sessions can be made",
                "grant execute on function door_open(uuid, bytea, interval, text) to samenhang_app",
                "revoke execute on function door_open(uuid, bytea, interval, text) from samenhang_app");
        wall(
                "a function of the kernel for everybody",
                "grant execute on function my_cases() to public",
                "revoke execute on function my_cases() from public");
        wall(
                "a function that looks up names where it is told to",
                "alter function my_cases() reset search_path",
                "alter function my_cases() set search_path = samenhang, pg_temp");
        wall(
                "the log can be written over",
                "grant update on access_log to samenhang_app",
                "revoke update on access_log from samenhang_app");
        wall(
                "the log can be emptied",
                "alter table access_log disable trigger append_only",
                "alter table access_log enable trigger append_only");
        wall(
                "a policy without a condition",
                "create policy leaks on wish for select to samenhang_app using (true)",
                "drop policy leaks on wish");
        wall(
                "who serves pages becomes the kernel",
                "grant samenhang_kernel to samenhang_app",
                "revoke samenhang_kernel from samenhang_app");
    }

    private void addresses() throws Exception {
        address("a new address nobody thought of", "GET", "/cases/{id}/everything", null);
        address("a fragment of a page without its check", "GET", "/cases/{id}/people/fragment", null);
        address("a way to send that nobody thought of", "POST", "/cases/{id}/everything", null);
        address("the list of people, taken from the table past everything", "GET", "/cases/{id}/people", "/people");
        address("the outcome for whoever knows its address", "GET", "/cases/{id}/outcome", "/outcome");
        address("who must not meet, for everyone", "GET", "/cases/{id}/must-not-meet/new", "/must-not-meet/new");
    }

    /** Somebody's words in an answer, in each of the places where one might forget to look. */
    private void words() throws Exception {
        House.open()
                .asData()
                .sql(
                        "update statement set visible_to = 'team' where id = (select id from statement where case_id = :case order by id limit 1)")
                .param("case", cast.caseFile())
                .update();
        fill("contact", cast);
        Marks marks = Marks.in(cast.region());
        String reader = "parent who may not know";
        String secret = administrator
                .sql("select text from statement where case_id = :case and visible_to = 'team' limit 1")
                .param("case", cast.caseFile())
                .query(String.class)
                .single();
        String where = administrator
                .sql("select value from contact where case_id = :case and whereabouts_of = :mother limit 1")
                .param("case", cast.caseFile())
                .param("mother", cast.people().get("shielded parent"))
                .query(String.class)
                .single();
        word("a page says what was meant for the team", marks, reader, () -> ResponseEntity.ok(utf8(secret)));
        word("a page says where the other lives", marks, reader, () -> ResponseEntity.ok(utf8("<p>" + where)));
        word(
                "a page of an error repeats what it stumbled over",
                marks,
                reader,
                () -> ResponseEntity.status(500).body(utf8("Fout: " + secret)));
        word(
                "what is not found is named",
                marks,
                "former parent",
                () -> ResponseEntity.status(404).body(utf8("Niet gevonden: " + secret)));
        word(
                "a head of an answer names it",
                marks,
                reader,
                () -> ResponseEntity.ok()
                        .header("X-Kept", secret.replaceAll("[^ -~]", ""))
                        .body(utf8("niets")));
        word(
                "the name of a file names it",
                marks,
                reader,
                () -> ResponseEntity.ok()
                        .header(
                                "Content-Disposition",
                                "attachment; filename=\"" + where.replaceAll("[^ -~]", "") + ".pdf\"")
                        .body(utf8("niets")));
        word(
                "a way on names it",
                marks,
                reader,
                () -> ResponseEntity.status(303)
                        .header("Location", "/cases?q=" + where.replaceAll("\\W", "-"))
                        .body(utf8("")));
        word("the title of a document names it", marks, reader, () -> document(secret, ""));
        word("the text of a document says it", marks, reader, () -> document("Verslag", secret));
        word("a cell of a workbook holds it", marks, "analyst", () -> ResponseEntity.ok(workbook(secret)));
        word(
                "a folded line of a calendar holds it",
                marks,
                reader,
                () -> ResponseEntity.ok(
                        utf8("BEGIN:VEVENT\r\nSUMMARY:" + secret.substring(0, 5) + "\r\n " + secret.substring(5))));
        word("another spelling of it", marks, reader, () -> ResponseEntity.ok(utf8(secret.toUpperCase(Locale.ROOT))));
        try (Overheard overheard = new Overheard()) {
            LoggerFactory.getLogger("org.samenhang.planted").info("Kept {}", secret);
            note("a line of the log repeats it", marks.in(overheard.said()).isEmpty() ? null : "the marks");
        }
    }

    private void word(String fault, Marks marks, String reader, Supplier<ResponseEntity<byte[]>> answer)
            throws Exception {
        RequestMappingHandlerMapping mappings = House.open().bean(RequestMappingHandlerMapping.class);
        var info = RequestMappingInfo.paths("/cases/{id}/planted")
                .methods(RequestMethod.GET)
                .options(mappings.getBuilderConfiguration())
                .build();
        mappings.registerMapping(info, new Word(answer), Word.class.getDeclaredMethod("answer"));
        try {
            String said = Sent.words(cast.visitor(reader).getBytes("/cases/" + cast.caseFile() + "/planted"));
            note(fault, marks.notTheirs(cast, reader, said).isEmpty() ? null : "the marks");
        } finally {
            mappings.unregisterMapping(info);
        }
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static ResponseEntity<byte[]> document(String title, String text) {
        try (var document = new PDDocument();
                var out = new ByteArrayOutputStream()) {
            var page = new PDPage();
            document.addPage(page);
            document.getDocumentInformation().setTitle(title);
            try (var content = new PDPageContentStream(document, page)) {
                content.beginText();
                content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 9);
                content.showText(text.replaceAll("[^ -~]", ""));
                content.endText();
            }
            document.save(out);
            return ResponseEntity.ok().contentType(MediaType.APPLICATION_PDF).body(out.toByteArray());
        } catch (IOException unwritten) {
            throw new UncheckedIOException(unwritten);
        }
    }

    private static byte[] workbook(String text) {
        try (var out = new ByteArrayOutputStream();
                var zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("xl/sharedStrings.xml"));
            zip.write(utf8("<t>" + text + "</t>"));
            zip.closeEntry();
            zip.finish();
            return out.toByteArray();
        } catch (IOException unwritten) {
            throw new UncheckedIOException(unwritten);
        }
    }

    private final Map<String, String> originals = new LinkedHashMap<>();
    private final Map<String, String> quals = new LinkedHashMap<>();

    private void policy(String fault, String table, String using) throws Exception {
        planted(
                fault,
                () -> alter(table, "seen", using),
                () -> alter(table, "seen", qual(table, "seen")),
                Set.of(table));
    }

    private void function(String fault, String name, String is, String becomes, Set<String> tables) throws Exception {
        String signature = administrator
                .sql(
                        "select oid::regprocedure::text from pg_proc where proname = :name and pronamespace = 'samenhang'::regnamespace")
                .param("name", name)
                .query(String.class)
                .single();
        String body = body(signature);
        assertThat(body).as(fault).contains(is);
        planted(fault, () -> run(body.replace(is, becomes)), () -> run(body(signature)), tables);
    }

    private void wall(String fault, String sql, String repair) throws Exception {
        run(sql);
        try {
            note(fault, doctor().isEmpty() ? null : "the doctor");
        } finally {
            run(repair);
        }
    }

    private void address(String fault, String method, String pattern, @Nullable String tried) throws Exception {
        RequestMappingHandlerMapping mappings = House.open().bean(RequestMappingHandlerMapping.class);
        var info = RequestMappingInfo.paths(pattern)
                .methods(RequestMethod.valueOf(method))
                .options(mappings.getBuilderConfiguration())
                .build();
        var before = mappings.getHandlerMethods().entrySet().stream()
                .filter(one -> one.getKey().getPatternValues().contains(pattern)
                        && one.getKey().getMethodsCondition().getMethods().contains(RequestMethod.valueOf(method)))
                .findFirst();
        before.ifPresent(one -> mappings.unregisterMapping(one.getKey()));
        mappings.registerMapping(info, new Leak(), Leak.class.getDeclaredMethod("answer"));
        try {
            if (tried == null) {
                note(fault, Matrix.withoutRule().isEmpty() ? null : "the table of addresses");
            } else {
                Oracle oracle = Oracle.read();
                Oracle.Rule rule = Objects.requireNonNull(oracle.rules().get(method + " " + pattern));
                boolean red = cast.visitors().entrySet().stream()
                        .filter(someone -> rule.alternatives().stream()
                                .noneMatch(one -> oracle.has(one.circle(), someone.getKey())))
                        .anyMatch(someone -> someone.getValue()
                                        .get("/cases/" + cast.caseFile() + tried)
                                        .statusCode()
                                == 200);
                note(fault, red ? "the matrix of addresses" : null);
            }
        } finally {
            mappings.unregisterMapping(info);
            before.ifPresent(one -> mappings.registerMapping(
                    one.getKey(), one.getValue().getBean(), one.getValue().getMethod()));
        }
    }

    private void planted(String fault, Act plant, Act heal, Set<String> tables) throws Exception {
        plant.act();
        try {
            note(fault, catcher(tables));
        } finally {
            heal.act();
        }
    }

    private @Nullable String catcher(Set<String> tables) throws Exception {
        if (!tables.isEmpty() && !differences(tables).isEmpty()) {
            return "the matrix of rows";
        }
        if (!sessions().isEmpty()) {
            return "the look at sessions and duties";
        }
        return doctor().isEmpty() ? null : "the doctor";
    }

    /** Whoever is gone is nobody, nobody has a duty that was not given, and a connection that is given back knows nobody. */
    private static List<String> sessions() throws SQLException {
        List<String> wrong = new ArrayList<>();
        JdbcClient data = House.open().asData();
        UUID gone = UUID.randomUUID();
        data.sql(
                        "insert into person (id, region_id, name, kind, left_at) values (:id, :region, 'Weg', 'professional', now() - interval '1 day')")
                .param("id", gone)
                .param("region", cast.region())
                .update();
        data.sql(
                        "insert into duty (region_id, person_id, duty, from_at, until_at) values (:region, :who, 'analyst', now() - interval '2 days', now() - interval '1 day')")
                .param("region", cast.region())
                .param("who", cast.people().get("colleague"))
                .update();
        Door door = House.open().bean(Door.class);
        Map<String, String> nobodies = Map.of(
                "who left", door.open(gone, Duration.ofHours(1), "test"),
                "whose session is over", door.open(cast.people().get("director"), Duration.ofSeconds(-1), "test"));
        nobodies.forEach((who, token) -> {
            if (!"nobody".equals(in(token, "select coalesce(me()::text, 'nobody')"))) {
                wrong.add(who + " is somebody");
            }
        });
        String colleague = Objects.requireNonNull(cast.tokens().get("colleague"));
        for (String duty : List.of("administrator", "analyst", "process_director", "expert")) {
            if (!"false".equals(in(colleague, "select has_duty('" + duty + "')::text"))) {
                wrong.add("a colleague has the duty " + duty);
            }
        }
        String expert = Objects.requireNonNull(cast.tokens().get("regional expert"));
        if (!"false".equals(in(expert, "select has_duty('administrator')::text"))) {
            wrong.add("an expert has the duty administrator");
        }
        String director = Objects.requireNonNull(cast.people().get("director")).toString();
        if (director.equals(in(
                colleague,
                "select me()::text from (select set_config('samenhang.who', '" + director + "|" + director + "|"
                        + cast.region()
                        + "', true), set_config('samenhang.who_seal', 'x', true) offset 0) as forged"))) {
            wrong.add("a colleague says to be the director");
        }
        if (!"0"
                .equals(in(
                        colleague,
                        "select cardinality(opened(1))::text from (select set_config('samenhang.opened1', '{"
                                + cast.caseFile()
                                + "}', true), set_config('samenhang.opened_seal1', 'x', true) offset 0) as forged"))) {
            wrong.add("a colleague says that a case is open");
        }
        in(Objects.requireNonNull(cast.tokens().get("director")), "select 'x'");
        DataSource pool = House.open().bean(DataSource.class);
        for (int one = 0; one < 10; one++) {
            try (Connection given = pool.getConnection();
                    var asked = given.createStatement();
                    var answer = asked.executeQuery("select coalesce(current_setting('samenhang.token', true), '')")) {
                answer.next();
                if (!answer.getString(1).isEmpty()) {
                    wrong.add("a connection of the pool knows who asked last");
                }
            }
        }
        data.sql("delete from duty where person_id = :who")
                .param("who", cast.people().get("colleague"))
                .update();
        return wrong;
    }

    private static String in(String token, String sql) {
        Call call = new Call(token, UUID.randomUUID(), "test", "test", "treatment");
        try (Call.Serving serving = call.serve()) {
            return Objects.requireNonNull(new TransactionTemplate(House.open().bean(PlatformTransactionManager.class))
                    .execute(status -> House.open()
                            .bean(JdbcClient.class)
                            .sql(sql)
                            .query(String.class)
                            .single()));
        }
    }

    private void note(String fault, @Nullable String by) {
        if (by == null) {
            missed.add(fault);
        } else {
            caught.put(fault, by);
        }
    }

    private static List<String> doctor() throws IOException {
        Store store = House.open().bean(Store.class);
        return new Doctor(
                        administrator,
                        Files.readAllBytes(store.secret(Sealer.KEY)),
                        store.directory().resolve(Sealer.HEADS))
                .examine().stream()
                        .flatMap(finding -> finding.faults().stream())
                        .filter(fault -> !fault.startsWith("setting "))
                        .toList();
    }

    /** So that there is something to leak: of each kind of thing one for the team, one for professionals, one that tells where somebody is. */
    private static void narrow(String table, Cast of) {
        if (!has(table, "visible_to") || !has(table, "id")) {
            return;
        }
        JdbcClient data = House.open().asData();
        List<UUID> ids = data.sql(
                        "select id from " + table + " where case_id = :case and visible_to = 'all' order by id limit 3")
                .param("case", of.caseFile())
                .query(UUID.class)
                .list();
        for (int i = 0; i < ids.size(); i++) {
            String change = i == 0 ? "visible_to = 'team'" : i == 1 ? "visible_to = 'professionals'" : "";
            if (i == 2 && has(table, "whereabouts_of")) {
                change = "whereabouts_of = '" + of.people().get("shielded parent") + "'";
            }
            if (!change.isEmpty()) {
                data.sql("update " + table + " set " + change + " where id = :id")
                        .param("id", ids.get(i))
                        .update();
            }
        }
    }

    private static List<String> differences(Set<String> tables) {
        return tables.stream()
                .flatMap(table -> Objects.requireNonNull(rows.get(table)).differences(Set.of(table)).stream())
                .toList();
    }

    private static long count(String table, Cast of) {
        return House.open()
                .asData()
                .sql("select count(*) from " + table + " where case_id = :case")
                .param("case", of.caseFile())
                .query(Long.class)
                .single();
    }

    /** What the stories of the demo don't have. */
    private static void fill(String table, Cast of) {
        Map<String, UUID> people = of.people();
        Map<String, String> made = Map.of(
                "must_not_meet",
                "insert into must_not_meet (id, region_id, case_id, one_id, other_id, reason, by_person, visible_to) values (:id, :region, :case, :one, :other, 'ruzie', :by, 'team')",
                "consent_reason",
                "insert into consent_reason (consent_id, region_id, case_id, by_person, ground) select id, region_id, case_id, by_person, 'Zo is het goed' from consent where case_id = :case on conflict do nothing",
                "moment",
                "insert into moment (id, region_id, case_id, held_on, kind, text, visible_to, with_person, by_person) values (:id, :region, :case, current_date, 'call', 'Gebeld', 'all', :one, :by)",
                "contact",
                "insert into contact (id, region_id, case_id, person_id, kind, value, visible_to, whereabouts_of, by_person) values (:id, :region, :case, :one, 'phone', '0600000000', 'all', :one, :by)");
        String sql = made.get(table);
        if (sql == null) {
            return;
        }
        for (int i = 0; i < (table.equals("must_not_meet") ? 1 : 4); i++) {
            var insert = House.open()
                    .asData()
                    .sql(sql)
                    .param("id", UUID.randomUUID())
                    .param("region", of.region())
                    .param("case", of.caseFile())
                    .param("one", people.get("shielded parent"))
                    .param("by", people.get("director"));
            (sql.contains(":other") ? insert.param("other", people.get("parent")) : insert).update();
        }
    }

    private static boolean has(String table, String column) {
        return House.open()
                .asData()
                .sql("""
                        select exists (select from pg_attribute where attrelid = cast('samenhang.' || :table as regclass) and attname = :column)
                        """)
                .param("table", table)
                .param("column", column)
                .query(Boolean.class)
                .single();
    }

    private void alter(String table, String policy, String using) {
        qual(table, policy);
        run("alter policy " + policy + " on " + table + " using (" + using + ")");
    }

    private String qual(String table, String policy) {
        return quals.computeIfAbsent(
                table + " " + policy,
                key -> administrator
                        .sql(
                                "select qual from pg_policies where schemaname = 'samenhang' and tablename = :table and policyname = :policy")
                        .param("table", table)
                        .param("policy", policy)
                        .query(String.class)
                        .single());
    }

    private String body(String signature) {
        return originals.computeIfAbsent(
                signature,
                key -> administrator
                        .sql("select pg_get_functiondef(cast(:signature as regprocedure))")
                        .param("signature", signature)
                        .query(String.class)
                        .single());
    }

    private static void run(String sql) {
        administrator.sql(sql).update();
    }

    private interface Act {
        void act() throws Exception;
    }

    /** Answers whoever asks with what it was given. */
    static final class Word {
        private final Supplier<ResponseEntity<byte[]>> answer;

        Word(Supplier<ResponseEntity<byte[]>> answer) {
            this.answer = answer;
        }

        ResponseEntity<byte[]> answer() {
            return answer.get();
        }
    }

    /** Answers whoever asks. */
    static final class Leak {
        ResponseEntity<String> answer() {
            return ResponseEntity.ok("Alles van iedereen");
        }
    }
}
