package org.evenhand.packs.services;

import java.time.LocalTime;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What addresses, numbers and times of day look like, wherever a service is entered. */
public final class Shapes {

    private static final Pattern EMAIL = Pattern.compile("[^\\s@<>\"]{1,64}@[^\\s@<>\"]{1,180}\\.[^\\s@<>\".]{2,}");
    private static final Pattern PHONE = Pattern.compile("[+0-9][0-9 ()+-]{6,30}( ?(ext|x)\\.? ?\\d{1,6})?");
    private static final Pattern WEBSITE = Pattern.compile("https?://[^\\s<>\"]{3,290}");
    private static final Pattern TIME = Pattern.compile("(\\d{1,2})(?:[:.](\\d{2}))?(?::00)?");

    private Shapes() {}

    public static boolean isEmail(String text) {
        return EMAIL.matcher(text).matches();
    }

    public static boolean isPhone(String text) {
        return PHONE.matcher(text).matches();
    }

    public static boolean isWebsite(String text) {
        return WEBSITE.matcher(text).matches();
    }

    /** "9", "9:30", "09.30" or "09:30:00". */
    public static Optional<LocalTime> time(String text) {
        Matcher read = TIME.matcher(text);
        if (!read.matches()) {
            return Optional.empty();
        }
        int hour = Integer.parseInt(read.group(1));
        int minute = Optional.ofNullable(read.group(2)).map(Integer::valueOf).orElse(0);
        return hour < 24 && minute < 60 ? Optional.of(LocalTime.of(hour, minute)) : Optional.empty();
    }
}
