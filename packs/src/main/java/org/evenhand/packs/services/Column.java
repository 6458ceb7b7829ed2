package org.evenhand.packs.services;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** What a list of services may say. A row is a service at a place; a service at several places has several rows. */
public enum Column {
    ID(
            "Evenhand ID",
            36,
            Use.OPTIONAL,
            "The identifier the register gave it; in a list that was downloaded from here",
            "id",
            "service id"),
    REFERENCE(
            "Reference",
            100,
            Use.OPTIONAL,
            "Your own number or key of the service. With it a service is known again when its name changes",
            "ref",
            "our reference",
            "service reference",
            "local id"),
    NAME(
            "Name",
            200,
            Use.NEEDED,
            "What the service is called",
            "service",
            "service name",
            "team",
            "team name",
            "title"),
    PROFESSION(
            "Profession",
            80,
            Use.NEEDED,
            "Who helps: a code like SLT or QTVI, or the title of the profession",
            "role",
            "specialist",
            "profession code",
            "discipline"),
    NEEDS(
            "Needs",
            600,
            Use.OPTIONAL,
            "What it helps with: census codes or labels, separated by semicolons; empty for any need",
            "need",
            "types of need",
            "primary need",
            "send needs"),
    FROM_AGE(
            "Youngest",
            30,
            Use.NEEDED,
            "Youngest age in years, 0 to 25",
            "from age",
            "age from",
            "min age",
            "minimum age"),
    TO_AGE(
            "Oldest",
            30,
            Use.NEEDED,
            "Oldest age in years that is included, 0 to 25",
            "to age",
            "age to",
            "max age",
            "maximum age"),
    MODE("How", 20, Use.NEEDED, "In person, Remote or Both", "mode", "delivery", "in person or remote"),
    STATUS("Status", 30, Use.OPTIONAL, "Active or Temporarily closed; empty for active", "open"),
    DESCRIPTION(
            "Description",
            2_000,
            Use.OPTIONAL,
            "What it does; about the service, never about a person",
            "details",
            "about",
            "what it does"),
    CENTRE("Kind of centre", 60, Use.OPTIONAL, "A kind of centre, where it is one", "centre", "centre type"),
    CONDITIONS(
            "Conditions",
            1_000,
            Use.OPTIONAL,
            "Conditions it knows in particular, separated by semicolons",
            "condition",
            "knows in particular"),
    SETTINGS(
            "Who may ask",
            600,
            Use.OPTIONAL,
            "Types of settings, separated by semicolons; empty for every type",
            "settings",
            "setting types",
            "open to"),
    FAMILIES(
            "Families may ask",
            5,
            Use.OPTIONAL,
            "Yes or No; empty for no",
            "families",
            "self referral",
            "family referral"),
    HOW_TO_ASK(
            "How to ask",
            1_000,
            Use.OPTIONAL,
            "Empty where a request on Evenhand is all it takes",
            "how to refer",
            "referral route",
            "referral"),
    REACH(
            "Reach",
            30,
            Use.OPTIONAL,
            "Own authority, Region or England; empty for its own authority and those it also serves",
            "catchment"),
    SHARED_WITH(
            "Also serves",
            3_000,
            Use.OPTIONAL,
            "Other authorities it serves: three-digit codes or names, separated by semicolons",
            "shared with",
            "catchment authorities",
            "other authorities"),
    AUTHORITY(
            "Authority",
            100,
            Use.OPTIONAL,
            "Your own authority, as a check that this is your list: its code or name",
            "la code",
            "local authority",
            "la"),
    CAN_START(
            "Can start",
            30,
            Use.OPTIONAL,
            "The first day on which it can begin with somebody new, like 31/01/2027",
            "next capacity",
            "can start by",
            "available from"),
    WAIT_WEEKS(
            "Usual wait in weeks",
            30,
            Use.OPTIONAL,
            "Typical weeks from a request to the first contact, 0 to 520",
            "wait",
            "wait weeks",
            "waiting time",
            "waiting time weeks",
            "waiting time wks",
            "waiting time in weeks",
            "usual wait"),
    LANGUAGES("Languages", 400, Use.OPTIONAL, "Besides English, separated by semicolons", "language"),
    POST(
            "Contact post",
            200,
            Use.OPTIONAL,
            "Whom to ask for: a post or a team, never a person’s name",
            "contact",
            "ask for"),
    EMAIL("Email", 254, Use.OPTIONAL, "The public address of the service", "e mail", "email address", "contact email"),
    PHONE(
            "Telephone",
            40,
            Use.OPTIONAL,
            "The public number of the service",
            "phone",
            "tel",
            "phone number",
            "phone no",
            "tel no",
            "telephone number",
            "telephone no"),
    WEBSITE("Website", 300, Use.OPTIONAL, "Its page, beginning with https://", "url", "web", "web page", "link"),
    DAYS(
            "Days",
            120,
            Use.OPTIONAL,
            "Days of the week on which it can be reached, like Mon-Fri or Mon; Wed",
            "open days",
            "days of the week",
            "days per week"),
    OPENS("Opens", 30, Use.OPTIONAL, "From when on those days, like 09:00", "opening time", "opens at"),
    CLOSES("Closes", 30, Use.OPTIONAL, "Until when, like 17:00", "closing time", "closes at"),
    HOURS_NOTES("Notes on hours", 500, Use.OPTIONAL, "School holidays and the like", "hours notes", "opening notes"),
    PLACE_NAME(
            "Place",
            200,
            Use.OPTIONAL,
            "Name of the building from which it works",
            "building",
            "site",
            "location",
            "venue"),
    LINE_1("Address line 1", 200, Use.WITH_PLACE, "First line of the address", "address", "address 1", "street"),
    LINE_2("Address line 2", 200, Use.OPTIONAL, "Second line", "address 2"),
    TOWN("Town", 100, Use.WITH_PLACE, "Town or city", "city", "town or city", "post town"),
    COUNTY("County", 100, Use.OPTIONAL, "County"),
    POSTCODE("Postcode", 12, Use.WITH_PLACE, "A full postcode, like LS1 1UR", "post code", "zip"),
    ACCESS(
            "Access",
            1_000,
            Use.OPTIONAL,
            "How the place can be entered and used: steps, lift, hearing loop, parking",
            "accessibility",
            "access notes");

    private final String header;
    private final int longest;
    private final Use use;
    private final String meaning;
    private final String also;

    Column(String header, int longest, Use use, String meaning, String... also) {
        this.header = header;
        this.longest = longest;
        this.use = use;
        this.meaning = meaning;
        this.also = Arrays.stream(also).map(Column::key).collect(Collectors.joining("|", "|", "|"));
    }

    /** Whether a list must have it. */
    public enum Use {
        /** In every row. */
        NEEDED,
        OPTIONAL,
        /** In every row that names a place. */
        WITH_PLACE
    }

    /** As the example calls it. */
    public String header() {
        return header;
    }

    /** In characters. */
    int longest() {
        return longest;
    }

    public Use use() {
        return use;
    }

    /** What stands in it, in words. */
    public String meaning() {
        return meaning;
    }

    /** What one place is, and not the service as a whole. */
    public boolean isOfPlace() {
        return switch (this) {
            case PLACE_NAME, LINE_1, LINE_2, TOWN, COUNTY, POSTCODE, ACCESS -> true;
            default -> false;
        };
    }

    /** When it can be reached. */
    boolean isOfHours() {
        return switch (this) {
            case DAYS, OPENS, CLOSES, HOURS_NOTES -> true;
            default -> false;
        };
    }

    /** Which of several things it names, separated by semicolons. */
    boolean isList() {
        return switch (this) {
            case NEEDS, CONDITIONS, SETTINGS, SHARED_WITH, LANGUAGES, DAYS -> true;
            default -> false;
        };
    }

    /** The one that a header means, in any case and with any signs between the words. */
    static Optional<Column> named(String header) {
        String key = key(header);
        return Arrays.stream(values())
                .filter(column -> !key.isEmpty())
                .filter(column -> key(column.header).equals(key)
                        || key(column.name()).equals(key)
                        || column.also.contains("|" + key + "|"))
                .findFirst();
    }

    /** A name without case and signs, by which two are compared. */
    public static String key(String header) {
        return header.toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip();
    }
}
