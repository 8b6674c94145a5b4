package org.samenhang.monitor;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Clock;
import org.samenhang.monitor.figures.Figures;
import org.samenhang.monitor.figures.FiguresJson;
import org.samenhang.monitor.figures.PublicEdition;
import org.samenhang.monitor.register.Reading;
import org.samenhang.monitor.register.Register;

/**
 * The figures of a year from a register, by command: {@code REGISTER --year YYYY [--public [--minimum K]] [--lang nl|en]}.
 *
 * <p>Prints JSON on standard output and nothing else there, messages on standard error. Ends with 0 when done, 2 when the register was
 * refused (every reason printed, nothing on standard output), 1 for anything else. Knows no framework, and touches no
 * installation.
 */
public final class MonitorCommand {

    private static final int DONE = 0;
    private static final int FAILED = 1;
    private static final int REFUSED = 2;

    private final PrintStream out;
    private final PrintStream err;
    private final Clock clock;

    private MonitorCommand(PrintStream out, PrintStream err, Clock clock) {
        this.out = out;
        this.err = err;
        this.clock = clock;
    }

    /** Runs the command and ends the process with its status. */
    public static void main(String[] args) {
        System.exit(run(args, System.out, System.err, Clock.systemUTC()));
    }

    /** Runs the command and returns its status. Both streams are written in UTF-8. */
    public static int run(String[] args, OutputStream out, OutputStream err, Clock clock) {
        try (PrintStream toOut = utf8(out);
                PrintStream toErr = utf8(err)) {
            return new MonitorCommand(toOut, toErr, clock).run(args);
        }
    }

    private static PrintStream utf8(OutputStream stream) {
        return new PrintStream(stream, false, StandardCharsets.UTF_8);
    }

    private int run(String[] args) {
        Phrases phrases = Phrases.in(MonitorOptions.language(args));
        MonitorOptions options;
        try {
            options = MonitorOptions.read(args);
        } catch (MonitorOptions.Wrong wrong) {
            return failed(phrases.text(wrong.key(), wrong.value()), phrases.text("monitor.command.usage"));
        }
        try {
            return run(options, phrases, read(options.register()));
        } catch (IOException | InvalidPathException | SecurityException e) {
            return failed(phrases.text("monitor.command.no-file", options.register()));
        } catch (OutOfMemoryError e) {
            return failed(phrases.text("monitor.command.no-memory", options.register()));
        }
    }

    private int run(MonitorOptions options, Phrases phrases, byte[] register) {
        Reading reading = Register.read(options.register(), register, clock);
        reading.warnings().forEach(warning -> err.println(phrases.warning(options.register(), warning)));
        reading.refusals().forEach(reason -> err.println(phrases.place(options.register(), reason)));
        if (reading.refused()) {
            return REFUSED;
        }
        Figures figures = Figures.of(reading.rows(), options.year());
        out.print(
                options.forPublic()
                        ? FiguresJson.of(PublicEdition.of(figures, options.minimum()))
                        : FiguresJson.of(figures));
        return out.checkError() ? failed(phrases.text("monitor.command.not-written")) : DONE;
    }

    /** One byte more than is allowed is enough to refuse the file. */
    private static byte[] read(String register) throws IOException {
        try (InputStream in = Files.newInputStream(Path.of(register))) {
            return in.readNBytes(Register.LARGEST + 1);
        }
    }

    private int failed(String... messages) {
        for (String message : messages) {
            err.println(message);
        }
        return FAILED;
    }
}
