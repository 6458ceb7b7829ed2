package org.evenhand.app.site.components;

import gg.jte.Content;
import org.jspecify.annotations.Nullable;

/** What an installation puts into a service navigation beside its links. */
public record Slots(
        @Nullable Content start,
        @Nullable Content end,
        boolean endInline,
        @Nullable Content navigationStart,
        @Nullable Content navigationEnd) {}
