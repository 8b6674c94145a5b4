package org.samenhang.analysis;

import gg.jte.Content;
import gg.jte.TemplateOutput;
import gg.jte.html.OwaspHtmlTemplateOutput;
import gg.jte.output.Utf8ByteOutput;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/**
 * Parts of a page that many screens show at the same time, kept as they were written. Under all that they were written from, so that
 * they can't hold what another may not see; and without the proof of origin in their forms, of which each reader gets their own.
 */
@Component
class WrittenOnce {

    private static final int REMEMBERED = 32;

    private final Remembered<Key, List<byte[]>> written = new Remembered<>(REMEMBERED);

    /**
     * @param all everything that is in it besides the language and the proof
     * @param proof what forms of this reader are recognised by
     * @param writing writes it
     */
    Content of(Object all, Locale locale, String proof, Content writing) {
        if (proof.isEmpty()) {
            return writing;
        }
        return new Content() {

            @Override
            public void writeTo(TemplateOutput output) {
                List<byte[]> pieces = written.of(new Key(all, locale), () -> pieces(writing, proof));
                for (int i = 0; i < pieces.size(); i++) {
                    if (i > 0) {
                        output.writeContent(proof);
                    }
                    output.writeBinaryContent(pieces.get(i));
                }
            }
        };
    }

    /** What stands before, between and after the proofs. */
    private static List<byte[]> pieces(Content writing, String proof) {
        Utf8ByteOutput output = new Utf8ByteOutput();
        writing.writeTo(new OwaspHtmlTemplateOutput(output));
        String html = new String(output.toByteArray(), StandardCharsets.UTF_8);
        List<byte[]> pieces = new ArrayList<>();
        int from = 0;
        for (int at = html.indexOf(proof); at >= 0; at = html.indexOf(proof, from)) {
            pieces.add(html.substring(from, at).getBytes(StandardCharsets.UTF_8));
            from = at + proof.length();
        }
        pieces.add(html.substring(from).getBytes(StandardCharsets.UTF_8));
        return List.copyOf(pieces);
    }

    private record Key(Object all, Locale locale) {}
}
