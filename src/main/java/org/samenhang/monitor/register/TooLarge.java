package org.samenhang.monitor.register;

import java.io.IOException;

/** A file that unpacks to more than a register can be. */
final class TooLarge extends IOException {

    private static final long serialVersionUID = 1;
}
