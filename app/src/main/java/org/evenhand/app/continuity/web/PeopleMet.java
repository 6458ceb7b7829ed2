package org.evenhand.app.continuity.web;

import java.util.List;
import org.evenhand.app.access.Request;
import org.evenhand.app.access.WhereItStands;
import org.evenhand.app.continuity.Continuity;
import org.evenhand.app.site.Numbers;
import org.evenhand.app.site.Words;
import org.springframework.stereotype.Component;

/** How many professionals met a child in the last year, for those whom the request concerns. */
@Component
class PeopleMet implements WhereItStands {

    private final Continuity continuity;

    PeopleMet(Continuity continuity) {
        this.continuity = continuity;
    }

    @Override
    public List<Line> of(Request request) {
        int professionals = continuity.professionalsOf(request.id());
        return professionals == 0
                ? List.of()
                : List.of(new Line(Words.of("continuity.child.row"), said("continuity.child", professionals)));
    }

    static String said(String key, int professionals) {
        return Words.of(professionals == 1 ? key + ".one" : key + ".more", Numbers.whole(professionals));
    }
}
