package org.evenhand.app.register.importing;

import org.evenhand.app.people.OrganisationId;
import org.evenhand.vocabulary.LaCode;

/** The organisation that gives a list, and the authority it belongs to. */
public record Keeper(OrganisationId organisation, LaCode home) {}
