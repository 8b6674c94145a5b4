package org.samenhang.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.Test;
import org.samenhang.access.Door;
import org.samenhang.house.House;
import org.samenhang.house.Mirror;
import org.samenhang.house.Reader;
import org.springframework.web.bind.annotation.RequestMethod;

/** Script in every field of every form, and then every page, paper, list and letter in which it could have come to life. */
class ScriptTest {

    private static final String TODAY = "2026-11-03";
    private static final List<String> STRANGE = List.of("a\u0000b", "\uFFFF\uFEFF\u0007", "99999999999999999999");
    /** Whose pages differ in kind from those of the others. */
    private static final Set<String> READING =
            Set.of("marjan", "froukje", "sander", "thijs", "carla", "voogd", "ouder", "jongere", "vader", "stranger");

    /** Who filled in most of it. */
    private static final Set<String> WRITING = Set.of("marjan", "ouder", "voogd");

    private static final Set<String> IN_A_CASE = Set.of("froukje", "jongere", "vader");

    private static final List<String> LAST = List.of(
            "closing", "leaving", "removal", "withdrawal", "cancellation", "ending", "submission", "return", "end");

    private final Mirror mirror = Mirror.ofTheDemo();
    private final Set<String> failed = new TreeSet<>();
    private final Set<String> alive = new TreeSet<>();
    private final Set<String> kept = new TreeSet<>();
    private final Set<String> tried = new TreeSet<>();

    @Test
    void scriptInEveryFieldStaysText() throws Exception {
        Map<String, Intruder> people = new LinkedHashMap<>();
        Victims.EVERYBODY.forEach(login -> people.put(login, Intruder.as(Victims.inMirror(mirror, login))));
        people.put("stranger", Intruder.stranger());
        people.forEach((login, intruder) -> {
            String[] from = login.equals("stranger")
                    ? new String[] {"/", "/sign-in", "/welcome", "/registrations/resume", guestForm()}
                    : new String[] {"/"};
            List<Sheet> sheets = new ArrayList<>(Burglary.toForms(intruder, WRITING.contains(login) ? 2 : 1, from)
                    .sheets());
            sheets.removeIf(sheet -> sheet.action().contains("/as/") || !tried.add(sheet.kind()));
            sheets.sort(java.util.Comparator.comparing(
                    sheet -> LAST.stream().anyMatch(word -> sheet.action().contains(word))));
            sheets.forEach(sheet -> fill(login, intruder, sheet));
        });
        assertThat(tried).as("kinds of forms").hasSizeGreaterThan(60);
        assertThat(kept).as("forms that were kept with script in them").hasSizeGreaterThan(25);
        assertThat(failed).as("forms that fail").isEmpty();
        assertThat(alive).as("script come to life in an answer to a form").isEmpty();

        Map<String, String> pages = new LinkedHashMap<>();
        Set<String> outside = new TreeSet<>();
        people.keySet().retainAll(READING);
        people.forEach((login, intruder) -> reading(login, intruder).answers().forEach((path, answer) -> {
            if (answer.status() >= 500) {
                failed.add(login + " " + path + " " + answer.status());
            }
            if (Script.turned(answer)) {
                alive.add(login + " " + path + ": a mark that turns text around");
            }
            if (answer.type().startsWith("application/pdf")) {
                runsNothing(path, answer.body());
            }
            if (answer.type().startsWith("text/csv")) {
                formulas(answer.text()).forEach(cell -> outside.add(path + ": " + cell));
            }
            if (answer.page() && answer.text().contains("&lt;xss")) {
                pages.putIfAbsent(Sheet.kind(path), login + " " + path);
            }
        }));
        assertThat(failed).as("pages that fail after it").isEmpty();
        assertThat(alive).as("script come to life on a page").isEmpty();
        assertThat(outside).as("formulas in a list").isEmpty();
        assertThat(pages)
                .as("kinds of pages on which somebody's script stands as text")
                .hasSizeGreaterThan(12);
        letters();
        inABrowser(pages);
        System.out.println("Script: " + tried.size() + " kinds of forms, kept by " + kept.size() + ", shown as text on "
                + pages.size() + " kinds of pages");
    }

    @Test
    void plantedScriptIsFound() {
        List<String> found = new ArrayList<>();
        for (String fault : List.of("echo", "link", "attribute", "evaluate")) {
            try (Planted planted = Planted.at("/regions/planted", RequestMethod.GET, fault)) {
                for (String payload : List.of(Script.WHOLE, Script.SHORT, Script.ADDRESS)) {
                    Script.alive(Intruder.stranger().get("/regions/planted?q=" + Intruder.encode(payload)))
                            .forEach(what -> found.add(fault + ": " + what));
                }
                assertThat(found).as(fault).anyMatch(what -> what.startsWith(fault));
            }
        }
        System.out.println("Planted script, found: " + found);
    }

    /** Papers of a case are made for who wrote in it; the others read its pages. */
    private Burglary reading(String login, Intruder intruder) {
        return Burglary.by(
                intruder,
                WRITING.contains(login) ? 2 : 1,
                !IN_A_CASE.contains(login),
                (answer, page) -> Script.alive(answer, page)
                        .forEach(what -> alive.add(login + " " + answer.path() + ": " + what)),
                "/");
    }

    private void fill(String login, Intruder intruder, Sheet sheet) {
        if (sheet.multipart()
                || sheet.action().equals("/sign-in")
                || sheet.action().equals("/sign-out")) {
            return;
        }
        List<String> texts = List.of(Script.WHOLE, Script.SHORT, Script.ADDRESS);
        boolean keptOnce = false;
        for (int i = 0; i < texts.size() && !keptOnce; i++) {
            String text = texts.get(i);
            keptOnce = send(login, intruder, sheet, sheet.filled(input -> sample(input, text)));
        }
        if (keptOnce) {
            kept.add(sheet.kind());
        }
        send(login, intruder, sheet, everywhere(sheet, Script.WHOLE));
        // one after the other over the forms: each field of a page gets one of them, each kind of page all
        send(login, intruder, sheet, everywhere(sheet, STRANGE.get(tried.size() % STRANGE.size())));
        send(login, intruder, sheet, List.of());
        String long1 = "a".repeat(60_000);
        boolean[] once = {false};
        send(login, intruder, sheet, sheet.filled(input -> {
            boolean first = input.written() && !once[0];
            once[0] |= first;
            return first ? long1 : sample(input, "x");
        }));
    }

    private static List<Intruder.Pair> everywhere(Sheet sheet, String text) {
        return sheet.inputs().stream()
                .map(input -> new Intruder.Pair(input.name(), text))
                .toList();
    }

    private boolean send(String login, Intruder intruder, Sheet sheet, List<Intruder.Pair> pairs) {
        Intruder.Answer answer = intruder.post(sheet.action(), pairs);
        if (answer.status() >= 500) {
            String some = pairs.isEmpty() ? "" : pairs.getLast().value();
            failed.add(login + " " + Sheet.kind(sheet.action()) + " " + answer.status() + " "
                    + some.substring(0, Math.min(some.length(), 30)));
        }
        Script.alive(answer).forEach(what -> alive.add(login + " " + sheet.action() + ": " + what));
        return answer.status() == 303;
    }

    private static String sample(Sheet.Input input, String text) {
        return switch (input.kind()) {
            case "date" -> TODAY;
            case "time" -> "10:00";
            case "number" -> "1";
            case "email" -> "iemand@example.org";
            default -> input.name().matches("(?i).*(hours|number|count|minutes)") ? "1" : text;
        };
    }

    private static String guestForm() {
        return "/regions/demo/registrations/new";
    }

    private static void runsNothing(String path, byte[] pdf) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(document.getDocumentCatalog().getOpenAction()).as(path).isNull();
            assertThat(new String(pdf, StandardCharsets.ISO_8859_1))
                    .as(path)
                    .doesNotContain("/JavaScript", "/Launch", "javascript:");
        } catch (java.io.IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }

    private static List<String> formulas(String csv) {
        List<String> found = new ArrayList<>();
        for (String cell : csv.split("[;,\n]")) {
            String inside = cell.replaceFirst("^\"", "");
            if (inside.matches("[=@+].+") || inside.matches("-[^0-9].*")) {
                found.add(cell);
            }
        }
        return found;
    }

    /** Letters go to one address each, and nobody writes their heads. */
    private void letters() {
        House.open()
                .asData()
                .sql("select m::text from outgoing_mail m where region_id = :region")
                .param("region", mirror.region())
                .query(String.class)
                .list()
                .forEach(letter -> assertThat(letter).doesNotContain("<xss", "alert(", "Bcc", "bcc"));
    }

    private void inABrowser(Map<String, String> pages) {
        List<String> ran = new ArrayList<>();
        Map<String, Reader> readers = new LinkedHashMap<>();
        // read as text all of them were already: of every three kinds one is looked at by a browser too
        IntStream.range(0, pages.size())
                .filter(at -> at % 3 == 0)
                .mapToObj(List.copyOf(pages.values())::get)
                .forEach(page -> {
                    String login = page.replaceFirst(" .*", "");
                    if (login.equals("stranger")) {
                        return;
                    }
                    Reader reader = readers.computeIfAbsent(login, name -> {
                        UUID person = Victims.inMirror(mirror, name);
                        return watched(
                                Reader.stranger()
                                        .signedInWith(House.open()
                                                .bean(Door.class)
                                                .open(person, java.time.Duration.ofHours(1), "test")),
                                ran);
                    });
                    reader.to(page.replaceFirst("\\S+ ", ""));
                });
        readers.values().forEach(Reader::close);
        assertThat(ran)
                .as("what ran, or was kept from running by nothing but the policy")
                .isEmpty();
    }

    static Reader watched(Reader reader, List<String> ran) {
        reader.page().onDialog(dialog -> {
            ran.add(reader.page().url() + ": " + dialog.message());
            dialog.dismiss();
        });
        reader.page().onConsoleMessage(message -> {
            if (message.text().contains("Content Security Policy")) {
                ran.add(reader.page().url() + ": " + message.text());
            }
        });
        return reader;
    }
}
