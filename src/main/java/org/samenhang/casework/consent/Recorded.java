package org.samenhang.casework.consent;

import java.util.List;

/** What is on file of a case about who decides: the facts that every answer is computed from. */
public record Recorded(
        WhoDecides.Youth youth,
        List<Authority> authorities,
        List<Consent> said,
        CapacityPerDecision capacity,
        List<SupervisionOrder> orders) {}
