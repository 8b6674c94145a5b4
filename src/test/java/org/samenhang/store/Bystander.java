package org.samenhang.store;

import java.nio.file.Files;
import java.nio.file.Path;

/** An application of its own in another process: opens the store, writes one row, waits to be killed. */
final class Bystander {

    private Bystander() {}

    public static void main(String[] arguments) throws Exception {
        var directory = Path.of(arguments[0]);
        var store = Store.open(new StoreSettings(directory, null, true));
        StoreTest.first(store.connect(Role.OWNER), "create table ledger as select 7 as entry");
        Files.createFile(directory.resolve("written"));
        Thread.sleep(Long.MAX_VALUE);
    }
}
