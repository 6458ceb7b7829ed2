package org.evenhand.packs.areas;

import java.util.Optional;
import org.evenhand.vocabulary.ConstituencyCode;

/** One of the 543 English constituencies of July 2024, with its Member of Parliament where the pack of members knows one. */
public record Constituency(ConstituencyCode code, String name, Optional<Member> member) {}
