package org.evenhand.app.access;

import org.evenhand.app.capacity.Booking;
import org.evenhand.app.database.Acting;
import org.evenhand.app.people.OrganisationId;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;

/** Gives back to a service the days that it promised for a request which the setting closed: the setting itself may not touch them. */
@Component
class FreeingDays {

    private final Concerned concerned;
    private final Booking booking;

    FreeingDays(Concerned concerned, Booking booking) {
        this.concerned = concerned;
        this.booking = booking;
    }

    /** May come twice: what is free is free. */
    @ApplicationModuleListener(propagation = Propagation.NOT_SUPPORTED)
    void hear(RequestClosed event) {
        concerned
                .of(event.id())
                .flatMap(Concerned.Parties::service)
                .ifPresent(service -> giveBack(event.id(), service));
    }

    private void giveBack(RequestId id, OrganisationId service) {
        Acting.as(new Acting.Actor(Acting.Actor.NOBODY.person(), service.value()), () -> {
            booking.giveBack(id.value());
            return service;
        });
    }
}
