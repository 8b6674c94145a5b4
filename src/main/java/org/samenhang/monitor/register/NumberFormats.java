package org.samenhang.monitor.register;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;

/** How the styles of a workbook show a number: as a number, a date or a time of day. */
final class NumberFormats {

    static final NumberFormats NONE = new NumberFormats(List.of());

    enum Shown {
        NUMBER,
        DATE,
        TIME
    }

    /** Quoted text, escaped, padding and repeated characters, and conditions, colours, locales in brackets. */
    private static final Pattern NO_FIELDS =
            Pattern.compile("\"[^\"]*\"?|\\\\.|_.|\\*.|\\[(?!(?:h+|m+|s+)\\])[^\\]]*\\]");

    private final List<Shown> byStyle;

    private NumberFormats(List<Shown> byStyle) {
        this.byStyle = byStyle;
    }

    static NumberFormats read(byte[] content) throws XMLStreamException {
        Map<Integer, String> custom = new HashMap<>();
        List<Shown> byStyle = new ArrayList<>();
        boolean cellStyles = false;
        Xml xml = new Xml(content);
        while (xml.next()) {
            if (xml.starts("cellXfs")) {
                cellStyles = true;
            } else if (xml.ends("cellXfs")) {
                cellStyles = false;
            } else if (xml.starts("numFmt")) {
                custom.putIfAbsent(Integer.valueOf(xml.attribute("numFmtId")), xml.attribute("formatCode"));
            } else if (cellStyles && xml.starts("xf")) {
                String id = xml.attribute("numFmtId");
                byStyle.add(id.isEmpty() ? Shown.NUMBER : shown(Integer.parseInt(id), custom));
            }
        }
        return new NumberFormats(byStyle);
    }

    Shown of(String style) {
        int index = style.isEmpty() ? 0 : Integer.parseInt(style);
        return index >= 0 && index < byStyle.size() ? byStyle.get(index) : Shown.NUMBER;
    }

    private static Shown shown(int id, Map<Integer, String> custom) {
        String code = custom.get(id);
        return code == null ? builtIn(id) : shown(code);
    }

    /** The numbers that need no format code: 14-22 and 45-47, and those of East Asian workbooks. */
    private static Shown builtIn(int id) {
        if (id >= 14 && id <= 17 || id == 22 || id >= 27 && id <= 31 || id == 36 || id >= 50 && id <= 54) {
            return Shown.DATE;
        }
        if (id == 57 || id == 58) {
            return Shown.DATE;
        }
        boolean time = id >= 18 && id <= 21 || id >= 32 && id <= 35 || id >= 45 && id <= 47 || id == 55 || id == 56;
        return time ? Shown.TIME : Shown.NUMBER;
    }

    /** An m is a month unless it stands beside hours or seconds. */
    static Shown shown(String code) {
        String fields = NO_FIELDS.matcher(Words.fold(code)).replaceAll("");
        String positive = fields.contains(";") ? fields.substring(0, fields.indexOf(';')) : fields;
        if (positive.contains("general")) {
            return Shown.NUMBER;
        }
        if (positive.contains("y") || positive.contains("d")) {
            return Shown.DATE;
        }
        if (positive.contains("h") || positive.contains("s")) {
            return Shown.TIME;
        }
        return positive.contains("m") ? Shown.DATE : Shown.NUMBER;
    }
}
