package org.evenhand.app.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.evenhand.app.EvenhandTest;
import org.evenhand.app.access.World.Person;
import org.evenhand.app.guidance.Facts;
import org.evenhand.app.guidance.PublishedThresholds.Example;
import org.evenhand.app.guidance.Thresholds;
import org.evenhand.vocabulary.LaCode;
import org.evenhand.vocabulary.SettingType;
import org.evenhand.vocabulary.Urn;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** Whoever asks, and from wherever: what counts is the child. */
@EvenhandTest
class SameAnswerTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);

    @Autowired
    World world;

    @Autowired
    Requests requests;

    @Autowired
    Thresholds thresholds;

    @Autowired
    Invented invented;

    /** Every worked example of the table, so every row of it, asked in full from every kind of setting. */
    @Test
    void the_same_facts_from_a_nursery_a_school_and_a_college_give_the_same_answer() {
        LaCode area = world.anArea();
        Map<SettingType, Person> settings = new EnumMap<>(SettingType.class);
        Stream.of(SettingType.values()).forEach(type -> settings.put(type, world.aNursery(area)));
        for (Example example : thresholds.inForce(DAY).examples()) {
            Facts facts = example.facts();
            List<Request> sent = settings.entrySet().stream()
                    .map(setting -> asks(setting.getValue(), setting.getKey(), facts))
                    .toList();

            assertThat(sent).extracting(Request::settingType).containsExactly(SettingType.values());
            assertThat(sent.stream().map(Request::decision).distinct()).hasSize(1);
            assertThat(sent.getFirst().decision().row()).isEqualTo(example.row());
            assertThat(sent.stream().map(Request::layer).distinct()).hasSize(1);
            assertThat(sent.stream().map(Request::profession).distinct()).hasSize(1);
            assertThat(sent.stream().map(Request::replyBy).distinct()).hasSize(1);
        }
    }

    private Request asks(Person setting, SettingType type, Facts facts) {
        return invented.as(type, () -> {
            Answers answers = Answers.ofChild(
                            facts,
                            new Answers.Child("Ola", 3, 2012, Answers.FamilyAgrees.YES),
                            "noticed",
                            "",
                            new Answers.Contact("Sam", "020 7946 0000", ""))
                    .withConsent(World.aParentAgrees());
            RequestId id = world.asks(setting, DAY, answers);
            return setting.does(() -> requests.find(id)).orElseThrow();
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
