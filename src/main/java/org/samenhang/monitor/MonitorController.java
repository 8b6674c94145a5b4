package org.samenhang.monitor;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.samenhang.access.Duty;
import org.samenhang.access.NotYours;
import org.samenhang.access.Person;
import org.samenhang.form.Errors;
import org.samenhang.monitor.figures.Figures;
import org.samenhang.monitor.figures.FiguresJson;
import org.samenhang.monitor.figures.Indicator;
import org.samenhang.monitor.figures.PublicEdition;
import org.samenhang.monitor.register.RegisterWriting;
import org.springframework.context.MessageSource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The year in figures, the lists behind them, and what may leave the team. */
@Controller
class MonitorController {

    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);
    private static final MediaType XLSX =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final Monitor monitor;
    private final MessageSource messages;

    MonitorController(Monitor monitor, MessageSource messages) {
        this.monitor = monitor;
        this.messages = messages;
    }

    @GetMapping("/monitor")
    String year(
            @AuthenticationPrincipal Person reader,
            @RequestParam(required = false) @Nullable Integer year,
            @RequestParam(defaultValue = "false") boolean compare,
            Locale locale,
            Model model) {
        MonitorYear told = monitor.year(reader, year);
        MonitorWords words = new MonitorWords(messages, locale);
        Map<String, IndicatorCard> cards = new LinkedHashMap<>();
        for (Indicator indicator : Indicator.values()) {
            cards.put(indicator.key(), words.card(told, indicator));
        }
        model.addAttribute(
                "told",
                new YearPage(
                        told.year(),
                        told.figures().cases(),
                        told.years(),
                        told.before().map(Figures::year).orElse(null),
                        cards,
                        compare
                                ? told.before()
                                        .map(before -> words.comparisons(before, told.figures()))
                                        .orElse(List.of())
                                : List.of(),
                        reader.has(Duty.PROCESS_DIRECTOR)));
        return "monitor/year";
    }

    @GetMapping("/monitor/{year}/{indicator}/{value}")
    String counted(
            @AuthenticationPrincipal Person reader,
            @PathVariable int year,
            @PathVariable String indicator,
            @PathVariable String value,
            Locale locale,
            Model model) {
        Indicator asked = Arrays.stream(Indicator.values())
                .filter(one -> one.key().equals(indicator))
                .findFirst()
                .orElseThrow(() -> new NotYours(Monitor.OBJECT, null));
        CountedCases counted = monitor.counted(reader, year, asked, value);
        MonitorWords words = new MonitorWords(messages, locale);
        model.addAttribute("counted", counted)
                .addAttribute("question", words.title(asked))
                .addAttribute("label", words.value(asked.key(), counted.value()))
                .addAttribute("definition", words.text("monitor.define." + asked.key()));
        return "monitor/counted";
    }

    @GetMapping("/monitor/{year}/register.csv")
    ResponseEntity<byte[]> csv(@AuthenticationPrincipal Person reader, @PathVariable int year) {
        return file("register-" + year + ".csv", CSV, RegisterWriting.csv(monitor.register(reader, year)));
    }

    @GetMapping("/monitor/{year}/register.xlsx")
    ResponseEntity<byte[]> xlsx(@AuthenticationPrincipal Person reader, @PathVariable int year) {
        return file("register-" + year + ".xlsx", XLSX, RegisterWriting.xlsx(monitor.register(reader, year)));
    }

    @GetMapping("/monitor/{year}/public")
    String publicEdition(
            @AuthenticationPrincipal Person reader,
            @PathVariable int year,
            @RequestParam(defaultValue = "") String minimum,
            Locale locale,
            Model model) {
        Errors errors = Errors.none();
        int decided = monitor.minimum();
        int least = atLeast(decided, minimum);
        if (!minimum.isBlank() && !minimum.strip().equals(String.valueOf(least))) {
            errors.add("minimum", messages.getMessage("monitor.public.minimum.wrong", new Object[] {decided}, locale));
        }
        PublicEdition edition = monitor.publicEdition(reader, year, least);
        MonitorWords words = new MonitorWords(messages, locale);
        model.addAttribute("errors", errors)
                .addAttribute("typed", errors.isEmpty() ? String.valueOf(least) : minimum)
                .addAttribute("edition", PublicPage.of(edition, least, words));
        return "monitor/public";
    }

    @GetMapping("/monitor/{year}/public.json")
    ResponseEntity<byte[]> publicJson(
            @AuthenticationPrincipal Person reader,
            @PathVariable int year,
            @RequestParam(defaultValue = "") String minimum) {
        String json = FiguresJson.of(monitor.publicEdition(reader, year, atLeast(monitor.minimum(), minimum)));
        return file("monitor-" + year + ".json", MediaType.APPLICATION_JSON, json.getBytes(StandardCharsets.UTF_8));
    }

    @GetMapping("/monitor/{year}/public.csv")
    ResponseEntity<byte[]> publicCsv(
            @AuthenticationPrincipal Person reader,
            @PathVariable int year,
            @RequestParam(defaultValue = "") String minimum) {
        PublicEdition edition = monitor.publicEdition(reader, year, atLeast(monitor.minimum(), minimum));
        return file("monitor-" + year + ".csv", CSV, PublicSheet.csv(edition).getBytes(StandardCharsets.UTF_8));
    }

    /** The minimum that was typed, when it is one and not under what the controller decided; else that. */
    private static int atLeast(int decided, String typed) {
        return typed.strip().matches("[0-9]{1,6}") ? Math.max(decided, Integer.parseInt(typed.strip())) : decided;
    }

    private static ResponseEntity<byte[]> file(String name, MediaType type, byte[] content) {
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .contentType(type)
                .body(content);
    }
}
