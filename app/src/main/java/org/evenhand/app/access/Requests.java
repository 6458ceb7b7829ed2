package org.evenhand.app.access;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Finds requests: those of the organisation that acts, and no others. */
@Service
public class Requests {

    public Optional<Request> find(RequestId id) {
        return Optional.empty();
    }

    /** What is personal in it; opened only for those who may see the request. */
    public Optional<Answers> open(RequestId id) {
        return Optional.empty();
    }

    /** Those that the acting setting sent, the newest first. */
    public List<Request> sent() {
        return List.of();
    }

    /** Those that wait for a decision of the acting service, the most urgent clock first. */
    public List<Request> toDecide() {
        return List.of();
    }

    /** Those that the acting person has taken as a specialist, the oldest first. */
    public List<Request> taken() {
        return List.of();
    }
}
