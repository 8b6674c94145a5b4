package org.samenhang.web;

import jakarta.servlet.http.HttpServletResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.samenhang.access.People;
import org.samenhang.access.SessionCookie;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.context.RequestAttributeSecurityContextRepository;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.csrf.XorCsrfTokenRequestAttributeHandler;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/** The outer walls. Who may see which case is not decided here but in the database. */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

    private static final String CONTENT_SECURITY_POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; "
            + "img-src 'self' data:; font-src 'self'; connect-src 'self'; manifest-src 'self'; form-action 'self'; "
            + "base-uri 'none'; frame-ancestors 'none'";

    @Bean
    SecurityFilterChain walls(HttpSecurity http, People people, SessionCookie cookie, Threshold threshold) {
        return http.securityContext(
                        context -> context.securityContextRepository(new RequestAttributeSecurityContextRepository()))
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(AbstractHttpConfigurer::disable)
                .formLogin(AbstractHttpConfigurer::disable)
                .httpBasic(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .csrf(csrf -> csrf.csrfTokenRepository(SessionCookie.proofs())
                        .csrfTokenRequestHandler(new XorCsrfTokenRequestAttributeHandler()))
                .headers(headers -> headers.contentSecurityPolicy(
                                policy -> policy.policyDirectives(CONTENT_SECURITY_POLICY))
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                        .permissionsPolicyHeader(
                                permissions -> permissions.policy("camera=(), microphone=(), geolocation=()"))
                        .crossOriginOpenerPolicy(opener -> opener.policy(
                                org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter
                                        .CrossOriginOpenerPolicy.SAME_ORIGIN)))
                .authorizeHttpRequests(requests -> requests.requestMatchers(
                                "/",
                                "/sign-in",
                                "/sign-out",
                                "/welcome",
                                "/evaluation",
                                "/begin",
                                "/health",
                                "/error",
                                "/favicon.svg",
                                "/assets/**",
                                "/css/**",
                                "/js/**",
                                "/fonts/**",
                                "/icons/**",
                                "/own-way/**",
                                "/eigen-weg/**",
                                "/regions/**",
                                "/registrations/**",
                                "/shared/**",
                                "/adding/**")
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .exceptionHandling(handling -> handling.authenticationEntryPoint((request, response, refused) -> {
                            // Not as a whole address: that would begin with whatever host the request said it was for.
                            response.setStatus(HttpServletResponse.SC_FOUND);
                            response.setHeader(
                                    HttpHeaders.LOCATION,
                                    "/sign-in?next="
                                            + URLEncoder.encode(
                                                    "GET".equals(request.getMethod()) ? request.getRequestURI() : "/",
                                                    StandardCharsets.UTF_8));
                        })
                        .accessDeniedHandler(threshold::turnAway))
                .addFilterBefore(new SessionFilter(people, cookie, threshold), CsrfFilter.class)
                .build();
    }

    /** An address that is turned away before everything else gets the same heads as every answer. */
    @Bean
    RequestRejectedHandler turnedAway() {
        return (request, response, refused) -> {
            response.setHeader("Content-Security-Policy", CONTENT_SECURITY_POLICY);
            response.setHeader("X-Content-Type-Options", "nosniff");
            response.setHeader("X-Frame-Options", "DENY");
            response.setHeader("Referrer-Policy", ReferrerPolicy.SAME_ORIGIN.getPolicy());
            response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
        };
    }
}
