package org.samenhang;

import org.jspecify.annotations.Nullable;
import org.samenhang.interchange.SettingRefused;
import org.samenhang.store.StoreUnavailable;
import org.springframework.boot.SpringBootExceptionReporter;
import org.springframework.boot.web.server.PortInUseException;

/** What an operator can mend is said in one line; everything else keeps its stack trace. */
class StartFailure implements SpringBootExceptionReporter {

    @Override
    public boolean reportException(Throwable failure) {
        var line = line(failure);
        if (line == null) {
            return false;
        }
        System.err.println("samenhang: " + line);
        return true;
    }

    private static @Nullable String line(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof StoreUnavailable || cause instanceof SettingRefused) {
                return cause.getMessage();
            }
            if (cause instanceof PortInUseException taken) {
                return "port " + taken.getPort() + " is taken: stop what uses it or choose another with --port";
            }
        }
        return null;
    }
}
