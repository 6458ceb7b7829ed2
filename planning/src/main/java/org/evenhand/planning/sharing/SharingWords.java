package org.evenhand.planning.sharing;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.evenhand.engine.share.Certificate;
import org.evenhand.engine.share.Reason;
import org.evenhand.engine.share.Sharing;
import org.evenhand.vocabulary.Profession;

/** What a plan says in plain English. The sentences stand in words.properties. */
public final class SharingWords {

    private static final ResourceBundle WORDS =
            ResourceBundle.getBundle("org.evenhand.planning.sharing.words", Locale.ROOT);

    /** "qualified teacher of deaf children", not "teachers", "the teacher" or "p1". */
    private static final Pattern SINGULAR = Pattern.compile(
            "(?!(a|an|the) )[a-z]+(-[a-z]+)*( (?!(of|for|in|with) )[a-z-]+)*(?<!s)( (of|for|in|with) .*)?");

    private SharingWords() {}

    /** Who gives how much to whom, what changes for both, and what the limit is. */
    public static String of(Reason reason) {
        String receiver = receiver(reason);
        return say(
                        "reason.giver",
                        reason.giver(),
                        inWords(reason.days()),
                        one(reason.profession()),
                        reason.receiver(),
                        inWords(reason.arriving()),
                        change(reason.giverBefore(), reason.giverAfter()))
                + receiver
                + say("reason.counting")
                + say("limit." + reason.limit().name(), reason.giver(), reason.receiver());
    }

    private static String receiver(Reason reason) {
        if (reason.worstFor().isEmpty()) {
            return "";
        }
        String change = change(reason.receiverBefore(), reason.receiverAfter());
        return reason.worstFor().equals(reason.profession())
                ? say("reason.receiver.same", reason.receiver(), change)
                : say("reason.receiver", reason.receiver(), reason.worstFor(), change);
    }

    /** Which floors cannot be reached together, and what limits them. */
    public static String of(Sharing.Impossible impossible) {
        String floors = impossible.floors().stream()
                .map(one -> say(
                        "impossible.floor",
                        one.area(),
                        one.condition(),
                        one.coverage().toPlainString()))
                .collect(Collectors.joining("\n"));
        return say(
                        "impossible",
                        impossible.share().setScale(4, RoundingMode.DOWN).toPlainString())
                + "\n"
                + floors
                + named("impossible.store", impossible.stores())
                + named("impossible.lending", impossible.lending())
                + "\n"
                + say("impossible.remedy");
    }

    /** What is proved. */
    public static String of(Certificate.Proved proved) {
        return say(
                "proved",
                String.valueOf(proved.levels()),
                shown(proved.level()),
                shown(proved.coverage()),
                shown(proved.days()),
                shown(proved.travel()));
    }

    /** With its article: a profession of ours, or a name that is words in small letters and no plural. What else stands in a problem is left alone. */
    private static String one(String name) {
        return Arrays.stream(Profession.values())
                .filter(profession ->
                        profession.title().equals(name) || profession.name().equals(name))
                .findFirst()
                .map(Profession::one)
                .orElseGet(() -> SINGULAR.matcher(name).matches()
                        ? ("aeio".indexOf(name.charAt(0)) >= 0 ? "an " : "a ") + name
                        : name);
    }

    static String tenths(BigDecimal days) {
        return days.setScale(1, RoundingMode.HALF_UP).toPlainString();
    }

    private static String inWords(BigDecimal days) {
        String tenths = String.format(Locale.UK, "%,.1f", days.setScale(1, RoundingMode.HALF_UP));
        return tenths.equals("0.0") ? say("less") : tenths;
    }

    private static String change(double before, double after) {
        String from = hundredths(before);
        String to = hundredths(after);
        return from.equals(to) ? say("change.none", to) : say("change", from, to);
    }

    private static String named(String key, List<Sharing.StoreName> stores) {
        return stores.stream()
                .map(one -> "\n" + say(key, one.area(), one.profession(), tenths(one.days())))
                .collect(Collectors.joining());
    }

    /** Rounded down: a coverage of 0.999 is not full. */
    private static String hundredths(double coverage) {
        // A millionth is far below what is shown and far above what the solver rounds.
        return BigDecimal.valueOf(coverage + 1e-6)
                .setScale(2, RoundingMode.DOWN)
                .toPlainString();
    }

    private static String shown(BigDecimal width) {
        return width.signum() == 0 ? "0" : "%.1e".formatted(width);
    }

    private static String say(String key, Object... values) {
        return new MessageFormat(WORDS.getString(key), Locale.UK).format(values);
    }
}
