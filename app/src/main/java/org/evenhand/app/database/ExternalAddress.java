package org.evenhand.app.database;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.evenhand.app.database.Database.Login;

/**
 * The address of an external database as an operator writes it. A login in it is taken out: left in, the driver would use it for every
 * connection, and the application would work as the owner, whom row-level security does not bind.
 *
 * @param url JDBC address without user and password
 * @param login of the owner, where the address names one
 */
record ExternalAddress(String url, Optional<Login> login) {

    private static final String PREFIX = "jdbc:postgresql://";
    private static final String HINT =
            "Write it like jdbc:postgresql://host:5432/database?user=owner&password=… or postgresql://owner:…@host:5432/database.";

    /**
     * @param written {@code jdbc:postgresql://host/database?user=…&password=…} or {@code postgresql://user:password@host/database}
     * @throws IllegalArgumentException where it is neither; the message does not repeat it, because it may hold a password
     */
    static ExternalAddress of(String written) {
        String plain = written.strip().replaceFirst("^jdbc:", "");
        if (!plain.matches("(?s)postgres(ql)?://[^/]+/[^/?]+(\\?.*)?")) {
            throw new IllegalArgumentException(
                    "evenhand.database.url is not the address of a PostgreSQL database. " + HINT);
        }
        String rest = plain.substring(plain.indexOf("://") + "://".length());
        int question = rest.indexOf('?');
        String place = question < 0 ? rest : rest.substring(0, question);
        Optional<String> user = Optional.empty();
        Optional<String> password = Optional.empty();
        int at = place.lastIndexOf('@');
        if (at >= 0) {
            String[] parts = place.substring(0, at).split(":", 2);
            user = Optional.of(decoded(parts[0]));
            password = parts.length > 1 ? Optional.of(decoded(parts[1])) : Optional.empty();
            place = place.substring(at + 1);
        }
        List<String> kept = new ArrayList<>();
        for (String parameter :
                question < 0 ? new String[0] : rest.substring(question + 1).split("&", -1)) {
            if (parameter.startsWith("user=")) {
                user = Optional.of(decoded(parameter.substring("user=".length())));
            } else if (parameter.startsWith("password=")) {
                password = Optional.of(decoded(parameter.substring("password=".length())));
            } else if (!parameter.isBlank()) {
                kept.add(parameter);
            }
        }
        String url = PREFIX + place + (kept.isEmpty() ? "" : "?" + String.join("&", kept));
        String secret = password.orElse("");
        return new ExternalAddress(url, user.map(name -> new Login(name, secret)));
    }

    /** The login that owns schemas and tables: the one in the settings, else the one in the address. */
    Login owner(DatabaseSettings settings) {
        if (!settings.owner().isBlank()) {
            return new Login(settings.owner(), settings.ownerPassword());
        }
        return login.orElseThrow(() ->
                new IllegalArgumentException("evenhand.database.url names no login that may create schemas and roles. "
                        + HINT + " Or give evenhand.database.owner and evenhand.database.owner-password."));
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        return url;
    }
}
