package org.samenhang.analysis.picture;

import java.util.List;

/**
 * The picture one person made (<i>eigen beeld</i>), to be laid over those of others.
 *
 * @param who as the others call this person
 * @param statements the same statement has the same id in every picture
 * @param arrows between these statements
 */
public record OwnPicture(String who, List<PictureStatement> statements, List<PictureArrow> arrows) {

    public OwnPicture {
        statements = List.copyOf(statements);
        arrows = List.copyOf(arrows);
    }
}
