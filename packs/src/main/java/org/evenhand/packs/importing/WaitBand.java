package org.evenhand.packs.importing;

import java.util.Optional;

/** A band of weeks waited, as the community health services situation report words it, and the column of the pack. */
enum WaitBand {
    TOTAL("total", "total"),
    UP_TO_1("0-1", "weeks_0_1"),
    UP_TO_2("1-2", "weeks_1_2"),
    UP_TO_4("2-4", "weeks_2_4"),
    UP_TO_12("4-12", "weeks_4_12"),
    UP_TO_18("12-18", "weeks_12_18"),
    UP_TO_52("18-52", "weeks_18_52"),
    /** Until its last band was split in two. */
    OVER_52(">52", "weeks_over_52"),
    UP_TO_104("52-104", "weeks_52_104"),
    OVER_104(">104", "weeks_over_104");

    private final String published;
    private final String column;

    WaitBand(String published, String column) {
        this.published = published;
        this.column = column;
    }

    String published() {
        return published;
    }

    String column() {
        return column;
    }

    static Optional<WaitBand> find(String published) {
        for (WaitBand band : values()) {
            if (band.published.equals(published)) {
                return Optional.of(band);
            }
        }
        return Optional.empty();
    }
}
