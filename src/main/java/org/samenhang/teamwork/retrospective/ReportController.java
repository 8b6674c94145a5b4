package org.samenhang.teamwork.retrospective;

import java.util.Locale;
import java.util.UUID;
import org.samenhang.casework.Days;
import org.samenhang.form.Typed;
import org.samenhang.interchange.Documents;
import org.samenhang.interchange.PdfDocument;
import org.samenhang.teamwork.library.Cards;
import org.springframework.context.MessageSource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The report of a sitting, as a page and as PDF; sent, and a week later final. */
@Controller
class ReportController {

    private final Reports reports;
    private final Cards cards;
    private final Documents documents;
    private final MessageSource messages;

    ReportController(Reports reports, Cards cards, Documents documents, MessageSource messages) {
        this.reports = reports;
        this.cards = cards;
        this.documents = documents;
        this.messages = messages;
    }

    @GetMapping("/cases/{id}/retrospectives/{sitting}/report")
    String read(
            @PathVariable UUID id,
            @PathVariable UUID sitting,
            @RequestParam(defaultValue = "") String version,
            @ModelAttribute("days") Days days,
            Locale locale,
            Model model) {
        Report read = reports.read(id, sitting, Typed.version(version));
        model.addAttribute("read", read)
                .addAttribute("writing", ReportWriting.of(read, cards.all(), days, messages, locale));
        return "teamwork/retrospective/report";
    }

    @GetMapping("/cases/{id}/retrospectives/{sitting}/report.pdf")
    ResponseEntity<byte[]> paper(
            @PathVariable UUID id,
            @PathVariable UUID sitting,
            @RequestParam(defaultValue = "") String version,
            @ModelAttribute("days") Days days,
            Locale locale) {
        Report read = reports.read(id, sitting, Typed.version(version));
        PdfDocument paper = documents.pdf(ReportWriting.of(read, cards.all(), days, messages, locale), false);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(paper.fileName())
                                .build()
                                .toString())
                .body(paper.bytes());
    }

    @PostMapping("/cases/{id}/retrospectives/{sitting}/report/sending")
    String send(@PathVariable UUID id, @PathVariable UUID sitting) {
        return back(
                id, sitting, reports.send(id, sitting) ? "retrospective.report_sent" : "retrospective.report_is_final");
    }

    @PostMapping("/cases/{id}/retrospectives/{sitting}/report/final")
    String finish(@PathVariable UUID id, @PathVariable UUID sitting) {
        return back(
                id, sitting, reports.finish(id, sitting) ? "retrospective.report_final" : "retrospective.report_waits");
    }

    private static String back(UUID id, UUID sitting, String done) {
        return "redirect:/cases/" + id + "/retrospectives/" + sitting + "/report?done=" + done;
    }
}
