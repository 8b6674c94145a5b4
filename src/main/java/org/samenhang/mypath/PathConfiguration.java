package org.samenhang.mypath;

import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** The files of the page are asked for each time and sent when they changed: modules of two versions would not work together. */
@Configuration(proxyBeanMethods = false)
class PathConfiguration implements WebMvcConfigurer {

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        registry.addResourceHandler("/own-way/**")
                .addResourceLocations("classpath:/static/own-way/")
                .setCacheControl(CacheControl.noCache());
    }
}
