package org.evenhand.app.guidance;

import org.springframework.stereotype.Service;

/** Decides layer and offer from published thresholds. */
@Service
public class Thresholds {

    public Decision decide(Facts facts) {
        throw new IllegalStateException(facts.toString());
    }
}
