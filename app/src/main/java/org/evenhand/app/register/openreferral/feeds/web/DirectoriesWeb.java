package org.evenhand.app.register.openreferral.feeds.web;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.evenhand.app.register.openreferral.feeds.DirectoryEntry;
import org.evenhand.app.register.openreferral.feeds.DirectoryFeeds;
import org.evenhand.app.site.AreaNames;
import org.evenhand.app.site.Entered;
import org.evenhand.app.site.FormProblems;
import org.evenhand.app.site.Numbers;
import org.evenhand.app.site.Page;
import org.evenhand.app.site.Problem;
import org.evenhand.app.site.Words;
import org.evenhand.app.site.components.Option;
import org.evenhand.app.site.components.Options;
import org.evenhand.app.site.components.SummaryRow;
import org.evenhand.packs.areas.Areas;
import org.evenhand.packs.areas.Authority;
import org.evenhand.vocabulary.LaCode;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

/** What other directories' feeds brought, for everybody; never mixed with what services entered here. */
@Controller
public class DirectoriesWeb {

    static final ZoneId ENGLAND = ZoneId.of("Europe/London");
    private static final int LONGEST = 200;

    private final DirectoryFeeds feeds;
    private final AreaNames areaNames;
    private final Areas areas;

    DirectoriesWeb(DirectoryFeeds feeds, AreaNames areaNames, Areas areas) {
        this.feeds = feeds;
        this.areaNames = areaNames;
        this.areas = areas;
    }

    /** What is looked for. */
    public record Search(@Nullable String words, @Nullable String area) {}

    /** @param website may be empty */
    public record Entry(String name, String origin, String description, String website, List<SummaryRow> rows) {}

    public record DirectoriesPage(
            Search search,
            List<Option> areas,
            List<FeedsOfDirectoriesWeb.Line> feeds,
            String count,
            List<Entry> entries,
            FormProblems problems) {}

    @GetMapping("/find/directories")
    Page directories(@ModelAttribute Search search) {
        List<Problem> problems = new ArrayList<>();
        String words = Entered.atMost("words", search.words(), LONGEST, problems);
        String code = Entered.text(search.area());
        Optional<LaCode> area = areas.authorities().stream()
                .map(Authority::code)
                .filter(one -> one.code().equals(code))
                .findFirst();
        if (!code.isEmpty() && area.isEmpty()) {
            problems.add(new Problem("area", Words.of("register.problem.area", code)));
        }
        List<DirectoryFeeds.Found> found = problems.isEmpty()
                ? feeds.search(new DirectoryFeeds.Wish(Optional.of(words).filter(text -> !text.isEmpty()), area))
                : List.of();
        DirectoriesPage page = new DirectoriesPage(
                search,
                choices(),
                feeds.feeds().stream().map(FeedsOfDirectoriesWeb::line).toList(),
                Words.of(found.size() == 1 ? "feeds.entries.one" : "feeds.entries", Numbers.whole(found.size())),
                found.stream().map(this::entry).toList(),
                new FormProblems(problems));
        return problems.isEmpty()
                ? Page.of("register/feeds/directories", page)
                : Page.withProblems("register/feeds/directories", page);
    }

    private List<Option> choices() {
        return Options.startingWith(
                Words.of("register.anyArea"),
                areas.authorities().stream()
                        .sorted(Comparator.comparing(Authority::name))
                        .map(one -> Option.of(one.code().code(), one.name())));
    }

    private Entry entry(DirectoryFeeds.Found found) {
        DirectoryEntry entry = found.entry();
        List<SummaryRow> rows = new ArrayList<>();
        row(rows, "organisation", entry.organisation());
        row(rows, "terms", String.join("; ", entry.terms()));
        row(rows, "ages", ages(entry.fromAge(), entry.toAge()));
        row(
                rows,
                "place",
                Stream.of(entry.town(), entry.area().map(areaNames::of).orElse(""))
                        .filter(text -> !text.isEmpty())
                        .distinct()
                        .collect(Collectors.joining(", ")));
        row(rows, "email", entry.email());
        row(rows, "assured", entry.assured().map(Numbers::day).orElseGet(() -> Words.of("feeds.assured.unknown")));
        row(rows, "licence", found.licence());
        return new Entry(
                entry.name(),
                Words.of("feeds.origin", found.publisher()),
                entry.description(),
                entry.website(),
                List.copyOf(rows));
    }

    private static void row(List<SummaryRow> rows, String key, String value) {
        if (!value.isEmpty()) {
            rows.add(SummaryRow.of(Words.of("feeds.row." + key), value));
        }
    }

    private static String ages(OptionalInt from, OptionalInt to) {
        if (from.isPresent() && to.isPresent()) {
            return Words.of("register.ages.value", from.getAsInt(), to.getAsInt());
        }
        return from.isPresent()
                ? Words.of("feeds.ages.from", from.getAsInt())
                : to.isPresent() ? Words.of("feeds.ages.to", to.getAsInt()) : "";
    }
}
