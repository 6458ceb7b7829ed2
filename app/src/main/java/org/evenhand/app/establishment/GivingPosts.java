package org.evenhand.app.establishment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.evenhand.app.ledger.Happening;
import org.evenhand.app.ledger.Ledger;
import org.evenhand.app.people.OrganisationId;
import org.evenhand.app.workforce.Renewing;
import org.evenhand.packs.Pack;
import org.evenhand.packs.Packs;
import org.evenhand.packs.Row;
import org.evenhand.packs.importing.ErrorsFile;
import org.evenhand.packs.importing.Import;
import org.evenhand.packs.importing.ImportResult;
import org.evenhand.packs.importing.Receipt;
import org.evenhand.packs.workforce.EstablishmentKind;
import org.evenhand.vocabulary.DataVersion;
import org.evenhand.vocabulary.LaCode;
import org.evenhand.vocabulary.Profession;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.FileSystemUtils;

/**
 * How an authority gives its list of posts: checked by the rules of the command line, then published as an edition of the pack “establishment” on
 * the shelf of this installation, with an entry in the ledger. It may speak for itself only.
 */
@Service
public class GivingPosts {

    private static final String PACK = "establishment";

    private final Packs packs;
    private final Path shelf;
    private final Ledger ledger;
    private final Renewing renewing;

    GivingPosts(Packs packs, Ledger ledger, Renewing renewing) {
        this.packs = packs;
        // The last shelf is the installation's own; those before it came with the product.
        this.shelf = packs.shelves().getLast();
        this.ledger = ledger;
        this.renewing = renewing;
    }

    /** A file with a place for what is made from it; both go when it was read. */
    @FunctionalInterface
    private interface Use<T> {
        T with(Path file, Path aside) throws IOException;
    }

    /** Looks at every row and keeps nothing. */
    public Checked check(LaCode authority, Upload upload, LocalDate asOf) {
        return using(upload, (file, aside) -> switch (reading(authority, asOf, aside)
                .read(file, false)) {
            case ImportResult.Imported made -> new Checked.Sound(made.receipt(), posts(aside, made.receipt()));
            case ImportResult.Unchanged same -> new Checked.Same(same.present());
            case ImportResult.Refused refused -> new Checked.Refused(refused);
        });
    }

    /** The file again with a column of what is wrong in each row; empty where it is no table, or nothing is wrong with it. */
    public Optional<String> errors(LaCode authority, Upload upload, LocalDate asOf) {
        return using(upload, (file, aside) -> {
            ImportResult result = reading(authority, asOf, aside).read(file, true);
            Path marked = aside.resolve("errors.csv");
            return result instanceof ImportResult.Refused refused
                            && ErrorsFile.write(file, EstablishmentKind.of(authority), refused, marked)
                    ? Optional.of(Files.readString(marked))
                    : Optional.empty();
        });
    }

    /**
     * Publishes it. The entry is written first, so that nothing is published without one; where publishing fails, the entry goes with the
     * transaction.
     */
    @Transactional
    public Checked publish(LaCode authority, OrganisationId by, Upload upload, LocalDate asOf) {
        Checked checked = using(upload, (file, aside) -> switch (reading(authority, asOf, shelf)
                .read(file, true)) {
            case ImportResult.Imported would -> {
                ledger.append(Happening.of("PostsPublished", by.value())
                        .with("authority", authority)
                        .with("data", would.receipt().version())
                        .with("asOf", asOf)
                        .with("sha256", would.receipt().source().sha256()));
                yield published(reading(authority, asOf, shelf).read(file, false), would.receipt());
            }
            case ImportResult.Unchanged same -> new Checked.Same(same.present());
            case ImportResult.Refused refused -> new Checked.Refused(refused);
        });
        renewing.renew();
        return checked;
    }

    private Checked published(ImportResult result, Receipt promised) {
        if (result instanceof ImportResult.Imported made
                && made.receipt().version().equals(promised.version())) {
            return new Checked.Sound(made.receipt(), posts(shelf, made.receipt()));
        }
        throw new IllegalStateException(
                "Somebody else published %s at the same moment. Nothing was recorded; try again."
                        .formatted(promised.version()));
    }

    /** An edition of this authority's; empty where there is none of this name, or it is another's. */
    public Optional<Pack> find(LaCode authority, String edition) {
        return lists(authority).stream()
                .filter(pack -> pack.version().version().equals(edition))
                .findFirst();
    }

    /** Editions in which this authority gave its posts, the latest first. */
    public List<Pack> lists(LaCode authority) {
        return Packs.on(shelf).versionsOf(PACK).stream()
                .filter(pack -> pack.table("posts").stream()
                        .anyMatch(row -> row.text("la_code").equals(authority.code())))
                .toList();
    }

    /** What a list says. */
    public List<Post> posts(Pack pack) {
        List<Post> posts = new ArrayList<>();
        for (Row row : pack.table("posts")) {
            posts.add(new Post(
                    row.value("profession", Profession::of),
                    row.number("funded_posts"),
                    row.number("filled"),
                    row.number("vacant")));
        }
        return posts;
    }

    private List<Post> posts(Path on, Receipt receipt) {
        DataVersion version = receipt.version();
        return posts(Packs.on(on).get(version));
    }

    /** Shelves are looked at anew: other lists may have come since the program began. */
    private Import reading(LaCode authority, LocalDate asOf, Path target) {
        Packs now = Packs.on(packs.shelves().toArray(Path[]::new));
        return Import.of(EstablishmentKind.of(authority), now, target).withPublished(asOf);
    }

    private static <T> T using(Upload upload, Use<T> use) {
        try {
            Path folder = Files.createTempDirectory("evenhand-posts-");
            try {
                Path file = Files.write(folder.resolve(upload.name()), upload.bytes());
                return use.with(file, Files.createDirectory(folder.resolve("shelf of one")));
            } finally {
                FileSystemUtils.deleteRecursively(folder);
            }
        } catch (IOException fault) {
            throw new UncheckedIOException("The list of posts could not be read or published.", fault);
        }
    }
}
