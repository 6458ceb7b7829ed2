package org.evenhand.app.access;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.evenhand.app.access.Browser.Shown;

/** The form by which help is asked for, filled in by a person without JavaScript who presses “Continue” on every page. */
public final class AskingForm {

    /** What a childminder says of a child who stammers. */
    private static final Map<String, String> A_CHILD = Map.ofEntries(
            Map.entry("about", "CHILD"),
            Map.entry("called", "Ola"),
            Map.entry("born-month", "3"),
            Map.entry("born-year", "2022"),
            Map.entry("ages", "FROM_2_TO_4"),
            Map.entry("children", "4"),
            Map.entry("area", "SPEECH_AND_LANGUAGE"),
            Map.entry("urgent", "NONE"),
            Map.entry("signs", "STAMMERING"),
            Map.entry("noticed", "stammers"),
            Map.entry("cycles", "0"),
            Map.entry("tried", ""),
            Map.entry("support", "UNSURE"),
            Map.entry("family", "YES"),
            Map.entry("givenBy", "PARENT"),
            Map.entry("agreed-day", "2"),
            Map.entry("agreed-month", "11"),
            Map.entry("agreed-year", "2026"),
            Map.entry("how", "IN_PERSON"),
            Map.entry("covers", "ASK_AND_SHARE"),
            Map.entry("reason", "SERVICE_WILL_ASK"),
            Map.entry("name", "Sam Lee"),
            Map.entry("reached", "020 7946 0000"),
            Map.entry("times", ""));

    private AskingForm() {}

    /** Up to the list of answers, with what differs from a child who stammers. */
    public static Shown fillIn(Browser manager, Map<String, String> said) {
        Map<String, String> all = new HashMap<>(A_CHILD);
        all.putAll(said);
        Shown at = manager.get("/ask/about");
        // No form has more questions than this; a page that does not lead on would go round for ever.
        for (int page = 0;
                page < 20 && at.path().startsWith("/ask/") && !at.path().equals("/ask/check");
                page++) {
            at = answer(manager, at, all);
        }
        return at;
    }

    private static Shown answer(Browser manager, Shown at, Map<String, String> all) {
        if (at.path().equals("/ask/act-now")) {
            return manager.get(at.document().select("main a.govuk-button").attr("href"));
        }
        Map<String, String> given = new LinkedHashMap<>();
        at.document().select("main form [name]").eachAttr("name").forEach(name -> {
            if (all.containsKey(name)) {
                given.put(name, all.get(name));
            }
        });
        return manager.send(at, at.path(), given);
    }
}
