package bench;

/** What the application holds of memory once pages have been served from the demo region. */
final class Resident {

    private static final int PAGES = 300;

    private Resident() {}

    static void run(Application application, Table table) throws Exception {
        Visitor visitor = application.signIn();
        try (Database database = new Database(application)) {
            var paths = ReadingACase.paths(visitor, database);
            for (int at = 0; at < PAGES; at++) {
                visitor.get(paths.get(at % paths.size()));
            }
        }
        long now = Work.kilobytes(application.pid(), "status", "VmRSS") / 1024;
        long peak = Work.kilobytes(application.pid(), "status", "VmHWM") / 1024;
        table.line("memory of the application", now + " MB", "", "", "512 MB", "at most " + peak + " MB so far");
        long database = ProcessHandle.of(application.databasePid()).stream()
                .flatMap(postmaster -> java.util.stream.Stream.concat(
                        java.util.stream.Stream.of(postmaster), postmaster.descendants()))
                .mapToLong(process -> Work.kilobytes(process.pid(), "smaps_rollup", "Pss"))
                .sum();
        table.line("memory of its database server", database / 1024 + " MB", "", "", "", "shared pages counted once");
    }
}
