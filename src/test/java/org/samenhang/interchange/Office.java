package org.samenhang.interchange;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** LibreOffice, opening what we made as anybody's office does. */
public final class Office {

    private Office() {}

    /** Whether it is there; {@code ./samenhang test} sees to that. */
    public static Optional<Path> program() {
        return Stream.of("/usr/bin/soffice", "/usr/bin/libreoffice", "/opt/libreoffice/program/soffice")
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** What it makes of a Word document, as PDF. */
    public static byte[] pdf(byte[] docx) {
        try {
            Path room = Files.createTempDirectory("office");
            Path file = Files.write(room.resolve("document.docx"), docx);
            Process process = new ProcessBuilder(
                            program().orElseThrow().toString(),
                            "-env:UserInstallation=" + room.resolve("profile").toUri(),
                            "--headless",
                            "--convert-to",
                            "pdf:writer_pdf_Export",
                            "--outdir",
                            room.toString(),
                            file.toString())
                    .redirectErrorStream(true)
                    .redirectOutput(room.resolve("said.txt").toFile())
                    .start();
            if (!process.waitFor(150, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new IllegalStateException("LibreOffice did not finish");
            }
            Path made = room.resolve("document.pdf");
            if (!Files.exists(made)) {
                throw new IllegalStateException(Files.readString(room.resolve("said.txt")));
            }
            return Files.readAllBytes(made);
        } catch (IOException | InterruptedException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
