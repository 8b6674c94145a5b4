package org.samenhang.monitor.register;

import java.io.IOException;
import javax.xml.stream.XMLStreamException;

/**
 * What a workbook says of itself.
 *
 * @param firstSheet the id by which it refers to its first sheet
 * @param dates1904 whether its days are counted from 1904 and not from 1900
 */
record BookContents(String firstSheet, boolean dates1904) {

    static BookContents read(byte[] content) throws IOException, XMLStreamException {
        String first = "";
        boolean dates1904 = false;
        Xml xml = new Xml(content);
        while (xml.next()) {
            if (xml.starts("sheet") && first.isEmpty()) {
                first = xml.attribute("id");
            } else if (xml.starts("workbookPr")) {
                String value = xml.attribute("date1904");
                dates1904 = value.equals("1") || value.equals("true");
            }
        }
        if (first.isEmpty()) {
            throw new IOException("A workbook without sheets");
        }
        return new BookContents(first, dates1904);
    }
}
