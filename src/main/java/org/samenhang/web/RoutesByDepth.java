package org.samenhang.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * The routes, of which only those with as many slashes as the address are looked at further: with hundreds of them, all beginning with the
 * same id, looking at each took longer than many a page.
 */
final class RoutesByDepth extends RequestMappingHandlerMapping {

    private static final int ANY = -1;

    private final Map<RequestMappingInfo, Integer> depths = new ConcurrentHashMap<>();

    @Override
    protected @Nullable RequestMappingInfo getMatchingMapping(RequestMappingInfo route, HttpServletRequest request) {
        int depth = depths.computeIfAbsent(route, RoutesByDepth::depth);
        return depth == ANY || depth == slashes(request.getRequestURI()) - slashes(request.getContextPath())
                ? super.getMatchingMapping(route, request)
                : null;
    }

    private static int depth(RequestMappingInfo route) {
        Set<String> patterns = route.getPatternValues();
        if (patterns.size() != 1) {
            return ANY;
        }
        String pattern = patterns.iterator().next();
        return pattern.contains("**") || pattern.contains("{*") || pattern.contains(":") ? ANY : slashes(pattern);
    }

    private static int slashes(String path) {
        int count = 0;
        for (int at = path.indexOf('/'); at >= 0; at = path.indexOf('/', at + 1)) {
            count++;
        }
        return count;
    }
}
