package org.evenhand.app.parliament.web;

import java.time.LocalDate;
import java.util.List;
import org.evenhand.app.parliament.Watching.Watched;

/** Which groups of parliamentarians can help, and which must report soon? */
public record GroupsPage(
        List<Watched> gone, List<Watched> there, long onRegister, LocalDate asOf, LocalDate today, String source) {}
