package org.evenhand.app.people;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestBuilders.formLogin;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.response.SecurityMockMvcResultMatchers.authenticated;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.UUID;
import org.evenhand.app.EvenhandTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** A real setting begins: the first person claims it and can ask at once. The person is invented. */
@EvenhandTest
@AutoConfigureMockMvc
class ClaimingTest {

    private static final String PASSWORD = "three invented words";

    @Autowired
    MockMvc web;

    private static MockHttpServletRequestBuilder claim(String path, String email) {
        return post(path)
                .with(csrf())
                .param("name", "Invented Person")
                .param("email", email)
                .param("password", PASSWORD)
                .param("worksHere", "yes");
    }

    private static String anAddress() {
        return "claim-%s@setting.invalid".formatted(UUID.randomUUID());
    }

    @Test
    void the_first_person_of_a_real_school_claims_it_and_signs_in_and_the_second_is_told() throws Exception {
        String email = anAddress();

        web.perform(claim("/join/gias-100000", email)).andExpect(redirectedUrl("/sign-in"));

        web.perform(formLogin("/sign-in").userParameter("email").user(email).password(PASSWORD))
                .andExpect(authenticated().withRoles("SETTING_STAFF", "SETTING_LEAD"));
        web.perform(claim("/join/gias-100000", anAddress()))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("has an account already")));
    }

    @Test
    void a_childminder_whom_the_register_withholds_can_begin_too() throws Exception {
        web.perform(claim("/join/unlisted", anAddress())
                        .param("number", "EY999123")
                        .param("setting", "Invented Childminding")
                        .param("authority", "383"))
                .andExpect(redirectedUrl("/sign-in"));
    }

    @Test
    void what_is_wrong_is_said_beside_each_field_and_nothing_but_the_password_is_lost() throws Exception {
        web.perform(post("/join/unlisted")
                        .with(csrf())
                        .param("name", "Invented Person")
                        .param("email", "not an address")
                        .param("password", "short")
                        .param("number", "12"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("id=\"number-error\"")))
                .andExpect(content().string(containsString("id=\"authority-error\"")))
                .andExpect(content().string(containsString("id=\"email-error\"")))
                .andExpect(content().string(containsString("id=\"password-error\"")))
                .andExpect(content().string(containsString("value=\"Invented Person\"")))
                .andExpect(content().string(not(containsString("value=\"short\""))));
    }

    @Test
    void a_setting_that_is_none_is_not_found() throws Exception {
        web.perform(get("/join/gias-999999")).andExpect(status().isNotFound());
    }

    @Test
    void a_name_of_a_hundred_thousand_letters_is_refused_in_words() throws Exception {
        web.perform(claim("/join/gias-100001", anAddress()).param("name", "x".repeat(100_000)))
                .andExpect(status().isUnprocessableContent());
    }
}
