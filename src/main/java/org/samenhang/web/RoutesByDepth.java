package org.samenhang.web;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Method;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.method.HandlerMethod;
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
    private volatile Map<Integer, List<Route>> routes = Map.of();
    private volatile Map<RequestMappingInfo, String[]> shapes = Map.of();

    /** Where one route alone fits it is that one; else Spring weighs them, and says why when there is none. */
    @Override
    protected @Nullable HandlerMethod lookupHandlerMethod(String path, HttpServletRequest request) throws Exception {
        String[] parts = parts(request);
        List<Route> near = parts == ANY ? List.of() : routes().getOrDefault(parts.length, List.of());
        Route only = null;
        RequestMappingInfo match = null;
        for (Route route : near) {
            RequestMappingInfo fitting =
                    fits(route.shape, parts) ? super.getMatchingMapping(route.info, request) : null;
            if (fitting != null && only != null) {
                return super.lookupHandlerMethod(path, request);
            }
            if (fitting != null) {
                only = route;
                match = fitting;
            }
        }
        if (only == null || match == null) {
            return super.lookupHandlerMethod(path, request);
        }
        request.setAttribute(BEST_MATCHING_HANDLER_ATTRIBUTE, only.method);
        handleMatch(match, path, request);
        return only.method;
    }

    /** By how many parts they have; those that can't be told by their parts stand with each number of them. */
    private Map<Integer, List<Route>> routes() {
        Map<Integer, List<Route>> known = routes;
        if (known.isEmpty()) {
            List<Route> all = getHandlerMethods().entrySet().stream()
                    .map(entry ->
                            new Route(entry.getKey(), shapeOf(entry.getKey().getPatternValues()), entry.getValue()))
                    .toList();
            known = all.stream()
                    .map(route -> route.shape.length)
                    .distinct()
                    .collect(Collectors.toMap(
                            depth -> depth,
                            depth -> all.stream()
                                    .filter(route -> route.shape == ANY || route.shape.length == depth)
                                    .toList()));
            routes = known;
        }
        return known;
    }

    @Override
    public void registerMapping(RequestMappingInfo route, Object handler, Method method) {
        super.registerMapping(route, handler, method);
        routes = Map.of();
    }

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

    private record Route(RequestMappingInfo info, String[] shape, HandlerMethod method) {}

    private record Asked(String address, String[] parts) {}
}
