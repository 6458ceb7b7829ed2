package org.evenhand.app.coalition.letters.web;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.evenhand.app.coalition.letters.Letter;
import org.evenhand.app.coalition.letters.LetterId;
import org.evenhand.app.coalition.letters.Letters;
import org.evenhand.app.coalition.letters.ReplyClock;
import org.evenhand.app.coalition.letters.ReplyQuestion;
import org.evenhand.app.people.Role;
import org.evenhand.app.people.SignedIn;
import org.evenhand.app.place.Sources;
import org.evenhand.app.site.Page;
import org.evenhand.packs.coalition.KnownLetters.KnownLetter;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** Letters for everybody to read: those known from public pages and those that went from here. Drafts are for campaigners. */
@Controller
class LettersWeb {

    private final Letters letters;
    private final Sources sources;

    LettersWeb(Letters letters, Sources sources) {
        this.letters = letters;
        this.sources = sources;
    }

    @GetMapping("/letters")
    Page all(@AuthenticationPrincipal @Nullable SignedIn person) {
        return Page.of(
                "coalition/letters/all",
                new LettersPages.All(
                        letters.list().stream()
                                .filter(letter -> letter.frozen().isPresent())
                                .map(this::sent)
                                .toList(),
                        letters.known().list().stream()
                                .map(this::known)
                                .toList()
                                .reversed(),
                        letters.replyTime(),
                        letters.today(),
                        person != null && person.has(Role.CAMPAIGNER),
                        source()));
    }

    @GetMapping("/letters/{key}")
    Page letter(@PathVariable String key) {
        Optional<KnownLetter> known = letters.known().find(key);
        return known.isPresent()
                ? Page.of("coalition/letters/known", known(known.get()))
                : Page.of("coalition/letters/sent", sent(gone(key)));
    }

    /** The very bytes that were hashed. */
    @GetMapping("/letters/{key}/content.json")
    ResponseEntity<byte[]> content(@PathVariable String key) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"content.json\"")
                .body(gone(key).frozen().orElseThrow().content().getBytes(StandardCharsets.UTF_8));
    }

    @GetMapping("/letters/{key}/question/{addressee}")
    Page question(@PathVariable String key, @PathVariable int addressee) {
        LocalDate today = letters.today();
        Optional<KnownLetter> known = letters.known().find(key);
        List<ReplyClock> clocks = known.isPresent() ? letters.clocks(known.get()) : letters.clocks(gone(key));
        ReplyClock clock = clocks.stream()
                .filter(one -> one.addressee() == addressee && one.isLateOn(today))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        String sender =
                known.isPresent() ? known.get().from() : gone(key).latest().sender();
        String subject =
                known.isPresent() ? known.get().subject() : gone(key).latest().subject();
        return Page.of(
                "coalition/letters/question",
                new LettersPages.Question(
                        "/letters/" + key, clock, ReplyQuestion.of(clock, sender, subject, today), today));
    }

    private LettersPages.OneSent sent(Letter letter) {
        return new LettersPages.OneSent(
                letter, letters.clocks(letter), letters.figures(letter), letters.replyTime(), letters.today());
    }

    private LettersPages.OneKnown known(KnownLetter letter) {
        return new LettersPages.OneKnown(
                letter, letters.clocks(letter), letters.replyTime(), letters.today(), source());
    }

    private Letter gone(String key) {
        if (!key.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return letters.find(new LetterId(UUID.fromString(key)))
                .filter(letter -> letter.frozen().isPresent())
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private String source() {
        return sources.line(letters.known().versions());
    }
}
