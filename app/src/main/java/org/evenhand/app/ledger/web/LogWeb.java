package org.evenhand.app.ledger.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Objects;
import org.evenhand.app.ledger.LogReading;
import org.evenhand.engine.ledger.NoteKey;
import org.evenhand.engine.ledger.SignedNote;
import org.evenhand.engine.ledger.Tile;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * The log for everybody (C2SP tlog-tiles, below {@code /ledger}): checkpoint, tiles, commitments, the key, and the page with which a proof is
 * checked. Nothing here holds anything about anybody: hashes of random numbers and of what they hide.
 */
@Controller
class LogWeb {

    private static final MediaType TEXT = new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8);
    private static final String PREFIX = "/ledger/";
    private static final String PAGE = "/record/check-a-proof.html";

    private final LogReading log;
    private final NoteKey key;

    LogWeb(LogReading log, NoteKey key) {
        this.log = log;
        this.key = key;
    }

    @GetMapping("/ledger/checkpoint")
    ResponseEntity<byte[]> checkpoint() {
        return log.checkpoint()
                .map(SignedNote::whole)
                .map(note -> file(TEXT, note.getBytes(StandardCharsets.UTF_8), CacheControl.noCache()))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }

    /** Where a tile is not full it grows, under another address; the same address always has the same bytes. */
    @GetMapping("/ledger/tile/**")
    ResponseEntity<byte[]> tile(HttpServletRequest request) {
        return Tile.find(request.getRequestURI().substring(PREFIX.length()))
                .flatMap(log::read)
                .map(bytes -> file(
                        MediaType.APPLICATION_OCTET_STREAM,
                        bytes,
                        CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable()))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }

    @GetMapping("/ledger/key")
    ResponseEntity<byte[]> key() {
        return file(TEXT, (key.text() + "\n").getBytes(StandardCharsets.UTF_8), CacheControl.noCache());
    }

    /** To be kept as a file: whoever checks a proof should not have to ask us for the page again. */
    @GetMapping("/ledger/check-a-proof.html")
    ResponseEntity<byte[]> page() throws IOException {
        try (InputStream page = Objects.requireNonNull(LogWeb.class.getResourceAsStream(PAGE))) {
            return download("check-a-proof.html", MediaType.TEXT_HTML, page.readAllBytes());
        }
    }

    static ResponseEntity<byte[]> download(String name, MediaType type, byte[] content) {
        return ResponseEntity.ok()
                .contentType(type)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(content);
    }

    private static ResponseEntity<byte[]> file(MediaType type, byte[] content, CacheControl kept) {
        return ResponseEntity.ok().contentType(type).cacheControl(kept).body(content);
    }
}
