package org.evenhand.packs.areas;

import java.time.LocalDate;
import org.evenhand.vocabulary.LaCode;

/** An education authority that was divided or merged, such as Cumbria: older publications name it, and no authority of today is the same. */
public record FormerAuthority(LaCode code, String name, LocalDate ended) {}
