package org.evenhand.app.people;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Hashes the password of whoever joins: each with a salt of its own and at full cost. Only the invented people of a demonstration share a hash,
 * because they share a password that the sign-in page shows to everybody, and making it a dozen times is most of the wait for a demonstration.
 */
@Component
class PasswordHashes {

    private final PasswordEncoder passwords;
    private final ObjectProvider<InventedPeople> invented;
    private final Map<String, String> shared = new ConcurrentHashMap<>();

    PasswordHashes(PasswordEncoder passwords, ObjectProvider<InventedPeople> invented) {
        this.passwords = passwords;
        this.invented = invented;
    }

    String of(Joining.Newcomer newcomer) {
        return isInvented(newcomer)
                ? shared.computeIfAbsent(newcomer.password(), this::hashed)
                : hashed(newcomer.password());
    }

    private boolean isInvented(Joining.Newcomer newcomer) {
        return invented.stream()
                .filter(people -> people.password().equals(newcomer.password()))
                .flatMap(people -> people.list().stream())
                .anyMatch(person -> person.email().equals(newcomer.email()));
    }

    private String hashed(String password) {
        return passwords.encode(password);
    }
}
