package org.evenhand.packs.parliament;

import static org.evenhand.packs.DataPackage.Field.date;
import static org.evenhand.packs.DataPackage.Field.text;
import static org.evenhand.packs.DataPackage.Field.whole;

import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.evenhand.packs.DataPackage.Licence;
import org.evenhand.packs.PackWriter;
import org.evenhand.packs.importing.ImportKind;
import org.evenhand.packs.importing.Incoming;
import org.evenhand.packs.importing.Problems;
import org.evenhand.packs.importing.Publication;
import org.evenhand.packs.importing.Reading;
import org.evenhand.packs.importing.Unreadable;
import org.evenhand.packs.parliament.MinisterPosts.Post;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Posts in Government, from the biographies of members as Parliament's own interface gives them: one, or several in a list. The posts of a member
 * in the file replace those that were known; other members stay as they are.
 */
public final class MinisterPostsKind implements ImportKind {

    static final String PACK = "minister-posts";
    static final String TABLE = "posts";

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Pattern SELF = Pattern.compile("/Members/(\\d{1,8})/Biography");

    @Override
    public String name() {
        return PACK;
    }

    @Override
    public String summary() {
        return "Posts in Government, from members' biographies of Parliament's own interface (JSON)";
    }

    @Override
    public boolean reads(String member) {
        return member.toLowerCase(Locale.ROOT).endsWith(".json");
    }

    @Override
    public Publication publication() {
        return new Publication(
                "UK Parliament",
                "Members: biographies",
                Licence.OPEN_PARLIAMENT,
                "https://members-api.parliament.uk",
                "Contains Parliamentary information licensed under the Open Parliament Licence v3.0.");
    }

    @Override
    public Reading read(Incoming file, Problems problems, PackWriter pack) throws IOException {
        Map<Integer, List<Post>> inFile = new TreeMap<>();
        long number = 0;
        for (JsonNode item : items(file)) {
            number++;
            OptionalInt member = member(item);
            if (member.isEmpty()) {
                problems.add(
                        number,
                        "links",
                        "",
                        "No link like /Members/4514/Biography says whose biography it is.",
                        "Keep what the interface answers whole.");
            } else {
                inFile.put(member.getAsInt(), posts(item, member.getAsInt(), problems, number));
            }
        }
        if (inFile.isEmpty() && !problems.any()) {
            problems.add("It holds no biography.", "Download it again, completely.");
        }
        if (problems.any()) {
            return Reading.none();
        }
        List<Post> all = merged(file, inFile);
        pack.table(
                TABLE,
                "posts.csv",
                "One row for each post in Government that a member holds or held.",
                List.of(
                        whole("member_id", "Parliament's number of the member."),
                        text("post", "Name of the post, as published."),
                        date("held_from", "First day."),
                        date("held_until", "Last day; empty while it is held.")),
                rows -> all.forEach(post -> rows.row(
                        post.member(),
                        post.name(),
                        post.from(),
                        post.until().map(LocalDate::toString).orElse(""))));
        return reading(inFile, all);
    }

    private static Reading reading(Map<Integer, List<Post>> inFile, List<Post> all) {
        LocalDate newest = all.stream()
                .map(post -> post.until().orElse(post.from()))
                .max(LocalDate::compareTo)
                .orElse(LocalDate.EPOCH);
        TreeMap<String, Long> counts = new TreeMap<>();
        counts.put("members", (long) inFile.size());
        counts.put("posts", inFile.values().stream().mapToLong(List::size).sum());
        return new Reading(
                "Posts in Government, up to " + newest,
                "Posts in Government of members of Parliament with the days on which they held them.",
                newest,
                Optional.of(newest),
                counts,
                List.of());
    }

    private static List<Post> merged(Incoming file, Map<Integer, List<Post>> inFile) {
        List<Post> all = new ArrayList<>();
        file.present()
                .find(PACK)
                .ifPresent(there -> there.table(TABLE).stream()
                        .map(MinisterPosts::post)
                        .filter(post -> !inFile.containsKey(post.member()))
                        .forEach(all::add));
        inFile.values().forEach(all::addAll);
        all.sort(Comparator.comparingInt(Post::member).thenComparing(Post::from).thenComparing(Post::name));
        return all;
    }

    private static List<JsonNode> items(Incoming file) throws IOException {
        try (InputStream content = file.open()) {
            JsonNode whole = JSON.readTree(content);
            return whole.isArray()
                    ? StreamSupport.stream(whole.spliterator(), false).toList()
                    : List.of(whole);
        } catch (JacksonException broken) {
            throw new Unreadable("The file is not whole JSON.", "Download it again, completely.");
        }
    }

    private static OptionalInt member(JsonNode item) {
        for (JsonNode link : item.path("links")) {
            Matcher self = SELF.matcher(link.path("href").asString(""));
            if (self.find()) {
                return OptionalInt.of(Integer.parseInt(self.group(1)));
            }
        }
        return OptionalInt.empty();
    }

    private static List<Post> posts(JsonNode item, int member, Problems problems, long number) {
        List<Post> posts = new ArrayList<>();
        for (JsonNode post : item.path("value").path("governmentPosts")) {
            String name = post.path("name").asString("").strip();
            Optional<LocalDate> from = day(post, "startDate", problems, number);
            Optional<LocalDate> until = day(post, "endDate", problems, number);
            if (name.isEmpty() || from.isEmpty()) {
                problems.add(
                        number,
                        "governmentPosts",
                        name,
                        "A post needs a name and a first day.",
                        "Download the biography again.");
            } else if (until.filter(from.get()::isAfter).isPresent()) {
                problems.add(number, "endDate", name, "A post ends before it begins.", "Correct one of the days.");
            } else {
                posts.add(new Post(member, name, from.get(), until));
            }
        }
        return posts;
    }

    /** "2024-07-05T00:00:00"; empty where there is none. */
    private static Optional<LocalDate> day(JsonNode post, String field, Problems problems, long number) {
        String text = post.path(field).asString("");
        if (text.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.parse(text.length() > 10 ? text.substring(0, 10) : text));
        } catch (DateTimeParseException wrong) {
            problems.add(
                    number,
                    field,
                    text,
                    "A day like 2024-07-05T00:00:00 was expected.",
                    "Download the biography again.");
            return Optional.empty();
        }
    }
}
