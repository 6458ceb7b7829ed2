package org.evenhand.packs.areas;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.TreeMap;
import org.evenhand.packs.Pack;
import org.evenhand.packs.Packs;
import org.evenhand.packs.Row;
import org.evenhand.packs.Table;
import org.evenhand.vocabulary.ConstituencyCode;
import org.evenhand.vocabulary.DataVersion;
import org.evenhand.vocabulary.GssCode;
import org.evenhand.vocabulary.IcbCode;
import org.evenhand.vocabulary.LaCode;
import org.evenhand.vocabulary.RegionCode;

/** All areas of England, from the packs “areas”, “members” and “postcode-sectors”. The last two may be absent. Never changes. */
public final class Areas {

    private final DataVersion version;
    private final Map<LaCode, Authority> authorities = new TreeMap<>();
    private final Map<GssCode, LaCode> byGss = new HashMap<>();
    private final Map<GssCode, LaCode> byDistrict = new HashMap<>();
    private final Map<String, FormerAuthority> former = new TreeMap<>();
    private final Map<RegionCode, Region> regions = new TreeMap<>();
    private final Map<IcbCode, CareBoard> boards = new TreeMap<>();
    private final Map<ConstituencyCode, Constituency> constituencies = new TreeMap<>();
    private final Map<LaCode, List<Overlap<IcbCode>>> boardsOf = new HashMap<>();
    private final Map<IcbCode, List<Overlap<LaCode>>> authoritiesOfBoard = new HashMap<>();
    private final Map<ConstituencyCode, List<Overlap<LaCode>>> authoritiesOfConstituency = new HashMap<>();
    private final Map<LaCode, List<Overlap<ConstituencyCode>>> constituenciesOf = new HashMap<>();

    private Areas(DataVersion version) {
        this.version = version;
    }

    public static Areas from(Packs packs) {
        Pack pack = packs.get("areas");
        Areas areas = new Areas(pack.version());
        areas.readAuthorities(pack);
        areas.readOthers(pack);
        Map<String, Member> members = packs.find("members")
                .map(found -> members(found.table("members")))
                .orElseGet(Map::of);
        for (Row row : pack.table("constituencies")) {
            ConstituencyCode code = ConstituencyCode.of(row.text("constituency_code"));
            areas.constituencies.put(
                    code, new Constituency(code, row.text("name"), Optional.ofNullable(members.get(code.code()))));
        }
        packs.find("postcode-sectors").ifPresent(areas::readConstituencyOverlaps);
        return areas;
    }

    /** By the code of the constituency. A pack that was made before addresses were kept has none. */
    private static Map<String, Member> members(Table table) {
        boolean withAddress =
                table.fields().stream().anyMatch(field -> field.name().equals("email"));
        Map<String, Member> members = new HashMap<>();
        for (Row row : table) {
            members.put(
                    row.text("constituency_code"),
                    new Member(
                            row.whole("member_id"),
                            row.text("name"),
                            row.text("party"),
                            withAddress ? row.optionalText("email") : Optional.empty()));
        }
        return members;
    }

    private void readAuthorities(Pack pack) {
        Map<LaCode, List<GssCode>> earlier = new HashMap<>();
        for (Row row : pack.table("codes")) {
            LaCode la = LaCode.of(row.text("la_code"));
            GssCode gss = GssCode.of(row.text("gss_code"));
            byGss.put(gss, la);
            if (!row.flag("current")) {
                earlier.computeIfAbsent(la, unseen -> new ArrayList<>()).add(gss);
            }
        }
        for (Row row : pack.table("authorities")) {
            LaCode la = LaCode.of(row.text("la_code"));
            authorities.put(
                    la,
                    new Authority(
                            la,
                            row.text("name"),
                            GssCode.of(row.text("gss_code")),
                            earlier.getOrDefault(la, List.of()),
                            RegionCode.of(row.text("region_code"))));
        }
        for (Row row : pack.table("districts")) {
            byDistrict.put(GssCode.of(row.text("district_code")), LaCode.of(row.text("la_code")));
        }
        for (Row row : pack.table("former-authorities")) {
            FormerAuthority gone =
                    new FormerAuthority(LaCode.of(row.text("la_code")), row.text("name"), row.date("ended"));
            former.put(nameKey(gone.name()), gone);
        }
    }

    private void readOthers(Pack pack) {
        for (Row row : pack.table("regions")) {
            RegionCode code = RegionCode.of(row.text("region_code"));
            regions.put(code, new Region(code, row.text("name")));
        }
        for (Row row : pack.table("boards")) {
            IcbCode code = IcbCode.of(row.text("icb_code"));
            boards.put(code, new CareBoard(code, GssCode.of(row.text("gss_code")), row.text("name")));
        }
        for (Row row : pack.table("authority-boards")) {
            LaCode la = LaCode.of(row.text("la_code"));
            IcbCode icb = IcbCode.of(row.text("icb_code"));
            add(boardsOf, la, new Overlap<>(icb, row.number("share_of_authority")));
            add(authoritiesOfBoard, icb, new Overlap<>(la, row.number("share_of_board")));
        }
        sort(boardsOf);
        sort(authoritiesOfBoard);
    }

    private void readConstituencyOverlaps(Pack pack) {
        for (Row row : pack.table("constituency-authorities")) {
            ConstituencyCode constituency = ConstituencyCode.of(row.text("constituency_code"));
            LaCode la = LaCode.of(row.text("la_code"));
            add(authoritiesOfConstituency, constituency, new Overlap<>(la, row.number("share_of_constituency")));
            add(constituenciesOf, la, new Overlap<>(constituency, row.number("share_of_authority")));
        }
        sort(authoritiesOfConstituency);
        sort(constituenciesOf);
    }

    private static <K, T> void add(Map<K, List<Overlap<T>>> overlaps, K key, Overlap<T> overlap) {
        overlaps.computeIfAbsent(key, unseen -> new ArrayList<>()).add(overlap);
    }

    private static <K, T> void sort(Map<K, List<Overlap<T>>> overlaps) {
        overlaps.values()
                .forEach(list -> list.sort(Comparator.comparingDouble((Overlap<T> overlap) -> overlap.share())
                        .reversed()));
    }

    /** The edition of the pack of areas. */
    public DataVersion version() {
        return version;
    }

    /** All 153, by code. */
    public List<Authority> authorities() {
        return List.copyOf(authorities.values());
    }

    public List<Region> regions() {
        return List.copyOf(regions.values());
    }

    public List<CareBoard> icbs() {
        return List.copyOf(boards.values());
    }

    /** The 543 English constituencies, by code. */
    public List<Constituency> constituencies() {
        return List.copyOf(constituencies.values());
    }

    /** @throws NoSuchElementException if there is none with this code */
    public Authority get(LaCode code) {
        return find(code).orElseThrow(() -> new NoSuchElementException("No authority has the code " + code + "."));
    }

    public Optional<Authority> find(LaCode code) {
        return Optional.ofNullable(authorities.get(code));
    }

    /** By any code of its own, present or earlier, or the code of a district in it. */
    public Optional<Authority> find(GssCode code) {
        LaCode own = byGss.get(code);
        return Optional.ofNullable(own != null ? own : byDistrict.get(code)).flatMap(this::find);
    }

    /** By its name as an official publication writes it; “&amp;”, “and”, commas and capitals do not matter. */
    public Optional<Authority> findByName(String name) {
        String key = nameKey(name);
        return authorities.values().stream()
                .filter(authority -> nameKey(authority.name()).equals(key))
                .findFirst();
    }

    /** An authority that no longer exists, by its name. */
    public Optional<FormerAuthority> findFormerByName(String name) {
        return Optional.ofNullable(former.get(nameKey(name)));
    }

    public Optional<Region> find(RegionCode code) {
        return Optional.ofNullable(regions.get(code));
    }

    public Optional<CareBoard> find(IcbCode code) {
        return Optional.ofNullable(boards.get(code));
    }

    /** By the Office for National Statistics' code: "E54000054". */
    public Optional<CareBoard> findBoard(GssCode code) {
        return boards.values().stream()
                .filter(board -> board.gss().equals(code))
                .findFirst();
    }

    public Optional<Constituency> find(ConstituencyCode code) {
        return Optional.ofNullable(constituencies.get(code));
    }

    public List<Authority> in(RegionCode region) {
        return authorities.values().stream()
                .filter(authority -> authority.region().equals(region))
                .toList();
    }

    /** The authorities a constituency lies in, with the share of its postcodes, greatest first. Empty where the table of sectors is absent. */
    public List<Overlap<LaCode>> authoritiesOf(ConstituencyCode code) {
        return listed(authoritiesOfConstituency, code);
    }

    /** The constituencies of an authority, with the share of the authority's postcodes, greatest first. */
    public List<Overlap<ConstituencyCode>> constituenciesOf(LaCode code) {
        return listed(constituenciesOf, code);
    }

    /** The authorities of a board, with the share of the board's small areas (lower-layer super output areas), greatest first. */
    public List<Overlap<LaCode>> authoritiesOf(IcbCode code) {
        return listed(authoritiesOfBoard, code);
    }

    /** The authorities of a board, with the share of each authority's small areas that the board covers, greatest first. */
    public List<Overlap<LaCode>> partsIn(IcbCode board) {
        return authoritiesOf(board).stream()
                .map(Overlap::area)
                .flatMap(code -> icbsOf(code).stream()
                        .filter(part -> part.area().equals(board))
                        .map(part -> new Overlap<>(code, part.share())))
                .sorted(Comparator.comparingDouble((Overlap<LaCode> part) -> part.share())
                        .reversed())
                .toList();
    }

    /** The boards of an authority, with the share of the authority's small areas, greatest first. */
    public List<Overlap<IcbCode>> icbsOf(LaCode code) {
        return listed(boardsOf, code);
    }

    /** The board with the greatest part of an authority. */
    public Optional<CareBoard> icbOf(LaCode code) {
        return icbsOf(code).stream().findFirst().flatMap(overlap -> find(overlap.area()));
    }

    private static <K, T> List<Overlap<T>> listed(Map<K, List<Overlap<T>>> overlaps, K key) {
        return Collections.unmodifiableList(overlaps.getOrDefault(key, List.of()));
    }

    /** A name without what publishers spell differently. */
    static String nameKey(String name) {
        String plain = name.toLowerCase(Locale.ROOT)
                .replace("&", " and ")
                .replaceAll("[,.']", " ")
                .replaceAll("\\b(city|county|royal borough|london borough|of|upon|council|the|ua)\\b", " ")
                .replaceAll("[^a-z]+", " ")
                .strip();
        return plain;
    }
}
