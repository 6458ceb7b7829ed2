package org.evenhand.packs.policy;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.evenhand.packs.BrokenPack;
import org.evenhand.packs.Pack;
import org.evenhand.packs.Packs;
import org.evenhand.packs.Row;
import org.evenhand.vocabulary.Basis;
import org.evenhand.vocabulary.DataVersion;
import org.evenhand.vocabulary.Layer;
import org.evenhand.vocabulary.PolicyStatus;

/** What a person may say when they ask for help, and the few rules of asking, from one edition of the pack {@code access-terms}. */
public final class AccessTerms {

    private final Pack pack;
    private final List<SupportMode> supportModes;
    private final List<NoConsentReason> noConsentReasons;
    private final List<Layer> below;
    private final List<SpecialRoute> routes;
    private final PackRules rules;

    private AccessTerms(Pack pack) {
        this.pack = pack;
        this.supportModes = read("support-modes", AccessTerms::supportMode);
        this.noConsentReasons = read("no-consent-reasons", AccessTerms::noConsentReason);
        this.below = read("below", row -> row.value("layer", Layer::new));
        this.routes = read("routes", AccessTerms::route);
        this.rules = PackRules.of(pack);
    }

    public static AccessTerms from(Packs packs) {
        return new AccessTerms(packs.get("access-terms"));
    }

    /** How firm a row is, and where it comes from. */
    public record Origin(PolicyStatus status, Basis basis, String source) {}

    /**
     * One way of helping.
     *
     * @param about of whom it may be asked: codes of the thresholds, like SEVERAL_CHILDREN
     * @param individual whether one child alone is helped
     */
    public record SupportMode(
            String code, String label, String meaning, List<String> about, boolean individual, Origin origin) {

        public SupportMode {
            about = List.copyOf(about);
        }
    }

    /** Why a request about a named child may go before the family has said yes. */
    public record NoConsentReason(String code, String label, String meaning, Origin origin) {}

    /** How a route differs from the ordinary one. */
    public enum RouteKind {
        /** It leaves Experts at Hand: nobody waits for an answer here. */
        LEAVES,
        /** A queue and a time ledger of its own. */
        APART,
        /** Nothing has to be tried first. */
        DIRECT
    }

    /** @param route as in the thresholds */
    public record SpecialRoute(String route, RouteKind kind, String title, String meaning, Origin origin) {}

    public DataVersion version() {
        return pack.version();
    }

    /** All of them, in the order of a form. */
    public List<SupportMode> supportModes() {
        return supportModes;
    }

    /** @param about a code of the thresholds: CHILD, SEVERAL_CHILDREN or PRACTICE */
    public List<SupportMode> supportModesFor(String about) {
        return supportModes.stream()
                .filter(mode -> mode.about().contains(about))
                .toList();
    }

    public Optional<SupportMode> findSupportMode(String code) {
        return supportModes.stream().filter(mode -> mode.code().equals(code)).findFirst();
    }

    public List<NoConsentReason> noConsentReasons() {
        return noConsentReasons;
    }

    public Optional<NoConsentReason> findNoConsentReason(String code) {
        return noConsentReasons.stream()
                .filter(reason -> reason.code().equals(code))
                .findFirst();
    }

    /** Whether the table offers no help to one child alone in this layer, so that individual help may be asked for all the same. */
    public boolean isBelow(Layer layer) {
        return below.contains(layer);
    }

    /** Empty for the ordinary route. */
    public Optional<SpecialRoute> findRoute(String route) {
        return routes.stream().filter(one -> one.route().equals(route)).findFirst();
    }

    /** @throws BrokenPack if there is no such rule */
    public PackRule rule(String code) {
        return rules.get(code);
    }

    private <T> List<T> read(String table, Function<Row, T> reader) {
        return pack.table(table).stream().map(reader).toList();
    }

    private static SupportMode supportMode(Row row) {
        return new SupportMode(
                row.text("code"),
                row.text("label"),
                row.text("meaning"),
                row.list("about", " ", Function.identity()),
                row.flag("individual"),
                origin(row));
    }

    private static NoConsentReason noConsentReason(Row row) {
        return new NoConsentReason(row.text("code"), row.text("label"), row.text("meaning"), origin(row));
    }

    private static SpecialRoute route(Row row) {
        return new SpecialRoute(
                row.text("route"),
                row.value("kind", RouteKind::valueOf),
                row.text("title"),
                row.text("meaning"),
                origin(row));
    }

    private static Origin origin(Row row) {
        return new Origin(
                row.value("status", PolicyStatus::valueOf), row.value("basis", Basis::valueOf), row.text("source"));
    }
}
