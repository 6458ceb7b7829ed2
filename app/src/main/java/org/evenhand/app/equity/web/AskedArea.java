package org.evenhand.app.equity.web;

import java.util.List;
import java.util.Optional;
import org.evenhand.app.site.AreaNames;
import org.evenhand.app.site.Problem;
import org.evenhand.app.site.Words;
import org.evenhand.vocabulary.LaCode;
import org.evenhand.vocabulary.NotUnderstood;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** The authority that an address names by its three digits. */
@Component
class AskedArea {

    private static final int LONGEST_SHOWN = 40;

    private final AreaNames names;

    AskedArea(AreaNames names) {
        this.names = names;
    }

    Optional<LaCode> find(String laCode) {
        try {
            return Optional.of(LaCode.of(laCode));
        } catch (NotUnderstood unknown) {
            return Optional.empty();
        }
    }

    /** For a page: what is no authority is an address that does not exist. */
    LaCode get(String laCode) {
        return find(laCode).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    String name(LaCode area) {
        return names.find(area).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /** For a download. */
    static List<Problem> unknown(String laCode) {
        String shown = laCode.length() <= LONGEST_SHOWN ? laCode : laCode.substring(0, LONGEST_SHOWN) + "…";
        return List.of(new Problem("laCode", Words.of("equity.problem.area", shown)));
    }
}
