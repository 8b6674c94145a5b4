package org.samenhang.interchange;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Sets a writing as a Word document (ECMA-376, WordprocessingML) that people go on working in: the styles that every word processor knows for
 * headings and lists, tables with a row of headings, the language, and pictures with what they show in words. In large letters a table is
 * told row by row, as on paper. The few parts it needs are written here, without a library.
 */
final class WordWriting {

    private static final long EMU_PER_MILLIMETRE = 36_000;
    private static final double TWIPS_PER_MILLIMETRE = 1440 / 25.4;
    private static final String NAMESPACES =
            "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"";
    /** Small and soft, as people can change in one place. */
    private static final String NOTE = "<w:rStyle w:val=\"Note\"/>";

    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    /** What stands between the margins of an upright page, in twips. */
    private static final long MEASURE = Math.round(166 * TWIPS_PER_MILLIMETRE);
    /** A title of more letters takes a second line of a poster, and so do its facts in large letters: the drawing makes room. */
    private static final int ONE_LINE = 60;

    private static final double BENEATH_TWO_LINES = 0.9;
    private static final long EPOCH_OF_ZIP = 315_619_200_000L;

    private final Writing writing;
    private final boolean large;
    private final Function<Block.Picture, byte[]> paint;
    private final List<byte[]> pictures = new ArrayList<>();
    private final StringBuilder body = new StringBuilder(32_768);
    private int numberedLists;

    WordWriting(Writing writing, boolean large, Function<Block.Picture, byte[]> paint) {
        this.writing = writing;
        this.large = large;
        this.paint = paint;
    }

    byte[] bytes() {
        String document = document();
        ByteArrayOutputStream out = new ByteArrayOutputStream(64 * 1024);
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            put(zip, "[Content_Types].xml", WordParts.CONTENT_TYPES);
            put(zip, "_rels/.rels", WordParts.RELATIONS);
            put(zip, "docProps/core.xml", WordParts.core(writing));
            put(zip, "docProps/app.xml", WordParts.APPLICATION);
            put(zip, "word/document.xml", document);
            put(zip, "word/styles.xml", WordParts.styles(writing.lang(), large));
            put(zip, "word/settings.xml", WordParts.settings(writing.lang()));
            put(zip, "word/numbering.xml", WordParts.numbering(numberedLists));
            put(zip, "word/footer1.xml", footer());
            put(zip, "word/_rels/document.xml.rels", WordParts.relations(pictures.size()));
            for (int i = 0; i < pictures.size(); i++) {
                put(zip, "word/media/picture" + (i + 1) + ".png", pictures.get(i));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static void put(ZipOutputStream zip, String name, String xml) throws IOException {
        put(zip, name, (HEAD + xml).getBytes(StandardCharsets.UTF_8));
    }

    private static void put(ZipOutputStream zip, String name, byte[] content) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTime(EPOCH_OF_ZIP);
        zip.putNextEntry(entry);
        zip.write(content);
        zip.closeEntry();
    }

    private String document() {
        List<Writing.Sheet> sheets = writing.sheets();
        if (writing.poster()) {
            posterHead();
        } else {
            head();
        }
        for (int i = 0; i < sheets.size(); i++) {
            Writing.Sheet sheet = sheets.get(i);
            // the title of a poster is its heading
            List<Block> blocks = i == 0 && writing.poster()
                    ? sheet.blocks().subList(1, sheet.blocks().size())
                    : sheet.blocks();
            for (int j = 0; j < blocks.size(); j++) {
                boolean introduces = j > 0
                        && j < blocks.size() - 1
                        && blocks.get(j) instanceof Block.Remark
                        && blocks.get(j - 1) instanceof Block.Heading;
                block(blocks.get(j), introduces);
            }
            if (i < sheets.size() - 1) {
                endSection(section(sheet.place(), i == 0));
            }
        }
        String place = sheets.isEmpty() ? "" : sheets.getLast().place();
        return "<w:document " + NAMESPACES
                + " xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\" xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\" xmlns:pic=\"http://schemas.openxmlformats.org/drawingml/2006/picture\"><w:body>"
                + body + section(place, sheets.size() < 2) + "</w:body></w:document>";
    }

    /** A section ends with its last paragraph: an empty one more could come on a page of its own. */
    private void endSection(String section) {
        body.insert(body.lastIndexOf("</w:pPr>"), section);
    }

    private void head() {
        paragraph("Title", run(writing.title(), ""));
        if (!writing.subtitle().isBlank()) {
            paragraph("Subtitle", run(writing.subtitle(), ""));
        }
        for (DocumentDetail detail : writing.details()) {
            paragraph("Details", run(detail.label() + ": ", "") + run(detail.value(), "<w:b/>"));
        }
    }

    /** In two lines: the sheet is for the drawing. */
    private void posterHead() {
        paragraph("Title", run(writing.title(), ""));
        StringBuilder facts = new StringBuilder(writing.subtitle());
        writing.details()
                .forEach(detail -> facts.append(facts.isEmpty() ? "" : " · ")
                        .append(detail.label())
                        .append(": ")
                        .append(detail.value()));
        paragraph("Details", run(facts.toString(), ""));
    }

    /**
     * Sets a block.
     *
     * @param introduces whether it belongs to what comes after it
     */
    private void block(Block block, boolean introduces) {
        switch (block) {
            case Block.Heading(int level, String text) -> paragraph("Heading" + (level - 1), run(text, ""));
            case Block.Paragraph(String text) -> paragraph("BodyText", run(text, ""));
            case Block.Remark(String text) -> paragraph(introduces ? "RemarkBefore" : "Remark", run(text, ""));
            case Block.Aloud aloud -> {
                StringBuilder runs = new StringBuilder();
                aloud.pieces().forEach(piece -> runs.append(run(piece.text(), piece.strong() ? "<w:b/>" : "")));
                paragraph(aloud(aloud.mark()), runs.toString());
            }
            case Block.Items items -> items(items);
            case Block.Table table -> table(table);
            case Block.Picture picture -> picture(picture);
        }
    }

    private static String aloud(Block.Mark mark) {
        return switch (mark) {
            case HOLDS -> "Quote";
            case MOVES -> "QuoteMoves";
            case TIPS, EVEN -> "QuoteTips";
        };
    }

    private void items(Block.Items list) {
        String numbers = "";
        if (list.numbered()) {
            numberedLists++;
            numbers = "<w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"" + (numberedLists + 1) + "\"/></w:numPr>";
        }
        boolean marked = list.isMarked();
        String style = list.numbered() ? "ListNumber" : marked ? "ListMarked" : "ListBullet";
        for (Block.Item item : list.items()) {
            StringBuilder runs = new StringBuilder();
            if (item.mark() != null) {
                runs.append(run(sign(item.mark()), "<w:color w:val=\"" + colour(item.mark()) + "\"/>"))
                        .append("<w:r><w:tab/></w:r>")
                        .append(run(item.markWord() + ": ", NOTE));
            }
            runs.append(run(item.text(), ""));
            if (item.quote() != null) {
                runs.append(run(" “" + item.quote() + "”", "<w:i/>"));
            }
            if (!item.note().isEmpty()) {
                runs.append(large ? run("\n" + item.note(), NOTE) : run(" (" + item.note() + ")", NOTE));
            }
            body.append("<w:p><w:pPr><w:pStyle w:val=\"")
                    .append(style)
                    .append("\"/>")
                    .append(numbers)
                    .append("</w:pPr>")
                    .append(runs)
                    .append("</w:p>");
        }
    }

    private static String sign(Block.Mark mark) {
        return switch (mark) {
            case HOLDS -> "▼";
            case MOVES -> "▲";
            case TIPS, EVEN -> "●";
        };
    }

    private static String colour(Block.Mark mark) {
        return switch (mark) {
            case HOLDS -> WordParts.HOLDS;
            case MOVES -> WordParts.MOVES;
            case TIPS -> WordParts.TIPS;
            case EVEN -> WordParts.SOFT;
        };
    }

    private void table(Block.Table table) {
        if (large) {
            rowByRow(table);
            return;
        }
        List<Long> widths = table.shares().stream()
                .map(share -> Math.round(share * MEASURE))
                .toList();
        body.append(
                "<w:tbl><w:tblPr><w:tblStyle w:val=\"TableGrid\"/><w:tblW w:w=\"5000\" w:type=\"pct\"/><w:tblLayout w:type=\"fixed\"/><w:tblLook w:val=\"06A0\" w:firstRow=\"1\" w:lastRow=\"0\" w:firstColumn=\"1\" w:lastColumn=\"0\" w:noHBand=\"1\" w:noVBand=\"1\"/></w:tblPr><w:tblGrid>");
        widths.forEach(width -> body.append("<w:gridCol w:w=\"").append(width).append("\"/>"));
        body.append("</w:tblGrid>");
        heads(table.columns(), widths);
        table.rows().forEach(row -> row(row, widths, table.isNamed()));
        body.append("</w:tbl>");
        // between two tables Word wants a paragraph
        paragraph("AfterTable", "");
    }

    private void rowByRow(Block.Table table) {
        for (List<String> row : table.rows()) {
            paragraph("Heading2", run(row.getFirst(), ""));
            for (int i = 1; i < row.size(); i++) {
                if (!row.get(i).isBlank()) {
                    paragraph("BodyText", run(table.columns().get(i) + ": ", "<w:b/>") + run(row.get(i), ""));
                }
            }
        }
    }

    private void heads(List<String> columns, List<Long> widths) {
        body.append("<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>");
        for (int i = 0; i < columns.size(); i++) {
            cell(widths.get(i), "TableHead", run(columns.get(i), ""));
        }
        body.append("</w:tr>");
    }

    private void row(List<String> cells, List<Long> widths, boolean named) {
        body.append("<w:tr><w:trPr><w:cantSplit/></w:trPr>");
        for (int i = 0; i < cells.size(); i++) {
            cell(widths.get(i), "TableText", run(cells.get(i), named && i == 0 ? "<w:b/>" : ""));
        }
        body.append("</w:tr>");
    }

    private void cell(long width, String style, String runs) {
        body.append("<w:tc><w:tcPr><w:tcW w:w=\"").append(width).append("\" w:type=\"dxa\"/></w:tcPr>");
        paragraph(style, runs);
        body.append("</w:tc>");
    }

    private void picture(Block.Picture picture) {
        pictures.add(paint.apply(picture));
        int number = pictures.size();
        double scale = picture.place().shared().scale(picture.width(), picture.height());
        if (picture.place().isAlone()) {
            scale *= writing.title().length() > ONE_LINE ? BENEATH_TWO_LINES : 1;
            scale *= large ? BENEATH_TWO_LINES : 1;
        }
        long width = Math.round(picture.width() * scale * EMU_PER_MILLIMETRE);
        long height = Math.round(picture.height() * scale * EMU_PER_MILLIMETRE);
        String called =
                "id=\"" + number + "\" name=\"picture" + number + "\" descr=\"" + escaped(picture.alternative()) + "\"";
        body.append("<w:p><w:pPr><w:pStyle w:val=\"Drawing\"/></w:pPr>")
                .append("<w:r><w:drawing><wp:inline distT=\"0\" distB=\"0\" distL=\"0\" distR=\"0\"><wp:extent cx=\"")
                .append(width)
                .append("\" cy=\"")
                .append(height)
                .append("\"/><wp:docPr ")
                .append(called)
                .append(
                        "/><wp:cNvGraphicFramePr><a:graphicFrameLocks noChangeAspect=\"1\"/></wp:cNvGraphicFramePr><a:graphic><a:graphicData uri=\"http://schemas.openxmlformats.org/drawingml/2006/picture\"><pic:pic><pic:nvPicPr><pic:cNvPr ")
                .append(called)
                .append("/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed=\"picture")
                .append(number)
                .append(
                        "\"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x=\"0\" y=\"0\"/><a:ext cx=\"")
                .append(width)
                .append("\" cy=\"")
                .append(height)
                .append(
                        "\"/></a:xfrm><a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>");
    }

    private void paragraph(String style, String runs) {
        body.append("<w:p><w:pPr><w:pStyle w:val=\"")
                .append(style)
                .append("\"/></w:pPr>")
                .append(runs)
                .append("</w:p>");
    }

    private static String run(String text, String properties) {
        String look = properties.isEmpty() ? "" : "<w:rPr>" + properties + "</w:rPr>";
        StringBuilder runs = new StringBuilder("<w:r>").append(look);
        String[] lines = text.split("\\R", -1);
        for (int i = 0; i < lines.length; i++) {
            runs.append(i == 0 ? "" : "<w:br/>")
                    .append("<w:t xml:space=\"preserve\">")
                    .append(escaped(lines[i]))
                    .append("</w:t>");
        }
        return runs.append("</w:r>").toString();
    }

    private static String section(String place, boolean first) {
        boolean big = place.equals(Block.Place.A3.code()) || place.equals(Block.Place.A3_ALONE.code());
        boolean side = big
                || Stream.of(Block.Place.A4, Block.Place.A4_ALONE, Block.Place.WIDE)
                        .anyMatch(one -> place.equals(one.code()));
        double[] size = big ? new double[] {420, 297} : side ? new double[] {297, 210} : new double[] {210, 297};
        double margin = side ? 12 : 22;
        return String.format(
                Locale.ROOT,
                "<w:sectPr>%s<w:pgSz w:w=\"%d\" w:h=\"%d\"%s/><w:pgMar w:top=\"%4$d\" w:right=\"%4$d\" w:bottom=\"%4$d\" w:left=\"%4$d\" w:header=\"400\" w:footer=\"400\" w:gutter=\"0\"/></w:sectPr>"
                        .replace("%4$d", Long.toString(Math.round(margin * TWIPS_PER_MILLIMETRE))),
                first ? "<w:footerReference w:type=\"default\" r:id=\"footer\"/>" : "",
                Math.round(size[0] * TWIPS_PER_MILLIMETRE),
                Math.round(size[1] * TWIPS_PER_MILLIMETRE),
                side ? " w:orient=\"landscape\"" : "");
    }

    private String footer() {
        String lang = writing.lang();
        return "<w:ftr " + NAMESPACES + "><w:p><w:pPr><w:pStyle w:val=\"Footer\"/></w:pPr>"
                + run(
                        "Samenhang · " + OutwardWords.of(lang, "document.confidential") + " · "
                                + OutwardWords.of(lang, "document.page") + " ",
                        "")
                + field("PAGE") + run(" " + OutwardWords.of(lang, "document.of") + " ", "") + field("NUMPAGES")
                + "</w:p></w:ftr>";
    }

    private static String field(String name) {
        return "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText xml:space=\"preserve\"> " + name
                + " </w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r><w:r><w:t>1</w:t></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r>";
    }

    /** As XML holds it; what can't stand in XML becomes □. */
    static String escaped(String text) {
        return Lettering.xml(text)
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
