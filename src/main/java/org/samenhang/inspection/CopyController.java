package org.samenhang.inspection;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.samenhang.interchange.DocumentDetail;
import org.samenhang.interchange.DocumentKind;
import org.samenhang.interchange.Documents;
import org.samenhang.interchange.PdfDocument;
import org.springframework.context.MessageSource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The youth's or parent's own copy of the file, as a document. */
@Controller
class CopyController {

    private final FileCopies copies;
    private final Documents documents;
    private final MessageSource messages;
    private final Clock clock;

    CopyController(FileCopies copies, Documents documents, MessageSource messages, Clock clock) {
        this.copies = copies;
        this.documents = documents;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping("/cases/{id}/copy.pdf")
    ResponseEntity<byte[]> copy(@PathVariable UUID id, Locale locale) {
        FileCopy copy = copies.of(id, locale);
        PdfDocument document = documents.pdf(
                DocumentKind.FILE_COPY,
                locale,
                "inspection/copy.jte",
                Map.of(
                        "lang",
                        locale.getLanguage(),
                        "title",
                        text("inspection.title", locale),
                        "lead",
                        text("inspection.lead", locale),
                        "parts",
                        copy.parts(),
                        "details",
                        List.of(
                                new DocumentDetail(text("inspection.for", locale), copy.reader()),
                                new DocumentDetail(
                                        text("inspection.case", locale),
                                        copy.file().number() + ", "
                                                + copy.file().question()),
                                new DocumentDetail(
                                        text("inspection.made", locale),
                                        DateTimeFormatter.ofPattern("d MMMM yyyy", locale)
                                                .format(LocalDate.now(clock))))));
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(document.fileName())
                                .build()
                                .toString())
                .body(document.bytes());
    }

    private String text(String key, Locale locale) {
        return messages.getMessage(key, null, locale);
    }
}
