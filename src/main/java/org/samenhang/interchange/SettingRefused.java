package org.samenhang.interchange;

/** A setting of mail that can't be meant; the message is one line that says what to do. */
public final class SettingRefused extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    SettingRefused(String line) {
        super(line);
    }
}
