package org.evenhand.app.mail;

import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(MailSettings.class)
class MailConfiguration {

    @Bean
    Postman postman(MailSettings settings, JsonMapper json, Clock clock) {
        return settings.isNotify() ? new NotifyPostman(settings, json, clock) : new SmtpPostman(settings);
    }
}
