package org.samenhang.store;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * A PostgreSQL server of someone else's, reached over TCP.
 *
 * @param url the JDBC address of the database, without user and password
 * @param user an administrator with CREATEROLE and BYPASSRLS, and CREATEDB when the database does not exist yet
 * @param password of that administrator
 * @param renewing whether the passwords of this data directory replace those that a Samenhang on that database has
 */
public record OutsideServer(String url, String user, String password, boolean renewing) {

    private static final String PREFIX = "jdbc:postgresql:";

    /**
     * Splits the administrator off the address, so that no role of the application can inherit it.
     *
     * @param user used when the address names none
     * @param password used when the address names none
     */
    static OutsideServer parse(String url, String user, String password) {
        if (!url.startsWith(PREFIX + "//")) {
            throw new StoreUnavailable("--database-url must look like jdbc:postgresql://host:5432/samenhang");
        }
        int question = url.indexOf('?');
        if (question < 0) {
            return new OutsideServer(url, user, password, false);
        }
        List<String> rest = new ArrayList<>();
        var namedUser = user;
        var namedPassword = password;
        for (var parameter : url.substring(question + 1).split("&")) {
            if (parameter.startsWith("user=")) {
                namedUser = decoded(parameter);
            } else if (parameter.startsWith("password=")) {
                namedPassword = decoded(parameter);
            } else if (!parameter.isEmpty()) {
                rest.add(parameter);
            }
        }
        var bare = url.substring(0, question);
        return new OutsideServer(
                rest.isEmpty() ? bare : bare + "?" + String.join("&", rest), namedUser, namedPassword, false);
    }

    /** The same server, where the passwords of this data directory are set when {@code renewing}. */
    OutsideServer renewing(boolean those) {
        return new OutsideServer(url, user, password, those);
    }

    /** The name of the database in the address. */
    String database() {
        var path = url.substring((PREFIX + "//").length());
        int question = path.indexOf('?');
        if (question >= 0) {
            path = path.substring(0, question);
        }
        int slash = path.indexOf('/');
        var name = slash < 0 ? "" : path.substring(slash + 1);
        return name.isEmpty() ? Foundation.DATABASE : URLDecoder.decode(name, StandardCharsets.UTF_8);
    }

    /** The same server with another database. */
    String urlOf(String database) {
        int question = url.indexOf('?');
        var bare = question < 0 ? url : url.substring(0, question);
        var rest = question < 0 ? "" : url.substring(question);
        int slash = bare.indexOf('/', (PREFIX + "//").length());
        return (slash < 0 ? bare : bare.substring(0, slash)) + "/" + database + rest;
    }

    ServerAddress address() {
        return new ServerAddress(this::urlOf, database(), user, password);
    }

    private static String decoded(String parameter) {
        return URLDecoder.decode(parameter.substring(parameter.indexOf('=') + 1), StandardCharsets.UTF_8);
    }

    /** Without the password. */
    @Override
    public String toString() {
        return url + " as " + user;
    }
}
