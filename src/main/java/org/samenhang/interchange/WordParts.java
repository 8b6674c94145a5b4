package org.samenhang.interchange;

import java.util.Locale;

/** The parts of a Word document that say nothing of a case: styles, lists, what belongs to what. */
final class WordParts {

    static final String CONTENT_TYPES = """
            <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/><Override PartName="/word/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml"/><Override PartName="/word/settings.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.settings+xml"/><Override PartName="/word/numbering.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.numbering+xml"/><Override PartName="/word/footer1.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.footer+xml"/><Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/><Override PartName="/docProps/app.xml" ContentType="application/vnd.openxmlformats-officedocument.extended-properties+xml"/></Types>""";

    static final String RELATIONS = """
            <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="document" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/><Relationship Id="core" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" Target="docProps/core.xml"/><Relationship Id="app" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/extended-properties" Target="docProps/app.xml"/></Relationships>""";

    static final String APPLICATION = """
            <Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Application>Samenhang</Application></Properties>""";

    /** What something does, in the colours of the pages. */
    static final String HOLDS = "A8482A";

    static final String MOVES = "1D6F5C";
    static final String TIPS = "8A6410";
    static final String SOFT = "5A6870";

    private static final String MAIN = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

    private WordParts() {}

    /** No name of anybody: the kind of document is its title. */
    static String core(Writing writing) {
        return """
                <cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>%s</dc:title><dc:creator>Samenhang</dc:creator><dc:language>%s</dc:language></cp:coreProperties>""".formatted(writing.kind().name(writing.language()), tag(writing.lang()));
    }

    static String relations(int pictures) {
        StringBuilder all = new StringBuilder(
                "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">");
        for (String part : new String[] {"styles", "settings", "numbering"}) {
            relation(all, part, part, part + ".xml");
        }
        relation(all, "footer", "footer", "footer1.xml");
        for (int i = 1; i <= pictures; i++) {
            relation(all, "picture" + i, "image", "media/picture" + i + ".png");
        }
        return all.append("</Relationships>").toString();
    }

    private static void relation(StringBuilder all, String id, String type, String target) {
        all.append("<Relationship Id=\"")
                .append(id)
                .append("\" Type=\"")
                .append(OFFICE)
                .append(type)
                .append("\" Target=\"")
                .append(target)
                .append("\"/>");
    }

    static String settings(String language) {
        return "<w:settings " + MAIN
                + "><w:zoom w:percent=\"100\"/><w:compat><w:compatSetting w:name=\"compatibilityMode\" w:uri=\"http://schemas.microsoft.com/office/word\" w:val=\"15\"/></w:compat><w:themeFontLang w:val=\""
                + tag(language) + "\"/></w:settings>";
    }

    /** List 1 has dots; each numbered list after it begins at one. */
    static String numbering(int numbered) {
        StringBuilder all = new StringBuilder("<w:numbering " + MAIN + ">"
                + level(0, "bullet", "•", "ListBullet") + level(1, "decimal", "%1.", "ListNumber")
                + "<w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num>");
        for (int i = 0; i < numbered; i++) {
            all.append("<w:num w:numId=\"")
                    .append(i + 2)
                    .append(
                            "\"><w:abstractNumId w:val=\"1\"/><w:lvlOverride w:ilvl=\"0\"><w:startOverride w:val=\"1\"/></w:lvlOverride></w:num>");
        }
        return all.append("</w:numbering>").toString();
    }

    private static String level(int id, String format, String text, String style) {
        return "<w:abstractNum w:abstractNumId=\"" + id
                + "\"><w:multiLevelType w:val=\"singleLevel\"/><w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/><w:numFmt w:val=\""
                + format + "\"/><w:pStyle w:val=\"" + style + "\"/><w:lvlText w:val=\"" + text
                + "\"/><w:lvlJc w:val=\"left\"/><w:pPr><w:ind w:left=\"425\" w:hanging=\"425\"/></w:pPr></w:lvl></w:abstractNum>";
    }

    /** Half points, ordinary and in large letters. */
    private record Size(int usual, int large) {

        String in(boolean big) {
            int points = big ? large : usual;
            return "<w:sz w:val=\"" + points + "\"/><w:szCs w:val=\"" + points + "\"/>";
        }
    }

    private static final Size TEXT = new Size(22, 36);
    private static final Size SMALL = new Size(19, 36);

    /**
     * What each kind of paragraph looks like, so that who goes on writing changes it in one place.
     *
     * @param large in letters of 18 points and more, but for what runs along the foot
     */
    static String styles(String language, boolean large) {
        String soft = large ? "" : colour(SOFT);
        return "<w:styles " + MAIN
                + "><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii=\"Arial\" w:hAnsi=\"Arial\" w:cs=\"Arial\"/>"
                + colour("1E2A2F") + TEXT.in(large) + "<w:lang w:val=\"" + tag(language) + "\" w:eastAsia=\""
                + tag(language)
                + "\" w:bidi=\"ar-SA\"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after=\"120\" w:line=\"300\" w:lineRule=\"auto\"/></w:pPr></w:pPrDefault></w:docDefaults>"
                + "<w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"Normal\"><w:name w:val=\"Normal\"/></w:style>"
                + style(
                        "Title",
                        "Title",
                        "<w:spacing w:after=\"60\" w:line=\"264\" w:lineRule=\"auto\"/>",
                        "<w:b/>" + new Size(44, 60).in(large))
                + style("Subtitle", "Subtitle", "", soft + new Size(26, 40).in(large))
                + own(
                        "Details",
                        "<w:spacing w:after=\"200\"/><w:contextualSpacing/>",
                        soft + new Size(20, 36).in(large))
                + heading(1, "<w:spacing w:before=\"400\" w:after=\"100\"/>", new Size(30, 48).in(large))
                + heading(2, "<w:spacing w:before=\"260\" w:after=\"60\"/>", new Size(24, 40).in(large))
                + style("BodyText", "Body Text", "", "")
                + own(
                        "TableText",
                        "<w:spacing w:before=\"40\" w:after=\"40\" w:line=\"264\" w:lineRule=\"auto\"/>",
                        new Size(20, 36).in(large))
                + based("TableHead", "TableText", "<w:keepNext/>", "<w:b/>" + colour(SOFT))
                + own(
                        "AfterTable",
                        "<w:spacing w:after=\"0\" w:line=\"120\" w:lineRule=\"exact\"/>",
                        "<w:sz w:val=\"8\"/>")
                + own(
                        "Drawing",
                        "<w:keepNext/><w:spacing w:before=\"60\" w:after=\"60\" w:line=\"240\" w:lineRule=\"auto\"/>",
                        "")
                + own("Remark", bar(12, "DDD6C8"), soft)
                + based("RemarkBefore", "Remark", "<w:keepNext/>", "")
                + style("Quote", "Quote", "<w:keepLines/>" + bar(24, HOLDS), new Size(26, 44).in(large))
                + based("QuoteMoves", "Quote", bar(24, MOVES), "")
                + based("QuoteTips", "Quote", bar(24, TIPS), "")
                + style(
                        "ListBullet",
                        "List Bullet",
                        "<w:numPr><w:numId w:val=\"1\"/></w:numPr><w:spacing w:after=\"60\"/>",
                        "")
                + style("ListNumber", "List Number", "<w:spacing w:after=\"60\"/>", "")
                + own(
                        "ListMarked",
                        "<w:keepLines/><w:tabs><w:tab w:val=\"left\" w:pos=\"425\"/></w:tabs><w:spacing w:after=\"80\"/><w:ind w:left=\"425\" w:hanging=\"425\"/>",
                        "")
                + style("Footer", "footer", "", colour(SOFT) + new Size(17, 24).in(large))
                + "<w:style w:type=\"character\" w:customStyle=\"1\" w:styleId=\"Note\"><w:name w:val=\"Note\"/><w:qFormat/><w:rPr>"
                + soft + SMALL.in(large) + "</w:rPr></w:style>"
                + "<w:style w:type=\"table\" w:styleId=\"TableGrid\"><w:name w:val=\"Table Grid\"/><w:tblPr><w:tblBorders>"
                + border("top") + border("bottom") + border("insideH")
                + "</w:tblBorders><w:tblCellMar><w:left w:w=\"0\" w:type=\"dxa\"/><w:right w:w=\"160\" w:type=\"dxa\"/></w:tblCellMar></w:tblPr><w:tblStylePr w:type=\"firstRow\"><w:tcPr><w:tcBorders><w:bottom w:val=\"single\" w:sz=\"8\" w:space=\"0\" w:color=\"1E2A2F\"/></w:tcBorders></w:tcPr></w:tblStylePr></w:style></w:styles>";
    }

    private static String colour(String hex) {
        return "<w:color w:val=\"" + hex + "\"/>";
    }

    /** A bar before it, in from the margin. */
    private static String bar(int eighthsOfAPoint, String colour) {
        return "<w:pBdr><w:left w:val=\"single\" w:sz=\"" + eighthsOfAPoint + "\" w:space=\"8\" w:color=\"" + colour
                + "\"/></w:pBdr><w:ind w:left=\"200\"/>";
    }

    private static String heading(int level, String spacing, String run) {
        return style(
                "Heading" + level,
                "heading " + level,
                "Normal",
                "BodyText",
                "<w:keepNext/><w:keepLines/>" + spacing + "<w:outlineLvl w:val=\"" + (level - 1) + "\"/>",
                "<w:b/>" + run);
    }

    private static String style(String id, String name, String paragraph, String run) {
        return style(id, name, "Normal", "", paragraph, run);
    }

    /** One that word processors don't know of themselves. */
    private static String own(String id, String paragraph, String run) {
        return based(id, "Normal", paragraph, run);
    }

    private static String based(String id, String on, String paragraph, String run) {
        return style(id, id.replaceAll("(?<=[a-z])(?=[A-Z])", " "), on, "", paragraph, run)
                .replace("w:styleId", "w:customStyle=\"1\" w:styleId");
    }

    private static String style(String id, String name, String on, String next, String paragraph, String run) {
        return "<w:style w:type=\"paragraph\" w:styleId=\"" + id + "\"><w:name w:val=\"" + name
                + "\"/><w:basedOn w:val=\"" + on + "\"/>"
                + (next.isEmpty() ? "" : "<w:next w:val=\"" + next + "\"/>") + "<w:qFormat/>"
                + (paragraph.isEmpty() ? "" : "<w:pPr>" + paragraph + "</w:pPr>")
                + (run.isEmpty() ? "" : "<w:rPr>" + run + "</w:rPr>") + "</w:style>";
    }

    private static String border(String side) {
        return "<w:" + side + " w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"DDD6C8\"/>";
    }

    private static String tag(String language) {
        return Locale.of(language).getLanguage().equals("en") ? "en-GB" : language.equals("nl") ? "nl-NL" : language;
    }
}
