package org.evenhand.app.workforce.web;

import java.util.List;
import java.util.stream.Collectors;
import org.evenhand.app.place.Sources;
import org.evenhand.app.site.Numbers;
import org.evenhand.app.site.Words;
import org.evenhand.app.site.components.Cell;
import org.evenhand.app.site.components.Link;
import org.evenhand.app.site.components.SummaryRow;
import org.evenhand.planning.PlanResult;
import org.evenhand.planning.RunRecord;
import org.evenhand.planning.Scenario;
import org.evenhand.vocabulary.DataVersion;
import org.springframework.stereotype.Component;

/** Puts together the record of a run. */
@Component
class RecordPages {

    private final Sources sources;
    private final AssumptionNames names;

    RecordPages(Sources sources, AssumptionNames names) {
        this.sources = sources;
        this.names = names;
    }

    RecordPage of(StudioFrame frame, PlanResult plan) {
        RunRecord record = plan.record();
        return new RecordPage(
                frame,
                facts(frame, plan),
                plan.scenario().levers().stream().map(RecordPages::lever).toList(),
                record.assumptions().stream()
                        .filter(RunRecord.Used::changed)
                        .map(this::assumption)
                        .toList(),
                record.assumptions().stream()
                        .filter(used -> !used.changed())
                        .map(this::assumption)
                        .toList(),
                record.notes(),
                downloads(frame));
    }

    private List<SummaryRow> facts(StudioFrame frame, PlanResult plan) {
        RunRecord record = plan.record();
        return List.of(
                SummaryRow.of(Words.of("studio.record.id"), frame.id()),
                SummaryRow.of(Words.of("studio.record.program"), record.version()),
                SummaryRow.of(
                        Words.of("studio.record.method"),
                        Words.of("studio.method." + record.method().name())),
                SummaryRow.of(Words.of("studio.record.seed"), String.valueOf(record.seed())),
                SummaryRow.of(
                        Words.of("studio.record.draws"),
                        record.method() == Scenario.Method.EXACT
                                ? Words.of("studio.record.noDraws")
                                : Numbers.whole(record.draws())),
                SummaryRow.of(
                        Words.of("studio.record.areas"),
                        plan.areas().size() == 1
                                ? plan.areas().getFirst().name()
                                : Words.of("studio.record.many", plan.areas().size())),
                SummaryRow.of(
                        Words.of("studio.record.years"),
                        Words.of(
                                "studio.range",
                                PlanWords.year(plan.years().getFirst()),
                                PlanWords.year(plan.years().getLast()))),
                SummaryRow.of(
                        Words.of("studio.record.data"),
                        record.data().stream().map(DataVersion::toString).collect(Collectors.joining(", "))),
                SummaryRow.of(Words.of("studio.record.sources"), sources.line(record.data())));
    }

    static List<Cell> lever(Scenario.Lever lever) {
        return List.of(
                Cell.of(Words.of("studio.lever." + lever.kind().name())),
                Cell.of(lever.profession()
                        .map(profession -> profession.title())
                        .orElseGet(() -> Words.of("studio.each.profession"))),
                Cell.of(
                        lever.areas().isEmpty()
                                ? Words.of("studio.lever.everywhere")
                                : String.join(", ", lever.areas())),
                Cell.of(Words.of(
                        "studio.lever.change",
                        PlanWords.share(lever.profile().factor()),
                        Words.of("studio.shape." + lever.profile().shape().name()),
                        PlanWords.year(lever.profile().from()),
                        PlanWords.year(lever.profile().to()))),
                Cell.of(lever.reason()));
    }

    private List<Cell> assumption(RunRecord.Used used) {
        Scenario.Assumption assumption = used.assumption();
        return List.of(
                Cell.of(PlanWords.withBelow(names.title(assumption.id()), AssumptionNames.group(assumption.id()))),
                Cell.number(AssumptionNames.shown(assumption)),
                Cell.of(PlanWords.basis(assumption.basis())),
                Cell.of(names.withoutTitle(assumption)));
    }

    private static List<Link> downloads(StudioFrame frame) {
        return PlanFiles.NAMES.stream()
                .map(file -> Link.of(Words.of("studio.file." + file.replace('.', '-')), frame.path() + "/" + file))
                .toList();
    }
}
