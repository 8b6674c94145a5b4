package org.samenhang.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.samenhang.monitor.register.CaseRow;
import org.samenhang.monitor.register.Column;
import org.samenhang.monitor.register.Reading;
import org.samenhang.monitor.register.Register;

/** The years before Samenhang, as the team kept them in a spreadsheet. */
final class DemoRegisters {

    private final DataSource database;
    private final Clock clock;

    DemoRegisters(DataSource database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    void load() {
        file("register-2023.csv");
        file("register-2024.csv");
    }

    private void file(String name) {
        byte[] content = content(name);
        Reading reading = Register.read(name, content, clock);
        if (reading.refused()) {
            throw new IllegalStateException("The demo register " + name + " is refused: " + reading.refusals());
        }
        UUID id = Story.id("register", name);
        Row.of(database, "register_import", DemoPeople.REGION)
                .with("id", id)
                .with("imported_by", Story.id("team", "marjan"))
                .with("file_name", name)
                .with("file_hash", sha256(content))
                .with("rows", reading.rows().size())
                .insert();
        reading.rows().forEach(row -> row(id, row));
    }

    private void row(UUID file, CaseRow row) {
        Row made = Row.of(database, "register_case", DemoPeople.REGION)
                .with("import_id", file)
                .with("file_row", row.row())
                .with("casus", row.number())
                .with("regio", row.region())
                .with("aangemeld", row.registered())
                .with("afgesloten", row.closed())
                .with("geboortejaar", row.birthYear())
                .with("gemeente", row.municipality())
                .with("verblijfplekken", row.places() == null ? null : new java.math.BigDecimal(row.places()))
                .with("uren", row.hours());
        for (Column column : Column.values()) {
            switch (column.header()) {
                case "schadelijke_zorg", "patronen", "opbrengst" ->
                    made.with(column.header(), row.codes(column).toArray(String[]::new));
                case "aanmelder",
                        "vraag",
                        "knelpunt",
                        "onderwijs",
                        "schoolproblemen",
                        "va_vooraf",
                        "va_vooraf_door",
                        "heraanmelding",
                        "doorstroom_verblijf",
                        "zorgadviseur",
                        "oordeel_gezin",
                        "oordeel_hulpverlening",
                        "kosten" -> made.with(column.header(), one(row.codes(column)));
                default -> {
                    // not a coded column: set above
                }
            }
        }
        made.insert();
    }

    private static byte[] sha256(byte[] content) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(content);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static @Nullable String one(List<String> codes) {
        return codes.isEmpty() ? null : codes.getFirst();
    }

    private static byte[] content(String name) {
        try (InputStream file = DemoRegisters.class.getResourceAsStream("/demo/" + name)) {
            if (file == null) {
                throw new IllegalStateException("The demo lacks " + name);
            }
            return file.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
