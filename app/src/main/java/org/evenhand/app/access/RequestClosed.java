package org.evenhand.app.access;

import java.time.LocalDate;

/**
 * Nothing more is to be done with a request. Who was not met by then has waited at least so long, and no longer.
 *
 * @param on the day, in England
 * @param bySetting whether the setting closed it, so that the service has to be told
 */
public record RequestClosed(RequestId id, LocalDate on, boolean bySetting) {}
