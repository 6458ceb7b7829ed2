package org.evenhand.app.workforce;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.evenhand.app.site.Csv;
import org.evenhand.engine.demand.Kind;

/**
 * The 153 authorities as a file of comma-separated values: the download of the page and the output of the command line, byte for byte. UTF-8,
 * lines end with a line feed. Where nothing can be worked out stands [z].
 */
public final class PromiseTable {

    /** The columns in order, with what each means. */
    public static final List<List<String>> COLUMNS = List.of(
            List.of("la_code", "Department for Education’s number of the authority"),
            List.of("gss_code", "Office for National Statistics’ code of the authority"),
            List.of("authority", "Name of the authority"),
            List.of("region", "Region of England"),
            List.of("primary_schools", "State-funded mainstream primary schools, with middle schools deemed primary"),
            List.of(
                    "secondary_schools",
                    "State-funded mainstream secondary schools, with middle schools deemed secondary and all-through schools"),
            List.of("pupils", "Pupils of state-funded schools of every kind"),
            List.of("days_promised", "Days of specialist time a year that the reported promise implies"),
            List.of("days_per_1000_pupils", "Those days for a thousand pupils"),
            List.of(
                    "experts_needed",
                    "Full-time experts it would take, under the assumptions of the address or the command"),
            List.of(
                    "experts_by_pupils",
                    "Experts the area would have if those of the policy were shared out by pupils"),
            List.of(
                    "share_covered",
                    "Part of the days promised that they would cover, from 0; more than 1 if they would do more"),
            List.of(
                    "nurseries_nothing_promised",
                    "Private, voluntary and independent nurseries: no figure has been promised"),
            List.of("nursery_schools_nothing_promised", "Maintained nursery schools: no figure has been promised"),
            List.of("colleges_nothing_promised", "Colleges of every kind: no figure has been promised"),
            List.of("special_schools_nothing_promised", "Special schools: no figure has been promised"),
            List.of("alternative_provision_nothing_promised", "Alternative provision: no figure has been promised"));

    private PromiseTable() {}

    public static String csv(List<Promising.AuthorityRow> rows) {
        return Csv.of(
                COLUMNS.stream().map(List::getFirst).toList(),
                rows.stream().map(PromiseTable::cells).toList());
    }

    private static List<String> cells(Promising.AuthorityRow row) {
        PromiseOfArea promise = row.promise();
        return List.of(
                row.authority().code().code(),
                row.authority().gss().code(),
                row.authority().name(),
                row.region(),
                String.valueOf(row.count(Kind.PRIMARY, Kind.MIDDLE_DEEMED_PRIMARY)),
                String.valueOf(row.count(Kind.SECONDARY, Kind.MIDDLE_DEEMED_SECONDARY, Kind.ALL_THROUGH)),
                String.valueOf(promise.pupils()),
                number(promise.days(), 0),
                number(promise.daysPerThousandPupils(), 1),
                number(promise.expertsNeeded(), 1),
                number(promise.experts(), 1),
                number(promise.shareKept(), 4),
                String.valueOf(row.count(Kind.NURSERY)),
                String.valueOf(row.count(Kind.NURSERY_SCHOOL)),
                String.valueOf(row.count(Kind.COLLEGE)),
                String.valueOf(row.count(Kind.SPECIAL)),
                String.valueOf(row.count(Kind.ALTERNATIVE_PROVISION)));
    }

    private static String number(double value, int places) {
        return Double.isNaN(value)
                ? "[z]"
                : BigDecimal.valueOf(value)
                        .setScale(places, RoundingMode.HALF_UP)
                        .toPlainString();
    }
}
