package org.evenhand.app.isp;

import java.time.ZoneId;
import java.util.List;
import org.evenhand.app.isp.Plan.Signature;
import org.evenhand.app.isp.Plan.Version;
import org.evenhand.app.isp.PlanDocument.Outcome;
import org.evenhand.app.isp.PlanDocument.Provision;
import org.evenhand.app.site.Numbers;
import org.evenhand.app.site.PlainDocument;
import org.evenhand.app.site.PlainDocument.Inline;
import org.evenhand.app.site.Words;
import org.evenhand.packs.policy.ClinicalTasks;

/** A version of a plan as a document for the meeting, the family and the next setting. */
public final class PlanPaper {

    private static final ZoneId ENGLAND = ZoneId.of("Europe/London");

    private PlanPaper() {}

    /** @param signatures of this version */
    public static PlainDocument of(Version version, List<Signature> signatures, ClinicalTasks tasks) {
        PlanDocument plan = version.document();
        String title = Words.of("isp.paper.title", plan.child().called());
        PlainDocument paper = PlainDocument.of(title, plan.setting(), Words.of("isp.proposal"))
                .heading(1, title)
                .paragraph(Words.of(
                        "isp.paper.opening",
                        PlanWords.bornIn(plan.child()),
                        plan.setting(),
                        version.number(),
                        Numbers.day(version.publishedOn())))
                .paragraph(Words.of("isp.proposal"))
                .heading(2, Words.of("isp.about"))
                .heading(3, Words.of("isp.strengths"))
                .written(plan.aboutMe().strengths())
                .heading(3, Words.of("isp.voice"))
                .written(plan.aboutMe().voice())
                .paragraph(Words.of("isp.heard", plan.aboutMe().voiceHeard()))
                .heading(2, Words.of("isp.needs"))
                .list(plan.needs().stream().map(Inline::of).toList())
                .heading(2, Words.of("isp.outcomes"));
        plan.outcomes().forEach(outcome -> outcome(paper, outcome, tasks));
        paper.heading(2, Words.of("isp.reviews"));
        if (!plan.reviews().isEmpty()) {
            paper.table(
                    List.of(Words.of("isp.review.on"), Words.of("isp.review.who"), Words.of("isp.review.changed")),
                    plan.reviews().stream()
                            .map(review -> row(Numbers.day(review.on()), review.who(), review.changed()))
                            .toList());
        }
        plan.nextReview().ifPresent(day -> paper.paragraph(Words.of("isp.nextReview.by", Numbers.day(day))));
        paper.heading(2, Words.of("isp.signatures"));
        if (signatures.isEmpty()) {
            paper.paragraph(Words.of("isp.unsigned"));
        } else {
            paper.table(
                    List.of(
                            Words.of("isp.signature.who"),
                            Words.of("isp.signature.says"),
                            Words.of("isp.signature.note"),
                            Words.of("isp.signature.when")),
                    signatures.stream().map(PlanPaper::signature).toList());
        }
        return paper.paragraph(Words.of("isp.paper.hash", version.sha256()));
    }

    private static void outcome(PlainDocument paper, Outcome outcome, ClinicalTasks tasks) {
        paper.heading(3, outcome.what())
                .paragraph(Words.of("isp.measured", outcome.measure()))
                .paragraph(Words.of("isp.byWhen", Numbers.day(outcome.byWhen())))
                .table(
                        List.of(
                                Words.of("isp.provision.what"),
                                Words.of("isp.provision.amount"),
                                Words.of("isp.provision.deliverer"),
                                Words.of("isp.provision.competence")),
                        outcome.provision().stream()
                                .map(one -> row(
                                        one.what(),
                                        PlanWords.amount(one),
                                        one.deliverer().title(),
                                        competence(one)))
                                .toList());
        outcome.provision()
                .forEach(one -> one.override()
                        .ifPresent(given -> paper.paragraph(Words.of(
                                "isp.overruled",
                                one.what(),
                                tasks.find(given.task())
                                        .map(ClinicalTasks.Task::title)
                                        .orElse(given.task()),
                                given.decidedBy(),
                                Numbers.day(given.on()),
                                given.reason()))));
    }

    private static String competence(Provision provision) {
        return provision
                .training()
                .map(given -> provision.competence() + ". " + PlanWords.training(given))
                .orElse(provision.competence());
    }

    private static List<Inline> signature(Signature signature) {
        return row(
                signature.name() + ", " + Words.of("isp.capacity", signature.capacity()),
                Words.of(signature.agrees() ? "isp.agrees" : "isp.disagrees"),
                signature.note().isEmpty() ? Words.of("isp.noNote") : signature.note(),
                Numbers.day(java.time.LocalDate.ofInstant(signature.at(), ENGLAND)));
    }

    private static List<Inline> row(String... cells) {
        return java.util.Arrays.stream(cells).map(Inline::of).toList();
    }
}
