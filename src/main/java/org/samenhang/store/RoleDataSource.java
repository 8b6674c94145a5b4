package org.samenhang.store;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;
import java.util.function.Supplier;
import org.springframework.jdbc.datasource.AbstractDataSource;

/** Connections of one user, each to where the server is now: it may come back on another port. */
final class RoleDataSource extends AbstractDataSource {

    private final Supplier<String> url;
    private final Properties properties = new Properties();

    RoleDataSource(Supplier<String> url, String user, String password) {
        this.url = url;
        properties.setProperty("user", user);
        properties.setProperty("password", password);
        properties.setProperty("ApplicationName", "samenhang");
        properties.setProperty("connectTimeout", "5");
        properties.setProperty("tcpKeepAlive", "true");
        properties.setProperty("reWriteBatchedInserts", "true");
        // A plan is made for any values (plan_cache_mode): the first one is as good as the sixth, and making it costs
        // more than using it.
        properties.setProperty("prepareThreshold", "1");
        properties.setProperty("preparedStatementCacheQueries", "400");
        // The detail of an error quotes the row; messages of exceptions reach logs.
        properties.setProperty("logServerErrorDetail", "false");
    }

    /** Gives up on a server that went silent; for roles whose statements are short by rule (15 seconds at most). */
    RoleDataSource impatient() {
        properties.setProperty("socketTimeout", "20");
        return this;
    }

    @Override
    public Connection getConnection() throws SQLException {
        return DriverManager.getConnection(url.get(), properties);
    }

    @Override
    public Connection getConnection(String username, String password) throws SQLException {
        throw new SQLException("the user is fixed");
    }

    /** Has its place in the properties. */
    @Override
    public void setLoginTimeout(int seconds) {}
}
