package org.samenhang.casework.life;

import java.util.List;

/** A swim lane in text. */
public record LaneOfFacts(String name, List<FactLine> facts) {}
