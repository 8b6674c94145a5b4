package org.samenhang.analysis.document;

import java.util.Locale;
import org.samenhang.analysis.Party;

/** For what kind of reader a document is made. */
public enum ReaderKind {
    YOUTH(Layer.VERY_PLAIN),
    PARENT(Layer.PLAIN),
    /** Somebody of the network or a confidential adviser. */
    NETWORK(Layer.PLAIN),
    PROFESSIONAL(Layer.PROFESSIONAL),
    /** A court; takes no part in the case. */
    COURT(Layer.PROFESSIONAL),
    /** A municipality that takes no part in the case. */
    MUNICIPALITY(Layer.PROFESSIONAL);

    private final Layer layer;

    ReaderKind(Layer layer) {
        this.layer = layer;
    }

    static ReaderKind of(Party party) {
        return switch (party.role()) {
            case "youth" -> YOUTH;
            case "parent" -> PARENT;
            default -> party.level() == 1 ? NETWORK : PROFESSIONAL;
        };
    }

    /** As addresses and message keys spell it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The layer they get unless another is chosen. */
    public Layer layer() {
        return layer;
    }

    /** Whether they take no part in the case. */
    public boolean outside() {
        return this == COURT || this == MUNICIPALITY;
    }

    /** Whether the words of the family come first. */
    public boolean family() {
        return this == YOUTH || this == PARENT || this == NETWORK;
    }
}
