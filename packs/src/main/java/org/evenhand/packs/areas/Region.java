package org.evenhand.packs.areas;

import org.evenhand.vocabulary.RegionCode;

/** One of the nine regions of England. */
public record Region(RegionCode code, String name) {}
