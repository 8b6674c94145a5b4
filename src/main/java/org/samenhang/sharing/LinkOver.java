package org.samenhang.sharing;

import org.samenhang.access.NotYours;

/** Whoever came in by a link comes too late: it was taken back while they read, its days are over, or they were away too long. */
final class LinkOver extends NotYours {

    LinkOver(String what) {
        super(what, null);
    }

    @Override
    public String kind() {
        return "link_over";
    }
}
