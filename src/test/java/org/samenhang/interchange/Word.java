package org.samenhang.interchange;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** A Word document as a program reads it: its parts, its paragraphs with their styles, in order. */
public final class Word {

    private final Map<String, byte[]> parts = new TreeMap<>();

    public Word(byte[] docx) {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(docx))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), zip.readAllBytes());
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Names of the parts. */
    public List<String> parts() {
        return List.copyOf(parts.keySet());
    }

    /** All of its XML together, to look for what must not be in it. */
    public String all() {
        return parts.entrySet().stream()
                .filter(part -> !part.getKey().endsWith(".png"))
                .map(part -> new String(part.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("\n"));
    }

    public byte[] part(String name) {
        return parts.getOrDefault(name, new byte[0]);
    }

    /** Every paragraph as 'Style: text', in reading order; those without words left out. */
    public List<String> paragraphs() {
        List<String> said = new ArrayList<>();
        NodeList all = xml("word/document.xml").getElementsByTagName("w:p");
        for (int i = 0; i < all.getLength(); i++) {
            Element paragraph = (Element) all.item(i);
            String text = text(paragraph);
            if (!text.isBlank()) {
                said.add(first(paragraph, "w:pStyle") + ": " + text);
            }
        }
        return said;
    }

    /** How many elements of a name the body holds. */
    public int count(String element) {
        return xml("word/document.xml").getElementsByTagName(element).getLength();
    }

    public Document xml(String part) {
        try {
            return DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(new ByteArrayInputStream(part(part)));
        } catch (Exception notXml) {
            throw new IllegalStateException(part, notXml);
        }
    }

    private static String first(Element paragraph, String element) {
        NodeList styles = paragraph.getElementsByTagName(element);
        return styles.getLength() == 0 ? "" : ((Element) styles.item(0)).getAttribute("w:val");
    }

    private static String text(Element paragraph) {
        StringBuilder text = new StringBuilder();
        NodeList all = paragraph.getElementsByTagName("w:t");
        for (int i = 0; i < all.getLength(); i++) {
            text.append(all.item(i).getTextContent());
        }
        return text.toString();
    }
}
