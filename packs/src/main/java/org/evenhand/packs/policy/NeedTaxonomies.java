package org.evenhand.packs.policy;

import java.util.List;
import org.evenhand.packs.Pack;
import org.evenhand.packs.Packs;
import org.evenhand.packs.Row;
import org.evenhand.vocabulary.Basis;
import org.evenhand.vocabulary.DataVersion;
import org.evenhand.vocabulary.Need;
import org.evenhand.vocabulary.PolicyStatus;

/**
 * Ways to sort needs, and the map from the census types to each, many to many. "Cognition and learning" has no counterpart among the areas
 * proposed in 2026; the map to those is disputed and, here, an assumption.
 */
public final class NeedTaxonomies {

    /** The types of need of the school census: {@link Need}. */
    public static final String CENSUS = "census";

    /** The four areas of need of the SEND Code. */
    public static final String CODE_2015 = "code-2015";

    /** The five areas of development proposed in 2026. */
    public static final String DEVELOPMENT_2026 = "development-2026";

    private final Pack pack;
    private final List<Taxonomy> taxonomies;
    private final List<Category> categories;
    private final List<Pair> pairs;

    private NeedTaxonomies(Pack pack) {
        this.pack = pack;
        this.taxonomies =
                pack.table("taxonomies").stream().map(NeedTaxonomies::taxonomy).toList();
        this.categories =
                pack.table("categories").stream().map(NeedTaxonomies::category).toList();
        this.pairs = pack.table("map").stream().map(NeedTaxonomies::pair).toList();
    }

    public static NeedTaxonomies from(Packs packs) {
        return new NeedTaxonomies(packs.get("needs"));
    }

    public record Taxonomy(String id, String title, PolicyStatus status, Basis basis, String source) {}

    public record Category(String taxonomy, String code, String label, Basis basis) {}

    /**
     * A census type and one of the categories it belongs to elsewhere.
     *
     * @param status how firm the taxonomy mapped to is
     */
    public record Pair(Need need, String taxonomy, String code, Basis basis, PolicyStatus status) {}

    public DataVersion version() {
        return pack.version();
    }

    public List<Taxonomy> list() {
        return taxonomies;
    }

    public List<Category> categories(String taxonomy) {
        return categories.stream()
                .filter(category -> category.taxonomy().equals(taxonomy))
                .toList();
    }

    /** Where a census type belongs in another taxonomy; empty where it has no counterpart. */
    public List<Pair> of(Need need, String taxonomy) {
        return pairs.stream()
                .filter(pair -> pair.need() == need && pair.taxonomy().equals(taxonomy))
                .toList();
    }

    private static Taxonomy taxonomy(Row row) {
        return new Taxonomy(
                row.text("taxonomy"),
                row.text("title"),
                row.value("status", PolicyStatus::valueOf),
                row.value("basis", Basis::valueOf),
                row.text("source"));
    }

    private static Category category(Row row) {
        return new Category(
                row.text("taxonomy"), row.text("code"), row.text("label"), row.value("basis", Basis::valueOf));
    }

    private static Pair pair(Row row) {
        return new Pair(
                row.value("from_code", Need::of),
                row.text("to_taxonomy"),
                row.text("to_code"),
                row.value("basis", Basis::valueOf),
                row.value("status", PolicyStatus::valueOf));
    }
}
