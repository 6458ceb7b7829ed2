package org.evenhand.packs.parliament;

/**
 * What tells one written question from all others. A number (UIN) begins again with each session, so that it needs the session beside it.
 *
 * @param session as the pack of parliamentary rules calls it: "2024-26"
 * @param uin number on the order paper: "17885", or "HL1234" in the Lords
 */
public record QuestionId(House house, String session, String uin) implements Comparable<QuestionId> {

    /** As it stands in addresses: "commons/2024-26/8602". */
    public String path() {
        return house.path() + "/" + session + "/" + uin;
    }

    @Override
    public int compareTo(QuestionId other) {
        return path().compareTo(other.path());
    }

    @Override
    public String toString() {
        return "%s %s, session %s".formatted(house.title(), uin, session);
    }
}
