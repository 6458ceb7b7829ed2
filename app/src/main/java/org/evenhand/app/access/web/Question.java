package org.evenhand.app.access.web;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.evenhand.app.access.Answers;
import org.evenhand.app.access.Answers.AgeGroup;
import org.evenhand.app.access.Consent;
import org.evenhand.app.guidance.Facts.About;
import org.evenhand.app.guidance.Facts.Area;
import org.evenhand.app.guidance.Facts.Sign;

/** The questions of a request, in their order; each is one page at /ask/its-name. What they ask for is all that is ever asked. */
public enum Question {
    ABOUT(new Field.One("about", names(About.values()))),
    CHILD(new Field.Line("called", 60, false, "off"), new Field.MonthOfBirth("born")),
    AGES(new Field.One("ages", names(AgeGroup.values()))),
    CHILDREN(new Field.Count("children", 2, 999)),
    AREA(new Field.One("area", names(Area.values()))),
    URGENT(new Field.Any("urgent", names(Sign.SAFEGUARDING, Sign.UNSAFE_SWALLOWING, Sign.LOSS_OF_SKILLS))),
    SIGNS(new Field.Any(
            "signs",
            names(
                    Sign.LITTLE_SPEECH,
                    Sign.STAMMERING,
                    Sign.SPEECH_MOVEMENTS,
                    Sign.SELECTIVE_MUTISM,
                    Sign.VOICE,
                    Sign.NEW_HEARING_LOSS,
                    Sign.NEW_VISION_LOSS,
                    Sign.DUAL_SENSORY_LOSS,
                    Sign.RARE_CONDITION,
                    Sign.STATUTORY_ADVICE))),
    NOTICED(new Field.Story("noticed", Answers.LONGEST_TEXT, false)),
    TRIED(new Field.One("cycles", List.of("0", "1", "2")), new Field.Story("tried", Answers.LONGEST_TEXT, true)),
    SUPPORT(new Field.Term("support", Field.Term.From.SUPPORT_MODES)),
    /** Only where the table offers no help to one child alone, and they ask for it all the same: reached from the list of answers. */
    INDIVIDUAL(new Field.Story("individually", Answers.LONGEST_TEXT, true)),
    FAMILY(new Field.One("family", List.of("YES", "NOT_ASKED_YET", "NO"))),
    CONSENT(
            new Field.One("givenBy", names(Consent.By.values())),
            new Field.Day("agreed"),
            new Field.One("how", names(Consent.How.values())),
            new Field.One("covers", names(Consent.For.values()))),
    REASON(new Field.Term("reason", Field.Term.From.NO_CONSENT_REASONS)),
    CONTACT(
            new Field.Line("name", 100, false, "name"),
            new Field.Line("reached", 200, false, "off"),
            new Field.Line("times", 200, true, "off"));

    @SuppressWarnings("ImmutableEnumChecker") // Made by List.of, of records.
    private final List<Field> fields;

    Question(Field... fields) {
        this.fields = List.of(fields);
    }

    public List<Field> fields() {
        return fields;
    }

    /** The last part of its address. */
    public String path() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Question> find(String path) {
        return Stream.of(values()).filter(q -> q.path().equals(path)).findFirst();
    }

    /** Whether it is asked, given the answers so far. A request about practice names nobody, and one about a group no single child. */
    public boolean isAsked(Entered so) {
        String about = so.text("about");
        return switch (this) {
            case CHILD, SIGNS, FAMILY -> about.equals(About.CHILD.name());
            case AGES -> !about.equals(About.CHILD.name());
            case CHILDREN -> about.equals(About.SEVERAL_CHILDREN.name());
            case INDIVIDUAL -> mayBeAnswered(so) && !so.text("individually").isEmpty();
            case CONSENT -> FAMILY.isAsked(so) && so.text("family").equals("YES");
            case REASON -> FAMILY.isAsked(so) && so.text("family").equals("NOT_ASKED_YET");
            case URGENT -> !about.equals(About.PRACTICE.name());
            case ABOUT, AREA, NOTICED, TRIED, SUPPORT, CONTACT -> true;
        };
    }

    /** Whether there is a page for it now, though it may be nothing that has to be answered. */
    public boolean mayBeAnswered(Entered so) {
        return this == INDIVIDUAL ? so.text("about").equals(About.CHILD.name()) : isAsked(so);
    }

    /** Those that are asked, in order. */
    public static List<Question> asked(Entered so) {
        return Stream.of(values()).filter(question -> question.isAsked(so)).toList();
    }

    private static List<String> names(Enum<?>... values) {
        return Arrays.stream(values).map(Enum::name).toList();
    }
}
