package org.evenhand.app.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.evenhand.app.EvenhandTest;
import org.evenhand.app.access.Asking.Asked;
import org.evenhand.app.access.World.Person;
import org.evenhand.app.guidance.Facts;
import org.evenhand.app.guidance.Facts.About;
import org.evenhand.app.guidance.Facts.Area;
import org.evenhand.app.guidance.Facts.Sign;
import org.evenhand.vocabulary.LaCode;
import org.evenhand.vocabulary.SettingType;
import org.evenhand.vocabulary.Urn;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** Whoever asks, and from wherever: what counts is the child. */
@EvenhandTest
class SameAnswerTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);
    private static final List<Facts> FACTS = List.of(
            Facts.of(About.CHILD, Area.VISION, Sign.NEW_VISION_LOSS),
            Facts.of(About.CHILD, Area.SPEECH_AND_LANGUAGE, Sign.STAMMERING),
            Facts.of(About.CHILD, Area.LEARNING),
            Facts.of(About.CHILD, Area.LEARNING).withCyclesWithoutProgress(1));

    @Autowired
    World world;

    @Autowired
    Asking asking;

    @Autowired
    Requests requests;

    @Autowired
    Invented invented;

    @Test
    void the_same_facts_from_a_nursery_a_school_and_a_college_give_the_same_answer() {
        LaCode area = world.anArea();
        for (Facts facts : FACTS) {
            List<Request> sent = Stream.of(SettingType.values())
                    .map(type -> asks(area, type, facts))
                    .toList();

            assertThat(sent).extracting(Request::settingType).containsExactly(SettingType.values());
            assertThat(sent.stream().map(Request::decision).distinct()).hasSize(1);
            assertThat(sent.stream().map(Request::layer).distinct()).hasSize(1);
            assertThat(sent.stream().map(Request::profession).distinct()).hasSize(1);
            assertThat(sent.stream().map(Request::replyBy).distinct()).hasSize(1);
        }
    }

    private Request asks(LaCode area, SettingType type, Facts facts) {
        Person setting = world.aNursery(area);
        return invented.as(type, () -> {
            Answers answers = Answers.ofChild(
                    facts,
                    new Answers.Child("Ola", 3, 2012, Answers.FamilyAgrees.YES),
                    "noticed",
                    "",
                    new Answers.Contact("Sam", "020 7946 0000", ""));
            Asked asked = setting.does(DAY, () -> asking.ask(FormToken.random(), answers));
            return setting.does(() -> requests.find(((Asked.Sent) asked).id())).orElseThrow();
        });
    }

    /** Says, for one piece of work, that every invented setting is of this kind. */
    @Component
    static class Invented implements SettingTypes {

        private static final ScopedValue<SettingType> TYPE = ScopedValue.newInstance();

        <T> T as(SettingType type, ScopedValue.CallableOp<T, RuntimeException> work) {
            return ScopedValue.where(TYPE, type).call(work);
        }

        @Override
        public Optional<SettingType> find(Urn setting) {
            return TYPE.isBound() ? Optional.of(TYPE.get()) : Optional.empty();
        }
    }
}
