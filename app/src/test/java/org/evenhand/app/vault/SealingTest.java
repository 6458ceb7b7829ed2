package org.evenhand.app.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SealingTest {

    private static final String FIELD = "access.request.about";
    private static final String WORDS = "Invented child, for a test: finds it hard to hear the group.";

    private final SecureRandom random = new SecureRandom();

    @TempDir
    Path folder;

    private Sealing sealing(String keyFile) {
        return new Sealing(MasterKey.at(folder.resolve(keyFile), random), random);
    }

    @Test
    void what_is_sealed_opens_again_and_does_not_show_its_words() {
        Sealing sealing = sealing("a.key");
        SubjectKey child = sealing.newSubjectKey();

        SealedText sealed = sealing.seal(child, FIELD, WORDS);

        assertThat(new String(Base64.getDecoder().decode(sealed.base64()), StandardCharsets.ISO_8859_1))
                .doesNotContain("hear");
        assertThat(sealing("a.key").open(child, FIELD, sealed)).isEqualTo(WORDS);
    }

    @Test
    void the_same_words_sealed_twice_look_different() {
        Sealing sealing = sealing("a.key");
        SubjectKey child = sealing.newSubjectKey();

        assertThat(sealing.seal(child, FIELD, WORDS)).isNotEqualTo(sealing.seal(child, FIELD, WORDS));
    }

    @Test
    void it_does_not_open_in_another_field_for_another_child_or_with_another_key() {
        Sealing sealing = sealing("a.key");
        SubjectKey child = sealing.newSubjectKey();
        SealedText sealed = sealing.seal(child, FIELD, WORDS);

        assertThatThrownBy(() -> sealing.open(child, "access.request.name", sealed))
                .hasMessageContaining("does not open");
        assertThatThrownBy(() -> sealing.open(sealing.newSubjectKey(), FIELD, sealed))
                .hasMessageContaining("does not open");
        assertThatThrownBy(() -> sealing("b.key").open(child, FIELD, sealed)).hasMessageContaining("does not open");
    }

    @Test
    void one_changed_byte_is_noticed() {
        Sealing sealing = sealing("a.key");
        SubjectKey child = sealing.newSubjectKey();
        SealedText sealed = sealing.seal(child, FIELD, WORDS);

        byte[] bytes = Base64.getDecoder().decode(sealed.base64());
        bytes[20] ^= 1;
        SealedText changed = new SealedText(Base64.getEncoder().encodeToString(bytes));

        assertThatThrownBy(() -> sealing.open(child, FIELD, changed)).hasMessageContaining("does not open");
    }

    @Test
    void equal_texts_are_found_by_their_blind_index_whatever_their_case() {
        Sealing sealing = sealing("a.key");

        assertThat(sealing.blindIndex("mail", " Manager@Demo.invalid "))
                .isEqualTo(sealing.blindIndex("mail", "manager@demo.invalid"))
                .isNotEqualTo(sealing.blindIndex("name", "manager@demo.invalid"));
    }

    @Test
    void the_key_file_is_made_once_and_only_its_owner_may_read_it() throws Exception {
        Path file = folder.resolve("keys/master.key");

        String first = MasterKey.at(file, random).password("database");

        assertThat(MasterKey.at(file, random).password("database")).isEqualTo(first);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    void a_key_that_was_cut_is_refused_with_the_remedy() {
        assertThatThrownBy(() -> MasterKey.of("c2hvcnQ=")).hasMessageContaining("restore it from your backup");
    }
}
