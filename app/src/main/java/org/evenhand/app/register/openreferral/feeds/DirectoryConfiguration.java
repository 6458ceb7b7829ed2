package org.evenhand.app.register.openreferral.feeds;

import java.net.InetAddress;
import java.util.List;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What reading feeds is put together from. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DirectorySettings.class)
class DirectoryConfiguration {

    @Bean
    Resolving resolving() {
        return host -> List.of(InetAddress.getAllByName(host));
    }
}
