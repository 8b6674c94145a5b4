package org.samenhang.analysis.model;

import java.util.List;
import java.util.Set;
import org.samenhang.analysis.coherence.Part;
import org.samenhang.analysis.coherence.Sphere;
import org.samenhang.instruments.Item;
import org.samenhang.instruments.LayeredText;

/**
 * A part of a model (nl: onderdeel).
 *
 * @param key its name inside the model
 * @param column of the picture that its statements are drawn in
 * @param spheres whose statements come here by themselves
 * @param questions what a team asks itself here
 */
public record ModelPart(String key, LayeredText title, Part column, Set<Sphere> spheres, List<Item> questions) {}
