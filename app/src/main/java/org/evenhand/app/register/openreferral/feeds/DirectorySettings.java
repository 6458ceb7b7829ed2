package org.evenhand.app.register.openreferral.feeds;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Feeds of other directories.
 *
 * @param hosts from which feeds may be read, by name, like directory.example.gov.uk, with :port where it is not the usual one; empty: none
 * @param plainHttp whether a host of the list may be read without encryption where it is this machine itself: for tests only
 */
@ConfigurationProperties("evenhand.feeds")
public record DirectorySettings(
        @DefaultValue("") List<String> hosts,
        @DefaultValue("false") boolean plainHttp) {

    public DirectorySettings {
        hosts = hosts.stream()
                .map(host -> host.strip().toLowerCase(Locale.ROOT))
                .filter(host -> !host.isEmpty())
                .toList();
    }

    DirectorySettings alsoFrom(List<String> others) {
        return new DirectorySettings(
                Stream.concat(hosts.stream(), others.stream()).toList(), plainHttp);
    }
}
