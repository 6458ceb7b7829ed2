package org.evenhand.app.establishment.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.evenhand.app.establishment.Checked;
import org.evenhand.app.establishment.GivingPosts;
import org.evenhand.app.establishment.Post;
import org.evenhand.app.establishment.Upload;
import org.evenhand.app.site.FormProblems;
import org.evenhand.app.site.Numbers;
import org.evenhand.app.site.Words;
import org.evenhand.app.site.components.Cell;
import org.evenhand.app.site.components.DateValues;
import org.evenhand.app.site.components.SummaryRow;
import org.evenhand.packs.Pack;
import org.evenhand.packs.areas.Areas;
import org.evenhand.packs.areas.Authority;
import org.evenhand.packs.importing.ImportResult;
import org.evenhand.packs.importing.Problem;
import org.evenhand.vocabulary.LaCode;
import org.evenhand.vocabulary.Provenance;
import org.evenhand.vocabulary.Unit;
import org.springframework.stereotype.Component;

/** Puts together what a list of posts says, and what is wrong with it. */
@Component
class PostsPages {

    private static final int MOST_SHOWN = 50;

    private static final List<String> COLUMNS =
            List.of("la_code", "profession", "funded_posts", "filled", "vacant", "early", "middle", "late");

    private final GivingPosts giving;
    private final Areas areas;

    PostsPages(GivingPosts giving, Areas areas) {
        this.giving = giving;
        this.areas = areas;
    }

    PostsPage.Give give(LaCode authority, PostsForm form, FormProblems problems) {
        return new PostsPage.Give(
                name(authority),
                authority.code(),
                problems,
                DateValues.of(PostsForm.text(form.day()), PostsForm.text(form.month()), PostsForm.text(form.year())),
                giving.lists(authority).stream()
                        .map(pack -> new PostsPage.To(
                                Words.of("posts.given", Numbers.day(pack.effective())),
                                "/establishment/" + pack.version().version()))
                        .toList(),
                COLUMNS.stream()
                        .map(column -> List.of(Cell.of(column), Cell.of(Words.of("posts.column." + column))))
                        .toList());
    }

    PostsPage.Found found(LaCode authority, Checked checked, Upload upload, LocalDate asOf) {
        PostsPage.Carried carried = new PostsPage.Carried(
                upload.name(),
                upload.base64(),
                String.valueOf(asOf.getDayOfMonth()),
                String.valueOf(asOf.getMonthValue()),
                String.valueOf(asOf.getYear()));
        return switch (checked) {
            case Checked.Sound sound ->
                new PostsPage.Found(
                        name(authority),
                        authority.code(),
                        Words.of("posts.sound", upload.name(), sound.posts().size(), Numbers.day(asOf)),
                        List.of(),
                        0,
                        posts(sound.posts()),
                        Optional.of(carried));
            case Checked.Same same ->
                new PostsPage.Found(
                        name(authority),
                        authority.code(),
                        Words.of("posts.same", same.present()),
                        List.of(),
                        0,
                        List.of(),
                        Optional.empty());
            case Checked.Refused refused -> refused(authority, refused.refused(), upload, carried);
        };
    }

    private PostsPage.Found refused(
            LaCode authority, ImportResult.Refused refused, Upload upload, PostsPage.Carried carried) {
        return new PostsPage.Found(
                name(authority),
                authority.code(),
                Words.of(refused.total() == 1 ? "posts.refused.one" : "posts.refused", upload.name(), refused.total()),
                refused.problems().stream()
                        .limit(MOST_SHOWN)
                        .map(PostsPages::problem)
                        .toList(),
                refused.total(),
                List.of(),
                Optional.of(carried));
    }

    private static List<Cell> problem(Problem problem) {
        return List.of(
                Cell.of(problem.row() > 0 ? String.valueOf(problem.row()) : Words.of("posts.wholeFile")),
                Cell.of(problem.column()),
                Cell.of(problem.value()),
                Cell.of(problem.why()),
                Cell.of(problem.remedy()));
    }

    PostsPage.Received received(LaCode authority, Pack pack) {
        Provenance source = pack.sources().getFirst();
        return new PostsPage.Received(
                name(authority),
                List.of(
                        SummaryRow.of(
                                Words.of("posts.receipt.edition"),
                                pack.version().toString()),
                        SummaryRow.of(Words.of("posts.receipt.asOf"), Numbers.day(pack.effective())),
                        SummaryRow.of(Words.of("posts.receipt.by"), source.source()),
                        SummaryRow.of(Words.of("posts.receipt.licence"), source.licence()),
                        SummaryRow.of(Words.of("posts.receipt.sha256"), source.sha256())),
                posts(giving.posts(pack)),
                Words.of("posts.source", source.title(), name(authority), Numbers.day(source.published())),
                areas.find(authority)
                        .map(known -> new PostsPage.To(
                                Words.of("posts.page", known.name()), "/figures/enough?area=" + authority.code())));
    }

    private static List<List<Cell>> posts(List<Post> posts) {
        return posts.stream()
                .map(post -> List.of(
                        Cell.of(post.profession().title()),
                        Cell.number(Numbers.in(Unit.FULL_TIME_EQUIVALENT, post.funded())),
                        Cell.number(Numbers.in(Unit.FULL_TIME_EQUIVALENT, post.filled())),
                        Cell.number(Numbers.in(Unit.FULL_TIME_EQUIVALENT, post.vacant()))))
                .toList();
    }

    private String name(LaCode authority) {
        return areas.find(authority).map(Authority::name).orElseGet(() -> Words.of("posts.unnamed", authority));
    }
}
