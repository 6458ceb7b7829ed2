package org.evenhand.planning;

import java.util.ArrayList;
import java.util.List;
import org.evenhand.packs.figures.AgeBand;
import org.evenhand.packs.figures.EhcPlansByAge;
import org.evenhand.packs.figures.EhcPlansByAge.Ages;
import org.evenhand.packs.figures.EhcPlansByAge.Shares;
import org.evenhand.packs.workforce.PathwayTasks.Task;

/**
 * The children of a task in an area, by condition and band of ages. Plans and assessments are cut by the task's ages. A national figure is of the task's
 * ages and is not cut. What is not published by age (assessments, national figures) is divided as plans for the same needs are, which is an assumption.
 *
 * @param withheld counts that are not published, as phrases
 */
record AgedChildren(List<Cell> cells, List<String> withheld) {

    AgedChildren {
        cells = List.copyOf(cells);
        withheld = List.copyOf(withheld);
    }

    /** @param number children of the condition in the band, of the task's ages */
    record Cell(String condition, AgeBand band, Ages ages, double number) {}

    static AgedChildren of(Task task, PlanArea area, PlanInputs inputs, Numbers numbers) {
        Population.Counted all =
                Population.of(task.population(), inputs.facts(area), inputs.facts(PlanArea.ENGLAND), numbers);
        List<Cell> cells = new ArrayList<>();
        for (Population.Part part : all.parts()) {
            String measure =
                    part.condition().equals(NeedPart.ALL_CONDITIONS) ? EhcPlansByAge.ALL_NEEDS : part.condition();
            Shares shares = area.authority()
                    .map(code -> inputs.ages().of(code, measure))
                    .orElseGet(() -> inputs.ages().england(measure));
            double whole = Population.isOfItsAges(task.population()) ? within(task, measure, shares, inputs) : 1;
            for (int b = 0; b < AgeBand.all().size(); b++) {
                AgeBand band = AgeBand.all().get(b);
                double within = inputs.ages().within(band, measure, task.ageFrom(), task.ageTo());
                if (within > 0 && shares.byBand().get(b) > 0) {
                    cells.add(new Cell(
                            part.condition(),
                            band,
                            shares.ages(),
                            part.number() * shares.byBand().get(b) * within / whole));
                }
            }
        }
        return new AgedChildren(cells, all.withheld());
    }

    /** The share of plans that are of the task's ages. */
    private static double within(Task task, String measure, Shares shares, PlanInputs inputs) {
        double sum = 0;
        for (int b = 0; b < AgeBand.all().size(); b++) {
            sum += shares.byBand().get(b)
                    * inputs.ages().within(AgeBand.all().get(b), measure, task.ageFrom(), task.ageTo());
        }
        return sum;
    }

    double number() {
        return cells.stream().mapToDouble(Cell::number).sum();
    }
}
