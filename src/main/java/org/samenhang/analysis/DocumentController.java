package org.samenhang.analysis;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.samenhang.access.NotYours;
import org.samenhang.access.Person;
import org.samenhang.interchange.PdfDocument;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The analysis on paper, for the reader chosen, with what that reader may see. */
@Controller
class DocumentController {

    private final AnalysisDocument documents;

    DocumentController(AnalysisDocument documents) {
        this.documents = documents;
    }

    /** @param reader {@code self}, or for who directs the case the id of somebody who takes part */
    @GetMapping("/cases/{caseFile}/analysis.pdf")
    ResponseEntity<byte[]> pdf(
            @PathVariable UUID caseFile,
            @RequestParam(name = "for", defaultValue = "self") String reader,
            @AuthenticationPrincipal Person person) {
        UUID whom = "self".equals(reader) ? person.id() : id(reader);
        if (whom == null) {
            throw new NotYours("analysis_document", caseFile);
        }
        PdfDocument document = documents.of(caseFile, whom, person.id());
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

    private static @Nullable UUID id(String text) {
        return LinkForm.end(text);
    }
}
