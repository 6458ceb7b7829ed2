package org.evenhand.app.equity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.evenhand.app.EvenhandTest;
import org.evenhand.app.access.FirstSeen;
import org.evenhand.app.access.RequestClosed;
import org.evenhand.app.access.RequestId;
import org.evenhand.app.access.RequestReceived;
import org.evenhand.app.access.World;
import org.evenhand.engine.wait.Wait;
import org.evenhand.vocabulary.Disclosure;
import org.evenhand.vocabulary.LaCode;
import org.evenhand.vocabulary.Layer;
import org.evenhand.vocabulary.Profession;
import org.evenhand.vocabulary.SettingType;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionOperations;

/** What is heard of requests becomes a figure, whatever the order in which it is heard. */
@EvenhandTest
@AutoConfigureMockMvc
class OwnWaitsTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final LocalDate ASKED = LocalDate.of(2026, 3, 2);

    @Autowired
    Releasing releasing;

    @Autowired
    OwnWaits ownWaits;

    @Autowired
    EquityTable table;

    @Autowired
    World world;

    @Autowired
    TransactionOperations transactions;

    @Autowired
    MockMvc web;

    @Test
    void the_same_whatever_comes_first_and_however_often() {
        LaCode inOrder = world.anArea();
        LaCode shuffled = world.anArea();
        for (int i = 0; i < 12; i++) {
            RequestId one = RequestId.random();
            releasing.hear(received(one, inOrder));
            releasing.hear(new FirstSeen(one, ASKED.plusDays(10 + i)));
            RequestId other = RequestId.random();
            releasing.hear(new FirstSeen(other, ASKED.plusDays(10 + i)));
            releasing.hear(received(other, shuffled));
            releasing.hear(received(other, shuffled));
            releasing.hear(new FirstSeen(other, ASKED.plusDays(10 + i)));
        }

        // Listeners work a moment later.
        await().atMost(PATIENCE).untilAsserted(() -> {
            List<ReleasedWaits> first = ownWaits.of(inOrder);
            List<ReleasedWaits> second = ownWaits.of(shuffled);
            assertThat(first).isNotEmpty();
            assertThat(first.getFirst().series()).isEqualTo(new Series.All());
            assertThat(first.getFirst().disclosure()).isEqualTo(Disclosure.ROUNDED);
            // Twelve were seen after 10, 11 … 21 days; half had been by the middle of day 15 to day 16.
            assertThat(first.getFirst().curve().orElseThrow().median().days()).isEqualTo(16);
            assertThat(second)
                    .extracting(ReleasedWaits::curve)
                    .isEqualTo(first.stream().map(ReleasedWaits::curve).toList());
        });
    }

    @Test
    void a_first_contact_without_its_request_waits_for_it() {
        RequestId early = RequestId.random();

        releasing.hear(new FirstSeen(early, ASKED));

        await().atMost(PATIENCE).untilAsserted(() -> {
            Optional<LaCode> area = transactions.execute(status -> table.areaOf(early.value()));
            assertThat(area).isEmpty();
        });
    }

    @Test
    void what_left_for_another_procedure_at_once_waits_for_nobody_here() {
        RequestId urgent = RequestId.random();
        LaCode area = world.anArea();

        releasing.hear(new RequestReceived(
                urgent, Profession.SW, area, SettingType.PVI_NURSERY, new Layer("OUTSIDE_LAYERS"), ASKED));
        releasing.hear(received(RequestId.random(), area));

        await().atMost(PATIENCE).untilAsserted(() -> assertThat(waitsOf(area)).hasSize(1));
    }

    @Test
    void who_was_not_met_before_it_was_closed_has_waited_at_least_so_long_and_no_longer() {
        LaCode area = world.anArea();
        RequestId closed = RequestId.random();

        releasing.hear(new RequestClosed(closed, ASKED.plusDays(20), true));
        releasing.hear(received(closed, area));

        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(waitsOf(area))
                        .extracting(wait -> wait.asOf(ASKED.plusDays(200)))
                        .containsExactly(new Wait(20, false)));
    }

    @Test
    void where_few_have_asked_nothing_is_told_in_any_column() {
        LaCode area = world.anArea();
        for (int i = 0; i < 3; i++) {
            releasing.hear(received(RequestId.random(), area));
        }

        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(ownWaits.of(area))
                        .isNotEmpty()
                        .allMatch(one -> one.n().isEmpty() && one.curve().isEmpty()));
    }

    @Test
    void both_downloads_have_their_header_and_their_rows() {
        LaCode area = world.anArea();
        for (int i = 0; i < 12; i++) {
            RequestId one = RequestId.random();
            releasing.hear(received(one, area));
            releasing.hear(new FirstSeen(one, ASKED.plusDays(10 + i)));
        }

        await().atMost(PATIENCE).untilAsserted(() -> {
            List<String> waits = download(area, "waits.csv");
            List<String> curve = download(area, "curve.csv");
            assertThat(waits.getFirst()).startsWith("la_code,series,about,as_of,requests,");
            assertThat(waits).anyMatch(row -> row.startsWith(area.code() + ",ALL,") && row.contains(",16,true,"));
            assertThat(curve.getFirst()).isEqualTo("la_code,series,as_of,day,percent_still_waiting,low,high,waiting");
            assertThat(curve).anyMatch(row -> row.startsWith(area.code() + ",ALL,"));
        });
    }

    @Test
    void a_download_of_few_requests_has_the_sign_of_what_is_held_back() {
        LaCode area = world.anArea();
        for (int i = 0; i < 3; i++) {
            releasing.hear(received(RequestId.random(), area));
        }

        await().atMost(PATIENCE).untilAsserted(() -> {
            List<String> waits = download(area, "waits.csv");
            assertThat(waits).hasSizeGreaterThan(1);
            assertThat(waits.subList(1, waits.size()))
                    .allMatch(row -> row.contains("," + Disclosure.SUPPRESSED.symbol() + ","));
            List<String> curve = download(area, "curve.csv");
            assertThat(curve).hasSizeGreaterThan(1);
            assertThat(curve.subList(1, curve.size())).allMatch(row -> row.endsWith(",[c],[c],[c],[c],[c]"));
        });
    }

    private List<String> download(LaCode area, String file) throws Exception {
        return web.perform(get("/figures/waits/own/{area}/{file}", area.code(), file))
                .andReturn()
                .getResponse()
                .getContentAsString()
                .lines()
                .toList();
    }

    private List<OwnWait> waitsOf(LaCode area) {
        return transactions.execute(status -> table.waits(area));
    }

    private static RequestReceived received(RequestId id, LaCode area) {
        return new RequestReceived(
                id, Profession.SLT, area, SettingType.PVI_NURSERY, new Layer("TARGETED_PLUS"), ASKED);
    }
}
