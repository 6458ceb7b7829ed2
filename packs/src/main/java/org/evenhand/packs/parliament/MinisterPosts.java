package org.evenhand.packs.parliament;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.evenhand.packs.Pack;
import org.evenhand.packs.Packs;
import org.evenhand.packs.Row;
import org.evenhand.vocabulary.DataVersion;

/** Which posts in Government members held, and when. Empty where an installation has imported none. */
public final class MinisterPosts {

    private final Optional<DataVersion> version;
    private final List<Post> posts;

    private MinisterPosts(Optional<Pack> pack) {
        this.version = pack.map(Pack::version);
        this.posts = pack.stream()
                .flatMap(found -> found.table(MinisterPostsKind.TABLE).stream())
                .map(MinisterPosts::post)
                .toList();
    }

    public static MinisterPosts from(Packs packs) {
        return new MinisterPosts(packs.find(MinisterPostsKind.PACK));
    }

    /**
     * A post that a member held.
     *
     * @param member Parliament's number
     * @param until the last day; empty while it is held
     */
    public record Post(int member, String name, LocalDate from, Optional<LocalDate> until) {

        boolean isHeldOn(LocalDate day) {
            return !day.isBefore(from) && until.filter(day::isAfter).isEmpty();
        }
    }

    static Post post(Row row) {
        return new Post(
                row.whole("member_id"), row.text("post"), row.date("held_from"), row.optionalDate("held_until"));
    }

    public Optional<DataVersion> version() {
        return version;
    }

    /** What this member was in Government on this day; a member may hold several posts at once. */
    public List<Post> heldBy(int member, LocalDate day) {
        return posts.stream()
                .filter(post -> post.member() == member && post.isHeldOn(day))
                .toList();
    }
}
