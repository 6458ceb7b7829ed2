package org.evenhand.app.coalition.letters;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.evenhand.app.coalition.letters.Letter.By;
import org.evenhand.app.coalition.letters.Letter.Signature;
import org.evenhand.app.coalition.members.Member;
import org.evenhand.app.coalition.members.MemberId;
import org.evenhand.app.coalition.members.Members;
import org.evenhand.app.ledger.Happening;
import org.evenhand.app.ledger.Ledger;
import org.evenhand.app.mail.EmailAddress;
import org.evenhand.app.mail.Mail;
import org.evenhand.app.mail.Outbox;
import org.evenhand.app.site.Words;
import org.evenhand.app.vault.Secret;
import org.evenhand.packs.areas.Areas;
import org.evenhand.packs.areas.Constituency;
import org.evenhand.packs.parliament.Groups;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * How a letter is signed: for an organisation by who holds the private address made for it, for parliamentarians by a campaigner who names
 * where the signature can be seen.
 */
@Service
public class Signing {

    private final LetterTable table;
    private final Letters letters;
    private final Members members;
    private final Areas areas;
    private final Groups groups;
    private final Outbox outbox;
    private final Ledger ledger;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    Signing(
            LetterTable table,
            Letters letters,
            Members members,
            Areas areas,
            Groups groups,
            Outbox outbox,
            Ledger ledger,
            Clock clock) {
        this.table = table;
        this.letters = letters;
        this.members = members;
        this.areas = areas;
        this.groups = groups;
        this.outbox = outbox;
        this.ledger = ledger;
        this.clock = clock;
    }

    /**
     * A private address that was made; its secret is shown once.
     *
     * @param mailed whether it goes by mail to who may sign for the organisation
     */
    public record Invitation(Member member, String secret, boolean mailed) {

        /** The secret is not printed. */
        @Override
        public String toString() {
            return "Invitation[…]";
        }
    }

    /** What somebody may sign who came with a secret. */
    public record ToSign(Letter letter, Member member, boolean hasSigned) {}

    /** A signatory that may be chosen: a member of the House or a group, as the packs name them. */
    public record Parliamentarian(By by, String key, String name) {}

    /** What came of it. */
    public sealed interface Signed {

        /** It stands on the letter. */
        record Done() implements Signed {}

        /** The address opens nothing: it is wrong, or the letter went or was changed since. */
        record NotOpen() implements Signed {}

        /** This signatory has signed. */
        record Already() implements Signed {}

        /** The day lies in the future. */
        record DayOutOfRange() implements Signed {}
    }

    /** Members that have neither signed the latest text nor left. */
    @Transactional(readOnly = true)
    public List<Member> notSigned(Letter letter) {
        return members.belongingOn(letters.today()).stream()
                .filter(member -> letter.signatures().stream()
                        .noneMatch(one -> one.key().equals(member.id().toString())))
                .toList();
    }

    /** Makes a private address for an organisation; empty unless it belongs and the letter is open for organisations. */
    @Transactional
    public Optional<Invitation> invite(LetterId id, MemberId memberId) {
        Optional<Letter> letter = letters.find(id)
                .filter(one -> one.state() == LetterState.OPEN && one.kind() == Letter.Kind.ORGANISATIONS);
        Optional<Member> member = members.find(memberId).filter(one -> one.belongedOn(letters.today()));
        if (letter.isEmpty() || member.isEmpty()) {
            return Optional.empty();
        }
        Secret secret = Secret.of(random);
        table.insert(
                secret.hash(), new LetterTable.Invited(id, letter.get().latest().number(), memberId), clock.instant());
        ledger.append(Happening.of("SignatoryInvited", id.value())
                .with("member", memberId)
                .with("version", letter.get().latest().number()));
        return Optional.of(
                new Invitation(member.get(), secret.text(), mail(letter.get(), member.get(), secret.text())));
    }

    private boolean mail(Letter letter, Member member, String secret) {
        return members.contact(member.id())
                .filter(contact -> outbox.isSending())
                .flatMap(contact -> EmailAddress.find(contact.email()))
                .map(address -> outbox.queue(Mail.automatic(
                        "letter.sign",
                        address,
                        Words.of(
                                "letters.mail.subject",
                                Mail.oneLine(letter.latest().subject())),
                        Words.of(
                                "letters.mail.text",
                                member.name(),
                                letter.latest().sender(),
                                letter.latest().subject(),
                                outbox.link("/coalition/sign/" + secret)))))
                .isPresent();
    }

    /** What this secret opens; empty where it opens nothing any more. */
    @Transactional(readOnly = true)
    public Optional<ToSign> open(String secret) {
        return table.invited(new Secret(secret).hash())
                .flatMap(invited -> letters.find(invited.letter())
                        .filter(letter -> letter.state() == LetterState.OPEN
                                && letter.latest().number() == invited.version())
                        .flatMap(letter -> members.find(invited.member())
                                .filter(member -> member.belongedOn(letters.today()))
                                .map(member -> new ToSign(letter, member, hasSigned(letter, member)))));
    }

    private static boolean hasSigned(Letter letter, Member member) {
        return letter.signatures().stream()
                .anyMatch(one -> one.key().equals(member.id().toString()));
    }

    /** @param post of who signs; stands on the letter */
    @Transactional
    public Signed sign(String secret, String post) {
        Optional<ToSign> opened = open(secret);
        if (opened.isEmpty()) {
            return new Signed.NotOpen();
        }
        // The letter may go while somebody signs: whoever is second sees what the first did.
        table.lock(opened.get().letter().id());
        Optional<ToSign> still = open(secret);
        if (still.isEmpty()) {
            return new Signed.NotOpen();
        }
        Member member = still.get().member();
        return add(
                still.get().letter(),
                new Signature(By.ORGANISATION, member.id().toString(), member.name(), post, LocalDate.now(clock), ""));
    }

    /** Members of the House and groups on the register, by name. */
    public List<Parliamentarian> parliamentarians() {
        List<Parliamentarian> all = new java.util.ArrayList<>();
        for (Constituency seat : areas.constituencies()) {
            seat.member()
                    .ifPresent(member -> all.add(new Parliamentarian(
                            By.MEMBER,
                            Integer.toString(member.id()),
                            "%s, Member of Parliament for %s".formatted(member.name(), seat.name()))));
        }
        groups.list().stream()
                .filter(groups::isOnRegister)
                .forEach(group -> all.add(new Parliamentarian(By.GROUP, group.slug(), group.title())));
        all.sort(Comparator.comparing(Parliamentarian::name));
        return List.copyOf(all);
    }

    /** @param source where the signature can be seen */
    @Transactional
    public Signed add(LetterId id, Parliamentarian signatory, LocalDate on, String source) {
        table.lock(id);
        Optional<Letter> letter = letters.find(id)
                .filter(one -> one.state() == LetterState.OPEN && one.kind() == Letter.Kind.PARLIAMENTARIANS);
        if (letter.isEmpty()) {
            return new Signed.NotOpen();
        }
        if (on.isAfter(letters.today())) {
            return new Signed.DayOutOfRange();
        }
        return add(letter.get(), new Signature(signatory.by(), signatory.key(), signatory.name(), "", on, source));
    }

    private Signed add(Letter letter, Signature signature) {
        if (!table.insert(letter.id(), letter.latest().number(), signature, clock.instant())) {
            return new Signed.Already();
        }
        ledger.append(Happening.of("LetterSigned", letter.id().value())
                .with("version", letter.latest().number())
                .with("by", signature.by())
                .with("signatory", signature.key()));
        return new Signed.Done();
    }
}
