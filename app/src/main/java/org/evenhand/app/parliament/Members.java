package org.evenhand.app.parliament;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.evenhand.packs.areas.Areas;
import org.evenhand.packs.parliament.Groups;

/** Names of members by Parliament's number: those of today's House, and officers of groups. Former members may be missing. */
final class Members {

    private final Map<Integer, String> names = new HashMap<>();

    Members(Areas areas, Groups groups) {
        groups.list()
                .forEach(group -> group.officers()
                        .forEach(officer -> officer.memberId().ifPresent(id -> names.put(id, officer.name()))));
        areas.constituencies()
                .forEach(constituency ->
                        constituency.member().ifPresent(member -> names.put(member.id(), member.name())));
    }

    Optional<String> find(int id) {
        return Optional.ofNullable(names.get(id));
    }
}
