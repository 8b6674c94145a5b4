package org.samenhang.monitor.register;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;

/** The texts that the cells of a workbook refer to by number. */
final class SharedStrings {

    private static final Pattern ESCAPE = Pattern.compile("_x([0-9A-Fa-f]{4})_");

    private SharedStrings() {}

    static List<String> read(byte[] content) throws XMLStreamException {
        List<String> strings = new ArrayList<>();
        Xml xml = new Xml(content);
        while (xml.next()) {
            if (xml.starts("si")) {
                strings.add(text(xml, "si"));
            }
        }
        return strings;
    }

    /** The text of an element with pieces in different type; the reading aid of Japanese names is no part of it. */
    static String text(Xml xml, String element) throws XMLStreamException {
        StringBuilder text = new StringBuilder();
        boolean aid = false;
        while (xml.next() && !xml.ends(element)) {
            if (xml.starts("rPh")) {
                aid = true;
            } else if (xml.ends("rPh")) {
                aid = false;
            } else if (xml.starts("t")) {
                String piece = xml.text();
                text.append(aid ? "" : piece);
            }
        }
        return unescape(text.toString());
    }

    /** Characters XML cannot hold are written as {@code _x000D_}. */
    static String unescape(String text) {
        return text.contains("_x")
                ? ESCAPE.matcher(text).replaceAll(found -> character(found.group(), found.group(1)))
                : text;
    }

    private static String character(String escape, String hex) {
        char c = (char) Integer.parseInt(hex, 16);
        return java.util.regex.Matcher.quoteReplacement(Character.isSurrogate(c) ? escape : String.valueOf(c));
    }
}
