package org.samenhang.store;

import java.util.Locale;

/** The roles that may enter the database. Each but {@link #KERNEL} signs in with a password of its own. */
public enum Role {
    /** Owns the database, the schema and the tables; runs the migrations; bound by FORCE ROW LEVEL SECURITY itself. */
    OWNER,
    /** Owns the SECURITY DEFINER functions; nobody signs in as it. */
    KERNEL,
    /** What the running application is: every row it sees passes row-level security. */
    APP,
    /** Sign-in and sessions only. */
    DOOR,
    /** Seals and verifies the access log. */
    AUDIT,
    /** Passes by row-level security: data migrations, backup, the demo region. Never used to answer a request. */
    DATA;

    /** The name in PostgreSQL, such as {@code samenhang_app}. */
    public String sqlName() {
        return "samenhang_" + name().toLowerCase(Locale.ROOT);
    }

    boolean signsIn() {
        return this != KERNEL;
    }
}
