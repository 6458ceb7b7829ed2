package org.evenhand.app.register.openreferral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.options;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.evenhand.app.EvenhandTest;
import org.evenhand.app.register.ServiceEntry;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A directory of somebody else copies the register. */
@EvenhandTest
@AutoConfigureMockMvc
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OpenReferralStoryTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String LISTS = "/open-referral/services,/open-referral/service_at_locations";

    @Autowired
    MockMvc web;

    @Autowired
    OddServices odd;

    private List<ServiceEntry> entered = List.of();

    @BeforeAll
    void services_of_every_odd_kind_are_on_the_register() {
        entered = odd.enter();
    }

    @AfterAll
    void they_close() {
        odd.close(entered);
    }

    private MockHttpServletResponse answer(String path) throws Exception {
        return web.perform(get(URI.create(path))).andReturn().getResponse();
    }

    private JsonNode json(String path) throws Exception {
        MockHttpServletResponse answer = answer(path);
        assertThat(answer.getStatus()).as(path).isEqualTo(200);
        assertThat(answer.getContentType()).startsWith("application/json");
        return JSON.readTree(answer.getContentAsString(StandardCharsets.UTF_8));
    }

    /** Every page of a list. */
    private List<JsonNode> all(String path) throws Exception {
        List<JsonNode> items = new ArrayList<>();
        JsonNode page;
        int number = 1;
        do {
            page = json(path + (path.contains("?") ? "&" : "?") + "per_page=7&page=" + number++);
            page.get("contents").forEach(items::add);
        } while (!page.get("last_page").asBoolean());
        assertThat(items).hasSize(page.get("total_items").asInt());
        return items;
    }

    private List<String> names(String query) throws Exception {
        return all("/open-referral/services?organization_id=" + odd.organisation() + query).stream()
                .map(one -> one.get("name").asString())
                .sorted()
                .toList();
    }

    @Test
    void the_first_address_says_version_profile_description_publisher_and_licence() throws Exception {
        JsonNode about = json("/open-referral");

        assertThat(about.get("version").asString()).isEqualTo("HSDS-UK-3.0");
        assertThat(about.get("profile").asString()).startsWith("https://");
        assertThat(about.get("openapi_url").asString()).endsWith("/open-referral/openapi.json");
        assertThat(about.get("license").asString()).contains("has not said");
        assertThat(about.has("attribution")).isTrue();
    }

    @Test
    void the_description_names_all_nine_paths_and_only_schemas_that_are_served() throws Exception {
        JsonNode described = json("/open-referral/openapi.json");

        assertThat(described.get("paths").propertyNames())
                .containsExactlyInAnyOrder(
                        "/",
                        "/services",
                        "/services/{id}",
                        "/taxonomies",
                        "/taxonomies/{id}",
                        "/taxonomy_terms",
                        "/taxonomy_terms/{id}",
                        "/service_at_locations",
                        "/service_at_locations/{id}");
        JsonNode schema = json("/open-referral/schema.json");
        described.findValuesAsString("$ref").stream()
                .filter(ref -> ref.startsWith("schema.json#"))
                .forEach(ref -> assertThat(schema.at(ref.substring("schema.json#".length()))
                                .isMissingNode())
                        .as(ref)
                        .isFalse());
    }

    @Test
    void every_service_of_the_lists_and_alone_is_valid_against_the_schemas_of_the_profile() throws Exception {
        OpenReferralSchema service = OpenReferralSchema.of("service");
        OpenReferralSchema place = OpenReferralSchema.of("service_at_location");

        List<JsonNode> services = all("/open-referral/services");
        List<JsonNode> places = all("/open-referral/service_at_locations");

        assertThat(services).hasSizeGreaterThanOrEqualTo(entered.size());
        for (JsonNode one : services) {
            assertThat(service.check(one)).as(one.toString()).isEmpty();
            JsonNode whole = json("/open-referral/services/" + one.get("id").asString());
            assertThat(service.check(whole)).as(whole.toString()).isEmpty();
        }
        for (JsonNode one : places) {
            assertThat(place.check(one)).as(one.toString()).isEmpty();
            JsonNode whole =
                    json("/open-referral/service_at_locations/" + one.get("id").asString());
            // Under either reading of the profile's description: a service at a place, or a service.
            assertThat(place.check(whole)).as(whole.toString()).isEmpty();
            assertThat(service.check(whole)).as(whole.toString()).isEmpty();
            assertThat(service.check(whole.get("service"))).isEmpty();
        }
    }

    @Test
    void every_taxonomy_and_term_is_valid_and_found_by_its_identifier() throws Exception {
        for (JsonNode one : all("/open-referral/taxonomies")) {
            JsonNode whole = json("/open-referral/taxonomies/" + one.get("id").asString());
            assertThat(OpenReferralSchema.of("taxonomy").check(whole)).isEmpty();
            assertThat(all("/open-referral/taxonomy_terms?taxonomy_id="
                            + one.get("id").asString()))
                    .hasSameSizeAs(whole.get("taxonomy_terms"));
        }
        for (JsonNode one : all("/open-referral/taxonomy_terms")) {
            assertThat(OpenReferralSchema.of("taxonomy_term").check(one)).isEmpty();
        }
        JsonNode first = all("/open-referral/taxonomy_terms").getFirst();
        assertThat(json("/open-referral/taxonomy_terms/" + first.get("id").asString()))
                .isEqualTo(first);
    }

    @Test
    void a_service_says_in_the_words_of_the_profile_what_the_register_says_of_it() throws Exception {
        ServiceEntry entry = entered.getFirst();

        JsonNode whole = json("/open-referral/services/" + entry.id());

        assertThat(whole.get("status").asString()).isEqualTo("active");
        assertThat(whole.get("minimum_age").asInt()).isEqualTo(2);
        assertThat(whole.get("maximum_age").asInt()).isEqualTo(19);
        assertThat(whole.at("/organization/name").asString()).startsWith("Service of");
        assertThat(whole.at("/schedules/0/byday").asString()).isEqualTo("MO,WE");
        assertThat(whole.at("/schedules/0/opens_at").asString()).isEqualTo("09:00:00");
        assertThat(whole.at("/service_areas/0/name").asString()).isEqualTo("Plymouth");
        assertThat(whole.at("/contacts/0/phones/0/number").asString()).isEqualTo("020 7946 0000");
        JsonNode place = whole.at("/service_at_locations/0/location");
        // 248,000 east, 55,000 north lies in Plymouth, which is at about 50.4 north, 4.1 west.
        assertThat(place.get("latitude").asDouble()).isBetween(50.3, 50.5);
        assertThat(place.get("longitude").asDouble()).isBetween(-4.2, -4.0);
        assertThat(place.at("/addresses/0/country").asString()).isEqualTo("GB");
        assertThat(whole.get("attributes").findValuesAsString("code")).contains("PT", "PD", "PRIMARY", "FAMILIES");
    }

    @Test
    void identifiers_stay_the_same() throws Exception {
        String path = "/open-referral/services/" + entered.getFirst().id();

        assertThat(json(path)).isEqualTo(json(path));
        assertThat(json("/open-referral/taxonomy_terms/" + OpenTerms.idOf("term", "needs", "VI"))
                        .get("name")
                        .asString())
                .isEqualTo("Vision impairment");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "&minimum_age=2 | Odd 0;Odd 3",
                "&maximum_age=5 | Odd 1",
                "&search=hydrotherapy pool | Odd 0",
                "&text=hydrotherapy | Odd 0",
                "&search=educational psychologist | Odd 1",
                "&search=nothing of the kind | ",
                "&day=MO | Odd 0",
                "&day=tuesday | ",
                "&start_time=09:00&end_time=17:00 | Odd 0",
                "&start_time=09:01 | ",
                "&postcode=PL4 8AA | Odd 0;Odd 2;Odd 3",
                "&postcode=LS1 1UR | Odd 2",
                // Its place is √(1000² + 1000²) m = 1,414 m from 247,000 east, 54,000 north, near which PL4 8AA lies.
                "&postcode=PL4 8AA&proximity=5000 | Odd 0"
            })
    void a_list_can_be_narrowed_as_the_profile_says(String query, String expected) throws Exception {
        String encoded = query.replace(" ", "%20").replace("%20%20", "%20");

        assertThat(String.join(";", names(encoded)).replace(" (invented)", ""))
                .isEqualTo(expected == null ? "" : expected);
    }

    @Test
    void a_list_can_be_narrowed_by_a_term_or_by_any_of_a_taxonomy() throws Exception {
        assertThat(names("&taxonomy_term_id=" + OpenTerms.idOf("term", "professions", "PT")))
                .containsExactly("Odd 0 (invented)");
        assertThat(names("&taxonomy_term_id=" + OpenTerms.idOf("term", "askers", "FAMILIES")))
                .containsExactly("Odd 0 (invented)");
        assertThat(names("&taxonomy_id=" + OpenTerms.idOf("taxonomy", "centres")))
                .containsExactly("Odd 2 (invented)");
    }

    @Test
    void the_nearest_place_comes_first() throws Exception {
        JsonNode near = json("/open-referral/service_at_locations?postcode=PL4%208AA&proximity=100000&organization_id="
                + odd.organisation());

        assertThat(near.at("/contents/0/service/name").asString()).isEqualTo("Odd 0 (invented)");
    }

    @Test
    void who_keeps_a_copy_learns_what_changed_and_what_closed() throws Exception {
        Instant before = Instant.now().minusSeconds(600);
        ServiceEntry closed = odd.enterAndClose();

        JsonNode minimal = json("/open-referral/services?minimal=true&modified_after=" + before);

        assertThat(minimal.get("contents").findValuesAsString("id"))
                .contains(closed.id().toString());
        assertThat(minimal.at("/contents/0").propertyNames()).containsExactly("id", "modified_date", "last_modified");
        assertThat(json("/open-referral/services/" + closed.id()).get("status").asString())
                .isEqualTo("defunct");
        assertThat(names("")).doesNotContain(closed.offered().name());
        assertThat(json("/open-referral/services?modified_after=2099-01-01")
                        .get("empty")
                        .asBoolean())
                .isTrue();
    }

    @Test
    void what_is_asked_for_whole_in_a_list_is_what_its_own_address_gives() throws Exception {
        JsonNode list = json("/open-referral/services?full=true&organization_id=" + odd.organisation());

        for (JsonNode one : list.get("contents")) {
            assertThat(one)
                    .isEqualTo(json("/open-referral/services/" + one.get("id").asString()));
        }
    }

    @Test
    void pages_lead_to_each_other_and_one_beyond_the_last_is_empty() throws Exception {
        MockHttpServletResponse first = answer("/open-referral/taxonomy_terms?per_page=10");
        JsonNode beyond = json("/open-referral/services?page=2147483647");

        assertThat(first.getHeaders("Link"))
                .anySatisfy(
                        link -> assertThat(link).contains("per_page=10&page=2").endsWith("rel=\"next\""));
        assertThat(beyond.get("empty").asBoolean()).isTrue();
        assertThat(beyond.get("contents")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "page=0",
                "page=one",
                "per_page=501",
                "minimal=perhaps",
                "full=2",
                "taxonomy_term_id=VI",
                "taxonomy_term_id=123e4567-e89b-42d3-a456-426614174000",
                "taxonomy_id=123e4567-e89b-42d3-a456-426614174000",
                "organization_id=' or 1=1",
                "minimum_age=-1",
                "maximum_age=grown",
                "start_time=nine",
                "end_time=25:00",
                "day=Funday",
                "modified_after=yesterday",
                "postcode=nowhere",
                "postcode=ZZ99 9ZZ",
                "proximity=1000",
                "postcode=PL4 8AA&proximity=-5",
                "format=xml",
                "colour=red",
                "page=1&page=2"
            })
    void what_cannot_be_used_is_refused_with_its_name_and_a_remedy(String query) throws Exception {
        for (String list : LISTS.split(",")) {
            MockHttpServletResponse refused = answer(list + "?"
                    + query.replace(" ", "%20").replace("'", URLEncoder.encode("'", StandardCharsets.UTF_8)));

            assertThat(refused.getStatus()).as(query).isEqualTo(400);
            assertThat(refused.getContentType()).startsWith("application/problem+json");
            JsonNode problem = JSON.readTree(refused.getContentAsString(StandardCharsets.UTF_8));
            assertThat(problem.at("/errors/0/parameter").asString()).isEqualTo(parameter(query));
            assertThat(problem.at("/errors/0/detail").asString()).isNotBlank();
        }
    }

    /** The last one named is the wrong one. */
    private static String parameter(String query) {
        String last = query.substring(query.lastIndexOf('&') + 1);
        return last.substring(0, last.indexOf('='));
    }

    @ParameterizedTest
    @ValueSource(strings = {"services", "service_at_locations", "taxonomies", "taxonomy_terms"})
    void what_is_not_there_is_not_found_in_json(String list) throws Exception {
        for (String id : List.of("123e4567-e89b-42d3-a456-426614174000", "none")) {
            MockHttpServletResponse missing = answer("/open-referral/" + list + "/" + id);

            assertThat(missing.getStatus()).isEqualTo(404);
            assertThat(missing.getContentType()).startsWith("application/problem+json");
        }
    }

    @Test
    void programs_of_any_site_may_read_it_and_are_not_sent_what_they_have() throws Exception {
        String path = "/open-referral/services/" + entered.getFirst().id();
        MockHttpServletResponse first = answer(path);
        MockHttpServletResponse again = web.perform(get(path)
                        .header(
                                "If-None-Match",
                                Optional.ofNullable(first.getHeader("ETag")).orElse("none")))
                .andReturn()
                .getResponse();
        MockHttpServletResponse fromElsewhere = web.perform(get(path).header("Origin", "https://example.org"))
                .andReturn()
                .getResponse();
        MockHttpServletResponse asked = web.perform(options(path)
                        .header("Origin", "https://example.org")
                        .header("Access-Control-Request-Method", "GET")
                        .header("Access-Control-Request-Headers", "If-None-Match"))
                .andReturn()
                .getResponse();

        assertThat(first.getHeader("Access-Control-Allow-Origin")).isEqualTo("*");
        assertThat(first.getHeader("Last-Modified")).isNotNull();
        assertThat(first.getCookies()).isEmpty();
        assertThat(again.getStatus()).isEqualTo(304);
        assertThat(fromElsewhere.getHeaders("Access-Control-Allow-Origin")).containsExactly("*");
        assertThat(asked.getStatus()).isEqualTo(200);
        assertThat(asked.getHeader("Access-Control-Allow-Origin")).isEqualTo("*");
    }

    @Test
    void nobody_is_named_though_somebody_published_themselves() throws Exception {
        String published = odd.publishSomebodyAt(entered.getFirst());

        assertThat(answer("/find/services/" + entered.getFirst().id()).getContentAsString(StandardCharsets.UTF_8))
                .contains(published);
        assertThat(answer("/open-referral/services/" + entered.getFirst().id())
                        .getContentAsString(StandardCharsets.UTF_8))
                .doesNotContain(published);
    }
}
