package org.evenhand.app.parliament;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Questions in Parliament.
 *
 * @param lookEvery how long between two looks whether an edition of the questions was imported, which is then used without a start
 */
@ConfigurationProperties("evenhand.parliament")
public record ParliamentSettings(@DefaultValue("5m") Duration lookEvery) {}
