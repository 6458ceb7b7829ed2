package org.evenhand.app.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.evenhand.app.people.Joining.Newcomer;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.crypto.password.Pbkdf2PasswordEncoder;

/** Only those who are invented share a hash. */
class PasswordHashesTest {

    private static final String SHOWN = "shown to everybody";

    private final PasswordEncoder passwords = Pbkdf2PasswordEncoder.defaultsForSpringSecurity_v5_8();
    private final StaticListableBeanFactory beans = new StaticListableBeanFactory();
    private final PasswordHashes hashes = new PasswordHashes(passwords, beans.getBeanProvider(InventedPeople.class));

    @Test
    void the_invented_share_one_and_sign_in_with_it() {
        beans.addBean("invented", new Two());

        String first = hashes.of(newcomer("one@evenborough.invalid", SHOWN));
        String second = hashes.of(newcomer("two@evenborough.invalid", SHOWN));

        assertThat(second).isEqualTo(first);
        assertThat(passwords.matches(SHOWN, first)).isTrue();
    }

    @Test
    void nobody_else_does_even_with_the_same_password() {
        beans.addBean("invented", new Two());

        String invented = hashes.of(newcomer("one@evenborough.invalid", SHOWN));
        String first = hashes.of(newcomer("somebody@nursery.invalid", SHOWN));
        String second = hashes.of(newcomer("another@nursery.invalid", SHOWN));

        assertThat(Set.of(invented, first, second)).hasSize(3);
    }

    private static Newcomer newcomer(String email, String password) {
        return new Newcomer("Invented", email, password, Set.of());
    }

    private record Two() implements InventedPeople {

        @Override
        public List<Invented> list() {
            return List.of(
                    new Invented("One", "one@evenborough.invalid"), new Invented("Two", "two@evenborough.invalid"));
        }

        @Override
        public String password() {
            return SHOWN;
        }
    }
}
