package org.evenhand.app.consultation;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.evenhand.app.coalition.members.Member;
import org.evenhand.app.coalition.members.MemberId;
import org.evenhand.app.coalition.members.Members;
import org.evenhand.app.consultation.ConsultationTable.By;
import org.evenhand.app.consultation.ConsultationTable.Invited;
import org.evenhand.app.database.Acting;
import org.evenhand.app.ledger.Happening;
import org.evenhand.app.ledger.Ledger;
import org.evenhand.app.mail.EmailAddress;
import org.evenhand.app.mail.Mail;
import org.evenhand.app.mail.Outbox;
import org.evenhand.app.site.Words;
import org.evenhand.app.vault.Secret;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How an organisation of the coalition speaks for itself on a response: at a private address that a campaigner made for it. */
@Service
public class Inviting {

    private final ConsultationTable table;
    private final Consultations consultations;
    private final Members members;
    private final Outbox outbox;
    private final Ledger ledger;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    Inviting(
            ConsultationTable table,
            Consultations consultations,
            Members members,
            Outbox outbox,
            Ledger ledger,
            Clock clock) {
        this.table = table;
        this.consultations = consultations;
        this.members = members;
        this.outbox = outbox;
        this.ledger = ledger;
        this.clock = clock;
    }

    /**
     * A private address that was made; its secret is shown once.
     *
     * @param mailed whether it goes by mail to who may speak for the organisation
     */
    public record Invitation(Member member, Secret secret, boolean mailed) {}

    /** What somebody sees who came with a secret. */
    public record Opened(Dossier dossier, Member member) {

        /** What was said for this organisation, by itself or through a campaigner. */
        public List<Point> pointsOn(int clause) {
            return dossier.pointsOn(clause).stream()
                    .filter(point -> point.body().equalsIgnoreCase(member.name()))
                    .toList();
        }

        /** What it said to the wording as it stands. */
        public Optional<Agreement> agreement() {
            return dossier.agreements().stream()
                    .filter(one -> one.body().equalsIgnoreCase(member.name()))
                    .findFirst();
        }
    }

    /** Who can be invited: all that belong today. */
    @Transactional(readOnly = true)
    public List<Member> members() {
        return members.belongingOn(consultations.today());
    }

    /** Makes a private address for an organisation; empty unless it belongs and the response is being drafted or agreed. */
    @Transactional
    public Optional<Invitation> invite(String consultation, MemberId memberId) {
        Optional<Dossier> dossier = consultations.find(consultation).filter(Inviting::takesWords);
        Optional<Member> member = members.find(memberId).filter(this::belongs);
        if (dossier.isEmpty() || member.isEmpty()) {
            return Optional.empty();
        }
        Secret secret = Secret.of(random);
        Consultation of = dossier.get().consultation();
        table.insert(
                secret.hash(),
                new Invited(of.inLedger(), memberId.value()),
                By.account(Acting.current().person(), clock.instant()));
        ledger.append(Happening.of("MemberInvited", of.inLedger()).with("member", memberId));
        return Optional.of(new Invitation(member.get(), secret, mail(of, member.get(), secret)));
    }

    private static boolean takesWords(Dossier dossier) {
        return dossier.consultation().elsewhere().isEmpty()
                && (dossier.standing() == Standing.DRAFTING || dossier.standing() == Standing.AGREEING);
    }

    private boolean belongs(Member member) {
        return member.belongedOn(consultations.today());
    }

    private boolean mail(Consultation consultation, Member member, Secret secret) {
        return members.contact(member.id())
                .filter(contact -> outbox.isSending())
                .flatMap(contact -> EmailAddress.find(contact.email()))
                .map(address -> outbox.queue(Mail.automatic(
                        "consultation.say",
                        address,
                        Words.of("consultation.mail.subject", Mail.oneLine(consultation.title())),
                        Words.of(
                                "consultation.mail.text",
                                member.name(),
                                consultation.title(),
                                outbox.link("/coalition/say/" + secret.text())))))
                .isPresent();
    }

    /** What this secret opens; empty where it opens nothing, or where the organisation belongs no more. */
    @Transactional(readOnly = true)
    public Optional<Opened> open(Secret secret) {
        return table.invited(secret.hash())
                .flatMap(invited -> consultations
                        .find(invited.consultation().toString())
                        .flatMap(dossier -> members.find(new MemberId(invited.member()))
                                .filter(this::belongs)
                                .map(member -> new Opened(dossier, member))));
    }
}
