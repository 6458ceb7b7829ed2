package org.evenhand.app.consultation;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A consultation with all that is known of its response.
 *
 * @param points what members said, by question and then in the order in which they came
 * @param answers every version, the oldest first
 * @param response the wording as it stands
 * @param agreements the last word of each organisation on that wording
 * @param replies what Government said, by number of the question
 */
public record Dossier(
        Consultation consultation,
        Standing standing,
        List<Point> points,
        List<AnswerVersion> answers,
        Response response,
        List<Agreement> agreements,
        Optional<Submission> submission,
        Map<Integer, Reply> replies) {

    public Dossier {
        points = List.copyOf(points);
        answers = List.copyOf(answers);
        agreements = List.copyOf(agreements);
        replies = Map.copyOf(replies);
    }

    public List<Point> pointsOn(int clause) {
        return points.stream().filter(point -> point.clause() == clause).toList();
    }

    /** The newest first. */
    public List<AnswerVersion> versionsOf(int clause) {
        return answers.stream()
                .filter(answer -> answer.clause() == clause)
                .toList()
                .reversed();
    }

    public Optional<AnswerVersion> answerTo(int clause) {
        return versionsOf(clause).stream().findFirst();
    }

    public Tally tally() {
        return Tally.of(agreements);
    }
}
