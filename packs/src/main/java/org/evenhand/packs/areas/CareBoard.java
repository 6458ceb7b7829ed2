package org.evenhand.packs.areas;

import org.evenhand.vocabulary.GssCode;
import org.evenhand.vocabulary.IcbCode;

/** One of the 42 integrated care boards of the NHS in England, as of 2024. */
public record CareBoard(IcbCode code, GssCode gss, String name) {}
