package org.evenhand.app.people;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** Hashes each password of a test once: it takes a second on purpose, and tests make and sign in the same invented people many times. */
@Component
class RememberedPasswords implements BeanPostProcessor {

    private static final Map<String, String> HASHES = new ConcurrentHashMap<>();

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof PasswordEncoder slow ? new Remembering(slow) : bean;
    }

    /** What is not remembered is asked at full cost, also whether a wrong password is right. */
    private record Remembering(PasswordEncoder slow) implements PasswordEncoder {

        @Override
        public @Nullable String encode(@Nullable CharSequence password) {
            return password == null ? null : HASHES.computeIfAbsent(password.toString(), slow::encode);
        }

        @Override
        public boolean matches(@Nullable CharSequence password, @Nullable String hash) {
            return (password != null && hash != null && hash.equals(HASHES.get(password.toString())))
                    || slow.matches(password, hash);
        }

        @Override
        public boolean upgradeEncoding(@Nullable String hash) {
            return slow.upgradeEncoding(hash);
        }
    }
}
