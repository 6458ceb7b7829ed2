package org.evenhand.packs.services;

/** Everything that can be wrong with a list of services: what is said of it, and what to do. {0} and {1} stand for what was found. */
public enum Rule {
    HEADER_EMPTY(
            "The column has entries but no name.",
            "Give it a name in row 1; cells that are merged there must be parted."),
    HEADER_TWICE("A column before it has the same name.", "Rename one of the two."),
    COLUMN_MISSING("The list has no column “{0}”.", "Add it, or say on the page of columns which one it is."),
    ROW_LONG("The row has more cells than row 1.", "A comma may stand outside quotation marks: correct it."),
    ROW_SHORT("The row ends before its last column.", "The row may be cut off here: complete it."),
    EMPTY("The cell is empty.", "Fill it in, or remove the row."),
    LONG("It has {0} characters; {1} are the most.", "Shorten it."),
    FORMULA("It is a formula.", "Put its value there. If it is meant as text, do not begin with = or @."),
    BROKEN_CELL("The spreadsheet could not work it out.", "Put the value there."),
    DAMAGED(
            "Letters in it were damaged when the file was saved.",
            "Type it again, and save as CSV UTF-8 or as a workbook."),
    UNPRINTABLE("It holds signs that cannot be seen.", "Type it again."),
    UNKNOWN_ID("You keep no service with this identifier.", "Leave it empty for a service that is new."),
    UNKNOWN_PROFESSION("It is no profession we know.{0}", "Use a code like SLT, or the title of the profession."),
    UNKNOWN_NEED("“{1}” is no type of need.{0}", "Use the census codes or labels, separated by semicolons."),
    UNKNOWN_CENTRE("It is no kind of centre.{0}", "Use a kind of the register, or leave it empty."),
    UNKNOWN_CONDITION(
            "“{1}” is no condition of the register.{0}", "Use the names of the register, separated by semicolons."),
    UNKNOWN_SETTING("“{1}” is no type of setting.{0}", "Use the types of the register, separated by semicolons."),
    UNKNOWN_AUTHORITY("“{1}” is no local authority.{0}", "Use three-digit codes or names, separated by semicolons."),
    FORMER_AUTHORITY("“{1}” is an authority no longer.", "Name the authority that took its place."),
    OTHER_AUTHORITY(
            "It is not your authority.",
            "Check that it is your list. Whom else a service helps stands under “Also serves”."),
    UNKNOWN_LANGUAGE("“{1}” is no language of the register.{0}", "Use English names, separated by semicolons."),
    UNKNOWN_CHOICE("It is none of: {1}.{0}", "Use one of them."),
    NO_AGE("It is no age.", "Give whole years from 0 to 25."),
    AGES_CROSSED("The oldest is younger than the youngest ({0}).", "Correct one of the two."),
    NO_DAY("It is no day of the calendar.", "Give it like 31/01/2027."),
    DAY_FAR("It lies before 2000, or more than ten years ahead.", "Correct the year."),
    NO_WEEKS("It is no number of weeks.", "Give a whole number from 0 to 520."),
    NO_WEEKDAY("“{1}” is no day of the week.", "Give them like Mon-Fri, or Mon; Wed; Fri."),
    NO_TIME("It is no time of day.", "Give it like 09:00 or 16:30."),
    CLOSES_EARLY("It closes before it opens ({0}).", "Correct one of the two."),
    HOURS_IN_PART("Days, opening and closing time go together.", "Give all three, or none."),
    NO_EMAIL("It is no e-mail address.", "Give one address, like team@council.gov.uk."),
    NO_PHONE("It is no telephone number.", "Give it like 01632 960 001."),
    PHONE_AS_NUMBER(
            "The spreadsheet took it for a number, and its first 0 is gone.",
            "Format the column as text, and type it again."),
    NO_WEBSITE("It is no address of a page.", "It begins with https:// or http://."),
    NO_POSTCODE("It has not the form of a postcode.", "Give the whole postcode, like LS1 1UR."),
    UNKNOWN_POSTCODE("No such postcode is known.", "Check it on the envelope or with Royal Mail."),
    ROW_TWICE("The same service at the same place stands in row {0}.", "Remove one of the two rows."),
    DIFFERS(
            "It says something else of the same service than row {0}.",
            "Make both rows say the same, or give the services different names.");

    private final String why;
    private final String remedy;

    Rule(String why, String remedy) {
        this.why = why;
        this.remedy = remedy;
    }

    /** With what was found put in. */
    public String why(Object... found) {
        String said = why;
        for (int i = 0; i < found.length; i++) {
            said = said.replace("{" + i + "}", String.valueOf(found[i]));
        }
        return said.replaceAll("\\{\\d\\}", "");
    }

    public String remedy() {
        return remedy;
    }
}
