package org.evenhand.app.register.openreferral.feeds;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.evenhand.app.register.openreferral.OpenReferralSchema;
import org.evenhand.app.site.Words;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads all pages of a feed and checks each service against the schema of the profile. One fault, and nothing of the feed is used. */
final class FeedReading {

    static final int MOST_SERVICES = 5_000;
    private static final int MOST_PAGES = 500;
    private static final int PER_PAGE = 100;
    private static final int MOST_FAULTS = 25;
    private static final int DEEPEST = 40;
    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST)
                            .build())
                    .build())
            .build();

    private final Fetching fetching;
    private final String base;
    private final OpenReferralSchema schema = OpenReferralSchema.of("service");
    private final List<String> faults = new ArrayList<>();
    private final Set<String> seen = new HashSet<>();
    private final List<JsonNode> services = new ArrayList<>();

    /** @param base the address below which /services lies */
    FeedReading(Fetching fetching, String base) {
        this.fetching = fetching;
        this.base = base.replaceFirst("/+$", "").replaceFirst("/services$", "");
    }

    /** Each fits the schema, and each identifier stands once. */
    List<JsonNode> services() throws NotRead {
        boolean isLast = false;
        for (int page = 1; !isLast; page++) {
            if (page > MOST_PAGES) {
                throw new NotRead(Words.of("feeds.refused.pages", MOST_PAGES));
            }
            String address = base + "/services?page=" + page + "&per_page=" + PER_PAGE;
            JsonNode answer = document(address);
            JsonNode contents = answer.path("contents");
            if (!contents.isArray()) {
                throw new NotRead(Words.of("feeds.refused.contents", address));
            }
            for (int i = 0; i < contents.size(); i++) {
                take(address, "/contents/" + i, contents.get(i));
            }
            isLast = contents.isEmpty()
                    || answer.path("last_page").asBoolean(false)
                    || page >= answer.path("total_pages").asInt(0);
        }
        if (!faults.isEmpty()) {
            throw new NotRead(faults);
        }
        return services;
    }

    /** A list may give only the outline; the whole has an address of its own. */
    private void take(String page, String at, JsonNode listed) throws NotRead {
        if (services.size() >= MOST_SERVICES) {
            throw new NotRead(Words.of("feeds.refused.many", MOST_SERVICES));
        }
        if (!fits(page, at, listed)) {
            return;
        }
        String id = UUID.fromString(listed.get("id").asString()).toString();
        if (!seen.add(id)) {
            fault(Words.of("feeds.refused.twice", page, id));
            return;
        }
        if (listed.has("service_at_locations")) {
            services.add(listed);
            return;
        }
        String address = base + "/services/" + id;
        JsonNode whole = document(address);
        if (fits(address, "", whole)) {
            services.add(whole);
        }
    }

    private boolean fits(String page, String at, JsonNode service) throws NotRead {
        List<OpenReferralSchema.Fault> found = schema.check(service);
        for (OpenReferralSchema.Fault one : found) {
            fault(Words.of(
                    "feeds.refused.fault",
                    page,
                    new OpenReferralSchema.Fault(at + one.path(), one.value(), one.rule())));
        }
        return found.isEmpty();
    }

    private void fault(String what) throws NotRead {
        faults.add(what);
        if (faults.size() >= MOST_FAULTS) {
            faults.add(Words.of("feeds.refused.more", MOST_FAULTS));
            throw new NotRead(faults);
        }
    }

    private JsonNode document(String address) throws NotRead {
        byte[] body = fetching.json(address);
        try {
            return JSON.readTree(body);
        } catch (JacksonException broken) {
            throw new NotRead(Words.of("feeds.refused.json", address, DEEPEST, broken.getOriginalMessage()));
        }
    }
}
