package org.evenhand.app.equity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.evenhand.app.EvenhandTest;
import org.evenhand.app.accountability.AdviceOutcome;
import org.evenhand.app.accountability.AdviceOutcome.Ending;
import org.evenhand.app.accountability.AdviceWorld;
import org.evenhand.app.accountability.AdviceWorld.Case;
import org.evenhand.app.accountability.Answering;
import org.evenhand.app.accountability.CountingOutcomes;
import org.evenhand.app.accountability.Lapsing;
import org.evenhand.app.accountability.RecommendationId;
import org.evenhand.app.database.HoldableClock;
import org.evenhand.app.equity.AdviceFigure.Kind;
import org.evenhand.engine.disclose.SuppressionRule;
import org.evenhand.packs.policy.AccountabilityTerms;
import org.evenhand.vocabulary.LaCode;
import org.evenhand.vocabulary.SettingType;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionOperations;

/** What became of advice is released once for each period, and everybody may read it. */
@EvenhandTest
@AutoConfigureMockMvc
class OwnAdviceTest {

    private static final LocalDate ADVISED_ON = LocalDate.of(2026, 3, 2);
    private static final LocalDate IN_MARCH = LocalDate.of(2026, 3, 26);
    private static final LocalDate IN_APRIL = LocalDate.of(2026, 4, 20);

    /** The whole ladder after 31 March 2026 and after 30 April 2026; see CountingOutcomesTest for the first. */
    private static final LocalDate MARCH_SETTLED = LocalDate.of(2026, 5, 16);

    private static final int FEWEST = 6;

    @Autowired
    AdviceWorld cases;

    @Autowired
    Answering answering;

    @Autowired
    Lapsing lapsing;

    @Autowired
    CountingOutcomes counting;

    @Autowired
    OwnAdvice ownAdvice;

    @Autowired
    ReleasingAdvice releasing;

    @Autowired
    EquityTable table;

    @Autowired
    TransactionOperations transactions;

    @Autowired
    Clock clock;

    @Autowired
    ReleaseRule rule;

    @Autowired
    AccountabilityTerms terms;

    @Autowired
    MockMvc web;

    @Test
    void each_recommendation_is_counted_in_one_release_and_no_release_is_made_again() {
        Case of = cases.met(ADVISED_ON);
        List<RecommendationId> march = advised(of, 7, IN_MARCH);
        march.subList(0, 4)
                .forEach(id -> of.nursery().does(IN_MARCH, () -> answering.done(id, IN_MARCH, "Done each week")));

        release(of, MARCH_SETTLED.minusDays(1));
        assertThat(ownAdvice.of(of.area())).isEmpty();

        release(of, MARCH_SETTLED);
        List<ReleasedAdvice> first = ownAdvice.of(of.area());
        assertThat(first).hasSize(1);
        assertThat(first.getFirst().from()).isEqualTo(LocalDate.of(2026, 3, 1));
        assertThat(first.getFirst().until()).isEqualTo(LocalDate.of(2026, 3, 31));
        assertThat(first.getFirst().countedOn()).isEqualTo(MARCH_SETTLED);
        assertThat(first.getFirst().n(Kind.ALL)).hasValue(7);

        // One is done after all, which the first release does not learn; and five more are too few for a second.
        of.nursery().does(MARCH_SETTLED, () -> {
            lapsing.lapse();
            return answering.done(march.get(6), MARCH_SETTLED, "Done in the end");
        });
        advised(of, FEWEST - 1, IN_APRIL);
        release(of, LocalDate.of(2026, 9, 1));
        assertThat(ownAdvice.of(of.area())).isEqualTo(first);

        advised(of, 1, IN_APRIL);
        release(of, LocalDate.of(2026, 9, 1));
        release(of, LocalDate.of(2026, 9, 2));
        List<ReleasedAdvice> both = ownAdvice.of(of.area());
        assertThat(both).hasSize(2);
        assertThat(both.getLast()).isEqualTo(first.getFirst());
        assertThat(both.getFirst().from()).isEqualTo(LocalDate.of(2026, 4, 1));
        assertThat(both.getFirst().n(Kind.ALL)).hasValue(FEWEST);
        // 7 in the first and 6 in the second are all 13 there are: the one that was done in the end is not in the
        // second.
        assertThat(counting.of(
                        of.area(), first.getFirst().from(), both.getFirst().until()))
                .hasSize(7 + FEWEST);
    }

    @Test
    void months_with_few_wait_for_those_after_them() {
        Case of = cases.met(ADVISED_ON);
        advised(of, 3, IN_MARCH);
        advised(of, 3, IN_APRIL);

        release(of, LocalDate.of(2026, 9, 1));

        assertThat(ownAdvice.of(of.area())).singleElement().satisfies(one -> {
            assertThat(one.from()).isEqualTo(LocalDate.of(2026, 3, 1));
            assertThat(one.until()).isEqualTo(LocalDate.of(2026, 4, 30));
            assertThat(one.n(Kind.ALL)).hasValue(FEWEST);
        });
    }

    @Test
    void the_page_and_its_download_show_the_same_and_the_same_is_held_back() throws Exception {
        releasing.releaseInvented(LaCode.DEMONSTRATION, YearMonth.of(2025, 1), YearMonth.of(2025, 6), invented(36, 4));
        releasing.releaseInvented(
                LaCode.DEMONSTRATION, YearMonth.of(2025, 7), YearMonth.of(2025, 12), invented(40, 20));
        releasing.releaseInvented(
                LaCode.DEMONSTRATION, YearMonth.of(2025, 7), YearMonth.of(2025, 12), invented(90, 90));

        Document page = Jsoup.parse(opened("/figures/advice/000").getContentAsString());
        List<String> rows = opened("/figures/advice/000/advice.csv")
                .getContentAsString()
                .lines()
                .toList();

        assertThat(page.select("h1").text()).isEqualTo("What became of specialists’ advice?");
        assertThat(page.select("main").text()).contains("This area is invented", "Counted on 13 February 2026");
        assertThat(page.select("table")).hasSize(2);
        // 40 of 140 were done in time: SciPy 1.17.1, stats.binomtest(40, 140).proportion_ci(0.95, "wilson") is 0.2174
        // to 0.3655.
        assertThat(page.select("table").getFirst().text())
                .contains("Done in full, in time")
                .contains("40 [r]")
                .contains("29%")
                .contains("22% to 37%");
        assertThat(rows.getFirst()).startsWith("la_code,from,until,counted_on,figure,about,recommendations,");
        assertThat(rows)
                .anyMatch(
                        row -> row.startsWith(
                                "000,2025-07-01,2025-12-31,2026-02-13,IN_TIME,\"Done in full, in time\",40,29,22,37,[r],own-advice,"));
        // All are specified, so that none is not; and four are too few.
        assertThat(rows).anyMatch(row -> row.contains(",SPECIFIED,Specified and quantified,[c],[c],[c],[c],[c],"));
        assertThat(rows)
                .anyMatch(row -> row.startsWith("000,2025-01-01,2025-06-30,")
                        && row.contains(",DECLINED_OTHERWISE,Declined for another reason,[c],[c],[c],[c],[c],"));
        assertThat(page.select("table").getLast().text())
                .contains("Declined for another reason")
                .contains("[c]");
        assertThat(page.select("a[href=/methods/own-advice]")).isNotEmpty();
        assertThat(Jsoup.parse(opened("/figures/advice").getContentAsString())
                        .select("main a[href=/figures/advice/000]"))
                .hasSize(1);
    }

    @Test
    void an_area_without_a_figure_says_when_it_gets_one_and_its_own_page_leads_there() throws Exception {
        Document page = Jsoup.parse(opened("/figures/advice/383").getContentAsString());

        assertThat(page.select("main").text())
                .contains("No figure has been made here yet", rule.fewestInARelease() + " recommendations");
        assertThat(Jsoup.parse(opened("/areas/authorities/383").getContentAsString())
                        .select("a[href=/figures/advice/383]"))
                .hasSize(1);
        assertThat(Jsoup.parse(opened("/figures/waits/own/383").getContentAsString())
                        .select("a[href=/figures/advice/383]"))
                .hasSize(1);
        assertThat(opened("/figures/advice/Leeds").getStatus()).isEqualTo(404);
        MockHttpServletResponse table = opened("/figures/advice/Leeds/advice.csv");
        assertThat(table.getStatus()).isEqualTo(404);
        assertThat(table.getContentAsString()).contains("laCode: “Leeds”");
    }

    @Test
    void nothing_is_invented_for_a_real_area() {
        assertThatThrownBy(() -> releasing.releaseInvented(
                        LaCode.of("383"), YearMonth.of(2025, 1), YearMonth.of(2025, 6), invented(40, 20)))
                .hasMessageContaining("383");
    }

    private List<RecommendationId> advised(Case of, int howMany, LocalDate byWhen) {
        return Stream.generate(() -> cases.advised(of, ADVISED_ON, byWhen))
                .limit(howMany)
                .toList();
    }

    /** By a rule for which few suffice, so that few have to be invented. */
    private void release(Case of, LocalDate on) {
        ReleaseRule few = new ReleaseRule(new SuppressionRule(3, false, 1), FEWEST, rule.edition(), rule.sources());
        ReleasingAdvice byFew = new ReleasingAdvice(table, counting, transactions, clock, few, terms);
        HoldableClock.holding(
                on.atTime(12, 0).atZone(ZoneId.of("Europe/London")).toInstant(), () -> {
                    byFew.release(of.area(), IN_MARCH);
                    return true;
                });
    }

    private MockHttpServletResponse opened(String path) throws Exception {
        return web.perform(get(path)).andReturn().getResponse();
    }

    /** 80, and those as told. */
    private static List<AdviceOutcome> invented(int inTime, int otherwise) {
        List<AdviceOutcome> all = new ArrayList<>();
        add(all, inTime, Ending.DONE_IN_TIME, Optional.empty());
        add(all, otherwise, Ending.DECLINED, Optional.of("C37LD_LEFT"));
        add(all, 15, Ending.DONE_LATE, Optional.empty());
        add(all, 15, Ending.ACCEPTED_NOT_DONE, Optional.empty());
        add(all, 15, Ending.DECLINED, Optional.of("NO_FUNDING"));
        add(all, 20, Ending.DECLINED, Optional.of("NO_CAPACITY"));
        add(all, 15, Ending.UNANSWERED, Optional.empty());
        return all;
    }

    private static void add(List<AdviceOutcome> all, int times, Ending ending, Optional<String> reason) {
        all.addAll(Collections.nCopies(times, new AdviceOutcome(SettingType.OTHER, true, ending, reason)));
    }
}
