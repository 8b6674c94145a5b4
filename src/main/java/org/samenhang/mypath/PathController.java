package org.samenhang.mypath;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.samenhang.interchange.DocumentKind;
import org.samenhang.interchange.Documents;
import org.samenhang.interchange.PdfDocument;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.HandlerMapping;

/** Hands out the youth's page. It asks nothing of who comes and writes nothing down; it gives no cookie and looks at none. */
@Controller
class PathController {

    private final Parts parts;
    private final Documents documents;
    private final Map<String, PdfDocument> workbooks = new ConcurrentHashMap<>();

    PathController(Parts parts, Documents documents) {
        this.parts = parts;
        this.documents = documents;
    }

    @GetMapping({
        "/eigen-weg",
        "/eigen-weg/en",
        "/eigen-weg/ernaast",
        "/eigen-weg/en/ernaast",
        "/eigen-weg/school",
        "/eigen-weg/en/school",
        "/eigen-weg/account",
        "/eigen-weg/en/account",
        "/eigen-weg/shared",
        "/eigen-weg/en/shared",
        "/eigen-weg/texts.json",
        "/eigen-weg/en/texts.json",
        "/eigen-weg/manifest.json",
        "/eigen-weg/en/manifest.json",
        "/eigen-weg/worker.js",
        Parts.HASHES
    })
    ResponseEntity<byte[]> send(HttpServletRequest request) {
        Part part = parts.page(String.valueOf(request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE)));
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(part.type()))
                .cacheControl(CacheControl.noCache())
                .eTag("\"" + part.digest().substring(0, 32) + "\"")
                // the worker stands a step deeper than the page it serves
                .header("Service-Worker-Allowed", "/eigen-weg")
                .body(part.bytes());
    }

    @GetMapping("/eigen-weg/werkboek.pdf")
    ResponseEntity<byte[]> workbook() {
        return workbook("nl");
    }

    @GetMapping("/eigen-weg/en/werkboek.pdf")
    ResponseEntity<byte[]> workbookInEnglish() {
        return workbook("en");
    }

    private ResponseEntity<byte[]> workbook(String language) {
        PdfDocument paper = workbooks.computeIfAbsent(language, this::made);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .cacheControl(CacheControl.maxAge(Duration.ofHours(1)))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(paper.fileName())
                                .build()
                                .toString())
                .body(paper.bytes());
    }

    private PdfDocument made(String language) {
        Words words = parts.words(language);
        return documents.pdf(
                DocumentKind.WORKBOOK,
                words.locale(),
                "mypath/workbook.jte",
                Map.of("words", words, "asked", parts.topics(words)));
    }
}
