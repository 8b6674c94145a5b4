package org.samenhang.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.webmvc.autoconfigure.WebMvcRegistrations;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.ReloadableResourceBundleMessageSource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.servlet.resource.PathResourceResolver;
import org.springframework.web.servlet.support.RequestContextUtils;

@Configuration(proxyBeanMethods = false)
class WebConfiguration implements WebMvcConfigurer {

    /** Dutch first; English when somebody chose it. A new language is a bundle and a line here. */
    static final List<Locale> LANGUAGES = List.of(Locale.of("nl"), Locale.ENGLISH);

    /** The bundles of all rooms: every {@code messages/<room>_nl.properties}, with its English beside it. */
    @Bean
    MessageSource messageSource() throws IOException {
        // merges all bundles of a language once, where its plainer sister asks each bundle in turn for every text
        ReloadableResourceBundleMessageSource messages = new ReloadableResourceBundleMessageSource();
        for (Resource bundle :
                new PathMatchingResourcePatternResolver().getResources("classpath*:messages/*_nl.properties")) {
            messages.addBasenames("classpath:messages/"
                    + Objects.requireNonNull(bundle.getFilename()).replace("_nl.properties", ""));
        }
        messages.setDefaultEncoding("UTF-8");
        messages.setDefaultLocale(LANGUAGES.getFirst());
        messages.setAlwaysUseMessageFormat(true);
        return messages;
    }

    @Bean
    WebMvcRegistrations routes() {
        return new WebMvcRegistrations() {
            @Override
            public RequestMappingHandlerMapping getRequestMappingHandlerMapping() {
                return new RoutesByDepth();
            }
        };
    }

    @Bean
    LocaleResolver localeResolver() {
        CookieLocaleResolver resolver = new CookieLocaleResolver("language");
        resolver.setDefaultLocaleFunction(request -> {
            var person = SessionFilter.person(request);
            return person == null ? LANGUAGES.getFirst() : Locale.of(person.language());
        });
        // somebody else's language cookie, or one that was tampered with, is no reason to show no page at all
        resolver.setRejectInvalidCookies(false);
        resolver.setCookieHttpOnly(true);
        resolver.setCookieSameSite("Lax");
        resolver.setCookieMaxAge(Duration.ofDays(365));
        return resolver;
    }

    /** Of this build for good; under the print of another, which a page of before an update asks for, those there are now, and not kept. */
    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        for (String folder : Assets.FOLDERS) {
            registry.addResourceHandler(Assets.base() + "/" + folder + "/**")
                    .addResourceLocations("classpath:/static/" + folder + "/")
                    .setCacheControl(CacheControl.maxAge(Duration.ofDays(365))
                            .cachePublic()
                            .immutable());
            registry.addResourceHandler(Assets.UNDER + "*/" + folder + "/**")
                    .addResourceLocations("classpath:/static/")
                    .setCacheControl(CacheControl.noStore())
                    .resourceChain(false)
                    .addResolver(new PathResourceResolver() {
                        @Override
                        protected @Nullable Resource getResource(String path, Resource location) throws IOException {
                            return super.getResource(path.substring(path.indexOf('/') + 1), location);
                        }
                    });
        }
    }

    /** {@code ?lang=en} on any page changes the language from there on. */
    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new HandlerInterceptor() {
            @Override
            public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
                String wanted = request.getParameter("lang");
                LocaleResolver resolver = RequestContextUtils.getLocaleResolver(request);
                if (wanted != null && resolver != null) {
                    LANGUAGES.stream()
                            .filter(language -> language.getLanguage().equals(wanted))
                            .forEach(language -> resolver.setLocale(request, response, language));
                }
                return true;
            }
        });
    }
}
