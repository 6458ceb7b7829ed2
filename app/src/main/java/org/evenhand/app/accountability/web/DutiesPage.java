package org.evenhand.app.accountability.web;

import java.time.LocalDate;
import java.util.List;
import org.evenhand.app.accountability.Recommendation;

/** What an organisation must do, by how urgent it is. */
public record DutiesPage(String organisation, List<Tray> trays, LocalDate today) {

    /**
     * @param key the last part of its words: "overdue"
     * @param list the earliest day first
     */
    public record Tray(String key, List<Recommendation> list) {}
}
