package org.samenhang.attack;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.samenhang.house.House;
import org.springframework.core.DefaultParameterNameDiscoverer;
import org.springframework.core.MethodParameter;
import org.springframework.http.server.PathContainer;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.pattern.PathPattern;

/** One way into the application, as its table of routes has it. */
record Route(PathPattern pattern, Set<RequestMethod> methods, HandlerMethod handler) {

    private static final Pattern VARIABLE = Pattern.compile("\\{\\w+(?::([^}|]+)[^}]*)?}");

    /** Every way in there is. */
    static List<Route> all() {
        List<Route> all = new ArrayList<>();
        House.open()
                .bean(RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .forEach((info, handler) -> {
                    var patterns = info.getPathPatternsCondition();
                    if (patterns != null) {
                        patterns.getPatterns()
                                .forEach(pattern -> all.add(new Route(
                                        pattern, info.getMethodsCondition().getMethods(), handler)));
                    }
                });
        return all;
    }

    boolean changes() {
        return methods.isEmpty()
                || methods.stream().anyMatch(method -> method != RequestMethod.GET && method != RequestMethod.HEAD);
    }

    boolean reads() {
        return methods.isEmpty() || methods.contains(RequestMethod.GET);
    }

    boolean leadsTo(String path) {
        return pattern.matches(PathContainer.parsePath(path.replaceAll("\\?.*", "")));
    }

    /** An address of this kind of something that isn't there. */
    String address() {
        Matcher variable = VARIABLE.matcher(pattern.getPatternString().replace("{token:[0-9a-f]{64}}", "0".repeat(64)));
        StringBuilder address = new StringBuilder();
        while (variable.find()) {
            String one = variable.group(1);
            variable.appendReplacement(address, one == null ? UUID.randomUUID().toString() : one);
        }
        return variable.appendTail(address).toString();
    }

    /** What it listens to besides its address. */
    Set<String> parameters() {
        Set<String> names = new LinkedHashSet<>();
        DefaultParameterNameDiscoverer discoverer = new DefaultParameterNameDiscoverer();
        for (MethodParameter parameter : handler.getMethodParameters()) {
            parameter.initParameterNameDiscovery(discoverer);
            RequestParam named = parameter.getParameterAnnotation(RequestParam.class);
            if (parameter.hasParameterAnnotation(PathVariable.class)) {
                continue;
            }
            if (named != null) {
                names.add(named.name().isEmpty() ? String.valueOf(parameter.getParameterName()) : named.name());
            } else if (parameter.getParameterType().isRecord()) {
                Stream.of(parameter.getParameterType().getRecordComponents())
                        .map(RecordComponent::getName)
                        .forEach(names::add);
            }
        }
        return names;
    }

    @Override
    public String toString() {
        return methods + " " + pattern.getPatternString();
    }
}
