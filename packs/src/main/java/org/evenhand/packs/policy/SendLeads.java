package org.evenhand.packs.policy;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.evenhand.packs.Pack;
import org.evenhand.packs.Packs;
import org.evenhand.packs.Row;
import org.evenhand.vocabulary.DataVersion;

/**
 * Where the leads on SEND of authorities and integrated care boards are written to, from one edition of the pack {@code send-leads}. No list of
 * them is published, so the edition that comes with the product has no row; an operator adds those of the own area.
 */
public final class SendLeads {

    public static final String PACK = "send-leads";

    private final DataVersion version;
    private final Map<String, String> addressByArea;

    private SendLeads(DataVersion version, Map<String, String> addressByArea) {
        this.version = version;
        this.addressByArea = Map.copyOf(addressByArea);
    }

    public static SendLeads from(Packs packs) {
        Pack pack = packs.get(PACK);
        Map<String, String> addresses = new TreeMap<>();
        for (Row row : pack.table("leads")) {
            addresses.put(row.text("area"), row.text("email"));
        }
        return new SendLeads(pack.version(), addresses);
    }

    public DataVersion version() {
        return version;
    }

    /** @param area code of an authority or a board: "383", "QWO" */
    public Optional<String> address(String area) {
        return Optional.ofNullable(addressByArea.get(area));
    }
}
