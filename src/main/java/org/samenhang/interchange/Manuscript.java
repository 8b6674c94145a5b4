package org.samenhang.interchange;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * A page of XHTML made ready to be set: nothing in it runs or fetches, every letter can be printed, every picture has a
 * text alternative and a size in whole numbers, and its headings are bookmarks.
 */
final class Manuscript {

    private static final Set<String> NOT_ON_PAPER = Set.of(
            "script",
            "iframe",
            "object",
            "embed",
            "form",
            "button",
            "input",
            "select",
            "textarea",
            "img",
            "image",
            "foreignObject",
            "use",
            "base",
            "audio",
            "video",
            "bookmarks");
    private static final Set<String> LINKS = Set.of("http", "https", "mailto", "tel");

    private final Document document;
    private final Lettering lettering;
    private boolean onlyFace = true;
    private boolean pictures;

    private Manuscript(Document document, Lettering lettering) {
        this.document = document;
        this.lettering = lettering;
    }

    static Manuscript read(String xhtml, Lettering lettering) {
        Manuscript manuscript = new Manuscript(parse(xhtml), lettering);
        manuscript.clean(manuscript.document.getDocumentElement());
        manuscript.requireTitleAndLanguage();
        manuscript.bookmarkHeadings();
        return manuscript;
    }

    Document document() {
        return document;
    }

    /** Gives it one more style sheet of our own, after its others. */
    void style(String address) {
        Element head = Objects.requireNonNull(child(document.getDocumentElement(), "head"));
        Element link = document.createElementNS(head.getNamespaceURI(), "link");
        link.setAttribute("rel", "stylesheet");
        link.setAttribute("href", address);
        head.appendChild(link);
    }

    /** Whether the face has every letter of it, so that no other font is needed. */
    boolean onlyFace() {
        return onlyFace;
    }

    boolean hasPictures() {
        return pictures;
    }

    private static Document parse(String xhtml) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            DocumentBuilder builder = factory.newDocumentBuilder();
            builder.setErrorHandler(new DefaultHandler());
            return builder.parse(new InputSource(new StringReader(Lettering.xml(xhtml.strip()))));
        } catch (SAXException e) {
            throw new DocumentFailure("The template of a document is not well-formed XHTML", e);
        } catch (ParserConfigurationException | IOException e) {
            throw new DocumentFailure("The document could not be read", e);
        }
    }

    private void clean(Element element) {
        if (element.getLocalName().equals("svg")) {
            pictures = true;
            describe(element);
            wholeNumbers(element);
            fitToPage(element);
        }
        cleanAttributes(element);
        for (Node child : children(element)) {
            switch (child.getNodeType()) {
                case Node.ELEMENT_NODE -> cleanChild(element, (Element) child);
                case Node.TEXT_NODE, Node.CDATA_SECTION_NODE -> {
                    if (!element.getLocalName().equals("style")) {
                        child.setNodeValue(print(child.getNodeValue()));
                    }
                }
                default -> element.removeChild(child);
            }
        }
    }

    private void cleanChild(Element parent, Element child) {
        boolean strangeLink = child.getLocalName().equals("link") && !OwnResources.holds(child.getAttribute("href"));
        if (strangeLink || NOT_ON_PAPER.contains(child.getLocalName())) {
            parent.removeChild(child);
            return;
        }
        clean(child);
    }

    private void cleanAttributes(Element element) {
        NamedNodeMap attributes = element.getAttributes();
        for (int i = attributes.getLength() - 1; i >= 0; i--) {
            Node attribute = attributes.item(i);
            String name = attribute.getNodeName().toLowerCase(Locale.ROOT);
            boolean outward = name.equals("src") || name.equals("xlink:href") || name.equals("background");
            if (name.startsWith("on") || outward || (name.equals("href") && !mayStay(element, attribute))) {
                element.removeAttribute(attribute.getNodeName());
            } else if (name.equals("alt") || name.equals("title")) {
                attribute.setNodeValue(print(attribute.getNodeValue()));
            }
        }
    }

    private static boolean mayStay(Element element, Node href) {
        if (element.getLocalName().equals("link")) {
            return true; // a strange one has gone with its element
        }
        String address = href.getNodeValue().strip();
        int colon = address.indexOf(':');
        return element.getLocalName().equals("a")
                && (address.startsWith("#")
                        || (colon > 0
                                && LINKS.contains(address.substring(0, colon).toLowerCase(Locale.ROOT))));
    }

    private String print(String text) {
        String printable = lettering.printable(text);
        onlyFace = onlyFace && lettering.inFace(printable);
        return printable;
    }

    /** PDF wants the alternative of a picture in {@code alt}; on screen it is a label, or a title with a description. What is written around it says more. */
    private static void describe(Element svg) {
        if (!svg.getAttribute("alt").isBlank()) {
            return;
        }
        String alternative =
                svg.getParentNode() instanceof Element around ? around.getAttribute("data-alternative") : "";
        if (alternative.isBlank()) {
            alternative = svg.getAttribute("aria-label");
        }
        if (alternative.isBlank()) {
            alternative = List.of("title", "desc").stream()
                    .map(part -> child(svg, part))
                    .filter(Objects::nonNull)
                    .map(part -> part.getTextContent().strip())
                    .filter(part -> !part.isEmpty())
                    .collect(Collectors.joining(" — "));
        }
        if (alternative.isBlank()) {
            throw new DocumentFailure("A picture in a document has no text alternative");
        }
        svg.setAttribute("alt", alternative.strip());
    }

    /** Else the PDF library takes 400 by 400. */
    private static void wholeNumbers(Element svg) {
        String[] box = svg.getAttribute("viewBox").strip().split("[\\s,]+");
        try {
            if (box.length == 4) {
                String width = rounded(box[2]);
                String height = rounded(box[3]);
                svg.setAttribute("viewBox", box[0] + " " + box[1] + " " + width + " " + height);
            } else {
                svg.setAttribute("width", rounded(svg.getAttribute("width")));
                svg.setAttribute("height", rounded(svg.getAttribute("height")));
            }
        } catch (NumberFormatException e) {
            throw new DocumentFailure("A picture in a document has no size", e);
        }
    }

    /**
     * A picture fills its page unless it would then be too high; small ones grow by a quarter at most, more on a page of their own.
     * A share written on the sheet makes it smaller than that.
     */
    private static void fitToPage(Element svg) {
        if (!within(svg, "picture")) {
            return;
        }
        String[] box = svg.getAttribute("viewBox").split(" ");
        boolean measured = box.length == 4;
        double width = Double.parseDouble(measured ? box[2] : svg.getAttribute("width"));
        double height = Double.parseDouble(measured ? box[3] : svg.getAttribute("height"));
        double scale = Stream.of(Block.Place.values())
                        .filter(place -> within(svg, place.code()))
                        .findFirst()
                        .orElse(Block.Place.BETWEEN)
                        .scale(width, height)
                * share(svg);
        String size = String.format(Locale.ROOT, "width: %.2fmm; height: %.2fmm", width * scale, height * scale);
        svg.setAttribute("style", svg.getAttribute("style").isBlank() ? size : svg.getAttribute("style") + "; " + size);
    }

    private static double share(Element svg) {
        for (Node above = svg.getParentNode(); above instanceof Element parent; above = parent.getParentNode()) {
            if (parent.hasAttribute("data-share")) {
                return Double.parseDouble(parent.getAttribute("data-share"));
            }
        }
        return 1;
    }

    private static boolean within(Element element, String name) {
        for (Node above = element.getParentNode(); above instanceof Element parent; above = parent.getParentNode()) {
            if (List.of(parent.getAttribute("class").split("\\s+")).contains(name)) {
                return true;
            }
        }
        return false;
    }

    private static String rounded(String length) {
        return Integer.toString(
                (int) Math.ceil(Double.parseDouble(length.strip().replaceFirst("px$", ""))));
    }

    private void requireTitleAndLanguage() {
        Element root = document.getDocumentElement();
        Element head = child(root, "head");
        Element title = head == null ? null : child(head, "title");
        if (head == null
                || title == null
                || title.getTextContent().isBlank()
                || root.getAttribute("lang").isBlank()) {
            throw new DocumentFailure("A document needs a title and a language");
        }
        Element subject = document.createElementNS(head.getNamespaceURI(), "meta");
        subject.setAttribute("name", "subject");
        subject.setAttribute("content", title.getTextContent());
        head.appendChild(subject);
    }

    private void bookmarkHeadings() {
        Element head = child(document.getDocumentElement(), "head");
        if (head == null) {
            return;
        }
        Element bookmarks = document.createElementNS(head.getNamespaceURI(), "bookmarks");
        NodeList all = document.getElementsByTagNameNS("*", "h2");
        for (int i = 0; i < all.getLength(); i++) {
            Element heading = (Element) all.item(i);
            if (heading.getAttribute("id").isBlank()) {
                heading.setAttribute("id", "part-" + (i + 1));
            }
            Element bookmark = document.createElementNS(head.getNamespaceURI(), "bookmark");
            bookmark.setAttribute("name", heading.getTextContent().strip().replaceAll("\\s+", " "));
            bookmark.setAttribute("href", "#" + heading.getAttribute("id"));
            bookmarks.appendChild(bookmark);
        }
        if (bookmarks.hasChildNodes()) {
            head.appendChild(bookmarks);
        }
    }

    private static @Nullable Element child(Element parent, String name) {
        for (Node child : children(parent)) {
            if (child instanceof Element element && element.getLocalName().equals(name)) {
                return element;
            }
        }
        return null;
    }

    private static List<Node> children(Element element) {
        List<Node> children = new ArrayList<>();
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            children.add(child);
        }
        return children;
    }
}
