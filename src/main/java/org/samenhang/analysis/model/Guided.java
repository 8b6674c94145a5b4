package org.samenhang.analysis.model;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.samenhang.casework.Role;
import org.samenhang.instruments.TextLayer;

/** Whom a model has questions for. */
public enum Guided {
    /** Leads the talk: directs or chairs. */
    FACILITATOR(TextLayer.PROFESSIONAL),
    /** Thinks along from a profession. */
    EXPERT(TextLayer.PROFESSIONAL),
    /** Works with the family: guardian, local team, school, provider. */
    GUARDIAN(TextLayer.PROFESSIONAL),
    PARENT(TextLayer.PLAIN),
    YOUTH(TextLayer.VERY_PLAIN);

    private final TextLayer layer;

    Guided(TextLayer layer) {
        this.layer = layer;
    }

    /** As definitions and message keys spell it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** In which words they are spoken to. */
    public TextLayer layer() {
        return layer;
    }

    /** Whom somebody in these roles is guided as; empty for a network and a confidential adviser, who are asked nothing. */
    public static Optional<Guided> of(Set<Role> roles) {
        for (Role role : roles) {
            switch (role) {
                case YOUTH -> {
                    return Optional.of(YOUTH);
                }
                case PARENT -> {
                    return Optional.of(PARENT);
                }
                case PROCESS_DIRECTOR, CHAIR -> {
                    return Optional.of(FACILITATOR);
                }
                default -> {
                    // the others do not go before each other
                }
            }
        }
        for (Role role : roles) {
            switch (role) {
                case EXPERT, BEHAVIOURAL_SCIENTIST, CARE_ADVISER -> {
                    return Optional.of(EXPERT);
                }
                case GUARDIAN, LOCAL_TEAM, MUNICIPALITY, SCHOOL, PROVIDER, REGISTRANT -> {
                    return Optional.of(GUARDIAN);
                }
                default -> {
                    // stands beside
                }
            }
        }
        return Optional.empty();
    }
}
