package org.evenhand.app.workforce.web;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.evenhand.app.site.Words;
import org.evenhand.packs.Packs;
import org.evenhand.packs.policy.PolicyFigures;
import org.evenhand.packs.workforce.SharingAssumptions;
import org.evenhand.packs.workforce.WorkforceAssumptions;
import org.evenhand.planning.Scenario;
import org.evenhand.vocabulary.Profession;
import org.springframework.stereotype.Component;

/** What the assumptions are called, and how their values are written and read. A share is written in per cent. */
@Component
class AssumptionNames {

    private final Map<String, String> names = new HashMap<>();

    AssumptionNames(Packs packs) {
        PolicyFigures.from(packs).list().forEach(figure -> names.put(figure.id(), figure.name()));
        SharingAssumptions.from(packs).list().forEach(assumed -> names.put(assumed.id(), assumed.name()));
        WorkforceAssumptions.from(packs).list().forEach(assumed -> names.put(assumed.id(), assumed.name()));
    }

    /** "Leavers in a year, speech and language therapists". */
    String title(String id) {
        String own = names.get(id);
        if (own != null) {
            return own;
        }
        int dot = id.indexOf('.');
        String general = names.get("all" + id.substring(Math.max(0, dot)));
        String about = group(id);
        return (general == null ? id.substring(dot + 1).replace('-', ' ') : general) + ", " + about;
    }

    /** The reason, which in the packs begins with the name. */
    String withoutTitle(Scenario.Assumption assumption) {
        String begins = title(assumption.id()) + ". ";
        return assumption.reason().startsWith(begins)
                ? assumption.reason().substring(begins.length())
                : assumption.reason();
    }

    /** Whose it is: a profession, all of them, or the days for settings. */
    static String group(String id) {
        String key = key(id);
        for (Profession profession : Profession.values()) {
            if (profession.name().equals(key)) {
                return profession.title();
            }
        }
        return Words.find("studio.group." + key).orElse(key);
    }

    static String key(String id) {
        int dot = id.indexOf('.');
        return (dot < 0 ? id : id.substring(0, dot)).toUpperCase(Locale.ROOT);
    }

    static boolean isShare(String unit) {
        return unit.equals("SHARE");
    }

    /** As it stands in a field: 0.09 of the unit SHARE is "9". */
    static String written(double value, String unit) {
        BigDecimal number = new BigDecimal(Double.toString(value));
        return (isShare(unit) ? number.movePointRight(2) : number)
                .stripTrailingZeros()
                .toPlainString();
    }

    /** What {@link #written} wrote, or a person; NaN where it is no number. */
    static double read(String text, String unit) {
        String plain = text.strip().replaceAll("\\s*%$", "").replace(",", "").replace('−', '-');
        if (!plain.matches("-?\\d{1,12}(\\.\\d{1,10})?")) {
            return Double.NaN;
        }
        BigDecimal number = new BigDecimal(plain);
        return (isShare(unit) ? number.movePointLeft(2) : number).doubleValue();
    }

    /** What a ratio is of stands with the assumption itself; what all other units are called, with the unit. */
    static String unit(Scenario.Assumption assumption) {
        return Words.find("studio.unit." + assumption.id())
                .or(() -> Words.find("studio.unit." + assumption.unit()))
                .orElseGet(() -> assumption.unit().toLowerCase(Locale.ROOT).replace('_', ' '));
    }

    /** "9%, from 5% to 14%". */
    static String shown(Scenario.Assumption assumption) {
        String unit = isShare(assumption.unit()) ? "" : " " + unit(assumption);
        String mode = read(assumption.value().mode(), assumption.unit());
        if (assumption.value().exact()) {
            return mode + unit;
        }
        return Words.of(
                        "studio.assumption.range",
                        mode,
                        read(assumption.value().low(), assumption.unit()),
                        read(assumption.value().high(), assumption.unit()))
                + unit;
    }

    /** For a reader: "1,320,000", "−2.1%". */
    private static String read(double value, String unit) {
        BigDecimal number = new BigDecimal(written(value, unit));
        NumberFormat format = NumberFormat.getNumberInstance(Locale.UK);
        format.setMaximumFractionDigits(Math.max(0, number.scale()));
        return format.format(number).replace('-', '−') + (isShare(unit) ? "%" : "");
    }
}
