package org.evenhand.app.personal.web;

import java.security.Principal;
import java.time.Clock;
import java.util.List;
import org.evenhand.app.database.Acting;
import org.evenhand.app.people.SignedIn;
import org.evenhand.app.personal.Emergencies;
import org.evenhand.app.personal.Emergency;
import org.evenhand.app.site.Banner;
import org.evenhand.app.site.Banners;
import org.evenhand.app.site.Words;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/** Tells who opened a record in an emergency, on every page, that it is open and until when, and lets them end it there. */
@Component
class EmergencyBanner implements Banners {

    private final Emergencies emergencies;
    private final Clock clock;

    EmergencyBanner(Emergencies emergencies, Clock clock) {
        this.emergencies = emergencies;
        this.clock = clock;
    }

    @Override
    public List<Banner> now(Principal visitor) {
        return visitor instanceof Authentication authentication
                        && authentication.getPrincipal() instanceof SignedIn person
                ? Acting.as(person.actor(), emergencies::current).stream()
                        .map(this::banner)
                        .toList()
                : List.of();
    }

    private Banner banner(Emergency emergency) {
        String reference = emergency.request().reference();
        return new Banner(
                Words.of("personal.emergency.banner", reference, EmergencyWeb.time(emergency.endsAt(), clock)),
                Words.of("personal.emergency.link"),
                "/emergency/" + emergency.id(),
                Words.of("personal.emergency.end", reference),
                "/emergency/" + emergency.id() + "/end");
    }
}
