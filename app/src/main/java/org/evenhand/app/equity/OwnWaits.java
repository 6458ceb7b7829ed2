package org.evenhand.app.equity;

import java.util.Comparator;
import java.util.List;
import org.evenhand.vocabulary.LaCode;
import org.evenhand.vocabulary.SettingType.Stage;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What was released of the waits that were recorded here. Open to everybody. */
@Service
public class OwnWaits {

    private final EquityTable table;

    OwnWaits(EquityTable table) {
        this.table = table;
    }

    /** All waits first, then by stage of education, then by profession; empty where nobody has asked yet. */
    @Transactional(readOnly = true)
    public List<ReleasedWaits> of(LaCode area) {
        return table.released(area).stream()
                .sorted(Comparator.comparingInt(OwnWaits::place)
                        .thenComparing(one -> one.series().key()))
                .toList();
    }

    private static int place(ReleasedWaits released) {
        return switch (released.series()) {
            case Series.All all -> 0;
            case Series.OfStage one -> 1 + List.of(Stage.values()).indexOf(one.stage());
            case Series.OfProfession one -> 100;
        };
    }
}
