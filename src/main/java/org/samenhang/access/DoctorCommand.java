package org.samenhang.access;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.samenhang.access.audit.Doctor;
import org.samenhang.access.audit.Sealer;
import org.samenhang.store.Store;
import org.samenhang.store.StoreSettings;
import org.samenhang.store.StoreUnavailable;
import org.springframework.core.env.SimpleCommandLinePropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** {@code ./samenhang doctor}: one line per promise; status 0 when all are kept, 2 when one is not, 1 when it can't look. */
public final class DoctorCommand {

    private DoctorCommand() {}

    public static void main(String[] arguments) {
        System.exit(run(arguments, System.out, System.err));
    }

    static int run(String[] arguments, PrintStream out, PrintStream err) {
        StandardEnvironment environment = new StandardEnvironment();
        environment.getPropertySources().addFirst(new SimpleCommandLinePropertySource(arguments));
        try (Store store = Store.visit(StoreSettings.from(environment));
                Connection connection = store.connectAsAdministrator()) {
            JdbcClient administrator = JdbcClient.create(new SingleConnectionDataSource(connection, true));
            administrator.sql("set search_path = samenhang").update();
            Doctor doctor = new Doctor(
                    administrator,
                    Files.readAllBytes(store.secret(Sealer.KEY)),
                    store.directory().resolve(Sealer.HEADS));
            return report(doctor.examine(), out);
        } catch (StoreUnavailable | SQLException | IOException unable) {
            err.println("samenhang: the doctor can't look: " + unable.getMessage());
            return 1;
        }
    }

    private static int report(List<Doctor.Finding> findings, PrintStream out) {
        for (Doctor.Finding finding : findings) {
            String remark = finding.remark().isEmpty() ? "" : " (" + finding.remark() + ")";
            out.println((finding.kept() ? "green  " : "RED    ") + finding.promise() + remark);
            finding.faults().forEach(fault -> out.println("       - " + fault));
        }
        boolean well = findings.stream().allMatch(Doctor.Finding::kept);
        out.println(well ? "All is well." : "Not well: see what is marked RED.");
        return well ? 0 : 2;
    }
}
