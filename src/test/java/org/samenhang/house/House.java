package org.samenhang.house;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import javax.sql.DataSource;
import org.samenhang.Samenhang;
import org.samenhang.store.Store;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The running application with its demo region, started once for all tests. {@code -Dsamenhang.database-url=...} lets the same tests run on an
 * outside server.
 */
public final class House {

    private static final House OPEN = new House();

    private final ConfigurableApplicationContext context;

    private House() {
        try {
            Path data = Files.createTempDirectory(
                    Files.createDirectories(Path.of("target")).toAbsolutePath(), "house");
            SpringApplication application = new SpringApplication(Samenhang.class);
            application.addInitializers(House::hasAxe);
            context = application.run(
                    "--server.port=0",
                    "--samenhang.data=" + data,
                    "--samenhang.demo=true",
                    "--samenhang.durable=false");
            actAsAnyRole(context.getBean(Store.class));
        } catch (IOException noRoom) {
            throw new UncheckedIOException(noRoom);
        } catch (SQLException unwilling) {
            throw new IllegalStateException(unwilling);
        }
    }

    private static void hasAxe(ConfigurableApplicationContext context) {
        ((GenericApplicationContext) context)
                .registerBean(
                        "axe",
                        ServletRegistrationBean.class,
                        () -> new ServletRegistrationBean<>(Barriers.asked(), Barriers.PATH));
    }

    /** The administrator of an outside server is no superuser; to plant faults he needs what the one of our own server may. */
    private static void actAsAnyRole(Store store) throws SQLException {
        if (!store.isEmbedded()) {
            try (var connection = store.connectAsAdministrator();
                    var sql = connection.createStatement()) {
                sql.execute("grant samenhang_owner, samenhang_kernel, samenhang_app to current_user"
                        + " with inherit true, set true");
            }
        }
    }

    /** The application, started at the first call. */
    public static House open() {
        return OPEN;
    }

    /** Where it answers, without a slash at the end. */
    public String address() {
        int port = Objects.requireNonNull(((WebServerApplicationContext) context).getWebServer())
                .getPort();
        return "http://localhost:" + port;
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    /** The day it is to the application: near midnight another than to a clock without a place. */
    public LocalDate today() {
        return LocalDate.now(bean(Clock.class));
    }

    /** The database as the runtime role sees it: nothing, without a session. */
    public JdbcClient asApplication() {
        return JdbcClient.create(context.getBean(DataSource.class));
    }

    /** The database as the role for data migrations sees it: everything. For setting the table and counting after. */
    public JdbcClient asData() {
        return JdbcClient.create(context.getBean("dataDataSource", DataSource.class));
    }
}
