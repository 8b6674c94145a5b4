package org.samenhang.interchange;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** Reads the settings of the post once. */
@Configuration(proxyBeanMethods = false)
class PostConfiguration {

    @Bean
    PostSettings postSettings(Environment environment) {
        return PostSettings.from(environment);
    }

    @Bean
    MailboxSettings mailboxSettings(Environment environment) {
        return MailboxSettings.from(environment);
    }
}
