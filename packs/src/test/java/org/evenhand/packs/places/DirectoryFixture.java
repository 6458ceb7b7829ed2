package org.evenhand.packs.places;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.evenhand.vocabulary.Provenance;

/** Small directories in the publisher's layout, with invented rows. */
final class DirectoryFixture {

    static final String FULL_HEADER =
            "pcd,pcd2,pcds,dointr,doterm,oscty,ced,oslaua,osward,parish,usertype,oseast1m,osnrth1m,osgrdind,ctry,rgn,pcon,lsoa21,msoa21,icb,lat,long,imd";

    private DirectoryFixture() {}

    /** A row of the publisher's layout, quoted as it quotes. */
    static String full(String pcds, String doterm, String laua, String east, String north, String ctry, String pcon) {
        String quote = "\"";
        return String.join(
                ",",
                List.of(
                        quote + pcds.replace(" ", "") + quote,
                        quote + pcds + quote,
                        quote + pcds + quote,
                        "\"198001\"",
                        doterm.isEmpty() ? "" : quote + doterm + quote,
                        "\"E99999999\"",
                        "\"E99999999\"",
                        quote + laua + quote,
                        "\"E05000001\"",
                        "\"E04000001\"",
                        "\"0\"",
                        east.isEmpty() ? "" : quote + east + quote,
                        north.isEmpty() ? "" : quote + north + quote,
                        "1",
                        quote + ctry + quote,
                        "\"E12000003\"",
                        quote + pcon + quote,
                        "\"E01000001\"",
                        "\"E02000001\"",
                        "\"E54000054\"",
                        "53.7",
                        "-1.5",
                        "1"));
    }

    static InputStream file(String newline, String... lines) {
        return new ByteArrayInputStream((String.join(newline, lines) + newline).getBytes(StandardCharsets.UTF_8));
    }

    static InputStream derived(String... rows) {
        return file("\n", "pcd,oseast1m,osnrth1m,laua,pcon,method\n" + String.join("\n", rows));
    }

    static Provenance provenance() {
        return new Provenance(
                "Evenhand", "Invented postcodes", "None", LocalDate.of(2026, 1, 1), "a test", "0".repeat(64), "");
    }
}
