package org.samenhang.interchange;

import com.openhtmltopdf.extend.FSCacheEx;
import com.openhtmltopdf.extend.FSCacheValue;
import com.openhtmltopdf.extend.impl.FSDefaultCacheStore;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FSFontUseCase;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.Diagnostic;
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

/** Sets a page of XHTML as PDF/UA-1 with OpenHTMLtoPDF. Safe to share between threads. */
final class Typesetter {

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

    byte[] set(String xhtml) {
        Manuscript manuscript = Manuscript.read(xhtml, lettering);
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
            throw new DocumentFailure("The document would not be whole: " + first.getLogMessageId(), first.getError());
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
