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

    static String styles(String language) {
        return "<w:styles " + MAIN
                + "><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii=\"Arial\" w:hAnsi=\"Arial\" w:cs=\"Arial\"/><w:color w:val=\"1E2A2F\"/><w:sz w:val=\"22\"/><w:szCs w:val=\"22\"/><w:lang w:val=\""
                + tag(language) + "\" w:eastAsia=\"" + tag(language)
                + "\" w:bidi=\"ar-SA\"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after=\"120\" w:line=\"300\" w:lineRule=\"auto\"/></w:pPr></w:pPrDefault></w:docDefaults>"
                + "<w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"Normal\"><w:name w:val=\"Normal\"/></w:style>"
                + style("Title", "Title", "", "<w:spacing w:after=\"60\"/>", "<w:b/><w:sz w:val=\"44\"/>")
                + style("Subtitle", "Subtitle", "", "", "<w:color w:val=\"5A6870\"/><w:sz w:val=\"26\"/>")
                + style("Details", "Details", "", "<w:spacing w:after=\"20\"/>", "<w:sz w:val=\"20\"/>")
                + style(
                        "Heading1",
                        "heading 1",
                        "BodyText",
                        "<w:keepNext/><w:keepLines/><w:spacing w:before=\"400\" w:after=\"100\"/><w:outlineLvl w:val=\"0\"/>",
                        "<w:b/><w:sz w:val=\"30\"/>")
                + style(
                        "Heading2",
                        "heading 2",
                        "BodyText",
                        "<w:keepNext/><w:keepLines/><w:spacing w:before=\"260\" w:after=\"60\"/><w:outlineLvl w:val=\"1\"/>",
                        "<w:b/><w:sz w:val=\"24\"/>")
                + style("BodyText", "Body Text", "", "", "")
                + style("TableText", "Table Text", "", "<w:spacing w:before=\"40\" w:after=\"40\"/>", "")
                + style("Drawing", "Drawing", "", "<w:spacing w:after=\"0\" w:line=\"240\" w:lineRule=\"auto\"/>", "")
                + style(
                        "Remark",
                        "Remark",
                        "BodyText",
                        "<w:pBdr><w:left w:val=\"single\" w:sz=\"12\" w:space=\"8\" w:color=\"DDD6C8\"/></w:pBdr>",
                        "<w:color w:val=\"5A6870\"/>")
                + style(
                        "Quote",
                        "Quote",
                        "BodyText",
                        "<w:keepLines/><w:pBdr><w:left w:val=\"single\" w:sz=\"24\" w:space=\"8\" w:color=\"A8482A\"/></w:pBdr><w:ind w:left=\"200\"/>",
                        "<w:sz w:val=\"26\"/>")
                + style(
                        "ListBullet",
                        "List Bullet",
                        "",
                        "<w:numPr><w:numId w:val=\"1\"/></w:numPr><w:spacing w:after=\"60\"/>",
                        "")
                + style("ListNumber", "List Number", "", "<w:spacing w:after=\"60\"/>", "")
                + style("Footer", "footer", "", "", "<w:color w:val=\"5A6870\"/><w:sz w:val=\"17\"/>")
                + "<w:style w:type=\"table\" w:styleId=\"TableGrid\"><w:name w:val=\"Table Grid\"/><w:tblPr><w:tblBorders>"
                + border("top") + border("left") + border("bottom") + border("right") + border("insideH")
                + border("insideV") + "</w:tblBorders></w:tblPr></w:style></w:styles>";
    }

    private static String style(String id, String name, String next, String paragraph, String run) {
        return "<w:style w:type=\"paragraph\" w:styleId=\"" + id + "\"><w:name w:val=\"" + name
                + "\"/><w:basedOn w:val=\"Normal\"/>" + (next.isEmpty() ? "" : "<w:next w:val=\"" + next + "\"/>")
                + "<w:qFormat/>" + (paragraph.isEmpty() ? "" : "<w:pPr>" + paragraph + "</w:pPr>")
                + (run.isEmpty() ? "" : "<w:rPr>" + run + "</w:rPr>") + "</w:style>";
    }

    private static String border(String side) {
        return "<w:" + side + " w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"DDD6C8\"/>";
    }

    private static String tag(String language) {
        return Locale.of(language).getLanguage().equals("en") ? "en-GB" : language.equals("nl") ? "nl-NL" : language;
    }
}
