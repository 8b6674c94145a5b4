package org.samenhang.attack;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.samenhang.access.PaperCode;
import org.samenhang.analysis.coherence.CoherenceCommand;
import org.samenhang.casework.Fields;
import org.samenhang.form.Typed;
import org.samenhang.interchange.CalendarReply;
import org.samenhang.interchange.Letter;
import org.samenhang.interchange.Post;
import org.samenhang.monitor.register.Reading;
import org.samenhang.monitor.register.Register;
import org.samenhang.monitor.register.RegisterWriting;
import org.springframework.context.support.StaticMessageSource;

/**
 * Everything that reads what somebody else wrote, behind one entrance: the first byte says which of them reads the rest. A reader may refuse;
 * it may never throw. This is where Jazzer comes in, in a process of its own.
 */
public final class Parsers {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-01-15T12:00:00Z"), ZoneOffset.UTC);
    private static final StaticMessageSource WORDS = new StaticMessageSource();
    private static final Path MAP = emptyFile();
    private static final Method LOOSE_DAY = method("org.samenhang.casework.life.LooseDay", "read", String.class);
    private static final Method WHOLE = method("org.samenhang.analysis.exchange.ContentFile", "read", byte[].class);
    private static final Method TIDY = method("org.samenhang.access.PaperCode", "tidy", String.class);

    static {
        WORDS.setUseCodeAsDefaultMessage(true);
    }

    static final List<Parser> ALL = List.of(
            new Parser("register.csv", bytes -> register("x.csv", bytes)),
            new Parser("register.xlsx", bytes -> register("x.xlsx", bytes)),
            new Parser("analysis.json", Parsers::map),
            new Parser("whole analysis.json", Parsers::whole),
            new Parser("day", bytes -> fields(text(bytes))),
            new Parser("loose day", bytes -> call(LOOSE_DAY, text(bytes))),
            new Parser("typed", bytes -> typed(text(bytes))),
            new Parser("paper code", bytes -> code(text(bytes))),
            new Parser("quick line", bytes -> quickLine(text(bytes))),
            new Parser("calendar reply", Parsers::reply));

    private Parsers() {}

    /** As Jazzer calls it. */
    public static void fuzzerTestOneInput(byte[] input) {
        if (input.length > 0) {
            ALL.get((input[0] & 0xFF) % ALL.size()).reads().accept(Arrays.copyOfRange(input, 1, input.length));
        }
    }

    private static void register(String name, byte[] bytes) {
        Reading reading = Register.read(name, bytes, CLOCK);
        if (!reading.refused()) {
            Reading again = Register.read("x.csv", RegisterWriting.csv(reading.rows()), CLOCK);
            if (again.refused() || again.rows().size() != reading.rows().size()) {
                throw new IllegalStateException("what was read is not read again: " + again.refusals());
            }
        }
    }

    private static void map(byte[] bytes) {
        try {
            Files.write(MAP, bytes);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int status = CoherenceCommand.run(
                new String[] {MAP.toString(), "--limit", "20"},
                out,
                new PrintStream(err, true, StandardCharsets.UTF_8));
        if (status != 0 && status != 2) {
            throw new IllegalStateException("status " + status + ": " + err.toString(StandardCharsets.UTF_8));
        }
    }

    /** A whole analysis is read, or refused. */
    private static void whole(byte[] bytes) {
        try {
            WHOLE.invoke(null, bytes);
        } catch (InvocationTargetException thrown) {
            if (!(thrown.getCause() instanceof org.samenhang.json.Refusal)) {
                throw new IllegalStateException(thrown.getCause());
            }
        } catch (IllegalAccessException impossible) {
            throw new IllegalArgumentException(impossible);
        }
    }

    private static void fields(String text) {
        Fields fields = new Fields(WORDS, Locale.of("nl"));
        fields.day("day", text);
        fields.id(text);
        fields.line("line", text);
    }

    private static void typed(String text) {
        String clean = Typed.text(text);
        if (clean.chars().anyMatch(c -> c == 0 || c == 0x202E || c == 0xFEFF)
                || !Typed.text(clean).equals(clean)) {
            throw new IllegalStateException("not clean");
        }
        Typed.line(text);
    }

    private static void code(String text) {
        PaperCode.hash(text);
        if (!((String) call(TIDY, text)).matches("[A-Z0-9]*")) {
            throw new IllegalStateException("no code");
        }
    }

    private static void quickLine(String text) {
        try {
            var constructor = Class.forName("org.samenhang.analysis.QuickLine")
                    .getDeclaredConstructor(String.class, String.class, String.class, String.class);
            constructor.setAccessible(true);
            Object line = constructor.newInstance(text, text, text, text);
            for (String asked : List.of("words", "does", "where")) {
                Method method = line.getClass().getDeclaredMethod(asked);
                method.setAccessible(true);
                method.invoke(line);
            }
        } catch (InvocationTargetException thrown) {
            throw new IllegalStateException(thrown.getCause());
        } catch (ReflectiveOperationException gone) {
            throw new IllegalArgumentException(gone);
        }
    }

    /** A reply is read whole, or refused with a reason. */
    private static void reply(byte[] bytes) {
        Letter letter = Letter.read("", bytes);
        CalendarReply.Reading reading = letter.reading();
        if ((reading.reply() == null) == (reading.refusal() == null)) {
            throw new IllegalStateException("neither read nor refused");
        }
        if (!letter.sender().isEmpty() && !Post.isAddress(letter.sender())) {
            throw new IllegalStateException("sent by what is no address");
        }
    }

    private static Object call(Method method, String text) {
        try {
            return method.invoke(null, text);
        } catch (InvocationTargetException thrown) {
            throw new IllegalStateException(thrown.getCause());
        } catch (IllegalAccessException impossible) {
            throw new IllegalArgumentException(impossible);
        }
    }

    private static Method method(String type, String name, Class<?> takes) {
        try {
            Method method = Class.forName(type).getDeclaredMethod(name, takes);
            method.setAccessible(true);
            return method;
        } catch (ReflectiveOperationException gone) {
            throw new IllegalArgumentException(gone);
        }
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static Path emptyFile() {
        try {
            Path file = Files.createTempFile("map", ".json");
            file.toFile().deleteOnExit();
            return file;
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    /** One that reads. */
    record Parser(String name, Consumer<byte[]> reads) {}
}
