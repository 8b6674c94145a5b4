package org.samenhang;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.samenhang.access.Duty;
import org.samenhang.house.ACase;
import org.samenhang.house.ARegion;
import org.samenhang.house.House;
import org.samenhang.house.Reader;
import org.samenhang.monitor.MonitorCommand;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What Samenhang is for, from the first word of a guardian to a figure of the year, at the browsers of three people. */
class WholeStoryTest {

    private static final String QUESTION = "Hoe komt het dat niemand haar bereikt?";
    private static final String HEADER =
            "casus;aangemeld;afgesloten;aanmelder;vraag;knelpunt;onderwijs;schoolproblemen;va_vooraf;va_vooraf_door;"
                    + "heraanmelding;doorstroom_verblijf;patronen;uren;zorgadviseur;oordeel_gezin;"
                    + "oordeel_hulpverlening;opbrengst;kosten\n";

    /** Indicators of which the page tells how often it is 'ja', and no other value. */
    private static final Set<String> TOLD_BY_YES =
            Set.of("va_vooraf", "heraanmelding", "doorstroom_verblijf", "zorgadviseur");

    private static final Pattern NUMBER = Pattern.compile("\\d+");
    private static final Pattern CASES = Pattern.compile("(\\d+) aanmeldingen");

    private final LocalDate today = House.open().today();
    private final int year = today.getYear();
    private final ARegion region = ARegion.ofItsOwn();
    private final ARegion.Somebody director =
            region.professional("Marleen Hofstra", null, Duty.PROCESS_DIRECTOR, Duty.INTAKE, Duty.CHAIR);
    private final ARegion.Somebody guardian =
            region.professional("Arjan Vos", region.organisation("Jeugdwacht", "guardian_organisation"));

    @Test
    void aStuckCaseIsExplainedTogetherFollowedAndMovesEachFigureItTouchesByOne(@TempDir Path kept) throws Exception {
        try (Reader desk = Reader.of(director);
                Reader guardians = Reader.of(guardian);
                Reader mothers = Reader.stranger()) {
            ACase.of(region);
            takesInARegister(desk);
            Map<String, String> before = figures(desk);
            assertThat(before).containsEntry("cases", "4").hasSizeGreaterThan(20);

            registers(guardians);
            assertThat(moved(before, figures(desk)))
                    .as("a registration is no case yet")
                    .isEmpty();
            String path = takesOn(desk);
            Map<String, String> taken = figures(desk);
            assertThat(moved(before, taken))
                    .containsExactlyInAnyOrderEntriesOf(Map.ofEntries(
                            Map.entry("cases", 1),
                            Map.entry("aanmelder/gi", 1),
                            Map.entry("vraag/analyse", 1),
                            Map.entry("knelpunt/visieverschil", 1),
                            Map.entry("onderwijs/geen", 1),
                            Map.entry("schoolproblemen/ja", 1),
                            Map.entry("va_vooraf/ja", 1),
                            Map.entry("va_vooraf_door/hulpverlening", 1),
                            Map.entry("doorstroom_verblijf/ja", 1),
                            Map.entry("uren/open", 1),
                            Map.entry("oordeel_gezin/loopt", 1),
                            Map.entry("oordeel_hulpverlening/loopt", 1),
                            Map.entry("kosten/ontbreekt", 1)));

            String code = writesDownWhoIsWho(desk, path);
            tellsOfALife(desk, path);
            explainsItTogether(desk, path);
            saysWhatSheThinks(mothers, code, path);
            saysWhereHeStands(guardians, path);
            weighs(desk, path);
            assertThat(moved(taken, figures(desk)))
                    .as("who takes part, and what they explain together, is counted nowhere")
                    .isEmpty();

            writesHours(desk, path, "6,5");
            Map<String, String> spent = figures(desk);
            assertThat(moved(taken, spent)).containsOnly(Map.entry("uren/open", -1), Map.entry("uren/6-10", 1));
            writesHours(desk, path, "1,5");
            assertThat(moved(spent, figures(desk))).as("still between 6 and 10").isEmpty();
            looksBack(desk, path);
            assertThat(moved(spent, figures(desk))).isEmpty();

            writesDownWhatItBrought(desk, path);
            Map<String, String> brought = figures(desk);
            assertThat(moved(spent, brought))
                    .containsExactlyInAnyOrderEntriesOf(Map.ofEntries(
                            Map.entry("oordeel_gezin/loopt", -1),
                            Map.entry("oordeel_gezin/tevreden", 1),
                            Map.entry("oordeel_hulpverlening/loopt", -1),
                            Map.entry("oordeel_hulpverlening/deels", 1),
                            Map.entry("zorgadviseur/ja", 1),
                            Map.entry("patronen/onderwijs_weggevallen", 1),
                            Map.entry("opbrengst/naar_onderwijs", 1),
                            Map.entry("opbrengst/uhp_voorkomen", 1),
                            Map.entry("kosten/lager", 1),
                            Map.entry("kosten/ontbreekt", -1)));
            closes(desk, mothers, path);
            Map<String, String> now = figures(desk);
            assertThat(moved(brought, now)).as("what was found is what counts").isEmpty();

            everyFigureItMovedOpensIt(desk, path, moved(before, now).keySet());
            for (String form : new String[] {"CSV", "rekenblad"}) {
                assertThat(byCommand(exports(desk, form, kept))).as(form).isEqualTo(now);
            }
        }
    }

    /** Three cases of earlier this year, from a spreadsheet. */
    private void takesInARegister(Reader desk) {
        String row = ";" + year + "-01-01;";
        String register = HEADER
                + year + "-001" + row + today
                + ";gi;analyse;visieverschil;geen;ja;ja;hulpverlening;nee;ja;onderwijs_weggevallen;8;ja;tevreden;deels;naar_onderwijs,uhp_voorkomen;lager\n"
                + year + "-002" + row
                + ";school;advies;regels;regulier;nee;nee;;ja;nee;;;nee;loopt;loopt;;\n"
                + year + "-003" + row
                + ";ouder;verblijf;werkdruk;speciaal;onbekend;ja;verwijzer;nee;nee;noodzaak_tot_handelen;12,5;nee;niet_tevreden;tevreden;partijen_afgeschaald;hoger\n";
        desk.to("/monitor/import");
        desk.page()
                .getByLabel("Bestand")
                .setInputFiles(new FilePayload("register.csv", "text/csv", register.getBytes(StandardCharsets.UTF_8)));
        press(desk, "Eerst bekijken");
        press(desk, "Inlezen");
    }

    private void registers(Reader guardians) {
        Page page = guardians.to("/registrations").page();
        page.getByText("Nieuwe aanmelding").click();
        page.getByLabel("Gecertificeerde instelling").check();
        press(guardians, "Beginnen");
        press(guardians, "Verder");
        page.getByLabel("Voornaam of voorletters").fill("Noor");
        page.getByLabel("Achternaam of eerste letter").fill("Bos");
        page.getByLabel("Geboortedatum").fill("12-5-" + (year - 13));
        page.getByLabel("Gemeente waar").fill("Oldambt");
        press(guardians, "Verder");
        page.getByLabel("Wat loopt vast?").fill("Noor komt niet meer van haar kamer. " + QUESTION);
        page.getByLabel("Wat vraag je van het expertteam?").selectOption("analyse");
        press(guardians, "Verder");
        page.getByLabel("Vooral inhoud").check();
        page.getByLabel("Waar zit het vooral op vast?").selectOption("visieverschil");
        within(page, "Is er al een probleemanalyse").getByLabel("Ja").check();
        page.getByLabel("Wie maakte die?").selectOption("hulpverlening");
        within(page, "eerder bij het expertteam").getByLabel("Nee").check();
        press(guardians, "Verder");
        page.getByLabel("Onderwijs").selectOption("geen");
        within(page, "problemen op school").getByLabel("Ja").check();
        within(page, "doorstroom").getByLabel("Ja").check();
        press(guardians, "Verder");
        press(guardians, "Verder");
        press(guardians, "Versturen");
        assertThat(page.locator("h1").innerText()).isEqualTo("Je aanmelding is ontvangen");
    }

    private String takesOn(Reader desk) {
        Page page = desk.to("/work").page();
        page.getByRole(AriaRole.LINK, named("Nieuwe aanmelding")).click();
        assertThat(page.locator("main").innerText()).contains(QUESTION, "Arjan Vos", "Jeugdwacht");
        press(desk, "Oppakken");
        assertThat(page.locator("h1").innerText()).isEqualTo(QUESTION);
        return page.url().replaceAll("\\?.*", "").replace(House.open().address(), "");
    }

    private String writesDownWhoIsWho(Reader desk, String path) {
        Page page = desk.to(path + "/people").page();
        page.getByRole(AriaRole.LINK, named("Iemand uit het gezin")).click();
        page.getByLabel("Naam").fill("Samira Bos");
        page.getByLabel("ouder").check();
        page.getByLabel("Wat is diegene van de jeugdige?").fill("moeder");
        press(desk, "Toevoegen");
        page.getByRole(AriaRole.LINK, named("Gezag vastleggen")).click();
        page.getByLabel("eenhoofdig gezag").check();
        page.getByLabel("Nagekeken op").fill(today.toString());
        press(desk, "Gezag opslaan");
        desk.to(path + "/people");
        assertThat(page.locator("main").innerText()).contains("Samira Bos", "gezag, alleen", "Arjan Vos");
        page.getByRole(AriaRole.LINK, named("Samira Bos")).click();
        press(desk, "Brief met code maken");
        return page.locator(".letter-code").innerText();
    }

    private void tellsOfALife(Reader desk, String path) {
        Page page = desk.to(path + "/timeline/new?kind=place").page();
        page.getByLabel("Vanaf").fill("2021");
        page.getByLabel("Waar?").selectOption("group");
        within(page, "Was het vrijwillig?").getByLabel("vrijwillig").check();
        press(desk, "Op de tijdlijn zetten");
        page = desk.to(path + "/timeline/new?kind=good").page();
        page.getByLabel("Vanaf").fill("2018");
        page.getByLabel("Wat maakte het goed?").fill("Juf Anouk wachtte op haar.");
        press(desk, "Op de tijdlijn zetten");
        assertThat(page.locator("main").innerText()).contains("Juf Anouk");
    }

    private static void explainsItTogether(Reader desk, String path) {
        Page page = desk.to(path + "/analysis").page();
        page.getByLabel("Zet hier neer wat iemand zegt").focus();
        for (String line : new String[] {
            "- Haar moeder slaapt niet van zorgen",
            "Er komt nog een hulpverlener bij",
            "- Iedereen wil iets van haar",
            "- Zij blijft op haar kamer"
        }) {
            page.keyboard().type(line);
            page.keyboard().press("Enter");
            PlaywrightAssertions.assertThat(
                            page.locator(".said", new Page.LocatorOptions().setHasText(line.replace("- ", ""))))
                    .isVisible();
        }
        int arrows = 0;
        for (String arrow : new String[] {"1+2", "2+3", "3+4", "4+1"}) {
            page.keyboard().type(arrow);
            page.keyboard().press("Enter");
            PlaywrightAssertions.assertThat(page.locator(".arrow-list > li")).hasCount(++arrows);
        }
        PlaywrightAssertions.assertThat(page.locator("#aloud")).containsText("Zij blijft op haar kamer");
        for (String[] part : new String[][] {
            {"conclusion", "Iedereen wil iets van haar, dus zij houdt de deur dicht."},
            {"advice", "Eén van ons komt elke zaterdag, en vraagt niets."}
        }) {
            page.locator("#" + part[0]).getByRole(AriaRole.LINK).click();
            page.locator("textarea[name=text]").fill(part[1]);
            page.locator("main .form-actions button").click();
            PlaywrightAssertions.assertThat(page.locator("#" + part[0])).containsText(part[1]);
        }
    }

    private static void saysWhatSheThinks(Reader mothers, String code, String path) {
        Page page = mothers.to("/welcome").page();
        page.getByLabel("Code").fill(code);
        press(mothers, "Verder");
        page.getByLabel("Inlognaam").fill("samira-" + UUID.randomUUID());
        page.getByLabel("Wachtwoord").fill(ARegion.PASSWORD);
        press(mothers, "Klaar");
        mothers.to(path + "/analysis");
        assertThat(page.locator("main").innerText()).contains("Iedereen wil iets van haar");
        press(mothers, "Klopt voor een deel");
        page.getByLabel("Wil je zeggen waarom?").fill("De zaterdag is van haar opa.");
        press(mothers, "Verstuur");
        assertThat(page.locator("main").innerText()).contains("De zaterdag is van haar opa.");
    }

    private static void saysWhereHeStands(Reader guardians, String path) {
        Page page = guardians.to(path + "/analysis").page();
        page.getByRole(AriaRole.LINK, named("Zeg hoe jij het ziet")).click();
        page.getByLabel("Ja, ik deel dit").check();
        press(guardians, "Leg vast");
        PlaywrightAssertions.assertThat(page.locator("#stances")).containsText("Arjan Vos");
        assertThat(page.locator("main").innerText()).doesNotContain("opa");
    }

    private static void weighs(Reader desk, String path) {
        Page page = desk.to(path + "/analysis").page();
        page.getByRole(AriaRole.LINK, named("1 toelichting te wegen")).click();
        page.getByLabel("iedereen in de casus").check();
        press(desk, "Leg vast Samira Bos");
        desk.to(path + "/analysis");
        assertThat(page.locator("#stances").innerText())
                .contains("deelt dit deels")
                .contains("De zaterdag is van haar opa.");
    }

    private static void writesHours(Reader desk, String path, String hours) {
        Page page = desk.to(path + "/agreements").page();
        page.locator("#spent summary:has-text('Uren schrijven')").click();
        page.getByLabel("Hoeveel uur?").fill(hours);
        press(desk, "Uren schrijven");
        assertThat(page.locator(".flash").innerText()).contains("Uren geschreven");
    }

    private void looksBack(Reader desk, String path) {
        Page page = desk.to(path + "/closing").page();
        page.getByText("Terugkijken plannen").first().click();
        page.getByLabel("Wanneer kijken jullie terug?").fill(today.toString());
        page.getByLabel("Wat willen jullie dan weten?").fill("Gaat ze nog naar buiten?");
        press(desk, "Terugkijken plannen");
        page.getByText("Vastleggen wat jullie vonden").click();
        page.getByLabel("iedereen werkt nog").check();
        page.getByLabel("Wat vonden jullie?").fill("Ze loopt elke zaterdag een rondje.");
        press(desk, "Vastleggen");
        assertThat(page.locator("main").innerText()).contains("Ze loopt elke zaterdag een rondje.");
    }

    private static void writesDownWhatItBrought(Reader desk, String path) {
        Page page = desk.to(path + "/closing").page();
        page.getByText("Vastleggen wat het opleverde").click();
        page.getByLabel("Gaat weer naar school").check();
        page.getByLabel("Kon thuis blijven wonen").check();
        page.getByLabel("Hoe kijkt het gezin terug?").selectOption("tevreden");
        page.getByLabel("Hoe kijken de professionals terug?").selectOption("deels");
        page.getByLabel("Wat betekende het voor de kosten?").selectOption("lager");
        within(page, "zorgadviseur gebeld").getByLabel("ja").check();
        page.getByLabel("School viel weg").check();
        press(desk, "Vastleggen");
        assertThat(page.locator(".flash").innerText()).contains("Vastgelegd wat het opleverde");
    }

    private static void closes(Reader desk, Reader mothers, String path) {
        Page page = desk.to(path + "/closing").page();
        page.getByLabel("Ja, het houdt stand").check();
        page.getByLabel("Wat zegt het gezin?").fill("Wij slapen weer.");
        page.getByLabel("Wat zeggen de professionals?").fill("Wij durven los te laten.");
        press(desk, "Casus afsluiten");
        assertThat(page.locator("main").innerText()).contains("Afgesloten op");
        mothers.to(path + "/closing");
        assertThat(mothers.page().locator("main").innerText()).contains("Wij slapen weer.");
    }

    private void everyFigureItMovedOpensIt(Reader desk, String path, Set<String> moved) {
        Set<String> counting = new TreeSet<>(moved);
        counting.removeAll(Set.of("cases", "kosten/ontbreekt", "uren/open"));
        for (String figure : counting) {
            desk.to("/monitor/" + year + "/" + figure);
            assertThat(desk.page().locator("a[href='" + path + "']").count())
                    .as(figure)
                    .isEqualTo(1);
        }
        desk.page().locator("a[href='" + path + "']").click();
        assertThat(desk.page().locator("h1").innerText()).isEqualTo(QUESTION);
    }

    private Path exports(Reader desk, String form, Path kept) {
        Page page = desk.to("/monitor?year=" + year).page();
        Download download =
                page.waitForDownload(() -> page.getByRole(AriaRole.LINK, named("register " + year + " als " + form))
                        .click());
        Path file = kept.resolve(download.suggestedFilename());
        download.saveAs(file);
        return file;
    }

    /** The figures as the page of the year tells them, by the address of the list that each opens. */
    private Map<String, String> figures(Reader desk) {
        Page page = desk.to("/monitor?year=" + year).page();
        String list = "/monitor/" + year + "/";
        Map<String, String> told = new TreeMap<>();
        Matcher cases = CASES.matcher(page.locator("main").innerText());
        assertThat(cases.find()).isTrue();
        told.put("cases", cases.group(1));
        for (Locator bar : page.locator(".bars > li").all()) {
            told.put(
                    figure(bar, list),
                    bar.locator(".bars-of").innerText() + ", "
                            + bar.locator(".bars-percent").innerText());
        }
        for (Locator count : page.locator(".counts > li").all()) {
            told.put(figure(count, list), count.locator("b").innerText());
        }
        for (Locator card : page.locator(".card:has(.figure-n)").all()) {
            Locator opens = card.locator("a[href$='/ja']").last();
            if (card.locator("a[href$='/ja']").count() > 0) {
                told.put(
                        opens.getAttribute("href").replace(list, ""),
                        card.locator(".figure-n").innerText().replaceAll("\\s+", " "));
            }
        }
        for (Locator missing : page.locator("p:has(a[href$='/ontbreekt'])").all()) {
            told.put(figure(missing, list), missing.textContent().replaceAll("(?s).* van (\\d+) weten.*", "$1"));
        }
        return told;
    }

    private static String figure(Locator shown, String list) {
        return shown.locator("a[href^='" + list + "']")
                .first()
                .getAttribute("href")
                .replace(list, "");
    }

    private static Map<String, Integer> moved(Map<String, String> before, Map<String, String> now) {
        Set<String> all = new TreeSet<>(before.keySet());
        all.addAll(now.keySet());
        Map<String, Integer> moved = new TreeMap<>();
        for (String figure : all) {
            int by = n(figure, now) - n(figure, before);
            if (by != 0) {
                moved.put(figure, by);
            }
        }
        return moved;
    }

    private static int n(String figure, Map<String, String> told) {
        return Integer.parseInt(first(told.getOrDefault(figure, "0")));
    }

    private static String first(String text) {
        Matcher number = NUMBER.matcher(text);
        assertThat(number.find()).as(text).isTrue();
        return number.group();
    }

    private Map<String, String> byCommand(Path register) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        String[] command = {register.toString(), "--year", String.valueOf(year)};
        assertThat(MonitorCommand.run(command, out, err, House.open().bean(Clock.class)))
                .as(err.toString(StandardCharsets.UTF_8))
                .isZero();
        JsonNode json = JsonMapper.shared().readTree(out.toString(StandardCharsets.UTF_8));
        Map<String, String> told =
                new TreeMap<>(Map.of("cases", json.get("cases").asString()));
        json.get("indicators").forEachEntry((indicator, figures) -> {
            figures.get("values").forEachEntry((value, figure) -> {
                boolean shown = !TOLD_BY_YES.contains(indicator) || value.equals("ja");
                if (shown && figure.get("n").asInt() > 0) {
                    told.put(
                            indicator + "/" + value,
                            asThePageTellsIt(indicator, figures.get("of").asInt(), figure));
                }
            });
            if (figures.get("missing").asInt() > 0) {
                told.put(indicator + "/ontbreekt", figures.get("missing").asString());
            }
        });
        return told;
    }

    private static String asThePageTellsIt(String indicator, int of, JsonNode figure) {
        String n = figure.get("n").asString();
        JsonNode percent = figure.get(figure.has("percent100") ? "percent100" : "percent");
        return indicator.equals("opbrengst")
                ? n
                : n + " van " + of
                        + (TOLD_BY_YES.contains(indicator)
                                ? ""
                                : ", " + percent.asString().replace('.', ',') + "%");
    }

    private static Locator within(Page page, String question) {
        return page.locator("fieldset", new Page.LocatorOptions().setHasText(question));
    }

    private static void press(Reader reader, String label) {
        reader.page()
                .getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(label).setExact(true))
                .click();
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }
}
