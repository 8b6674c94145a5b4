package org.samenhang.analysis.picture;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import javax.xml.parsers.DocumentBuilderFactory;
import org.samenhang.drawing.Drawing;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** A drawing read back by an XML parser, as a reader of the file would. */
final class DrawnPicture {

    final Element root;

    DrawnPicture(Drawing drawing) {
        this(drawing.svg());
    }

    DrawnPicture(String svg) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            root = factory.newDocumentBuilder()
                    .parse(new InputSource(new StringReader(svg)))
                    .getDocumentElement();
        } catch (Exception e) {
            throw new AssertionError("not well-formed: " + svg, e);
        }
    }

    List<Element> all(Predicate<Element> wanted) {
        List<Element> found = new ArrayList<>();
        NodeList elements = root.getElementsByTagName("*");
        for (int i = 0; i < elements.getLength(); i++) {
            Element element = (Element) elements.item(i);
            if (wanted.test(element)) {
                found.add(element);
            }
        }
        return found;
    }

    List<Element> ofClass(String name) {
        return all(e -> List.of(e.getAttribute("class").split(" ")).contains(name));
    }

    static Rect rect(Element element) {
        return new Rect(
                number(element, "x"), number(element, "y"), number(element, "width"), number(element, "height"));
    }

    static int number(Element element, String attribute) {
        return Integer.parseInt(element.getAttribute(attribute));
    }

    static Element boxOf(Element statement) {
        NodeList rects = statement.getElementsByTagName("rect");
        return (Element) rects.item(rects.getLength() - 1);
    }
}
