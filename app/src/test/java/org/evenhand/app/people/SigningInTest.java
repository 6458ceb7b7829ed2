package org.evenhand.app.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestBuilders.formLogin;
import static org.springframework.security.test.web.servlet.response.SecurityMockMvcResultMatchers.authenticated;
import static org.springframework.security.test.web.servlet.response.SecurityMockMvcResultMatchers.unauthenticated;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.evenhand.app.EvenhandTest;
import org.evenhand.app.database.Acting;
import org.evenhand.app.people.Joining.Newcomer;
import org.evenhand.app.people.Joining.Outcome;
import org.evenhand.vocabulary.LaCode;
import org.evenhand.vocabulary.Urn;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionOperations;

@EvenhandTest
@AutoConfigureMockMvc
class SigningInTest {

    private static final String PASSWORD = "correct horse battery";

    @Autowired
    MockMvc web;

    @Autowired
    Joining joining;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionOperations transactions;

    private String aNewManager() {
        String email = "manager-%s@nursery.invalid".formatted(UUID.randomUUID());
        Outcome outcome = joining.join(aNursery("EY" + (100000 + (int) (Math.random() * 900000))), newcomer(email));
        assertThat(outcome).isInstanceOf(Outcome.Joined.class);
        return email;
    }

    private static Organisation aNursery(String urn) {
        return new Organisation(
                OrganisationId.random(),
                Organisation.Kind.SETTING,
                "Invented Nursery",
                Optional.of(LaCode.of("000")),
                Optional.of(Urn.ofsted(urn)),
                true,
                true);
    }

    private static Newcomer newcomer(String email) {
        return new Newcomer("Invented Manager", email, PASSWORD, Set.of(Role.SETTING_STAFF));
    }

    @Test
    void the_right_password_lets_a_person_in_however_they_spell_their_address() throws Exception {
        String email = aNewManager();

        web.perform(formLogin("/sign-in")
                        .userParameter("email")
                        .user(" " + email.toUpperCase(java.util.Locale.ROOT))
                        .password(PASSWORD))
                .andExpect(authenticated())
                .andExpect(redirectedUrl("/home"));
    }

    @Test
    void a_wrong_password_and_an_unknown_address_get_the_same_answer() throws Exception {
        String email = aNewManager();

        web.perform(formLogin("/sign-in").userParameter("email").user(email).password("wrong"))
                .andExpect(unauthenticated())
                .andExpect(redirectedUrl("/sign-in?problem"));
        web.perform(formLogin("/sign-in")
                        .userParameter("email")
                        .user("nobody@nursery.invalid")
                        .password("wrong"))
                .andExpect(unauthenticated())
                .andExpect(redirectedUrl("/sign-in?problem"));
    }

    @Test
    void after_eight_wrong_passwords_even_the_right_one_must_wait() throws Exception {
        String email = aNewManager();

        for (int attempt = 0; attempt < 8; attempt++) {
            web.perform(formLogin("/sign-in").userParameter("email").user(email).password("wrong"));
        }

        web.perform(formLogin("/sign-in").userParameter("email").user(email).password(PASSWORD))
                .andExpect(unauthenticated());
    }

    @Test
    void the_form_says_what_is_wrong_beside_the_field_and_in_the_title() throws Exception {
        web.perform(get("/sign-in?problem="))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("<title>Error: Sign in")))
                .andExpect(content().string(containsString("id=\"email-error\"")));
    }

    @Test
    void an_address_that_is_not_open_sends_a_stranger_to_the_sign_in_page() throws Exception {
        web.perform(get("/home")).andExpect(status().is3xxRedirection()).andExpect(redirectedUrl("/sign-in"));
    }

    @Test
    void an_address_that_is_none_is_not_found_and_asks_for_no_password() throws Exception {
        web.perform(get("/nothing/like/this")).andExpect(status().isNotFound());
    }

    @Test
    void a_form_without_our_token_is_refused() throws Exception {
        web.perform(post("/sign-in").param("email", "a@b.invalid").param("password", "x"))
                .andExpect(status().isForbidden());
    }

    @Test
    void every_page_forbids_scripts_styles_and_frames_of_others() throws Exception {
        web.perform(get("/sign-in"))
                .andExpect(header().string("Content-Security-Policy", containsString("default-src 'none'")))
                .andExpect(header().string("Content-Security-Policy", containsString("frame-ancestors 'none'")))
                .andExpect(header().string("X-Content-Type-Options", "nosniff"));
    }

    @Test
    void a_setting_is_claimed_once() {
        Outcome first =
                joining.join(aNursery("EY777001"), newcomer("first-%s@nursery.invalid".formatted(UUID.randomUUID())));
        Outcome second =
                joining.join(aNursery("EY777001"), newcomer("second-%s@nursery.invalid".formatted(UUID.randomUUID())));

        assertThat(first).isInstanceOf(Outcome.Joined.class);
        assertThat(second).isInstanceOf(Outcome.AlreadyClaimed.class);
    }

    @Test
    void the_database_shows_an_account_only_to_its_own_organisation() {
        aNewManager();
        String count = "select count(*) from people.account";

        long toNobody =
                transactions.execute(s -> jdbc.sql(count).query(Long.class).single());
        long toAStranger = Acting.as(
                new Acting.Actor(UUID.randomUUID(), UUID.randomUUID()),
                () -> transactions.execute(
                        s -> jdbc.sql(count).query(Long.class).single()));

        assertThat(toNobody).isZero();
        assertThat(toAStranger).isZero();
    }
}
