package org.evenhand.app.register.importing;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What a list would do to one service, for the database.
 *
 * @param after JSON of what the register will say, by column; empty where nothing changes
 * @param afterSame the same if it is the other one
 */
record Planned(
        Verdict verdict,
        Optional<Integer> row,
        UUID service,
        Optional<UUID> closeTo,
        String name,
        String profession,
        String after,
        String afterSame,
        List<Line.Change> changes) {}
