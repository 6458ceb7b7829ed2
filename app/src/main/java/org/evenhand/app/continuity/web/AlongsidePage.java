package org.evenhand.app.continuity.web;

import java.util.List;
import org.evenhand.app.site.components.Cell;

/**
 * Who has been alongside a setting.
 *
 * @param isAssumed whether terms were assumed, because the authority gave no dates
 */
public record AlongsidePage(List<List<Cell>> specialists, boolean isAssumed) {

    public AlongsidePage {
        specialists = List.copyOf(specialists);
    }
}
