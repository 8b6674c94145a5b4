package org.samenhang.analysis;

import org.samenhang.analysis.glance.Glance;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * How the person who asks looks at the picture. Read from the request itself, so that every answer that holds the picture, also
 * after something was put down or others changed it, keeps to the same way of looking.
 */
@Component
class Glances {

    Glance asked() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes request
                ? Glance.of(name -> request.getRequest().getParameter(name))
                : Glance.USUAL;
    }
}
