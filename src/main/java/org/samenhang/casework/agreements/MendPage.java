package org.samenhang.casework.agreements;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.samenhang.casework.CaseFile;
import org.samenhang.casework.Removals;
import org.samenhang.form.Option;

/**
 * What is needed to mend something that was written down on the page of wishes and agreements.
 *
 * @param path its word in an address
 * @param of who it is of, when that can be chosen; kept choosable after they left
 * @param now how it stands now, when somebody else changed it meanwhile
 * @param gone how it was taken away meanwhile; what was typed can then be added anew
 */
public record MendPage(
        AgreementsPage around,
        String path,
        UUID id,
        long version,
        @Nullable Option of,
        @Nullable Filled now,
        Removals.@Nullable Removal gone) {

    /** The case. */
    public CaseFile file() {
        return around.file();
    }

    /** Where the form goes: to where it stands, or to where it is added. */
    public String action() {
        String all = file().path() + "/" + path;
        return gone == null ? all + "/" + id : all;
    }

    /** Whose it can be. */
    public List<Option> people() {
        List<Option> people = new ArrayList<>(around.choices(path.equals("hours") ? around.team() : around.people()));
        Option kept = of;
        if (kept != null && people.stream().noneMatch(one -> one.value().equals(kept.value()))) {
            people.add(kept);
        }
        return people;
    }
}
