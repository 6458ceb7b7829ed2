package org.evenhand.app.guidance;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.evenhand.app.guidance.Facts.About;
import org.evenhand.app.guidance.Facts.Area;
import org.evenhand.app.guidance.Facts.Sign;
import org.evenhand.app.guidance.PublishedThresholds.Code;
import org.evenhand.packs.BrokenPack;
import org.evenhand.packs.Pack;
import org.evenhand.packs.Row;
import org.evenhand.packs.policy.Layers;
import org.evenhand.vocabulary.DataVersion;
import org.evenhand.vocabulary.Layer;
import org.evenhand.vocabulary.Profession;

/**
 * What the rows of a table are written with: offers, routes and layers and what they are called, who usually helps with what, and the promises
 * that every table must keep. It comes with a version of the pack and is not edited.
 *
 * @param layers what each layer is called, in the order of a list
 * @param usual who usually helps with what was noticed, the first the one to ask
 */
public record ThresholdTerms(
        DataVersion from,
        List<Code> offers,
        List<Code> routes,
        Map<Layer, String> layers,
        Map<Area, List<Profession>> usual,
        List<Promise> promises) {

    public ThresholdTerms {
        offers = List.copyOf(offers);
        routes = List.copyOf(routes);
        promises = List.copyOf(promises);
    }

    /** What of an answer a promise is about. */
    public enum Part {
        LAYER,
        OFFER,
        ROUTE
    }

    /**
     * Something that holds in every table, whoever writes it.
     *
     * @param words as a sentence
     * @param signs it is about cases with one of these; empty for any
     * @param unless but not with one of these
     * @param fromCycles and at least so many cycles
     * @param isOnly whether the answer must be {@code value}, or must not be it
     * @param source who asks for it
     */
    public record Promise(
            String code,
            String words,
            Set<About> about,
            Set<Sign> signs,
            Set<Sign> unless,
            int fromCycles,
            Part part,
            boolean isOnly,
            String value,
            String source) {

        boolean isKeptBy(ThresholdRow.Answer answer) {
            String given = switch (part) {
                case LAYER -> answer.layer().code();
                case OFFER -> answer.offer();
                case ROUTE -> answer.route();
            };
            return given.equals(value) == isOnly;
        }
    }

    static ThresholdTerms of(Pack pack, Layers layers, Map<Area, List<Profession>> usual) {
        Map<Layer, String> titles = new LinkedHashMap<>();
        layers.of("2026-consultation").forEach(layer -> titles.put(layer.layer(), layer.title()));
        codes(pack, "layer").forEach(code -> titles.put(new Layer(code.code()), code.label()));
        boolean promises = pack.described().resources().stream()
                .anyMatch(resource -> resource.name().equals("promises"));
        return new ThresholdTerms(
                pack.version(),
                codes(pack, "offer"),
                codes(pack, "route"),
                titles,
                usual,
                promises
                        ? pack.table("promises").stream()
                                .map(ThresholdTerms::promise)
                                .toList()
                        : List.of());
    }

    /** @throws BrokenPack if a row gives what has no name here */
    Code offer(String code) {
        return get(offers, "offer", code);
    }

    /** @throws BrokenPack if a row gives what has no name here */
    Code route(String code) {
        return get(routes, "route", code);
    }

    String title(Layer layer) {
        return layers.getOrDefault(layer, layer.code());
    }

    /** Whom a row asks for somebody of this area, the first the one to ask. */
    List<Profession> asked(ThresholdRow row, Area area) {
        return row.answer().professions().isEmpty()
                ? usual.getOrDefault(area, List.of())
                : row.answer().professions();
    }

    private Code get(List<Code> codes, String kind, String code) {
        return codes.stream()
                .filter(one -> one.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new BrokenPack(
                        "%s: codes.csv has no %s %s, which the decision table gives.".formatted(from, kind, code)));
    }

    private static List<Code> codes(Pack pack, String kind) {
        return pack.table("codes").stream()
                .filter(row -> row.text("kind").equals(kind))
                .map(row -> new Code(row.text("code"), row.text("label"), row.text("meaning")))
                .toList();
    }

    private static Promise promise(Row row) {
        String must = row.text("must");
        return new Promise(
                row.text("code"),
                row.text("promise"),
                spaced(row.textOrEmpty("about")).stream().map(About::valueOf).collect(Collectors.toSet()),
                ThresholdRow.signs(spaced(row.textOrEmpty("signs"))),
                ThresholdRow.signs(spaced(row.textOrEmpty("unless"))),
                row.whole("from_cycles"),
                row.value("part", Part::valueOf),
                !must.startsWith("not "),
                must.replaceFirst("^not ", ""),
                row.text("source"));
    }

    static List<String> spaced(String codes) {
        return Arrays.stream(codes.strip().split("[ +]+"))
                .filter(code -> !code.isEmpty())
                .toList();
    }
}
