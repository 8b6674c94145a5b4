package org.samenhang.casework;

import java.util.List;

/**
 * What the people of a case made of it together, as the case page shows it.
 *
 * @param question what they ask themselves
 * @param state how far it has come, in words
 * @param discussed whether it was gone through with the youth and the parents
 * @param statements how many stand in the picture
 * @param holding how many circles hold people
 * @param aloud the first circle, read aloud; empty when there is none
 * @param conclusion as written; empty when nothing was
 * @param svg the picture; empty while nothing stands in it
 * @param views where people stand on the whole
 * @param notHeard who did not say yet, by name
 * @param asked what somebody of the family, or who reads along with them, is asked now about it
 */
public record Explanation(
        String question,
        String state,
        boolean discussed,
        int statements,
        int holding,
        String aloud,
        String conclusion,
        String svg,
        List<View> views,
        List<String> notHeard,
        List<Ask> asked) {

    /** Whether there is anything to look at yet. */
    public boolean isEmpty() {
        return statements == 0;
    }

    /**
     * Where somebody stands.
     *
     * @param says in words
     * @param dissents whether they see it otherwise, wholly or partly
     */
    public record View(String name, String says, boolean dissents) {}

    /** Something asked of the reader now, with the page where they answer. */
    public record Ask(String title, String text, String href, String label) {}
}
