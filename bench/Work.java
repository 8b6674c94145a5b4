package bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a process has cost so far, from /proc: measured in work, not in time, neighbours on the machine matter less. */
final class Work {

    /** Clock ticks of /proc are hundredths of a second on every Linux Java runs on. */
    private static final double MILLIS_PER_TICK = 10;

    private Work() {}

    /** Milliseconds of CPU of this process, 0 when it is gone. */
    static double of(long pid) {
        try {
            String stat = Files.readString(Path.of("/proc/" + pid + "/stat"));
            String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
            return (Long.parseLong(fields[11]) + Long.parseLong(fields[12])) * MILLIS_PER_TICK;
        } catch (IOException gone) {
            return 0;
        }
    }

    /** Milliseconds of CPU of this process and all that it started and that still run. */
    static double ofFamily(long pid) {
        return of(pid)
                + ProcessHandle.of(pid).stream()
                        .flatMap(ProcessHandle::descendants)
                        .mapToDouble(child -> of(child.pid()))
                        .sum();
    }

    /** A figure of /proc/PID/status or smaps_rollup in kB, such as VmRSS or VmHWM; 0 when unknown. */
    static long kilobytes(long pid, String file, String name) {
        try {
            Matcher line = Pattern.compile("(?m)^" + name + ":\\s+(\\d+) kB")
                    .matcher(Files.readString(Path.of("/proc/" + pid + "/" + file)));
            return line.find() ? Long.parseLong(line.group(1)) : 0;
        } catch (IOException gone) {
            return 0;
        }
    }
}
