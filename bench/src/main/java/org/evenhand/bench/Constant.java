package org.evenhand.bench;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The peer of a look-up through HTTP: the same server, filters and kind of answer, and nothing to find. */
@RestController
public class Constant {

    @GetMapping("/find/constant")
    public String constant() {
        return "constant";
    }
}
