package org.samenhang.casework.questionanalysis;

import org.samenhang.instruments.Answers;
import org.samenhang.instruments.Item;

/** Marks what stood in the field of a question when a form was made: another mark, another answer. */
public final class AnsweringMarks {

    private AnsweringMarks() {}

    /** The mark of the answer to this question. */
    public static String of(Answers answers, Item item) {
        return Integer.toHexString(answers.to(item.linkId()).hashCode());
    }
}
