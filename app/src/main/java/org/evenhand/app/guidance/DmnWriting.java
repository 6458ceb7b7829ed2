package org.evenhand.app.guidance;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.evenhand.app.guidance.ThresholdRow.Answer;
import org.evenhand.app.guidance.ThresholdRow.Conditions;
import org.evenhand.vocabulary.Profession;

/** Writes a table as DMN 1.3, for the engine that decides and for any other program that reads DMN. */
final class DmnWriting {

    private static final String HEAD = """
            <?xml version="1.0" encoding="UTF-8"?>
            <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/"
                         id="thresholds" name="Thresholds" namespace="https://evenhand.invalid/{name}"
                         typeLanguage="https://www.omg.org/spec/DMN/20191111/FEEL/" expressionLanguage="https://www.omg.org/spec/DMN/20191111/FEEL/">
              <description>{description}</description>
              <itemDefinition id="type-signs" name="Signs" isCollection="true"><typeRef>string</typeRef></itemDefinition>
              <itemDefinition id="type-professions" name="ListOfProfessions" isCollection="true"><typeRef>string</typeRef></itemDefinition>
              <itemDefinition id="type-answer" name="Answer">
                <itemComponent id="answer-layer" name="layer"><typeRef>string</typeRef></itemComponent>
                <itemComponent id="answer-offer" name="offer"><typeRef>string</typeRef></itemComponent>
                <itemComponent id="answer-route" name="route"><typeRef>string</typeRef></itemComponent>
                <itemComponent id="answer-professions" name="professions"><typeRef>ListOfProfessions</typeRef></itemComponent>
                <itemComponent id="answer-days" name="days"><typeRef>number</typeRef></itemComponent>
                <itemComponent id="answer-reason" name="reason"><typeRef>string</typeRef></itemComponent>
              </itemDefinition>
              <inputData id="about" name="about"><variable id="about-variable" name="about" typeRef="string"/></inputData>
              <inputData id="area" name="area"><variable id="area-variable" name="area" typeRef="string"/></inputData>
              <inputData id="signs" name="signs"><variable id="signs-variable" name="signs" typeRef="Signs"/></inputData>
              <inputData id="cycles" name="cycles"><variable id="cycles-variable" name="cycles" typeRef="number"/></inputData>
              <decision id="usual" name="usual professions">
                <variable id="usual-variable" name="usual professions" typeRef="ListOfProfessions"/>
                <informationRequirement id="usual-needs-area"><requiredInput href="#area"/></informationRequirement>
                <decisionTable id="usual-table" hitPolicy="UNIQUE">
                  <input id="usual-area"><inputExpression id="usual-area-expression" typeRef="string"><text>area</text></inputExpression></input>
                  <output id="usual-professions" name="professions" typeRef="ListOfProfessions"/>
            """;

    private static final String ANSWER = """
                </decisionTable>
              </decision>
              <decision id="answer" name="answer">
                <description>The first row whose conditions all hold is the answer.</description>
                <variable id="answer-variable" name="answer" typeRef="Answer"/>
                <informationRequirement id="answer-needs-about"><requiredInput href="#about"/></informationRequirement>
                <informationRequirement id="answer-needs-area"><requiredInput href="#area"/></informationRequirement>
                <informationRequirement id="answer-needs-signs"><requiredInput href="#signs"/></informationRequirement>
                <informationRequirement id="answer-needs-cycles"><requiredInput href="#cycles"/></informationRequirement>
                <informationRequirement id="answer-needs-usual"><requiredDecision href="#usual"/></informationRequirement>
                <decisionTable id="answer-table" hitPolicy="FIRST">
                  <input id="in-about"><inputExpression id="in-about-expression" typeRef="string"><text>about</text></inputExpression></input>
                  <input id="in-area"><inputExpression id="in-area-expression" typeRef="string"><text>area</text></inputExpression></input>
                  <input id="in-signs"><inputExpression id="in-signs-expression" typeRef="Signs"><text>signs</text></inputExpression></input>
                  <input id="in-cycles"><inputExpression id="in-cycles-expression" typeRef="number"><text>cycles</text></inputExpression></input>
                  <output id="out-layer" name="layer" typeRef="string"/>
                  <output id="out-offer" name="offer" typeRef="string"/>
                  <output id="out-route" name="route" typeRef="string"/>
                  <output id="out-professions" name="professions" typeRef="ListOfProfessions"/>
                  <output id="out-days" name="days" typeRef="number"/>
                  <output id="out-reason" name="reason" typeRef="string"/>
                  <annotation name="When"/>
                  <annotation name="Source"/>
                  <annotation name="Status"/>
            """;

    private static final String TAIL = """
                </decisionTable>
              </decision>
            </definitions>
            """;

    private DmnWriting() {}

    static String of(PublishedThresholds table) {
        StringBuilder out = new StringBuilder(
                HEAD.replace("{name}", escaped(table.version().toString().replace('@', '/')))
                        .replace("{description}", escaped(table.description())));
        Map<Facts.Area, List<Profession>> usual = new TreeMap<>(table.terms().usual());
        usual.forEach((area, professions) -> out.append(
                "      <rule id=\"usual-%1$s\"><inputEntry id=\"usual-in-%1$s\"><text>\"%1$s\"</text></inputEntry><outputEntry id=\"usual-out-%1$s\"><text>%2$s</text></outputEntry></rule>\n"
                        .formatted(area, escaped(list(professions)))));
        out.append(ANSWER);
        table.rows().forEach(row -> write(row.written(), out));
        return out.append(TAIL).toString();
    }

    /** No id of a row has a dot, so that none of these is met twice in the document, which may not be. */
    private static void write(ThresholdRow row, StringBuilder out) {
        Conditions when = row.conditions();
        Answer then = row.answer();
        out.append("      <rule id=\"row.%s\">\n        <description>%s</description>\n"
                .formatted(escaped(row.id()), escaped(row.title())));
        entry(row, "inputEntry", "about", quoted(when.about()), out);
        entry(row, "inputEntry", "area", quoted(when.areas()), out);
        entry(
                row,
                "inputEntry",
                "signs",
                when.anySign().isEmpty()
                        ? "-"
                        : when.anySign().stream()
                                .sorted()
                                .map(sign -> "list contains(?, \"%s\")".formatted(sign))
                                .collect(Collectors.joining(" or ")),
                out);
        entry(row, "inputEntry", "cycles", cycles(when), out);
        entry(row, "outputEntry", "layer", "\"%s\"".formatted(then.layer()), out);
        entry(row, "outputEntry", "offer", "\"%s\"".formatted(then.offer()), out);
        entry(row, "outputEntry", "route", "\"%s\"".formatted(then.route()), out);
        entry(
                row,
                "outputEntry",
                "professions",
                then.professions().isEmpty() ? ThresholdTable.USUAL : list(then.professions()),
                out);
        entry(
                row,
                "outputEntry",
                "days",
                then.replyWithinWorkingDays().isPresent()
                        ? Integer.toString(then.replyWithinWorkingDays().getAsInt())
                        : "null",
                out);
        entry(row, "outputEntry", "reason", "\"%s\"".formatted(feel(row.reason())), out);
        for (String note : List.of(row.when(), row.source(), row.status().name())) {
            out.append("        <annotationEntry><text>%s</text></annotationEntry>\n".formatted(escaped(note)));
        }
        out.append("      </rule>\n");
    }

    private static void entry(ThresholdRow row, String element, String name, String text, StringBuilder out) {
        out.append("        <%1$s id=\"row.%2$s.%3$s\"><text>%4$s</text></%1$s>\n"
                .formatted(element, escaped(row.id()), name, escaped(text)));
    }

    private static String cycles(Conditions when) {
        if (when.toCycles().isEmpty()) {
            return when.fromCycles() == 0 ? "-" : ">= " + when.fromCycles();
        }
        int most = when.toCycles().getAsInt();
        return when.fromCycles() == most ? Integer.toString(most) : "[%d..%d]".formatted(when.fromCycles(), most);
    }

    private static String quoted(Collection<? extends Enum<?>> codes) {
        return codes.isEmpty()
                ? "-"
                : codes.stream()
                        .map(Enum::name)
                        .sorted()
                        .map("\"%s\""::formatted)
                        .collect(Collectors.joining(", "));
    }

    private static String list(List<Profession> professions) {
        return professions.stream().map("\"%s\""::formatted).collect(Collectors.joining(", ", "[", "]"));
    }

    /** A text of FEEL keeps to one line, and takes no quotation marks of its own. */
    private static String feel(String text) {
        return text.replace("\\", "\\\\").replace("\"", "\\\"").replaceAll("\\s+", " ");
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
