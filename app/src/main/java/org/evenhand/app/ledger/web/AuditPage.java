package org.evenhand.app.ledger.web;

import java.util.List;
import java.util.Optional;
import org.evenhand.app.site.FormProblems;
import org.evenhand.app.site.components.Cell;

/**
 * What who audits the record sees.
 *
 * @param key of the log
 * @param entries how many have their place
 * @param checkpoints the newest of them
 * @param verified what verifying found, just now
 * @param kept what was given as kept elsewhere
 * @param entry what was typed as the number of an entry
 */
public record AuditPage(
        String key,
        String entries,
        List<List<Cell>> checkpoints,
        Optional<Verified> verified,
        String kept,
        String entry,
        FormProblems problems) {

    /** @param head to be written down; empty where something is wrong */
    public record Verified(boolean isIntact, String what, String head) {}
}
