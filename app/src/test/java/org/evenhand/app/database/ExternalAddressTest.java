package org.evenhand.app.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Optional;
import org.evenhand.app.database.Database.Login;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExternalAddressTest {

    private static DatabaseSettings settings(String owner, String password) {
        return new DatabaseSettings(Path.of("var"), "", "", owner, password, 1);
    }

    @ParameterizedTest
    @CsvSource({
        "jdbc:postgresql://db:5432/send?user=o&password=p, jdbc:postgresql://db:5432/send",
        "postgresql://o:p@db:5432/send, jdbc:postgresql://db:5432/send",
        "postgres://o:p@db/send?sslmode=require, jdbc:postgresql://db/send?sslmode=require",
        "jdbc:postgresql://db/send?password=p&ssl=true&user=o, jdbc:postgresql://db/send?ssl=true",
    })
    void the_login_is_taken_out_so_that_only_the_owner_uses_it(String written, String url) {
        ExternalAddress address = ExternalAddress.of(written);

        assertThat(address.url()).isEqualTo(url);
        assertThat(address.login()).contains(new Login("o", "p"));
        assertThat(address).hasToString(url);
    }

    @Test
    void a_password_may_hold_any_character_if_it_is_written_as_addresses_are() {
        assertThat(ExternalAddress.of("postgresql://o:p%40ss%2Fw@db/send").login())
                .contains(new Login("o", "p@ss/w"));
    }

    @Test
    void the_owner_of_the_settings_goes_before_the_one_in_the_address() {
        ExternalAddress address = ExternalAddress.of("postgresql://o:p@db/send");

        assertThat(address.owner(settings("", ""))).isEqualTo(new Login("o", "p"));
        assertThat(address.owner(settings("other", "secret"))).isEqualTo(new Login("other", "secret"));
    }

    @Test
    void an_address_without_any_login_says_what_to_give() {
        ExternalAddress address = ExternalAddress.of("jdbc:postgresql://db/send");

        assertThat(address.login()).isEqualTo(Optional.empty());
        assertThatThrownBy(() -> address.owner(settings("", "")))
                .hasMessageContaining("names no login")
                .hasMessageContaining("evenhand.database.owner");
    }

    @ParameterizedTest
    @ValueSource(strings = {"mysql://o:hush@db/send", "db:5432/send?password=hush", "postgresql://o:hush@db", "hush"})
    void what_is_no_address_is_refused_without_repeating_a_password(String written) {
        assertThatThrownBy(() -> ExternalAddress.of(written))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("postgresql://")
                .hasMessageNotContaining("hush");
    }
}
