package org.evenhand.app.register.openreferral;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

/** What this part of the register is put together from. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(OpenReferralSettings.class)
class OpenReferralConfiguration {}
