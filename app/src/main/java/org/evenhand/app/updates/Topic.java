package org.evenhand.app.updates;

import java.util.Optional;
import org.evenhand.app.parliament.QuestionSearch;

/** What somebody wants to get by mail. */
public sealed interface Topic {

    /** Updates on the campaign. */
    record Updates() implements Topic {

        static final String CODE = "UPDATES";

        @Override
        public String code() {
            return CODE;
        }

        @Override
        public Optional<QuestionSearch> search() {
            return Optional.empty();
        }
    }

    /** What is new among the questions that a search finds. */
    record Questions(QuestionSearch sought) implements Topic {

        static final String CODE = "QUESTIONS";

        @Override
        public String code() {
            return CODE;
        }

        @Override
        public Optional<QuestionSearch> search() {
            return Optional.of(sought);
        }
    }

    /** As the table writes it. */
    String code();

    Optional<QuestionSearch> search();
}
