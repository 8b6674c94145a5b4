package org.samenhang.access;

import java.time.Clock;
import java.time.ZoneId;
import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;

@Configuration(proxyBeanMethods = false)
class AccessConfiguration {

    @Bean
    PlatformTransactionManager transactionManager(DataSource dataSource) {
        return new KernelTransactions(dataSource);
    }

    @Bean
    Clock clock() {
        return Clock.system(ZoneId.of("Europe/Amsterdam"));
    }
}
