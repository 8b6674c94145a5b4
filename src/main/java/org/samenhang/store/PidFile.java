package org.samenhang.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What PostgreSQL writes into {@code postmaster.pid}: its process on the first line, its state on the eighth.
 *
 * @param files the server's files, which are also the working directory of its process
 */
record PidFile(Path files) {

    private static final int STATE = 7;

    boolean saysReady(long pid) throws IOException {
        var lines = lines();
        return lines.size() > STATE
                && lines.get(0).strip().equals(Long.toString(pid))
                && lines.get(STATE).strip().equals("ready");
    }

    /** The server that lives on these files now. */
    Optional<ProcessHandle> server() throws IOException {
        return named().filter(this::livesHere);
    }

    /**
     * Removes the file when it names a process that is something else: numbers are used again, in containers soon, and
     * PostgreSQL would take it for a living server. When it names no process at all PostgreSQL removes it by itself.
     */
    void removeWhenMistaken() throws IOException {
        if (named().filter(process -> !livesHere(process)).isPresent()) {
            Files.deleteIfExists(path());
        }
    }

    private Optional<ProcessHandle> named() throws IOException {
        return lines().stream()
                .findFirst()
                .map(String::strip)
                .filter(line -> line.matches("\\d{1,10}"))
                .flatMap(line -> ProcessHandle.of(Long.parseLong(line)))
                .filter(ProcessHandle::isAlive);
    }

    private boolean livesHere(ProcessHandle process) {
        try {
            return Files.isSameFile(Path.of("/proc", Long.toString(process.pid()), "cwd"), files);
        } catch (IOException e) {
            return false;
        }
    }

    private List<String> lines() throws IOException {
        try {
            return Files.readAllLines(path());
        } catch (NoSuchFileException e) {
            return List.of();
        }
    }

    private Path path() {
        return files.resolve("postmaster.pid");
    }
}
