package org.samenhang.interchange;

import com.openhtmltopdf.css.sheet.FontFaceRule;
import com.openhtmltopdf.layout.SharedContext;
import com.openhtmltopdf.svgsupport.BatikSVGDrawer;
import com.openhtmltopdf.svgsupport.PDFTranscoder.OpenHtmlFontResolver;
import java.util.List;
import org.apache.batik.bridge.FontFace;
import org.apache.batik.gvt.font.GVTFontFamily;

/**
 * Draws SVG without scripts and without anything from outside, in our own letters whatever family the picture names: the
 * fonts of the machine are never looked at, so a picture looks the same everywhere.
 */
final class PictureDrawer extends BatikSVGDrawer {

    @Override
    public void importFontFaceRules(List<FontFaceRule> fontFaces, SharedContext shared) {
        this.fontResolver = new OwnLetters();
    }

    private static final class OwnLetters extends OpenHtmlFontResolver {

        private GVTFontFamily face() {
            GVTFontFamily face = super.resolve(Typeface.FACE);
            if (face == null) {
                throw new DocumentFailure("The letters for pictures are not there");
            }
            return face;
        }

        @Override
        public GVTFontFamily resolve(String family) {
            GVTFontFamily known = super.resolve(family);
            return known == null ? face() : known;
        }

        @Override
        public GVTFontFamily resolve(String family, FontFace fontFace) {
            return resolve(family);
        }

        @Override
        public GVTFontFamily getFamilyThatCanDisplay(char c) {
            GVTFontFamily filling = super.resolve(Typeface.OTHER_SCRIPTS);
            return filling == null ? face() : filling;
        }

        @Override
        public GVTFontFamily getDefault() {
            return face();
        }
    }
}
