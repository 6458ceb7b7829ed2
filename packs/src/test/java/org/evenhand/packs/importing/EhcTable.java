package org.evenhand.packs.importing;

import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;

/** A made-up table of requests in the Department's layout: England, one region and two authorities that do not exist. */
final class EhcTable {

    static final String HEADER =
            "time_period,time_identifier,geographic_level,country_code,country_name,region_code,region_name,new_la_code,"
                    + "old_la_code,la_name,breakdown_topic,breakdown,requests_received_in_year,requests_decided_to_assess,"
                    + "requests_decided_not_to_assess,requests_decision_not_made,requests_withdrawn,"
                    + "request_outcome_six_weeks,request_outcome_over_6_weeks,mediation_related_request,"
                    + "tribunal_related_request";

    private final List<String> rows = new ArrayList<>();

    static EhcTable ofTwoAuthorities() {
        // 10 + 6 = 16 received; in each row assessed + refused + undecided + withdrawn = received.
        return new EhcTable()
                .row("National,E92000001,England,,,,,", "16,11,3,1,1,12,3,2,1")
                .row("Regional,E92000001,England,E12000001,North East,,,", "16,11,3,1,1,12,3,2,1")
                .row(
                        "Local authority,E92000001,England,E12000001,North East,E06000901,901,Anytown",
                        "10,7,2,1,0,8,2,1,1")
                .row(
                        "Local authority,E92000001,England,E12000001,North East,E06000902,902,Otherby",
                        "6,4,1,0,1,4,1,1,0");
    }

    EhcTable row(String area, String counts) {
        rows.add("2024,Calendar year," + area + ",All requests for EHC needs assessments,All," + counts);
        return this;
    }

    /** With this text in the place of that, once it is written. */
    String replacing(String that, String with) {
        return toString().replace(that, with);
    }

    @Override
    public String toString() {
        StringJoiner lines = new StringJoiner("\n", "", "\n").add(HEADER);
        rows.forEach(lines::add);
        return lines.toString();
    }
}
