package org.samenhang.attack;

import java.util.List;
import java.util.UUID;
import org.samenhang.house.House;
import org.samenhang.house.Mirror;

/** The people of the demo region as they are in a mirror of it. */
final class Victims {

    /** Of each kind of person one: family and professionals, in a case and outside every case. */
    static final List<String> EVERYBODY = List.of(
            "marjan", "youssef", "hilde", "froukje", "wietske", "sander", "thijs", "carla", "voogd", "school", "ouder",
            "jongere", "vader");

    private Victims() {}

    /** Who goes by this name in the demo, in that mirror of it. */
    static UUID inMirror(Mirror mirror, String login) {
        return mirror.of(House.open()
                .asData()
                .sql("select id from person where login = :login")
                .param("login", login)
                .query(UUID.class)
                .single());
    }
}
