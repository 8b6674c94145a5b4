package org.samenhang.monitor.register;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.zip.CRC32;
import javax.xml.stream.XMLStreamException;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/** The parts of a workbook and how they refer to each other (Open Packaging Conventions). */
final class WorkbookParts implements Closeable {

    /** In bytes, over all parts that are read. Far beyond a register of a country. */
    private static final long LARGEST = 200L * 1024 * 1024;

    private final ZipFile zip;
    private final Map<String, ZipArchiveEntry> entries = new LinkedHashMap<>();
    private long left = LARGEST;

    private WorkbookParts(ZipFile zip) throws IOException {
        this.zip = zip;
        var all = zip.getEntries();
        while (all.hasMoreElements()) {
            ZipArchiveEntry entry = all.nextElement();
            if (entries.put(key(entry.getName()), entry) != null) {
                throw new IOException("A part is there twice");
            }
        }
    }

    static WorkbookParts open(byte[] bytes) throws IOException {
        if (!Utf8.startsWith(bytes, 'P', 'K', 3, 4)) {
            throw new IOException("No zip file");
        }
        ZipFile zip;
        try {
            zip = ZipFile.builder().setByteArray(bytes).get();
        } catch (RuntimeException e) {
            throw new IOException("The zip file is broken", e);
        }
        try {
            return new WorkbookParts(zip);
        } catch (IOException | RuntimeException e) {
            zip.close();
            throw e;
        }
    }

    /** The one part this part refers to by this kind. */
    String related(String part, String kind) throws IOException, XMLStreamException {
        return relatedById(part, kind).values().stream()
                .findFirst()
                .orElseThrow(() -> new IOException("No part of kind " + kind));
    }

    /** The content of the part this part refers to by this kind, if it does. */
    Optional<byte[]> optional(String part, String kind) throws IOException, XMLStreamException {
        Optional<String> name = relatedById(part, kind).values().stream().findFirst();
        return name.isPresent() ? Optional.of(content(name.get())) : Optional.empty();
    }

    /** The parts of this kind that a part refers to, by the id it uses for them. */
    Map<String, String> relatedById(String part, String kind) throws IOException, XMLStreamException {
        int slash = part.lastIndexOf('/') + 1;
        String folder = part.substring(0, slash);
        Map<String, String> found = new LinkedHashMap<>();
        Xml xml = new Xml(content(folder + "_rels/" + part.substring(slash) + ".rels"));
        while (xml.next()) {
            if (xml.starts("Relationship") && xml.attribute("Type").endsWith("/" + kind)) {
                found.put(xml.attribute("Id"), resolve(folder, xml.attribute("Target")));
            }
        }
        return found;
    }

    private static String resolve(String folder, String target) throws IOException {
        try {
            return URI.create("/" + folder)
                    .resolve(target)
                    .normalize()
                    .getPath()
                    .substring(1);
        } catch (IllegalArgumentException | StringIndexOutOfBoundsException | NullPointerException e) {
            throw new IOException("A part is referred to by no path", e);
        }
    }

    /** Unpacked under the limit, and compared with its check sum. */
    byte[] content(String part) throws IOException {
        ZipArchiveEntry entry = entries.get(key(part));
        if (entry == null) {
            throw new IOException("A part is missing");
        }
        byte[] bytes;
        try (InputStream in = zip.getInputStream(entry)) {
            bytes = in.readNBytes((int) left + 1);
        } catch (RuntimeException e) {
            throw new IOException("A part cannot be unpacked", e);
        }
        left -= bytes.length;
        if (left < 0) {
            throw new TooLarge();
        }
        CRC32 sum = new CRC32();
        sum.update(bytes);
        if (sum.getValue() != entry.getCrc()) {
            throw new IOException("A part is damaged");
        }
        return bytes;
    }

    private static String key(String name) {
        return (name.startsWith("/") ? name.substring(1) : name).toLowerCase(Locale.ROOT);
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
