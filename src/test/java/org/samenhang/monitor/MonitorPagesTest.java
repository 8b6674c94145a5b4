package org.samenhang.monitor;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.samenhang.access.Duty;
import org.samenhang.house.ACase;
import org.samenhang.house.ARegion;
import org.samenhang.house.House;
import org.samenhang.house.Reader;
import org.samenhang.house.Visitor;
import org.samenhang.monitor.figures.Figures;
import org.samenhang.monitor.figures.FiguresJson;
import org.samenhang.monitor.figures.Indicator;
import org.samenhang.monitor.register.Reading;
import org.samenhang.monitor.register.Register;
import org.springframework.jdbc.core.simple.JdbcClient;

class MonitorPagesTest {

    private static final Path REGISTER = Path.of("src/main/resources/demo/register-2024.csv");
    private static final Path EARLIER = Path.of("src/main/resources/demo/register-2023.csv");

    private final ARegion region = ARegion.ofItsOwn();
    private final ARegion.Somebody director = region.processDirector();

    @Test
    void aRegisterComesInAndItsFiguresOpenWhatTheyCount() throws IOException {
        try (Reader reader = Reader.of(director)) {
            reader.to("/monitor").findsNoBarrier();
            assertThat(reader.page().locator("main").innerText()).contains("Nog niets om te tellen");
            takeIn(reader, EARLIER);
            reader.to("/monitor/import").findsNoBarrier();
            choose(reader, "register-2024.csv", Files.readAllBytes(REGISTER));
            assertThat(reader.page().locator("main").innerText()).contains("31 nieuwe casussen");
            reader.findsNoBarrier().picture("monitor-preview");
            press(reader, "Inlezen");
            assertThat(reader.page().locator(".flash").innerText()).contains("ingelezen");
            reader.findsNoBarrier().picture("monitor-import");

            reader.to("/monitor").findsNoBarrier().picture("monitor");
            Page page = reader.page();
            assertThat(page.locator("h1").innerText()).isEqualTo("Monitor 2024");
            assertThat(page.locator(".bars").first().innerText()).contains("42%", "13 van 31", "7%");
            assertThat(page.locator("main").innerText())
                    .contains("Drie daarvan hadden we eerder zelf gemaakt. In 24 casussen")
                    .contains("Besparen is geen doel op zich");
            page.locator(".bars").first().getByText("geen onderwijs").click();
            assertThat(page.locator("tbody tr").count()).isEqualTo(13);
            reader.findsNoBarrier().picture("monitor-list");

            reader.to("/monitor?year=2024&compare=true").findsNoBarrier().picture("monitor-compare");
            assertThat(page.locator("#compare").innerText()).contains("2024 naast 2023", "niet te zeggen");
            reader.to("/monitor/2024/public").findsNoBarrier().picture("monitor-public");
        }
        try (Reader phone = Reader.onPhone(director)) {
            phone.to("/monitor?year=2024&compare=true").findsNoBarrier().picture("monitor-phone");
            phone.to("/monitor/2024/onderwijs/geen").findsNoBarrier();
            phone.to("/monitor/2024/public").findsNoBarrier();
            phone.to("/monitor/import").findsNoBarrier();
        }
    }

    @Test
    void aFaultyRegisterIsRefusedWithEveryReasonAndNothingIsTakenIn() throws IOException {
        String register = Files.readString(REGISTER)
                .replaceFirst("2024-01-08", "2024-02-30")
                .replaceFirst(";bemiddeling;", ";toverij;");
        try (Reader reader = Reader.of(director)) {
            reader.to("/monitor/import");
            choose(reader, "register.csv", register.getBytes(StandardCharsets.UTF_8));
            assertThat(reader.page().locator("main").innerText())
                    .contains("kan zo niet worden ingelezen", "2024-02-30", "toverij", "29 rijen");
            assertThat(reader.page().locator("tbody tr").first().innerText()).contains("2", "aangemeld");
            reader.findsNoBarrier().picture("monitor-refused");
            reader.to("/monitor/import");
            choose(reader, "notes.txt", new byte[] {1});
            assertThat(reader.page().locator(".errors").innerText()).contains(".csv of .xlsx");
            reader.findsNoBarrier();
            reader.to("/monitor/import");
            choose(reader, "groot.csv", new byte[12 * 1024 * 1024]);
            assertThat(reader.page().locator("main").innerText()).contains("groter dan 10 MB");
        }
        assertThat(rows("select count(*) from register_case where region_id = :region"))
                .isZero();
        assertThat(rows("select count(*) from register_upload where region_id = :region"))
                .isZero();
    }

    @Test
    void theSameFileIsKnownAgainAndANewerRowTakesThePlaceOfAnOlder() throws IOException {
        try (Reader reader = Reader.of(director)) {
            takeIn(reader, REGISTER);
            reader.to("/monitor/import");
            choose(reader, "ander.csv", Files.readAllBytes(REGISTER));
            assertThat(reader.page().locator("main").innerText()).contains("al ingelezen");
            assertThat(reader.page()
                            .getByRole(AriaRole.BUTTON, named("Inlezen"))
                            .count())
                    .isZero();
            reader.to("/monitor/import");
            String newer = Files.readString(REGISTER).replaceFirst("regulier;onbekend", "geen;onbekend");
            choose(reader, "nieuwer.csv", newer.getBytes(StandardCharsets.UTF_8));
            assertThat(reader.page().locator("main").innerText())
                    .contains("1 casus die eerder was ingelezen", "30 casussen die al precies zo");
            press(reader, "Inlezen");
            reader.to("/monitor?year=2024");
            assertThat(reader.page().locator(".bars").first().innerText()).contains("14 van 31", "9 van 31");
        }
    }

    @Test
    void aLivingCaseMovesTheFiguresItTouchesByOneAndTheExportGivesTheSame(@TempDir Path kept) throws IOException {
        ACase before = ACase.of(region);
        int year = House.open().today().getYear();
        Figures first = figures(director, year);
        assertThat(first.cases()).isEqualTo(1);

        UUID ours = ACase.of(region).id();
        assertThat(figures(director, year).cases()).isEqualTo(2);
        whatHappened(ours);

        Figures figures = figures(director, year);
        assertThat(n(figures, Indicator.REGISTRANT, "school")).isEqualTo(n(first, Indicator.REGISTRANT, "school") + 1);
        assertThat(n(figures, Indicator.EDUCATION, "geen")).isEqualTo(1);
        assertThat(n(figures, Indicator.ANALYSIS_BY, "verwijzer")).isEqualTo(1);
        assertThat(n(figures, Indicator.STAY_TO_STAY, "ja")).isEqualTo(1);
        assertThat(n(figures, Indicator.HOURS_SPENT, "11-15")).isEqualTo(1);
        assertThat(n(figures, Indicator.RESULTS, "naar_onderwijs")).isEqualTo(1);
        assertThat(n(figures, Indicator.FAMILY_JUDGEMENT, "tevreden")).isEqualTo(1);
        assertThat(n(figures, Indicator.FAMILY_JUDGEMENT, "loopt")).isEqualTo(1);
        assertThat(n(figures, Indicator.COSTS, "lager")).isEqualTo(1);

        for (String name : new String[] {"register.csv", "register.xlsx"}) {
            Path file = kept.resolve(name);
            Files.write(
                    file,
                    director.visits().getBytes("/monitor/" + year + "/" + name).body());
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            ByteArrayOutputStream err = new ByteArrayOutputStream();
            String[] command = {file.toString(), "--year", String.valueOf(year)};
            assertThat(MonitorCommand.run(command, out, err, House.open().bean(Clock.class)))
                    .as(err.toString(StandardCharsets.UTF_8))
                    .isZero();
            assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo(FiguresJson.of(figures));
        }
        Reading exported = Register.read(
                "register.csv",
                director.visits().getBytes("/monitor/" + year + "/register.csv").body(),
                House.open().bean(Clock.class));
        assertThat(exported.rows())
                .filteredOn(row -> row.places() != null)
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.places()).isEqualTo(2);
                    assertThat(row.municipality()).isEqualTo("=Oldambt");
                });
        String page = director.visits().get("/monitor?year=" + year).body();
        assertThat(before.id()).isNotNull();
        assertThat(page).contains("/monitor/" + year + "/uren/11-15", "/monitor/" + year + "/kosten/lager");
    }

    @Test
    void aFigureLinksOnlyTheCasesTheReaderTakesPartIn() {
        ACase mine = ACase.of(region);
        ACase other = ACase.of(region);
        int year = House.open().today().getYear();
        String list = mine.director()
                .visits()
                .get("/monitor/" + year + "/heraanmelding/nee")
                .body();
        assertThat(list)
                .contains(mine.path())
                .doesNotContain(other.path())
                .contains("één casus waar je niet bij hoort");
        ARegion.Somebody analyst = region.professional("Analist", null, Duty.ANALYST);
        assertThat(analyst.visits()
                        .get("/monitor/" + year + "/heraanmelding/nee")
                        .body())
                .doesNotContain("/cases/" + mine.id())
                .contains("2 casussen waar je niet bij hoort");
        assertThat(analyst.visits().get("/monitor/import").statusCode()).isEqualTo(404);
    }

    @Test
    void whoHasNoDutyForItFindsNothingAndThatIsLogged() {
        ARegion.Somebody guardian = region.professional("Voogd", null);
        Visitor visitor = guardian.visits();
        for (String page : new String[] {
            "/monitor",
            "/monitor/2024/onderwijs/geen",
            "/monitor/2024/register.csv",
            "/monitor/2024/public.json",
            "/monitor/import"
        }) {
            assertThat(visitor.get(page).statusCode()).as(page).isEqualTo(404);
        }
        assertThat(House.open()
                        .asData()
                        .sql(
                                "select count(*) from access_log where person_id = :who and not allowed and object_type = 'monitor'")
                        .param("who", guardian.id())
                        .query(Integer.class)
                        .single())
                .isEqualTo(5);
        assertThat(director.visits().get("/monitor/2024/onderwijs/bestaatniet").statusCode())
                .isEqualTo(404);
        assertThat(director.visits().get("/monitor/2024/toverij/geen").statusCode())
                .isEqualTo(404);
    }

    @Test
    void theDatabaseGivesNoCaseWithoutALogRow() {
        ACase.of(region);
        JdbcClient app = House.open().asApplication();
        assertThat(app.sql("select count(*) from samenhang.register_case")
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(app.sql("select count(*) from samenhang.monitor_cases(null)")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    private Figures figures(ARegion.Somebody reader, int year) {
        byte[] csv =
                reader.visits().getBytes("/monitor/" + year + "/register.csv").body();
        return Figures.of(
                Register.read("register.csv", csv, House.open().bean(Clock.class))
                        .rows(),
                year);
    }

    private static int n(Figures figures, Indicator indicator, String value) {
        return java.util.Objects.requireNonNull(figures.of(indicator).values().get(value))
                .n();
    }

    /** What the rooms that make these rows write, as far as the monitor counts it. */
    private void whatHappened(UUID ours) {
        db("""
                insert into registration (id, region_id, voice, registrant_kind, question, municipality, asked, bottleneck,
                       schooling, school_problems, prior_analysis, prior_analysis_by, moving_on, registered_on, submitted_at,
                       case_id, taken_on_at, taken_on_by)
                values (uuidv7(), :region, 'professional', 'school', 'Waarom?', '=Oldambt', 'analyse', 'regels', 'geen',
                       'ja', true, 'verwijzer', true, current_date, now(), :case, now(), :who)
                """, ours);
        db("""
                insert into life_place (region_id, case_id, from_on, kind, frame)
                values (:region, :case, '2020-01-01', 'foster', 'voluntary'),
                       (:region, :case, '2021-01-01', 'group', 'forced'), (:region, :case, '2022-01-01', 'home', 'voluntary')
                """, ours);
        db("""
                insert into hours (region_id, case_id, person_id, spent_on, hours, by_person)
                values (:region, :case, :who, current_date, 10.5, :who), (:region, :case, :who, current_date, 1.25, :who)
                """, ours);
        db("""
                insert into outcome (case_id, region_id, results, cost, judgement_family)
                values (:case, :region, array['naar_onderwijs'], 'lager', 'tevreden')
                """, ours);
        db("""
                insert into closing (region_id, case_id, closed_on, lasting, reason_not_lasting, by_person)
                values (:region, :case, current_date, false, 'verhuisd', :who)
                """, ours);
    }

    private void db(String sql, UUID ours) {
        var statement =
                House.open().asData().sql(sql).param("region", region.id()).param("case", ours);
        (sql.contains(":who") ? statement.param("who", director.id()) : statement).update();
    }

    private int rows(String sql) {
        return House.open()
                .asData()
                .sql(sql)
                .param("region", region.id())
                .query(Integer.class)
                .single();
    }

    private static void takeIn(Reader reader, Path register) throws IOException {
        reader.to("/monitor/import");
        choose(reader, register.getFileName().toString(), Files.readAllBytes(register));
        press(reader, "Inlezen");
    }

    private static void choose(Reader reader, String name, byte[] content) {
        reader.page().getByLabel("Bestand").setInputFiles(new FilePayload(name, "application/octet-stream", content));
        press(reader, "Eerst bekijken");
    }

    private static void press(Reader reader, String button) {
        Locator found = reader.page().getByRole(AriaRole.BUTTON, named(button));
        found.click();
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name).setExact(true);
    }
}
