package org.samenhang.monitor.register;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * Bytes read as UTF-8, strictly.
 *
 * @param text what could be read before the first fault, without byte-order mark
 * @param fault the first byte that is no UTF-8; -1 when all of it is
 */
record Utf8(String text, int fault) {

    static Utf8 decode(byte[] bytes) {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
            in.position(3);
        }
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        CharBuffer out = CharBuffer.allocate(in.remaining());
        CoderResult result = decoder.decode(in, out, true);
        return new Utf8(out.flip().toString(), result.isError() ? bytes[in.position()] & 0xFF : -1);
    }

    boolean broken() {
        return fault >= 0;
    }

    /** The faulty byte as people write it; empty when there is none. */
    String faultInHex() {
        return broken() ? String.format(Locale.ROOT, "0x%02X", fault) : "";
    }

    static boolean startsWith(byte[] bytes, int... start) {
        if (bytes.length < start.length) {
            return false;
        }
        for (int i = 0; i < start.length; i++) {
            if ((bytes[i] & 0xFF) != start[i]) {
                return false;
            }
        }
        return true;
    }
}
