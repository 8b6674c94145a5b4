package org.samenhang.analysis.coherence;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.samenhang.json.Refusal;
import tools.jackson.core.JacksonException;

/** Circles, levers and sentences of a map in a file, from the command line, without the web application. */
public final class CoherenceCommand {

    static final int DONE = 0;
    static final int FAILED = 1;
    static final int REFUSED = 2;

    private final OutputStream out;
    private final PrintStream err;
    private Wording wording = Wording.in(Locale.of("nl"));
    private Locale locale = Locale.of("nl");
    private int limit = Coherence.USUAL_LIMIT;
    private @Nullable String file;

    private CoherenceCommand(OutputStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    /** Runs the command on the streams of the process and ends it with the status. */
    public static void main(String[] arguments) {
        PrintStream err = new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
        int status = run(arguments, new FileOutputStream(FileDescriptor.out), err);
        System.exit(status);
    }

    /**
     * Runs the command.
     *
     * @param arguments {@code ANALYSIS.json [--limit N] [--lang nl|en]}, in any order
     * @param out takes the JSON and nothing else
     * @param err takes every message
     * @return 0 done, 2 the file is refused, 1 anything else
     */
    public static int run(String[] arguments, OutputStream out, PrintStream err) {
        return new CoherenceCommand(out, err).run(arguments);
    }

    private int run(String[] arguments) {
        chooseLanguage(arguments);
        String mistake = mistakeIn(arguments);
        if (mistake != null) {
            err.println(mistake);
            err.println(wording.of("usage"));
            return FAILED;
        }
        try {
            CoherenceMap map = MapFile.read(bytes(named()));
            CoherenceJson.write(Coherence.of(map, limit), new ReadAloud(locale), out);
            return DONE;
        } catch (Refusal refusal) {
            refusal.reasons().forEach(reason -> err.println(named() + ": " + wording.of(reason)));
            return REFUSED;
        } catch (Unreadable unreadable) {
            err.println(wording.of(unreadable.reason, named()));
            return FAILED;
        } catch (JacksonException broken) {
            err.println(wording.of("usage.not_written"));
            return FAILED;
        }
    }

    /** First of all, so that the other mistakes are told in that language. */
    private void chooseLanguage(String[] arguments) {
        for (int at = 0; at < arguments.length - 1; at++) {
            if (arguments[at].equals("--lang")) {
                locale = Locale.of(arguments[at + 1]);
                wording = Wording.in(locale);
            }
        }
    }

    private @Nullable String mistakeIn(String[] arguments) {
        for (int at = 0; at < arguments.length; at++) {
            String argument = arguments[at];
            if (argument.equals("--limit") || argument.equals("--lang")) {
                if (++at == arguments.length) {
                    return wording.of("usage.no_value", argument);
                }
                String mistake = argument.equals("--limit") ? takeLimit(arguments[at]) : checkLanguage(arguments[at]);
                if (mistake != null) {
                    return mistake;
                }
            } else if (argument.startsWith("-")) {
                return wording.of("usage.unknown_option", argument);
            } else if (file != null) {
                return wording.of("usage.second_file", argument);
            } else {
                file = argument;
            }
        }
        return file == null ? wording.of("usage.no_file") : null;
    }

    private @Nullable String takeLimit(String value) {
        if (!value.matches("0*[1-9][0-9]{0,17}")) {
            return wording.of("usage.limit", value);
        }
        limit = (int) Math.min(Integer.MAX_VALUE, Long.parseLong(value));
        return null;
    }

    private @Nullable String checkLanguage(String value) {
        return value.equals("nl") || value.equals("en") ? null : wording.of("usage.lang", value);
    }

    private String named() {
        return file == null ? "" : file;
    }

    private static byte[] bytes(String name) throws Unreadable {
        try (InputStream in = Files.newInputStream(Path.of(name))) {
            return in.readNBytes(MapFile.MOST_BYTES + 1);
        } catch (NoSuchFileException | InvalidPathException absent) {
            throw new Unreadable("usage.file_absent", absent);
        } catch (IOException unreadable) {
            throw new Unreadable("usage.file_unreadable", unreadable);
        }
    }

    /** The file can't be read. */
    private static final class Unreadable extends Exception {
        private static final long serialVersionUID = 1;

        private final String reason;

        /** @param reason the key of the text that says why */
        Unreadable(String reason, Throwable cause) {
            super(cause);
            this.reason = reason;
        }
    }
}
