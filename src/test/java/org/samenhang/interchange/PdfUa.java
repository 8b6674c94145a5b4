package org.samenhang.interchange;

import java.io.ByteArrayInputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkedContentReference;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDMarkedContent;
import org.apache.pdfbox.text.PDFMarkedContentExtractor;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.jspecify.annotations.Nullable;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;

/** Reads a PDF back: with veraPDF for what it promises, with PDFBox for what it says. For the tests of every room. */
public final class PdfUa {

    static {
        VeraGreenfieldFoundryProvider.initialise();
    }

    private PdfUa() {}

    /** What veraPDF has against it as PDF/UA-1: a clause and a message each; empty when it passes. */
    public static List<String> faults(byte[] pdf) throws Exception {
        PDFAFlavour flavour = PDFAFlavour.PDFUA_1;
        try (PDFAParser parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), flavour);
                PDFAValidator validator = Foundries.defaultInstance().createValidator(flavour, false)) {
            return validator.validate(parser).getTestAssertions().stream()
                    .filter(assertion -> assertion.getStatus() == TestAssertion.Status.FAILED)
                    .map(assertion -> assertion.getRuleId().getClause() + " " + assertion.getMessage() + " at "
                            + assertion.getLocation().getContext())
                    .toList();
        }
    }

    /** The text as it stands on the pages from top to bottom, headers included, white space made single. */
    public static String text(byte[] pdf) throws Exception {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDFTextStripper stripper = new PDFTextStripper();
            stripper.setSortByPosition(true);
            return stripper.getText(document).replaceAll("\\s+", " ").strip();
        }
    }

    /** What a screen reader says: the text of the tags in their order and pictures by their alternative; no page furniture. */
    public static String aloud(byte[] pdf) throws Exception {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            Map<PDPage, Map<Integer, String>> marked = new HashMap<>();
            for (PDPage page : document.getPages()) {
                PDFMarkedContentExtractor extractor = new PDFMarkedContentExtractor();
                extractor.processPage(page);
                Map<Integer, String> ofPage = new HashMap<>();
                extractor.getMarkedContents().forEach(content -> ofPage.put(content.getMCID(), letters(content)));
                marked.put(page, ofPage);
            }
            StringBuilder said = new StringBuilder();
            say(document.getDocumentCatalog().getStructureTreeRoot(), null, marked, said);
            return said.toString().replaceAll("\\s+", " ").strip();
        }
    }

    private static String letters(PDMarkedContent content) {
        StringBuilder letters = new StringBuilder();
        for (Object part : content.getContents()) {
            switch (part) {
                case TextPosition position -> letters.append(position.getUnicode());
                case PDMarkedContent inner -> letters.append(letters(inner));
                default -> {}
            }
        }
        return letters.toString();
    }

    private static void say(
            PDStructureNode node, @Nullable PDPage page, Map<PDPage, Map<Integer, String>> marked, StringBuilder said) {
        for (Object kid : node.getKids()) {
            switch (kid) {
                case PDStructureElement element -> {
                    PDPage here = element.getPage() == null ? page : element.getPage();
                    boolean block = !List.of("Span", "Link").contains(element.getStructureType());
                    said.append(block ? " " : "");
                    if ("Figure".equals(element.getStructureType())) {
                        said.append('[')
                                .append(element.getAlternateDescription())
                                .append(']');
                    } else {
                        say(element, here, marked, said);
                    }
                    said.append(block ? " " : "");
                }
                case PDMarkedContentReference reference ->
                    said.append(spoken(
                            marked, reference.getPage() == null ? page : reference.getPage(), reference.getMCID()));
                case Integer id -> said.append(spoken(marked, page, id));
                default -> {}
            }
        }
    }

    private static String spoken(Map<PDPage, Map<Integer, String>> marked, @Nullable PDPage page, int id) {
        return marked.getOrDefault(page, Map.of()).getOrDefault(id, "");
    }
}
