package org.evenhand.app.isp;

import java.util.Optional;
import org.evenhand.app.people.OrganisationId;

/**
 * How often a task was left with somebody who is not qualified for it. No child, no setting, no person.
 *
 * @param service absent where no service is part of the plan
 * @param task a code of the pack
 * @param tasks the edition
 */
public record Overruled(Optional<OrganisationId> service, String task, String tasks, long decided) {}
