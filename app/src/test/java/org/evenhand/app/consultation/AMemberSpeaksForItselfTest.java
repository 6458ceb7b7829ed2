package org.evenhand.app.consultation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.evenhand.app.EvenhandTest;
import org.evenhand.app.access.Browser;
import org.evenhand.app.access.World;
import org.evenhand.app.access.World.Person;
import org.evenhand.app.coalition.members.Change;
import org.evenhand.app.coalition.members.Evidence;
import org.evenhand.app.coalition.members.Member;
import org.evenhand.app.coalition.members.Members;
import org.evenhand.app.coalition.members.Nation;
import org.evenhand.app.coalition.members.Sector;
import org.evenhand.app.coalition.members.SignatoryList;
import org.evenhand.app.ledger.Ledger;
import org.evenhand.app.vault.Secret;
import org.evenhand.engine.ledger.Verdict;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A member of the coalition gives its points and agrees to the wording at a private address. Consultation and bodies are invented. */
@EvenhandTest
class AMemberSpeaksForItselfTest {

    @LocalServerPort
    int port;

    @Autowired
    World world;

    @Autowired
    Members members;

    @Autowired
    Inviting inviting;

    @Autowired
    Responding responding;

    @Autowired
    Consultations consultations;

    @Autowired
    Ledger ledger;

    private Person campaigner;
    private Member guild;
    private String key = "";

    @BeforeEach
    void a_consultation_is_open_and_an_organisation_belongs() {
        campaigner = world.aCampaigner(world.anArea());
        key = InventedConsultation.openedBy(campaigner, responding, consultations.today(), "Who should have access?");
        guild = aMember("Guild of Nurseries");
    }

    @Test
    void from_the_private_address_to_the_point_to_the_agreement() {
        Browser speaker = new Browser(port);
        String address = "/coalition/say/" + invited(guild).text();

        Browser.Shown given = speaker.send(
                speaker.get(address + "/points/1"),
                "/points/1",
                Map.of("saidAs", "head of policy", "words", "Every nursery should ask.", "ask", "A06", "named", "yes"));

        assertThat(given.text())
                .contains("Thank you. The point is recorded.", "Every nursery should ask.", "given here");
        Point point = dossier().pointsOn(1).getFirst();
        assertThat(point.body()).isEqualTo(guild.name());
        assertThat(point.isItsOwn()).isTrue();
        assertThat(new Browser(port)
                        .signIn(campaigner)
                        .get("/campaign/consultations/" + key)
                        .text())
                .contains(guild.name(), "given by itself");

        campaigner.does(() -> responding.answer(key, 1, 0, "Every nursery, every day.", List.of(point.id())));
        campaigner.does(() -> responding.move(key, Step.SEND_ROUND));
        Browser.Shown wording = speaker.get(address);
        assertThat(wording.text()).contains("Every nursery, every day.");
        Browser.Shown refused = speaker.send(wording, "/agreement", Map.of("stance", "OBJECTS", "words", ""));
        assertThat(refused.problems()).containsExactly("Enter the reservation or objection");
        Browser.Shown said = speaker.send(
                refused,
                "/agreement",
                Map.of("stance", "AGREES_WITH_RESERVATION", "words", "Childminders too.", "post", "chair"));

        assertThat(said.text()).contains("Agrees with a reservation", "Childminders too.");
        assertThat(dossier().tally()).isEqualTo(new Tally(0, 1, 0));
        assertThat(dossier().agreements().getFirst().evidence())
                .isEqualTo("The organisation itself (chair), at the private address made for it");
        assertThat(ledger.of(UUID.fromString(key)))
                .extracting(line -> line.happening().kind())
                .contains("MemberInvited", "PointReceived", "MemberSpoke");
        assertThat(ledger.verify()).isInstanceOf(Verdict.Intact.class);
    }

    @Test
    void it_sees_no_other_organisations_points_and_no_draft() {
        Secret secret = invited(guild);
        Member other = aMember("Society of Childminders");
        campaigner.does(() -> responding.takeFrom(other, key, point(other.name(), "Childminders wait longest.")));
        campaigner.does(() -> responding.answer(key, 1, 0, "A draft answer.", List.of()));

        assertThat(new Browser(port).get("/coalition/say/" + secret.text()).text())
                .doesNotContain("Childminders wait longest.", "A draft answer.");
    }

    @Test
    void an_address_that_was_guessed_and_one_of_who_left_open_nothing() {
        Secret secret = invited(guild);
        assertThat(new Browser(port).get("/coalition/say/guessed").status()).isEqualTo(404);

        campaigner.does(() -> members.decide(
                guild.id(),
                Change.LEAVE,
                members.today(),
                new Evidence("Mail (invented)", "https://example.invalid", "")));

        assertThat(new Browser(port).get("/coalition/say/" + secret.text()).status())
                .isEqualTo(404);
        assertThat(campaigner.does(() -> inviting.invite(key, guild.id()))).isEmpty();
    }

    @Test
    void nothing_more_is_taken_once_it_was_sent_round_or_submitted() {
        Browser speaker = new Browser(port);
        String address = "/coalition/say/" + invited(guild).text();
        Browser.Shown form = speaker.get(address + "/points/1");
        campaigner.does(() -> responding.answer(key, 1, 0, "Every nursery.", List.of()));
        campaigner.does(() -> responding.move(key, Step.SEND_ROUND));

        Browser.Shown late = speaker.send(form, "/points/1", Map.of("words", "Too late."));

        assertThat(late.status()).isEqualTo(422);
        assertThat(late.problems()).singleElement().asString().contains("cannot be changed");
        assertThat(late.document().select("textarea").text()).isEqualTo("Too late.");
        campaigner.does(() -> responding.agreeFrom(
                guild, key, new Agreement(guild.name(), Agreement.Stance.AGREES, "", "itself", members.today())));
        campaigner.does(() -> responding.move(key, Step.SUBMIT));
        assertThat(speaker.get(address).document().select("a[href=/consultations/" + key + "/response]"))
                .isNotEmpty();
    }

    private Dossier dossier() {
        return consultations.find(key).orElseThrow();
    }

    private Secret invited(Member member) {
        return campaigner
                .does(() -> inviting.invite(key, member.id()))
                .orElseThrow()
                .secret();
    }

    private Member aMember(String name) {
        String unique =
                "%s %s (invented)".formatted(name, UUID.randomUUID().toString().substring(0, 8));
        campaigner.does(() -> members.enter(List.of(new SignatoryList.Entry(
                unique,
                Sector.CHARITY,
                Optional.of(Nation.ENGLAND),
                members.today(),
                new Evidence("Signed (invented)", "https://example.invalid", "Chair")))));
        return members.list().stream()
                .filter(member -> member.name().equals(unique))
                .findFirst()
                .orElseThrow();
    }

    private Point point(String body, String words) {
        return new Point(UUID.randomUUID(), 1, body, "", words, "", "", true, consultations.today(), false);
    }
}
