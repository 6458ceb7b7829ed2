package org.evenhand.app.ledger.web;

import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.evenhand.app.ledger.Ledger;
import org.evenhand.app.ledger.LogReading;
import org.evenhand.app.ledger.Remembered;
import org.evenhand.app.site.Answer;
import org.evenhand.app.site.Download;
import org.evenhand.app.site.FormProblems;
import org.evenhand.app.site.Numbers;
import org.evenhand.app.site.Page;
import org.evenhand.app.site.Problem;
import org.evenhand.app.site.Words;
import org.evenhand.app.site.components.Cell;
import org.evenhand.engine.ledger.EntryProof;
import org.evenhand.engine.ledger.Head;
import org.evenhand.engine.ledger.NoteKey;
import org.evenhand.engine.ledger.Verdict;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page of who audits the record: what was signed, who witnessed it, whether it is intact, and the proof of one entry. */
@Controller
class AuditWeb {

    private static final int SHOWN = 20;

    /** Enough to compare two by eye; the file has them all. */
    private static final int DIGITS = 16;

    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("d MMMM yyyy, HH:mm:ss", Locale.UK).withZone(ZoneId.of("Europe/London"));

    private final Ledger ledger;
    private final LogReading log;
    private final NoteKey key;

    AuditWeb(Ledger ledger, LogReading log, NoteKey key) {
        this.ledger = ledger;
        this.log = log;
        this.key = key;
    }

    @GetMapping("/ledger/audit")
    @PreAuthorize("hasRole('AUDITOR')")
    Page audit() {
        return Page.of("ledger/audit", page(Optional.empty(), "", "", FormProblems.none()));
    }

    /** Reads the whole record, and holds against it what somebody kept of it, where they give it; changes nothing. */
    @PostMapping("/ledger/audit")
    @PreAuthorize("hasRole('AUDITOR')")
    Page verify(@RequestParam(defaultValue = "") String kept) {
        Optional<Head> remembered = Remembered.find(kept, key);
        if (remembered.isEmpty() && !kept.isBlank()) {
            FormProblems problems = FormProblems.of(new Problem("kept", Words.of("ledger.notKept")));
            return Page.withProblems("ledger/audit", page(Optional.empty(), kept, "", problems));
        }
        Verdict verdict = ledger.verify(remembered.stream().toArray(Head[]::new));
        return Page.of("ledger/audit", page(Optional.of(said(verdict)), kept, "", FormProblems.none()));
    }

    @GetMapping("/ledger/proof")
    @PreAuthorize("hasRole('AUDITOR')")
    Answer proof(@RequestParam(defaultValue = "") String entry) {
        Optional<EntryProof> proof =
                entry.strip().matches("\\d{1,18}") ? log.prove(Long.parseLong(entry.strip())) : Optional.empty();
        if (proof.isEmpty()) {
            FormProblems problems = FormProblems.of(new Problem("entry", Words.of("ledger.noEntry")));
            return Page.withProblems("ledger/audit", page(Optional.empty(), "", entry, problems));
        }
        return Download.of(
                "entry-%s.tlog-proof".formatted(entry.strip()),
                "text/plain;charset=utf-8",
                proof.get().text().getBytes(StandardCharsets.UTF_8));
    }

    private AuditPage page(Optional<AuditPage.Verified> verified, String kept, String entry, FormProblems problems) {
        List<LogReading.Seen> newest = log.newest(SHOWN);
        List<List<Cell>> rows = newest.stream()
                .map(seen -> List.of(
                        Cell.of(MOMENT.format(seen.signedAt())),
                        Cell.number(Numbers.whole(seen.size())),
                        Cell.of(seen.root().substring(0, DIGITS) + "…"),
                        Cell.of(
                                seen.witnesses().isEmpty()
                                        ? Words.of("ledger.nobody")
                                        : String.join(", ", seen.witnesses()))))
                .toList();
        String entries =
                newest.isEmpty() ? "0" : Numbers.whole(newest.getFirst().size());
        return new AuditPage(key.text(), entries, rows, verified, kept, entry, problems);
    }

    private static AuditPage.Verified said(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Intact intact ->
                new AuditPage.Verified(
                        true,
                        Words.of("ledger.intact", Numbers.whole(intact.count()))
                                + (intact.erased() == 0
                                        ? ""
                                        : " " + Words.of("ledger.erased", Numbers.whole(intact.erased()))),
                        intact.head().count() + ":" + intact.head().hash());
            case Verdict.Broken broken ->
                new AuditPage.Verified(
                        false, Words.of("ledger.broken." + broken.what(), Numbers.whole(broken.number())), "");
        };
    }
}
