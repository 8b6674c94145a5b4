package org.samenhang;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class ModulesTest {

    @Test
    void roomsTalkThroughTheirDoorsOnly() {
        ApplicationModules.of(Samenhang.class).verify();
    }
}
