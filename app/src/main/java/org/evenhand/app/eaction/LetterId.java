package org.evenhand.app.eaction;

import java.util.UUID;

/** One letter. */
public record LetterId(UUID value) {}
