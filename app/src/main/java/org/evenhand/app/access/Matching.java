package org.evenhand.app.access;

import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.time.YearMonth;
import org.evenhand.app.guidance.Decision;
import org.evenhand.app.guidance.Thresholds;
import org.evenhand.app.register.Matches;
import org.evenhand.app.register.Sought;
import org.evenhand.app.register.Specialists;
import org.evenhand.packs.Packs;
import org.evenhand.packs.policy.MatchingRules;
import org.evenhand.packs.policy.MatchingRules.Ages;
import org.evenhand.vocabulary.DataVersion;
import org.evenhand.vocabulary.LaCode;
import org.evenhand.vocabulary.SettingType;
import org.springframework.stereotype.Component;

/** Finds the services that can answer a request: by area, profession, age and need. */
@Component
public class Matching {

    private final Specialists specialists;
    private final Thresholds thresholds;
    private final MatchingRules rules;
    private final Clock clock;

    Matching(Specialists specialists, Thresholds thresholds, Packs packs, Clock clock) {
        this.specialists = specialists;
        this.thresholds = thresholds;
        this.rules = MatchingRules.from(packs);
        this.clock = clock;
    }

    /** Who can answer a request as the register stands today, by the thresholds that decided it. */
    public Matches of(Answers answers, Request request) {
        Decision decided = thresholds.decide(
                answers.facts(), DataVersion.of(request.decision().version()));
        return of(answers, decided, request.settingType(), request.area());
    }

    Matches of(Answers answers, SettingType type, LaCode area) {
        return of(answers, thresholds.decide(answers.facts(), area, LocalDate.now(clock)), type, area);
    }

    private Matches of(Answers answers, Decision decided, SettingType type, LaCode area) {
        Ages ages = ages(answers, type);
        return specialists.near(new Sought(
                decided.professions(),
                area,
                rules.needsOf(answers.facts().area().name()),
                ages.youngest(),
                ages.oldest()));
    }

    /** A month of birth leaves one age or, in that month, two. “Several ages” are those that the setting has. */
    private Ages ages(Answers answers, SettingType type) {
        Answers.AgeGroup group = answers.ages().orElse(Answers.AgeGroup.SEVERAL_AGES);
        return answers.child()
                .map(this::agesOf)
                .or(() -> group == Answers.AgeGroup.SEVERAL_AGES ? rules.agesIn(type) : java.util.Optional.empty())
                .orElseGet(() -> new Ages(group.youngest(), group.oldest()));
    }

    private Ages agesOf(Answers.Child child) {
        YearMonth born = YearMonth.of(child.birthYear(), child.birthMonth());
        LocalDate today = LocalDate.now(clock);
        return new Ages(
                Period.between(born.atEndOfMonth(), today).getYears(),
                Period.between(born.atDay(1), today).getYears());
    }
}
