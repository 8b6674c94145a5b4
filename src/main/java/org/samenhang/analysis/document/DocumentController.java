package org.samenhang.analysis.document;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.samenhang.access.Person;
import org.samenhang.analysis.Texts;
import org.samenhang.form.Errors;
import org.samenhang.interchange.Documents;
import org.samenhang.interchange.PdfDocument;
import org.samenhang.interchange.WordDocument;
import org.samenhang.interchange.Writing;
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
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What people take home: chosen on one page, seen before it is made. */
@Controller
class DocumentController {

    private final HomeDocuments home;
    private final Documents documents;
    private final MessageSource messages;

    DocumentController(HomeDocuments home, Documents documents, MessageSource messages) {
        this.home = home;
        this.documents = documents;
        this.messages = messages;
    }

    @GetMapping("/cases/{caseFile}/documents")
    String choose(
            @PathVariable UUID caseFile,
            @RequestParam(name = "for", required = false) @Nullable String reader,
            @RequestParam(required = false) @Nullable String what,
            @RequestParam(required = false) @Nullable String layer,
            @RequestParam(required = false) @Nullable String size,
            @AuthenticationPrincipal Person person,
            Locale locale,
            Model model) {
        Wish wish = Wish.of(reader, what, layer, size, null);
        HandingForm form = HandingForm.of(wish, "", "", "", "");
        return chooser(caseFile, wish, form, UUID.randomUUID(), Errors.none(), person, locale, model);
    }

    /** The document itself, as PDF or for Word. */
    @GetMapping("/cases/{caseFile}/documents/file")
    ResponseEntity<byte[]> file(
            @PathVariable UUID caseFile,
            @RequestParam(name = "for", required = false) @Nullable String reader,
            @RequestParam(required = false) @Nullable String what,
            @RequestParam(required = false) @Nullable String layer,
            @RequestParam(required = false) @Nullable String size,
            @RequestParam(required = false) @Nullable String letters,
            @RequestParam(required = false) @Nullable String form,
            @AuthenticationPrincipal Person person) {
        Wish wish = Wish.of(reader, what, layer, size, letters);
        return made(home.write(caseFile, wish, person.id()), wish.large(), form);
    }

    /** The document as a page, to read or to have read aloud. */
    @GetMapping("/cases/{caseFile}/documents/page")
    String page(
            @PathVariable UUID caseFile,
            @RequestParam(name = "for", required = false) @Nullable String reader,
            @RequestParam(required = false) @Nullable String what,
            @RequestParam(required = false) @Nullable String layer,
            @RequestParam(required = false) @Nullable String letters,
            @AuthenticationPrincipal Person person,
            Model model) {
        Wish wish = Wish.of(reader, what, layer, null, letters);
        model.addAttribute("writing", home.write(caseFile, wish, person.id()))
                .addAttribute("wish", wish)
                .addAttribute("caseFile", caseFile);
        return "takehome/reading";
    }

    @PostMapping("/cases/{caseFile}/documents/outside")
    String hand(
            @PathVariable UUID caseFile,
            @RequestParam(required = false) @Nullable UUID object,
            @RequestParam(name = "for", required = false) @Nullable String reader,
            @RequestParam(required = false) @Nullable String what,
            @RequestParam(required = false) @Nullable String layer,
            @RequestParam(required = false) @Nullable String size,
            @RequestParam(required = false) @Nullable String recipient,
            @RequestParam(required = false) @Nullable String purpose,
            @RequestParam(required = false) @Nullable String ground,
            @RequestParam(required = false) @Nullable String reason,
            @AuthenticationPrincipal Person person,
            Locale locale,
            HttpServletResponse response,
            Model model) {
        Wish asked = Wish.of(reader, what, layer, size, null);
        Wish wish = asked.outside() == null ? asked.forReader("court") : asked;
        UUID id = object == null ? UUID.randomUUID() : object;
        HandingForm form = HandingForm.of(wish, recipient, purpose, ground, reason);
        Errors errors = form.errors(new Texts(messages, locale));
        if (!errors.isEmpty()) {
            response.setStatus(422);
            return chooser(caseFile, wish, form, id, errors, person, locale, model);
        }
        home.hand(caseFile, id, form);
        return "redirect:/cases/" + caseFile + "/documents/outside/" + id + "?done=takehome.outside";
    }

    @GetMapping("/cases/{caseFile}/documents/outside/{document}")
    String outside(@PathVariable UUID caseFile, @PathVariable UUID document, Locale locale, Model model) {
        model.addAttribute("outside", home.forOutside(caseFile, document, false, locale))
                .addAttribute("texts", new Texts(messages, locale));
        return "takehome/outside";
    }

    @GetMapping("/cases/{caseFile}/documents/outside/{document}/file")
    ResponseEntity<byte[]> outsideFile(
            @PathVariable UUID caseFile,
            @PathVariable UUID document,
            @RequestParam(required = false) @Nullable String letters,
            @RequestParam(required = false) @Nullable String form,
            Locale locale) {
        boolean large = "large".equals(letters);
        return made(home.forOutside(caseFile, document, large, locale).writing(), large, form);
    }

    private String chooser(
            UUID caseFile,
            Wish wish,
            HandingForm form,
            UUID object,
            Errors errors,
            Person person,
            Locale locale,
            Model model) {
        HomeDocuments.Choosing choosing = home.choose(caseFile, wish, person.id(), locale);
        model.addAttribute("choosing", choosing)
                .addAttribute("wish", wish)
                .addAttribute("form", form)
                .addAttribute("object", object)
                .addAttribute("errors", errors)
                .addAttribute("texts", new Texts(messages, locale));
        return "takehome/choose";
    }

    private ResponseEntity<byte[]> made(Writing writing, boolean large, @Nullable String form) {
        if ("word".equals(form)) {
            WordDocument word = documents.word(writing, large);
            return sent(MediaType.parseMediaType(WordDocument.TYPE), word.fileName(), word.bytes());
        }
        PdfDocument pdf = documents.pdf(writing, large);
        return sent(MediaType.APPLICATION_PDF, pdf.fileName(), pdf.bytes());
    }

    private static ResponseEntity<byte[]> sent(MediaType type, String name, byte[] bytes) {
        return ResponseEntity.ok()
                .contentType(type)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(bytes);
    }
}
