package org.evenhand.app.place;

import java.util.List;
import java.util.stream.Stream;
import org.evenhand.packs.areas.Areas;
import org.evenhand.packs.areas.Authority;
import org.evenhand.packs.areas.CareBoard;
import org.evenhand.packs.areas.Constituency;

/** A part of England that has a page of its own. */
public sealed interface Area {

    /** As a person says it: "Leeds". */
    String name();

    /** Its code in addresses: "383", "E14001319", "QWO", "england". */
    String code();

    /** The address of its page. */
    String path();

    /** The whole country. */
    record England() implements Area {

        public static final String CODE = "england";

        @Override
        public String name() {
            return "England";
        }

        @Override
        public String code() {
            return CODE;
        }

        @Override
        public String path() {
            return "/areas/england";
        }
    }

    /** The area of one of the 153 authorities. */
    record OfAuthority(Authority authority) implements Area {

        @Override
        public String name() {
            return authority.name();
        }

        @Override
        public String code() {
            return authority.code().code();
        }

        @Override
        public String path() {
            return "/areas/authorities/" + code();
        }
    }

    /** A parliamentary constituency. */
    record OfConstituency(Constituency constituency) implements Area {

        @Override
        public String name() {
            return constituency.name();
        }

        @Override
        public String code() {
            return constituency.code().code();
        }

        @Override
        public String path() {
            return "/areas/constituencies/" + code();
        }
    }

    /** The area of an integrated care board. */
    record OfBoard(CareBoard board) implements Area {

        @Override
        public String name() {
            return board.name();
        }

        @Override
        public String code() {
            return board.code().code();
        }

        @Override
        public String path() {
            return "/areas/icbs/" + code();
        }
    }

    /** The country, every authority, every constituency and every board. */
    static List<Area> allOf(Areas areas) {
        Stream<Area> all = Stream.concat(
                Stream.concat(
                        Stream.of(new England()), areas.authorities().stream().map(OfAuthority::new)),
                Stream.concat(
                        areas.constituencies().stream().map(OfConstituency::new),
                        areas.icbs().stream().map(OfBoard::new)));
        return all.toList();
    }
}
