package org.evenhand.app.coalition.letters.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.evenhand.app.coalition.letters.Letter.Addressee;
import org.evenhand.app.coalition.letters.Letter.Said;
import org.evenhand.app.coalition.letters.Letter.Version;
import org.evenhand.app.coalition.letters.Writing;
import org.evenhand.app.coalition.web.Entered;
import org.evenhand.app.site.Problem;
import org.evenhand.app.site.Words;
import org.jspecify.annotations.Nullable;

/**
 * The text of a letter as it was entered.
 *
 * @param addressees one a line: the body, a bar, who is addressed with their office
 * @param figure one, two, three: figures that it quotes, or empty
 */
public record LetterForm(
        @Nullable String signers,
        @Nullable String sender,
        @Nullable String subject,
        @Nullable String content,
        @Nullable String addressees,
        @Nullable String figure,
        @Nullable String figure2,
        @Nullable String figure3) {

    private static final int LONGEST = 20_000;
    private static final int MOST_ADDRESSEES = 20;

    static LetterForm empty() {
        return new LetterForm(null, null, null, null, null, null, null, null);
    }

    static LetterForm of(Version version) {
        List<String> figures = version.figures().stream().map(Said::figure).toList();
        return new LetterForm(
                null,
                version.sender(),
                version.subject(),
                version.text(),
                version.addressees().stream()
                        .map(one -> one.body() + " | " + one.name())
                        .collect(Collectors.joining("\n")),
                figures.isEmpty() ? "" : figures.get(0),
                figures.size() < 2 ? "" : figures.get(1),
                figures.size() < 3 ? "" : figures.get(2));
    }

    /** Empty, with problems, where something is wrong. */
    Optional<Writing.Draft> read(List<Problem> problems) {
        String from = Entered.needed("sender", sender, 200, problems);
        String about = Entered.needed("subject", subject, 200, problems);
        // Browsers send line ends as they like; the frozen text has one kind.
        String text = Entered.needed("content", content, LONGEST, problems)
                .replace("\r\n", "\n")
                .replace('\r', '\n');
        List<Addressee> to = to(problems);
        return problems.isEmpty()
                ? Optional.of(new Writing.Draft(
                        from,
                        about,
                        text,
                        to,
                        Stream.of(figure, figure2, figure3)
                                .map(Entered::text)
                                .filter(key -> !key.isEmpty())
                                .toList()))
                : Optional.empty();
    }

    private List<Addressee> to(List<Problem> problems) {
        List<Addressee> all = new ArrayList<>();
        for (String line :
                Entered.text(addressees).lines().filter(one -> !one.isBlank()).toList()) {
            String[] parts = line.split("\\|", 2);
            boolean isRight = parts.length == 2
                    && !parts[0].isBlank()
                    && !parts[1].isBlank()
                    && parts[0].length() <= 200
                    && parts[1].length() <= 200;
            if (!isRight) {
                problems.add(new Problem("addressees", Words.of("coalition.problem.addressee", line.strip())));
                return List.of();
            }
            all.add(new Addressee(all.size() + 1, parts[0].strip(), parts[1].strip()));
        }
        if (all.isEmpty() || all.size() > MOST_ADDRESSEES) {
            problems.add(new Problem("addressees", Words.of("coalition.problem.addressees", MOST_ADDRESSEES)));
        }
        return all;
    }
}
