package org.evenhand.app.notices;

import java.time.LocalDate;
import org.evenhand.app.notices.WayOfService.Reaching;

/**
 * That somebody was told, in a way that reached them.
 *
 * @param on the day it reached them, in England
 */
public record Served(Reaching way, LocalDate on) {}
