package org.evenhand.app.site;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What an installation says about itself on every page.
 *
 * @param operator who runs it, as named to the public
 * @param contact how to reach them: a mail or web address
 * @param demonstration whether it shows invented settings and people, and says so on every page
 * @param dev whether the previews at /dev/components are there
 */
@ConfigurationProperties("evenhand.site")
public record SiteSettings(
        @DefaultValue("an operator who has not yet entered a name")
        String operator,

        @DefaultValue("") String contact,
        @DefaultValue("false") boolean demonstration,
        @DefaultValue("false") boolean dev) {}
