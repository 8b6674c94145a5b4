package org.samenhang.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.View;

/** Shows the page for a failure that is found in the walls, before a request reaches a controller. */
@Component
class Threshold {

    private final HandlerExceptionResolver failures;
    private final JteViews views;
    private final LocaleResolver locales;

    Threshold(
            @Qualifier("handlerExceptionResolver") HandlerExceptionResolver failures,
            JteViews views,
            LocaleResolver locales) {
        this.failures = failures;
        this.views = views;
        this.locales = locales;
    }

    void turnAway(HttpServletRequest request, HttpServletResponse response, Exception why) {
        request.setAttribute(DispatcherServlet.LOCALE_RESOLVER_ATTRIBUTE, locales);
        ModelAndView page = failures.resolveException(request, response, null, why);
        if (page == null || page.getViewName() == null) {
            throw new IllegalStateException(why);
        }
        if (page.getStatus() != null) {
            response.setStatus(page.getStatus().value());
        }
        try {
            View view = views.resolveViewName(page.getViewName(), locales.resolveLocale(request));
            if (view != null) {
                view.render(page.getModel(), request, response);
            }
        } catch (Exception unshowable) {
            throw new IllegalStateException(unshowable);
        }
    }
}
