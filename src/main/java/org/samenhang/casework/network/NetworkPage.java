package org.samenhang.casework.network;

import java.util.List;
import org.samenhang.casework.Audience;
import org.samenhang.casework.CaseFile;

/** The network map of a case as its reader may see it. */
public record NetworkPage(CaseFile file, List<NetworkMember> members, Audience audience) {

    /** Who belong to this area, the nearest first. */
    public List<NetworkMember> in(String area) {
        return members.stream().filter(one -> one.area().equals(area)).toList();
    }
}
