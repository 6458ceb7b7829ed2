package org.evenhand.app.register.openreferral;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.evenhand.app.register.ServiceEntry;
import org.evenhand.app.site.Words;
import org.evenhand.packs.Packs;
import org.evenhand.packs.policy.RegisterTerms;
import org.evenhand.vocabulary.Need;
import org.evenhand.vocabulary.Profession;
import org.evenhand.vocabulary.SettingType;
import org.springframework.stereotype.Component;

/**
 * What services are sorted by, as taxonomies of Open Referral. Identifiers are worked out from the codes (RFC 9562, version 3), so that they
 * are the same in every installation and edition.
 */
@Component
public class OpenTerms {

    /** A family asks itself: beside the types of settings. */
    static final String FAMILIES = "FAMILIES";

    private final List<Taxonomy> taxonomies;
    private final List<Term> terms;

    OpenTerms(Packs packs) {
        RegisterTerms register = RegisterTerms.from(packs);
        this.taxonomies = Arrays.stream(Kind.values())
                .map(kind -> taxonomy(kind, register))
                .toList();
        this.terms = terms(register);
    }

    /** What a taxonomy sorts by. */
    public enum Kind {
        PROFESSIONS,
        NEEDS,
        CONDITIONS,
        CENTRES,
        ASKERS
    }

    public record Taxonomy(Kind kind, UUID id, String name, String description, String version) {}

    /** @param code of ours: a profession, a census code, a key of the pack register-terms */
    public record Term(Taxonomy taxonomy, UUID id, String code, String name, String description) {}

    public List<Taxonomy> taxonomies() {
        return taxonomies;
    }

    /** By taxonomy, each in its own order. */
    public List<Term> terms() {
        return terms;
    }

    public Optional<Taxonomy> findTaxonomy(UUID id) {
        return taxonomies.stream().filter(one -> one.id().equals(id)).findFirst();
    }

    public Optional<Term> findTerm(UUID id) {
        return terms.stream().filter(one -> one.id().equals(id)).findFirst();
    }

    /** Those that a service bears, in the order of {@link #terms}. */
    public List<Term> of(ServiceEntry entry) {
        return terms.stream().filter(term -> bears(entry, term)).toList();
    }

    private static boolean bears(ServiceEntry entry, Term term) {
        return switch (term.taxonomy().kind()) {
            case PROFESSIONS -> entry.offered().profession().name().equals(term.code());
            case NEEDS ->
                entry.offered().needs().stream().anyMatch(need -> need.name().equals(term.code()));
            case CONDITIONS -> entry.conditions().contains(term.code());
            case CENTRES -> entry.centre().filter(term.code()::equals).isPresent();
            case ASKERS ->
                term.code().equals(FAMILIES)
                        ? entry.asked().families()
                        : entry.asked().settings().stream()
                                .anyMatch(type -> type.name().equals(term.code()));
        };
    }

    /** Codes of professions whose title holds every one of these words. */
    List<String> professionsNamed(String text) {
        List<String> words = Stream.of(text.toLowerCase(Locale.UK).split("\\W+"))
                .filter(word -> !word.isEmpty())
                .toList();
        return words.isEmpty()
                ? List.of()
                : Arrays.stream(Profession.values())
                        .filter(one -> words.stream().allMatch(one.title().toLowerCase(Locale.UK)::contains))
                        .map(Profession::name)
                        .toList();
    }

    static UUID idOf(String... parts) {
        return UUID.nameUUIDFromBytes(
                ("evenhand/open-referral/" + String.join("/", parts)).getBytes(StandardCharsets.UTF_8));
    }

    private static Taxonomy taxonomy(Kind kind, RegisterTerms register) {
        String key = kind.name().toLowerCase(Locale.ROOT);
        return new Taxonomy(
                kind,
                idOf("taxonomy", key),
                Words.of("openreferral.taxonomy." + kind),
                Words.of("openreferral.taxonomy." + kind + ".description"),
                String.valueOf(register.version().version()));
    }

    private List<Term> terms(RegisterTerms register) {
        List<Term> all = new ArrayList<>();
        for (Profession one : Profession.values()) {
            all.add(term(Kind.PROFESSIONS, one.name(), one.title(), ""));
        }
        for (Need one : Need.values()) {
            all.add(term(Kind.NEEDS, one.name(), one.label(), ""));
        }
        for (RegisterTerms.Condition one : register.conditions()) {
            all.add(term(Kind.CONDITIONS, one.key(), one.name(), String.join("; ", one.also())));
        }
        register.centres().stream()
                .sorted(Comparator.comparing(RegisterTerms.CentreKind::label))
                .forEach(one -> all.add(term(Kind.CENTRES, one.code(), one.label(), one.meaning())));
        for (SettingType one : SettingType.values()) {
            all.add(term(Kind.ASKERS, one.name(), Words.of("settings", one), ""));
        }
        all.add(term(Kind.ASKERS, FAMILIES, Words.of("register.asker.family"), ""));
        return List.copyOf(all);
    }

    /** The profile wants a description; where we have no more to say, it says the name and the code. */
    private Term term(Kind kind, String code, String name, String description) {
        Taxonomy taxonomy = taxonomies.stream()
                .filter(one -> one.kind() == kind)
                .findFirst()
                .orElseThrow();
        return new Term(
                taxonomy,
                idOf("term", kind.name().toLowerCase(Locale.ROOT), code),
                code,
                name,
                description.isEmpty() ? Words.of("openreferral.term.description", name, code) : description);
    }
}
