package org.evenhand.packs.parliament;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.evenhand.packs.importing.Problems;
import org.evenhand.packs.parliament.WrittenQuestion.Asker;
import org.evenhand.vocabulary.NotUnderstood;
import tools.jackson.databind.JsonNode;

/** Reads one item of Parliament's list of written questions. What is wrong becomes a problem that names the item and the field. */
final class QuestionReader {

    /** The list cuts an answer off after so many characters and ends it with three dots. */
    private static final int CUT_AFTER = 255;

    private final ParliamentRules rules;
    private final Problems problems;
    private final long number;
    private final JsonNode item;
    private boolean sound = true;

    QuestionReader(ParliamentRules rules, Problems problems, long number, JsonNode item) {
        this.rules = rules;
        this.problems = problems;
        this.number = number;
        this.item = item;
    }

    /** Empty, with problems, where it cannot be read. The day until which the file is known is filled in later. */
    Optional<WrittenQuestion> read() {
        if (!item.isObject()) {
            problems.add(
                    number, "", item.toString(), "A question was expected.", "Download the file again, completely.");
            return Optional.empty();
        }
        House house = house();
        Optional<LocalDate> tabled = neededDay("dateTabled");
        Optional<LocalDate> forAnswer = neededDay("dateForAnswer");
        OptionalInt id = neededNumber("id");
        OptionalInt body = neededNumber("answeringBodyId");
        OptionalInt asker = neededNumber("askingMemberId");
        String uin = needed("uin");
        if (!uin.matches("[A-Z]{0,3}\\d{1,7}")) {
            problem("uin", "A number like 17885 or HL1234 was expected.", "Correct it.");
        }
        Optional<ParliamentRules.Session> session = tabled.flatMap(rules::sessionOn);
        if (tabled.isPresent() && session.isEmpty()) {
            problem(
                    "dateTabled",
                    "No session of Parliament is known for this day.",
                    "Add the session to the pack parliament-rules, then import again.");
        }
        String words = PublishedText.plain(needed("questionText"));
        String bodyName = needed("answeringBodyName");
        Optional<LocalDate> answered = day("dateAnswered");
        Optional<LocalDate> holding = day("dateHoldingAnswer");
        Optional<LocalDate> corrected = day("dateAnswerCorrected");
        if (tabled.isPresent() && answered.isPresent() && answered.get().isBefore(tabled.get())) {
            problem("dateAnswered", "It was answered before it was tabled.", "Correct one of the days.");
        }
        if (!sound) {
            return Optional.empty();
        }
        String answer = PublishedText.plain(text("answerText"));
        return Optional.of(new WrittenQuestion(
                new QuestionId(house, session.orElseThrow().id(), uin),
                id.getAsInt(),
                tabled.orElseThrow(),
                forAnswer.orElseThrow(),
                item.path("isNamedDay").asBoolean(false),
                body.getAsInt(),
                bodyName,
                new Asker(
                        asker.getAsInt(),
                        item.path("askingMember").path("name").asString(""),
                        item.path("memberHasInterest").asBoolean(false)),
                PublishedText.plain(text("heading")),
                words,
                answered,
                answer,
                extent(answer),
                number(item.path("answeringMemberId")),
                item.path("answeringMember").path("name").asString(""),
                item.path("answeringMember").path("role").asString(""),
                holding,
                item.path("answerIsHolding").asBoolean(false),
                corrected,
                PublishedText.plain(text("originalAnswerText")),
                item.path("isWithdrawn").asBoolean(false),
                grouped(),
                tabled.orElseThrow()));
    }

    private House house() {
        try {
            return House.of(needed("house"));
        } catch (NotUnderstood wrong) {
            problem("house", "Commons or Lords was expected.", "Correct it.");
            return House.COMMONS;
        }
    }

    private Extent extent(String answer) {
        if (answer.isEmpty()) {
            return Extent.NONE;
        }
        boolean cut = answer.endsWith("...")
                && text("answerText").length() >= CUT_AFTER
                && text("answerText").length() <= CUT_AFTER + 3;
        return cut ? Extent.BEGINNING : Extent.WHOLE;
    }

    private List<String> grouped() {
        List<String> all = new ArrayList<>();
        item.path("groupedQuestions").forEach(uin -> all.add(uin.asString("")));
        return all.stream().filter(uin -> uin.matches("[A-Z]{0,3}\\d{1,7}")).toList();
    }

    private String text(String field) {
        return item.path(field).asString("");
    }

    private String needed(String field) {
        String text = text(field).strip();
        if (text.isEmpty()) {
            problem(field, "It is missing.", "Download the file again, completely.");
        }
        return text;
    }

    private OptionalInt neededNumber(String field) {
        OptionalInt found = number(item.path(field));
        if (found.isEmpty()) {
            problem(field, "A whole number was expected.", "Correct it.");
        }
        return found;
    }

    private static OptionalInt number(JsonNode value) {
        return value.canConvertToInt() && value.isIntegralNumber()
                ? OptionalInt.of(value.asInt())
                : OptionalInt.empty();
    }

    private Optional<LocalDate> neededDay(String field) {
        if (text(field).isEmpty()) {
            problem(field, "It is missing.", "Download the file again, completely.");
            return Optional.empty();
        }
        return day(field);
    }

    private Optional<LocalDate> day(String field) {
        String text = text(field);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    text.length() == 10
                            ? LocalDate.parse(text)
                            : LocalDateTime.parse(text).toLocalDate());
        } catch (DateTimeParseException wrong) {
            problem(field, "A day like 2026-07-10T00:00:00 was expected.", "Correct it.");
            return Optional.empty();
        }
    }

    private void problem(String field, String why, String remedy) {
        sound = false;
        problems.add(number, field, item.path(field).asString(""), why, remedy);
    }
}
