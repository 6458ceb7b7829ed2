package org.evenhand.app.eaction;

import java.util.Locale;
import java.util.Optional;
import org.evenhand.app.eaction.Addressee.Kind;
import org.evenhand.app.mail.EmailAddress;
import org.evenhand.app.place.Area;
import org.evenhand.packs.areas.Member;
import org.evenhand.packs.policy.SendLeads;

/**
 * Where those who may be written to are written to: a Member as Parliament publishes it, a body's lead on SEND as the operator entered it in the
 * pack {@code send-leads}. In the demonstration nobody is written to but addresses that nobody has.
 */
final class Addresses {

    private final SendLeads leads;
    private final boolean isDemonstration;

    Addresses(SendLeads leads, boolean isDemonstration) {
        this.leads = leads;
        this.isDemonstration = isDemonstration;
    }

    /** Who that is; empty for a constituency without a Member, and where such an area has none of that kind. */
    Optional<String> name(Kind kind, Area area) {
        return switch (area) {
            case Area.OfConstituency in ->
                in.constituency().member().filter(member -> kind == Kind.MEMBER).map(Member::name);
            case Area.OfAuthority in -> Optional.of(in.name()).filter(name -> kind == Kind.AUTHORITY);
            case Area.OfBoard in -> Optional.of(in.name()).filter(name -> kind == Kind.BOARD);
            case Area.England other -> Optional.empty();
        };
    }

    Optional<EmailAddress> find(Kind kind, Area area) {
        if (isDemonstration) {
            return EmailAddress.find("%s.%s@evenborough.invalid"
                    .formatted(kind.name().toLowerCase(Locale.ROOT), area.code().toLowerCase(Locale.ROOT)));
        }
        return switch (area) {
            case Area.OfConstituency in ->
                in.constituency().member().flatMap(Member::email).flatMap(EmailAddress::find);
            case Area.OfAuthority in -> leads.address(in.code()).flatMap(EmailAddress::find);
            case Area.OfBoard in -> leads.address(in.code()).flatMap(EmailAddress::find);
            case Area.England other -> Optional.empty();
        };
    }
}
