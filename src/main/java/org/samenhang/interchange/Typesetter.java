package org.samenhang.interchange;

import com.openhtmltopdf.extend.FSCacheEx;
import com.openhtmltopdf.extend.FSCacheValue;
import com.openhtmltopdf.extend.impl.FSDefaultCacheStore;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FSFontUseCase;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.Diagnostic;
import com.openhtmltopdf.util.LogMessageId;
import com.openhtmltopdf.util.XRLog;
import com.openhtmltopdf.util.XRLogger;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.logging.Level;
import javax.xml.transform.TransformerFactory;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sets a page of XHTML as PDF/UA-1 with OpenHTMLtoPDF. Safe to share between threads. */
final class Typesetter {

    private static final Logger log = LoggerFactory.getLogger(Typesetter.class);

    static {
        // Its log repeats the text it stumbles over; what matters comes back through the diagnostics.
        XRLog.setLoggerImpl(new Silence());
        // The metadata of each document ask for it anew; without a name every library is searched through for another
        // one.
        System.setProperty(
                TransformerFactory.class.getName(),
                System.getProperty(
                        TransformerFactory.class.getName(),
                        TransformerFactory.newDefaultInstance().getClass().getName()));
    }

    /** A document takes tens of megabytes while it is made: the others wait their turn. */
    private final Semaphore turns = new Semaphore(2, true);

    private final FSCacheEx<String, FSCacheValue> metrics = new FSDefaultCacheStore();
    private final OwnResources resources = new OwnResources();
    private final Lettering lettering =
            new Lettering(Typeface.FACES.getFirst().letters(), Typeface.FILLING_IN.letters());

    /**
     * Sets a page of XHTML. Where a rule of what stays together on a page makes the library take a part of a table from its place, it is
     * set once more without such rules: a heading at the foot of a page is better than no document.
     *
     * @throws DocumentFailure when it would not be whole
     */
    byte[] set(String xhtml) {
        try {
            return once(xhtml, false);
        } catch (TakenApart taken) {
            log.warn("A document was taken apart by a rule of what stays together, and is set without such rules");
            return once(xhtml, true);
        }
    }

    /**
     * Sets it, and does not try again.
     *
     * @param loosely without the rules of what stays together on a page
     */
    byte[] once(String xhtml, boolean loosely) {
        Manuscript manuscript = Manuscript.read(xhtml, lettering);
        if (loosely) {
            manuscript.style("classpath:documents/loosely.css");
        }
        turns.acquireUninterruptibly();
        try {
            return set(manuscript);
        } finally {
            turns.release();
        }
    }

    private byte[] set(Manuscript manuscript) {
        ByteArrayOutputStream pdf = new ByteArrayOutputStream(64 * 1024);
        List<Diagnostic> faults = new ArrayList<>();
        PdfRendererBuilder builder = new PdfRendererBuilder()
                .usePdfUaAccessibility(true)
                .withProducer("Samenhang")
                .useUriResolver(resources)
                .useProtocolsStreamImplementation(resources, Set.of(OwnResources.SCHEME))
                .useExternalResourceAccessControl(resources, ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI)
                .useExternalResourceAccessControl(resources, ExternalResourceControlPriority.RUN_AFTER_RESOLVING_URI)
                .useUnicodeBidiSplitter(RightToLeft.Runs::new)
                .useUnicodeBidiReorderer(new RightToLeft())
                .useCacheStore(PdfRendererBuilder.CacheStore.PDF_FONT_METRICS, metrics)
                .withDiagnosticConsumer(diagnostic -> {
                    if (diagnostic.getLevel().intValue() >= Level.WARNING.intValue()) {
                        faults.add(diagnostic);
                    }
                })
                .withW3cDocument(manuscript.document(), null)
                .toStream(pdf);
        addLetters(builder, manuscript);
        try {
            builder.run();
        } catch (IOException | RuntimeException e) {
            throw new DocumentFailure("The document could not be set", e);
        }
        refuseHalf(faults);
        return pdf.toByteArray();
    }

    private static void addLetters(PdfRendererBuilder builder, Manuscript manuscript) {
        Set<FSFontUseCase> face = manuscript.hasPictures()
                ? EnumSet.of(FSFontUseCase.DOCUMENT, FSFontUseCase.SVG)
                : EnumSet.of(FSFontUseCase.DOCUMENT);
        for (Typeface type : Typeface.FACES) {
            builder.useFont(type::open, type.family(), type.weight(), type.style(), true, face);
        }
        if (!manuscript.onlyFace()) {
            Set<FSFontUseCase> filling = manuscript.hasPictures()
                    ? EnumSet.of(FSFontUseCase.FALLBACK_PRE, FSFontUseCase.SVG)
                    : EnumSet.of(FSFontUseCase.FALLBACK_PRE);
            Typeface type = Typeface.FILLING_IN;
            builder.useFont(type::open, type.family(), type.weight(), type.style(), true, filling);
        }
        if (manuscript.hasPictures()) {
            builder.useSVGDrawer(new PictureDrawer());
        }
    }

    /** The library warns and goes on, with a picture or a letter missing; a document about a life may not lack a part. */
    private static void refuseHalf(List<Diagnostic> faults) {
        if (!faults.isEmpty()) {
            Diagnostic first = faults.getFirst();
            String why = "The document would not be whole: " + first.getLogMessageId();
            if (faults.stream().allMatch(Typesetter::takesApart)) {
                throw new TakenApart(why, first.getError());
            }
            throw new DocumentFailure(why, first.getError());
        }
    }

    private static boolean takesApart(Diagnostic fault) {
        return fault.getLogMessageId() == LogMessageId.LogMessageId3Param.GENERAL_PDF_ACCESSIBILITY_INCOMPATIBLE_CHILD;
    }

    /** Every word is there, but not in its place for who has it read aloud. */
    static final class TakenApart extends DocumentFailure {

        private static final long serialVersionUID = 1L;

        private TakenApart(String message, @Nullable Throwable cause) {
            super(message, cause);
        }
    }

    private static final class Silence implements XRLogger {

        @Override
        public void log(String where, Level level, String message) {}

        @Override
        public void log(String where, Level level, String message, Throwable thrown) {}

        @Override
        public void setLevel(String logger, Level level) {}

        @Override
        public boolean isLogLevelEnabled(Diagnostic diagnostic) {
            return false;
        }
    }
}
