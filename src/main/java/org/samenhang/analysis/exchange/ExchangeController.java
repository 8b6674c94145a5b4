package org.samenhang.analysis.exchange;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.samenhang.access.NotYours;
import org.samenhang.analysis.Texts;
import org.samenhang.analysis.coherence.Wording;
import org.samenhang.form.Errors;
import org.samenhang.interchange.DocumentKind;
import org.samenhang.json.Refusal;
import org.springframework.context.MessageSource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** The analysis as data: out, and in after a look. */
@Controller
class ExchangeController {

    /** More reasons than this help nobody on a page; the number is said. */
    private static final int REASONS_SHOWN = 200;

    private final Exchange exchange;
    private final Intake intake;
    private final MessageSource messages;
    private final Clock clock;

    ExchangeController(Exchange exchange, Intake intake, MessageSource messages, Clock clock) {
        this.exchange = exchange;
        this.intake = intake;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping("/cases/{caseFile}/analysis.json")
    ResponseEntity<byte[]> out(@PathVariable UUID caseFile, Locale locale) {
        byte[] bytes = exchange.bytes(caseFile);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(DocumentKind.ANALYSIS_DATA.fileName(locale, LocalDate.now(clock), "json"))
                                .build()
                                .toString())
                .body(bytes);
    }

    @GetMapping("/cases/{caseFile}/analysis/import")
    String choose(@PathVariable UUID caseFile, Model model) {
        return chooser(caseFile, Errors.none(), model);
    }

    @PostMapping("/cases/{caseFile}/analysis/import")
    String look(
            @PathVariable UUID caseFile,
            @RequestParam(required = false) @Nullable MultipartFile file,
            HttpServletResponse response,
            Locale locale,
            Model model)
            throws IOException {
        if (file == null
                || Objects.requireNonNullElse(file.getOriginalFilename(), "").isBlank()) {
            response.setStatus(422);
            return chooser(
                    caseFile, Errors.none().add("file", new Texts(messages, locale).t("exchange.file.missing")), model);
        }
        try {
            return "redirect:/cases/" + caseFile + "/analysis/import/" + intake.look(caseFile, file.getBytes());
        } catch (Refusal refusal) {
            response.setStatus(422);
            List<String> reasons = refusal.reasons().stream()
                    .limit(REASONS_SHOWN)
                    .map(reason -> Wording.in(locale).of(reason))
                    .toList();
            model.addAttribute("reasons", reasons)
                    .addAttribute("all", refusal.reasons().size())
                    .addAttribute("caseFile", caseFile);
            return "exchange/refused";
        }
    }

    @GetMapping("/cases/{caseFile}/analysis/import/{upload}")
    String preview(@PathVariable UUID caseFile, @PathVariable UUID upload, Model model) {
        model.addAttribute(
                "preview",
                intake.preview(caseFile, upload).orElseThrow(() -> new NotYours("analysis_upload", caseFile)));
        return "exchange/preview";
    }

    @PostMapping("/cases/{caseFile}/analysis/import/{upload}/confirmation")
    String confirm(
            @PathVariable UUID caseFile,
            @PathVariable UUID upload,
            HttpServletResponse response,
            Locale locale,
            Model model) {
        if (intake.confirm(caseFile, upload)) {
            return "redirect:/cases/" + caseFile + "/analysis?done=exchange.taken";
        }
        response.setStatus(422);
        return chooser(caseFile, Errors.none().add("file", new Texts(messages, locale).t("exchange.gone")), model);
    }

    @PostMapping("/cases/{caseFile}/analysis/import/{upload}/cancellation")
    String cancel(@PathVariable UUID caseFile, @PathVariable UUID upload) {
        intake.cancel(caseFile, upload);
        return "redirect:/cases/" + caseFile + "/analysis/import?done=exchange.cancelled";
    }

    private String chooser(UUID caseFile, Errors errors, Model model) {
        model.addAttribute("room", intake.room(caseFile)).addAttribute("errors", errors);
        return "exchange/choose";
    }
}
