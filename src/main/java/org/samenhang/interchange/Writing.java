package org.samenhang.interchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What a document says, in reading order, before it becomes a PDF, a Word document or a page: made once, so that all of them and the
 * preview say the same.
 *
 * @param blocks pictures stand directly under their heading
 */
public record Writing(
        DocumentKind kind,
        Locale language,
        String title,
        String subtitle,
        List<DocumentDetail> details,
        List<Block> blocks) {

    /** Language tag. */
    public String lang() {
        return language.getLanguage();
    }

    /** What each sheet of a document holds: a picture comes on one with its heading and the remark below it, the rest flows on. */
    public List<Sheet> sheets() {
        List<Sheet> sheets = new ArrayList<>();
        List<Block> flow = new ArrayList<>();
        for (int i = 0; i < blocks.size(); i++) {
            Block block = blocks.get(i);
            if (block instanceof Block.Heading
                    && i + 1 < blocks.size()
                    && blocks.get(i + 1) instanceof Block.Picture picture) {
                if (!flow.isEmpty()) {
                    sheets.add(new Sheet("", List.copyOf(flow)));
                    flow.clear();
                }
                i++;
                if (i + 1 < blocks.size() && blocks.get(i + 1) instanceof Block.Remark remark) {
                    i++;
                    sheets.add(new Sheet(picture.place().code(), List.of(block, picture, remark)));
                } else {
                    sheets.add(new Sheet(picture.place().code(), List.of(block, picture)));
                }
            } else {
                flow.add(block);
            }
        }
        if (!flow.isEmpty()) {
            sheets.add(new Sheet("", List.copyOf(flow)));
        }
        return sheets;
    }

    /** Whether its first page is the picture alone. */
    public boolean poster() {
        return blocks.size() > 1
                && blocks.get(1) instanceof Block.Picture picture
                && picture.place().isSheet();
    }

    /** Whether it is one sheet and no more. */
    boolean oneSheet() {
        return poster() && ((Block.Picture) blocks.get(1)).place().isAlone();
    }

    /** Blocks that stand together, and on what kind of page. */
    public record Sheet(String place, List<Block> blocks) {}
}
