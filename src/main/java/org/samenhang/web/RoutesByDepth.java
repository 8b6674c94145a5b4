package org.samenhang.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * The routes, of which only those with as many slashes as the address and the same plain words between them are looked at further: with hundreds
 * of them, all beginning with the same id, looking at each took longer than many a page. An address that is written in another way than ours are
 * (with a percent sign or a semicolon) is compared by Spring alone.
 */
final class RoutesByDepth extends RequestMappingHandlerMapping {

    private static final String[] ANY = new String[0];
    private static final String SOMETHING = "{}";

    private final ThreadLocal<@Nullable Asked> asked = new ThreadLocal<>();
    private volatile Map<RequestMappingInfo, String[]> shapes = Map.of();

    @Override
    protected @Nullable RequestMappingInfo getMatchingMapping(RequestMappingInfo route, HttpServletRequest request) {
        return fits(shape(route), parts(request)) ? super.getMatchingMapping(route, request) : null;
    }

    /** The words of a route, with a mark where anything may stand; none at all when the route can't be told by its words. */
    private String[] shape(RequestMappingInfo route) {
        String[] known = shapes.get(route);
        return known != null ? known : learn(route);
    }

    private synchronized String[] learn(RequestMappingInfo route) {
        Map<RequestMappingInfo, String[]> more = new IdentityHashMap<>(shapes);
        String[] shape = shapeOf(route.getPatternValues());
        more.put(route, shape);
        shapes = more;
        return shape;
    }

    private static String[] shapeOf(Set<String> patterns) {
        if (patterns.size() != 1) {
            return ANY;
        }
        String pattern = patterns.iterator().next();
        if (pattern.contains("**") || pattern.contains("{*") || pattern.contains(":")) {
            return ANY;
        }
        String[] parts = pattern.split("/", -1);
        for (int i = 0; i < parts.length; i++) {
            if (parts[i].matches(".*[{*?].*")) {
                parts[i] = SOMETHING;
            }
        }
        return parts;
    }

    private static boolean fits(String[] shape, String[] parts) {
        if (shape == ANY || parts == ANY) {
            return true;
        }
        if (shape.length != parts.length) {
            return false;
        }
        for (int i = 0; i < shape.length; i++) {
            if (!shape[i].equals(SOMETHING) && !shape[i].equals(parts[i])) {
                return false;
            }
        }
        return true;
    }

    private String[] parts(HttpServletRequest request) {
        String address = request.getRequestURI();
        Asked last = asked.get();
        if (last == null || !last.address.equals(address)) {
            String within = address.substring(request.getContextPath().length());
            last = new Asked(
                    address, within.indexOf('%') >= 0 || within.indexOf(';') >= 0 ? ANY : within.split("/", -1));
            asked.set(last);
        }
        return last.parts;
    }

    private record Asked(String address, String[] parts) {}
}
