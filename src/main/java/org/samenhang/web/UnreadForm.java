package org.samenhang.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A request whose form can't be read, such as a file that is too large: asking it for a field would fail each time. */
final class UnreadForm extends HttpServletRequestWrapper {

    UnreadForm(HttpServletRequest request) {
        super(request);
    }

    @Override
    public @Nullable String getParameter(String name) {
        return null;
    }

    @Override
    public Map<String, String[]> getParameterMap() {
        return Map.of();
    }
}
