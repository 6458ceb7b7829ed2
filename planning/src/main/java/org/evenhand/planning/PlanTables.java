package org.evenhand.planning;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.evenhand.engine.plan.Drivers;
import org.evenhand.packs.figures.EhcPlansByAge;
import org.evenhand.planning.PlanResult.Block;
import org.evenhand.planning.PlanResult.PhaseVerdict;
import org.evenhand.planning.PlanRow.Gap;
import org.evenhand.planning.PlanRow.Supply;

/** A result as comma-separated values. The same result always gives the same bytes; an empty cell means that it is not known. */
public final class PlanTables {

    private static final int DIGITS = 4;

    private PlanTables() {}

    /** Every file of a result by its name, in the order a reader would open them. */
    public static Map<String, String> files(PlanResult result) {
        Map<String, String> files = new LinkedHashMap<>();
        files.put("rows.csv", rows(result.rows()));
        files.put("totals.csv", rows(result.totals()));
        files.put("run-0.csv", pointEstimates(result));
        files.put("need.csv", need(result));
        files.put("drivers.csv", drivers(result));
        files.put("displacement.csv", displacement(result));
        files.put("phases.csv", phases(result));
        files.put("money-ends.csv", moneyEnds(result));
        files.put("waits.csv", waits(result));
        files.put("assumptions.csv", assumptions(result));
        files.put(
                "scenario.json",
                ScenarioFile.write(result.scenario().withData(result.record().data())));
        files.put("method.md", MethodNote.of(result));
        return files;
    }

    public static String rows(List<PlanRow> rows) {
        Csv csv = new Csv(
                "area_code,area,profession,year,need_statutory_fte,need_service_fte,need_settings_fte,need_fte,need_sd,"
                        + "supply_fte,supply_sd,supply_sd_parameter,supply_sd_chance,supply_p5,supply_p50,supply_p95,people,"
                        + "supply_known,gap_fte,gap_p5,gap_p95,coverage,probability_closed,need_without");
        for (PlanRow row : rows) {
            Optional<Supply> supply = row.supply();
            Optional<Gap> gap = row.gap();
            csv.row(
                    row.area().code(),
                    row.area().name(),
                    row.profession(),
                    row.year(),
                    need(row, row.need().statutory().mean()),
                    need(row, row.need().service().mean()),
                    need(row, row.need().expertsAtHand().mean()),
                    need(row, row.need().total().mean()),
                    need(row, row.need().total().sd()),
                    supply.map(Supply::mean),
                    supply.map(Supply::sd),
                    supply.map(Supply::sdParameter),
                    supply.map(Supply::sdChance),
                    supply.map(Supply::p5),
                    supply.map(Supply::p50),
                    supply.map(Supply::p95),
                    supply.map(Supply::people),
                    known(row),
                    gap.map(Gap::mean),
                    gap.map(Gap::low),
                    gap.map(Gap::high),
                    gap.map(Gap::coverage),
                    gap.map(Gap::probabilityClosed),
                    String.join("; ", row.need().withheld()));
        }
        return csv.text();
    }

    /** Every row with each assumption at its most likely value. */
    public static String pointEstimates(PlanResult result) {
        Csv csv = new Csv("area_code,area,profession,year,need_fte,supply_fte,gap_fte");
        for (PlanResult.PointRow row : result.pointEstimates()) {
            csv.row(
                    row.area().code(),
                    row.area().name(),
                    row.profession(),
                    row.year(),
                    row.need(),
                    row.supply(),
                    row.gap());
        }
        return csv.text();
    }

    /** Nothing where no work is described: then need is not known, and not nothing. */
    private static Optional<Double> need(PlanRow row, double value) {
        return row.isNeedKnown() ? Optional.of(value) : Optional.empty();
    }

    /** What need is made of in the first year and the last. With need_settings_fte of rows.csv it adds up to need_fte. */
    public static String need(PlanResult result) {
        Csv csv = new Csv(
                "area_code,area,profession,year,condition,layer,ledger,age_from,age_to,divided_by_age,need_fte");
        for (NeedPart part : result.needParts()) {
            csv.row(
                    part.area().code(),
                    part.area().name(),
                    part.profession(),
                    part.year(),
                    part.condition(),
                    part.layer(),
                    part.ledger(),
                    part.band().from(),
                    part.band().to(),
                    divided(part.ages()),
                    part.fullTime());
        }
        return csv.text();
    }

    private static String divided(EhcPlansByAge.Ages ages) {
        return switch (ages) {
            case PUBLISHED -> "as plans here";
            case FEW -> "as plans in England: too few here";
            case NOT_PUBLISHED -> "as plans in England: not published here";
        };
    }

    public static String drivers(PlanResult result) {
        Csv csv = new Csv("profession,step,effect_fte");
        for (PlanResult.ProfessionDrivers each : result.drivers()) {
            Drivers drivers = each.drivers();
            csv.row(each.profession(), "Gap if nothing happened", drivers.start());
            drivers.steps().forEach(step -> csv.row(each.profession(), step.name(), step.effect()));
            csv.row(each.profession(), "Together, beyond each alone", drivers.interaction());
            csv.row(each.profession(), "Gap in the last year", drivers.end());
        }
        return csv.text();
    }

    public static String displacement(PlanResult result) {
        Csv csv =
                new Csv("area_code,area,profession,year,baseline_fte,left_fte,settings_fte,probability_below_baseline");
        result.displacement()
                .forEach(alarm -> csv.row(
                        alarm.area().code(),
                        alarm.area().name(),
                        alarm.profession(),
                        alarm.year(),
                        alarm.baseline(),
                        alarm.left(),
                        alarm.expertsAtHand(),
                        alarm.probability()));
        return csv.text();
    }

    public static String phases(PlanResult result) {
        Csv csv = new Csv("phase,layer,opens,year,blocked_by,area_code,area,profession,value");
        for (PhaseVerdict verdict : result.phasing()) {
            String opens = switch (verdict) {
                case PhaseVerdict.Opens found -> String.valueOf(found.year());
                case PhaseVerdict.NeverOpens never -> "not within the plan";
            };
            List<Block> blocks = switch (verdict) {
                case PhaseVerdict.Opens found -> found.before();
                case PhaseVerdict.NeverOpens never -> never.blocks();
            };
            if (blocks.isEmpty()) {
                csv.row(verdict.phase(), verdict.layer(), opens, "", "", "", "", "", "");
            }
            for (Block block : blocks) {
                List<Object> cells = new ArrayList<>(List.of(verdict.phase(), verdict.layer(), opens, block.year()));
                cells.addAll(cells(block));
                csv.row(cells.toArray());
            }
        }
        return csv.text();
    }

    private static List<Object> cells(Block block) {
        return switch (block) {
            case Block.Capacity capacity ->
                List.of(
                        "capacity",
                        capacity.area().code(),
                        capacity.area().name(),
                        capacity.profession(),
                        capacity.probability());
            case Block.RegionCapacity capacity ->
                List.of(
                        "capacity of the region",
                        capacity.region().code(),
                        capacity.region().name(),
                        capacity.profession(),
                        capacity.probability());
            case Block.UnknownRegion unknown ->
                List.of(
                        "not known how many there are in the region",
                        unknown.region().code(),
                        unknown.region().name(),
                        unknown.profession(),
                        "");
            case Block.Unknown unknown ->
                List.of(
                        "not known how many there are",
                        unknown.area().code(),
                        unknown.area().name(),
                        unknown.profession(),
                        "");
            case Block.Training training -> List.of("training of settings", "", "", "", training.trained());
            case Block.Evaluation evaluation -> List.of("evaluation of " + evaluation.previous(), "", "", "", "");
        };
    }

    public static String moneyEnds(PlanResult result) {
        Csv csv = new Csv("year,area_code,area,profession,days_lost,unfunded_fte,still_in_training,share_of_supply");
        result.moneyEnds()
                .ifPresent(ends -> ends.areas()
                        .forEach(area -> csv.row(
                                ends.year(),
                                area.area().code(),
                                area.area().name(),
                                area.profession(),
                                area.daysLost(),
                                area.unfunded(),
                                area.stillInTraining(),
                                area.shareOfSupply())));
        return csv.text();
    }

    public static String waits(PlanResult result) {
        Csv csv = new Csv(
                "area_code,area,profession,year,waiting,over_target,target_queue,capacity_a_month,capacity_needed_a_month");
        result.waits()
                .forEach(wait -> csv.row(
                        wait.area().code(),
                        wait.area().name(),
                        wait.profession(),
                        wait.year(),
                        wait.waiting(),
                        wait.overTarget(),
                        wait.targetQueue(),
                        wait.capacity(),
                        wait.capacityNeeded()));
        return csv.text();
    }

    public static String assumptions(PlanResult result) {
        Csv csv = new Csv("id,low,mode,high,unit,basis,set_by_the_scenario,reason");
        result.record()
                .assumptions()
                .forEach(used -> csv.row(
                        used.assumption().id(),
                        used.assumption().value().low(),
                        used.assumption().value().mode(),
                        used.assumption().value().high(),
                        used.assumption().unit(),
                        used.assumption().basis(),
                        used.changed(),
                        used.assumption().reason()));
        return csv.text();
    }

    private static String known(PlanRow row) {
        if (row.supply().isPresent() && row.area().equals(PlanResult.TOTAL)) {
            return "each area as its own row says";
        }
        return switch (row.known()) {
            case Known.PublishedHere published ->
                "published here%s: %s".formatted(asOf(published.asOf()), published.source());
            case Known.ImpliedByNational implied -> "implied, not counted: " + implied.assumption();
            case Known.NotKnown none -> "not known: " + none.why();
        };
    }

    private static String asOf(String day) {
        return day.isEmpty() ? "" : " (" + day + ")";
    }

    /** Collects lines. A number has at most four decimals; text is quoted where it must be, and never begins a formula. */
    private static final class Csv {

        private final StringBuilder text;

        Csv(String header) {
            text = new StringBuilder(header).append('\n');
        }

        void row(Object... cells) {
            for (int i = 0; i < cells.length; i++) {
                text.append(i == 0 ? "" : ",").append(cell(cells[i]));
            }
            text.append('\n');
        }

        String text() {
            return text.toString();
        }

        private static String cell(Object value) {
            if (value instanceof Optional<?> optional) {
                return optional.map(Csv::cell).orElse("");
            }
            if (value instanceof Double number) {
                return BigDecimal.valueOf(number)
                        .setScale(DIGITS, RoundingMode.HALF_EVEN)
                        .stripTrailingZeros()
                        .toPlainString();
            }
            String plain = String.format(Locale.ROOT, "%s", value).replaceAll("[\\r\\n]+", " ");
            String safe = plain.isEmpty() || "=+-@\t".indexOf(plain.charAt(0)) < 0 || plain.matches("-?[0-9.]+")
                    ? plain
                    : "'" + plain;
            return safe.matches(".*[\",].*") ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
        }
    }
}
