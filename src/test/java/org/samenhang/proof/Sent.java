package org.samenhang.proof;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;

/** What was sent, as words: of an answer its head too, of a document everything it says to whoever looks inside, of a workbook each of its parts. */
final class Sent {

    private Sent() {}

    /** The head and the body. */
    static String words(HttpResponse<byte[]> response) {
        return response.uri() + "\n" + response.headers().map() + "\n"
                + words(response.headers().firstValue("content-type").orElse(""), response.body());
    }

    static String words(String type, byte[] body) {
        if (type.startsWith("application/pdf")) {
            return pdf(body);
        }
        if (body.length > 4 && body[0] == 'P' && body[1] == 'K' && body[2] == 3 && body[3] == 4) {
            return parts(body);
        }
        // a calendar folds its lines
        return new String(body, StandardCharsets.UTF_8).replace("\r\n ", "").replace("\r\n\t", "");
    }

    private static String pdf(byte[] body) {
        StringBuilder words = new StringBuilder();
        try (PDDocument document = Loader.loadPDF(body)) {
            words.append(new PDFTextStripper().getText(document));
            for (COSObjectKey key : document.getDocument().getXrefTable().keySet()) {
                collect(document.getDocument().getObjectFromPool(key).getObject(), words, 0);
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return words.toString();
    }

    private static void collect(COSBase object, StringBuilder words, int depth) throws IOException {
        if (depth > 6) {
            return;
        }
        switch (object) {
            case COSString string -> words.append(string.getString()).append('\n');
            case COSStream stream
            when "Metadata".equals(stream.getNameAsString("Type")) ->
                words.append(stream.toTextString()).append('\n');
            case COSDictionary dictionary -> {
                for (COSBase value : dictionary.getValues()) {
                    collect(value, words, depth + 1);
                }
            }
            case COSArray array -> {
                for (COSBase value : array) {
                    collect(value, words, depth + 1);
                }
            }
            case null, default -> {
                // holds no words
            }
        }
    }

    private static String parts(byte[] body) {
        StringBuilder words = new StringBuilder();
        try (ZipFile zip = ZipFile.builder().setByteArray(body).get()) {
            for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
                words.append(entry.getName())
                        .append('\n')
                        .append(new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8))
                        .append('\n');
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return words.toString();
    }
}
