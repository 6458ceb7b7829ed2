package org.evenhand.app.register.openreferral;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The register as open data.
 *
 * @param licence under which others may use it, by name, like “Open Government Licence v3.0”; empty: answers say that nobody has said
 * @param licenceUrl where that licence is written
 */
@ConfigurationProperties("evenhand.open-referral")
public record OpenReferralSettings(
        @DefaultValue("") String licence, @DefaultValue("") String licenceUrl) {}
