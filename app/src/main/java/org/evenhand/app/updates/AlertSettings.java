package org.evenhand.app.updates;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Alerts by mail on questions in Parliament.
 *
 * @param confirmationsADay mails with a link to confirm an alert that are sent to one address in 24 hours, at most: anybody can enter it
 * @param lookEvery how long between two looks whether an edition of the questions or a new day has come
 */
@ConfigurationProperties("evenhand.alerts")
public record AlertSettings(
        @DefaultValue("3") int confirmationsADay,
        @DefaultValue("5m") Duration lookEvery) {

    public AlertSettings {
        if (confirmationsADay < 1) {
            throw new IllegalArgumentException(
                    "evenhand.alerts.confirmations-a-day is “%d”; it must be at least 1.".formatted(confirmationsADay));
        }
    }
}
