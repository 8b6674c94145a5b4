package org.samenhang.interchange;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import java.util.function.IntPredicate;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/** The fonts on the class path, read once: the face of our documents and the one that fills in other scripts. */
record Typeface(String family, String file, int weight, FontStyle style) {

    /** The face of every document. */
    static final String FACE = "Atkinson Hyperlegible Next";
    /** What the face has no letter for. */
    static final String OTHER_SCRIPTS = "DejaVu Sans";

    static final List<Typeface> FACES = List.of(
            new Typeface(FACE, "AtkinsonHyperlegibleNext-Regular.ttf", 400, FontStyle.NORMAL),
            new Typeface(FACE, "AtkinsonHyperlegibleNext-Bold.ttf", 700, FontStyle.NORMAL),
            new Typeface(FACE, "AtkinsonHyperlegibleNext-Italic.ttf", 400, FontStyle.ITALIC),
            new Typeface(FACE, "AtkinsonHyperlegibleNext-BoldItalic.ttf", 700, FontStyle.ITALIC));

    static final Typeface FILLING_IN = new Typeface(OTHER_SCRIPTS, "DejaVuSans.ttf", 400, FontStyle.NORMAL);

    InputStream open() {
        return Objects.requireNonNull(Typeface.class.getResourceAsStream("/fonts/" + file), file);
    }

    /** Which code points the font has a glyph for. */
    IntPredicate letters() {
        try (InputStream stream = open();
                TrueTypeFont font = new TTFParser()
                        .parse(new RandomAccessReadBuffer(new ByteArrayInputStream(stream.readAllBytes())))) {
            CmapLookup lookup = font.getUnicodeCmapLookup();
            BitSet known = new BitSet();
            for (int codePoint = 0; codePoint <= Character.MAX_CODE_POINT; codePoint++) {
                if (lookup.getGlyphId(codePoint) != 0) {
                    known.set(codePoint);
                }
            }
            return known::get;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
