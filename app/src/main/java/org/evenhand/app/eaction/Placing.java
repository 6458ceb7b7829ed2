package org.evenhand.app.eaction;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.evenhand.app.eaction.Addressee.Kind;
import org.evenhand.app.place.Area;
import org.evenhand.app.place.Gazetteer;
import org.evenhand.app.vault.Sealing;
import org.evenhand.packs.areas.Overlap;
import org.evenhand.packs.places.PlaceAnswer;
import org.evenhand.packs.places.Places;
import org.evenhand.packs.policy.LetterLimits;
import org.evenhand.vocabulary.LaCode;
import org.evenhand.vocabulary.Postcode;

/** From a postcode to whoever may be written to. The postcode is read and forgotten. */
public final class Placing {

    private static final String FIELD = "eaction.ticket";
    private static final double HARDLY_ANY = 0.05;

    private final Gazetteer gazetteer;
    private final Places places;
    private final Addresses addresses;
    private final LetterLimits limits;
    private final Sealing sealing;
    private final Clock clock;

    /** @param addresses where somebody of that kind in an area is written to */
    Placing(
            Gazetteer gazetteer,
            Places places,
            Addresses addresses,
            LetterLimits limits,
            Sealing sealing,
            Clock clock) {
        this.addresses = addresses;
        this.gazetteer = gazetteer;
        this.places = places;
        this.limits = limits;
        this.sealing = sealing;
        this.clock = clock;
    }

    /** What a postcode led to. */
    public sealed interface Placed {

        /** It has not the form of a whole postcode. */
        record NotAPostcode() implements Placed {}

        /** Nothing here knows it. */
        record NotKnown() implements Placed {}

        /** @param country in words */
        record Elsewhere(String country) implements Placed {}

        /**
         * In England. A list with several members: the writer must say which.
         *
         * @param certainty how we know, as a sentence
         */
        record Here(List<Ticket> members, List<Ticket> authorities, List<Ticket> boards, String certainty)
                implements Placed {

            public Here {
                members = List.copyOf(members);
                authorities = List.copyOf(authorities);
                boards = List.copyOf(boards);
            }
        }
    }

    public Placed find(String typed) {
        Optional<Postcode> postcode = Postcode.find(typed);
        if (postcode.isEmpty()) {
            return new Placed.NotAPostcode();
        }
        return switch (places.find(postcode.get())) {
            case PlaceAnswer.Exact exact ->
                here(
                        List.of(exact.constituency().code()),
                        List.of(exact.authority()),
                        exact.certainty().sentence());
            case PlaceAnswer.Split split ->
                here(
                        split.constituencies().stream()
                                .map(candidate -> candidate.area().code())
                                .toList(),
                        split.authorities().stream()
                                .map(PlaceAnswer.Candidate::area)
                                .toList(),
                        split.certainty().sentence());
            case PlaceAnswer.OutsideEngland outside -> new Placed.Elsewhere(outside.country());
            case PlaceAnswer.Unknown other -> new Placed.NotKnown();
        };
    }

    private Placed here(List<String> constituencies, List<LaCode> authorities, String certainty) {
        return new Placed.Here(
                issue(Kind.MEMBER, constituencies.stream()),
                issue(Kind.AUTHORITY, authorities.stream().map(LaCode::code)),
                issue(Kind.BOARD, authorities.stream().flatMap(this::boardsOf).distinct()),
                certainty);
    }

    private Stream<String> boardsOf(LaCode authority) {
        return gazetteer.areas().icbsOf(authority).stream()
                .filter(part -> part.share() >= HARDLY_ANY)
                .map(Overlap::area)
                .map(board -> board.code());
    }

    private List<Ticket> issue(Kind kind, Stream<String> codes) {
        return codes.flatMap(code -> addressee(kind, code).stream())
                .map(addressee -> issue(addressee, clock.instant()))
                .toList();
    }

    private Ticket issue(Addressee addressee, Instant at) {
        String open = "%s.%s.%d".formatted(addressee.kind(), addressee.area().code(), at.getEpochSecond());
        return new Ticket(addressee, at, open + "." + sealing.blindIndex(FIELD, open));
    }

    /** Empty where we did not write it, or it is too old. */
    public Optional<Ticket> read(String text) {
        String[] parts = text.split("\\.", 4);
        if (parts.length != 4 || !parts[2].matches("\\d{1,12}")) {
            return Optional.empty();
        }
        Instant at = Instant.ofEpochSecond(Long.parseLong(parts[2]));
        boolean isFresh = !at.plus(limits.timeToWrite()).isBefore(clock.instant());
        return Stream.of(Kind.values())
                .filter(kind -> isFresh && kind.name().equals(parts[0]))
                .flatMap(kind -> addressee(kind, parts[1]).stream())
                .map(addressee -> issue(addressee, at))
                .filter(ticket -> java.security.MessageDigest.isEqual(bytes(ticket.text()), bytes(text)))
                .findFirst();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(java.nio.charset.StandardCharsets.UTF_8);
    }

    /** Empty for a constituency without a Member. Where no pack gives an address, there is none. */
    Optional<Addressee> addressee(Kind kind, String code) {
        return gazetteer.find(code).flatMap(area -> addressee(kind, area));
    }

    private Optional<Addressee> addressee(Kind kind, Area area) {
        return addresses.name(kind, area).map(name -> new Addressee(kind, area, name, addresses.find(kind, area)));
    }
}
