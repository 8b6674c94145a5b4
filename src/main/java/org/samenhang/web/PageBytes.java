package org.samenhang.web;

import gg.jte.TemplateOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** A page as it is written, in one run of bytes: it goes out in one piece, where thousands of small ones each took their way through all filters. */
final class PageBytes implements TemplateOutput {

    private static final int BEGINS_WITH = 32 * 1024;

    private byte[] bytes = new byte[BEGINS_WITH];
    private int length;

    /** In bytes. */
    int length() {
        return length;
    }

    void sendTo(OutputStream out) throws IOException {
        out.write(bytes, 0, length);
    }

    @Override
    public void writeContent(String text) {
        writeBinaryContent(text.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void writeContent(String text, int from, int to) {
        writeContent(text.substring(from, to));
    }

    @Override
    public void writeBinaryContent(byte[] more) {
        if (bytes.length - length < more.length) {
            bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, length + more.length));
        }
        System.arraycopy(more, 0, bytes, length, more.length);
        length += more.length;
    }
}
