package org.samenhang.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockServletContext;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.context.support.StaticWebApplicationContext;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.util.ServletRequestPathUtils;

/** An address comes where Spring alone would bring it. */
class RoutesByDepthTest {

    private final RoutesByDepth routes = new RoutesByDepth();

    @BeforeEach
    void register() throws Exception {
        StaticWebApplicationContext context = new StaticWebApplicationContext();
        context.setServletContext(new MockServletContext());
        context.refresh();
        routes.setApplicationContext(context);
        routes.afterPropertiesSet();
        put("GET", "/cases/{id}", "one");
        put("GET", "/cases/new", "fresh");
        put("POST", "/cases/{id}", "change");
        put("GET", "/cases/{id}/analysis", "analysis");
        put("GET", "/parts/**", "rest");
    }

    @Test
    void theOneThatFitsIsFoundWithWhatItsAddressHolds() throws Exception {
        MockHttpServletRequest request = request("GET", "/cases/7/analysis");
        assertThat(found(request)).isEqualTo("analysis");
        assertThat(request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE))
                .isEqualTo(Map.of("id", "7"));
        assertThat(request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE))
                .hasToString("/cases/{id}/analysis");
        assertThat(found(request("GET", "/cases/7"))).isEqualTo("one");
        assertThat(found(request("POST", "/cases/7"))).isEqualTo("change");
        assertThat(found(request("GET", "/parts/of/any/depth"))).isEqualTo("rest");
    }

    @Test
    void wherePlainWordsFitTooTheyGoFirst() throws Exception {
        assertThat(found(request("GET", "/cases/new"))).isEqualTo("fresh");
        assertThat(found(request("POST", "/cases/new"))).isEqualTo("change");
    }

    @Test
    void whereNothingFitsSpringSaysWhy() throws Exception {
        assertThat(found(request("GET", "/nowhere/at/all/and/deeper"))).isNull();
        assertThatThrownBy(() -> found(request("DELETE", "/cases/7")))
                .isInstanceOf(HttpRequestMethodNotSupportedException.class);
        assertThat(found(request("GET", "/cases/a%20b"))).isEqualTo("one");
    }

    private @Nullable String found(HttpServletRequest request) throws Exception {
        var chain = routes.getHandler(request);
        return chain == null
                ? null
                : ((HandlerMethod) chain.getHandler()).getMethod().getName();
    }

    private static MockHttpServletRequest request(String method, String address) {
        MockHttpServletRequest request = new MockHttpServletRequest(method, address);
        ServletRequestPathUtils.parseAndCache(request);
        return request;
    }

    private void put(String method, String pattern, String name) throws NoSuchMethodException {
        routes.registerMapping(
                RequestMappingInfo.paths(pattern)
                        .methods(org.springframework.web.bind.annotation.RequestMethod.valueOf(method))
                        .options(routes.getBuilderConfiguration())
                        .build(),
                new Handlers(),
                Handlers.class.getDeclaredMethod(name));
    }

    static final class Handlers {

        void one() {}

        void fresh() {}

        void change() {}

        void analysis() {}

        void rest() {}
    }
}
