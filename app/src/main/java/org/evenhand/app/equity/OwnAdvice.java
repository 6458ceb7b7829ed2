package org.evenhand.app.equity;

import java.util.List;
import org.evenhand.vocabulary.LaCode;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What was released of what became of advice. Open to everybody. */
@Service
public class OwnAdvice {

    private final EquityTable table;

    OwnAdvice(EquityTable table) {
        this.table = table;
    }

    /** The newest first; empty where none was released yet. */
    @Transactional(readOnly = true)
    public List<ReleasedAdvice> of(LaCode area) {
        return table.releasedAdvice(area);
    }

    /** Those of which anything was released. */
    @Transactional(readOnly = true)
    public List<LaCode> areas() {
        return table.areasWithAdvice();
    }
}
