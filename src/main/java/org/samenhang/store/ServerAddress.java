package org.samenhang.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.UnaryOperator;

/**
 * A server to connect to.
 *
 * @param urls the JDBC address of a database by its name, as it is now
 * @param database the database of Samenhang on that server
 * @param user the administrator
 * @param password of the administrator
 */
record ServerAddress(UnaryOperator<String> urls, String database, String user, String password) {

    String urlOf(String name) {
        return urls.apply(name);
    }

    Connection administrator(String databaseName) throws SQLException {
        return new RoleDataSource(() -> urlOf(databaseName), user, password).getConnection();
    }

    Connection connect(String role, String rolePassword) throws SQLException {
        return as(role, rolePassword).getConnection();
    }

    RoleDataSource as(String role, String rolePassword) {
        return new RoleDataSource(() -> urlOf(database), role, rolePassword);
    }

    /** Without the password. */
    @Override
    public String toString() {
        return urlOf(database) + " as " + user;
    }
}
