package org.evenhand.app.visits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.evenhand.app.access.World.about;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.TemporalAdjusters;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.evenhand.app.EvenhandTest;
import org.evenhand.app.access.Browser;
import org.evenhand.app.access.RequestId;
import org.evenhand.app.access.Triaging;
import org.evenhand.app.access.World;
import org.evenhand.app.access.World.Person;
import org.evenhand.vocabulary.LaCode;
import org.evenhand.vocabulary.Profession;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A specialist proposes a visit, the nursery asks for another time and gets it, and a calendar program follows. */
@EvenhandTest
class AVisitIsAgreedStoryTest {

    private static final String CHILD = "Zebediah";
    private static final Pattern ADDRESS = Pattern.compile("http://\\S+(/calendars/[\\w-]+\\.ics)");

    @LocalServerPort
    int port;

    @Autowired
    World world;

    @Autowired
    Triaging triaging;

    @Autowired
    Visiting visiting;

    @Autowired
    Clock clock;

    private Person nursery;
    private Person service;
    private Person specialist;
    private RequestId request;
    /** A Tuesday of the week after this one. */
    private LocalDate day;

    @BeforeEach
    void a_request_that_was_taken() {
        LaCode area = world.anArea();
        nursery = world.aNursery(area);
        service = world.aService(area);
        world.offers(service, Profession.SLT);
        specialist = world.aSpecialistOf(service);
        request = world.asks(nursery, about(CHILD, "stammers when excited"));
        service.does(() -> triaging.accept(request, specialist.account()));
        day = LocalDate.now(clock)
                .with(TemporalAdjusters.next(DayOfWeek.MONDAY))
                .plusDays(1);
    }

    @Test
    void from_the_proposal_to_another_time_and_the_calendar() throws Exception {
        Browser teacher = new Browser(port).signIn(specialist);
        Browser manager = new Browser(port).signIn(nursery);
        String plan = "/visits/plan?request=" + request;

        assertThat(teacher.get("/requests/" + request).document().select("a[href=" + plan + "]"))
                .isNotEmpty();
        Browser.Shown proposed = teacher.send(teacher.get(plan), "/visits/plan", time(day, "9:30", "10:30"));
        String visit = link(manager.get("/appointments"));
        Browser.Shown asked =
                manager.send(manager.get(visit), visit + "/another", Map.of("answer", "Invented: not before 11"));
        Browser.Shown waiting = teacher.get("/visits");
        Browser.Shown moved =
                teacher.send(teacher.get(visit + "/move"), visit + "/move", Map.of("from", "11.15", "to", "12:00"));
        Browser.Shown home = manager.get("/home");
        Browser.Shown confirmed = manager.send(manager.get(visit), visit + "/confirm", Map.of());

        assertThat(proposed.text()).contains("The visit is proposed", "09:30 to 10:30", CHILD);
        assertThat(asked.text()).contains("Another time asked for");
        assertThat(waiting.text()).contains("Waiting for you");
        assertThat(moved.text()).contains("The new time is proposed", "Invented: not before 11");
        assertThat(home.text()).contains("Say whether the time of a visit suits");
        assertThat(confirmed.text()).contains("The visit is confirmed", "11:15 to 12:00", "Specialist");

        String calendar = calendar(teacher);
        String uid = "UID:" + visit.substring(visit.lastIndexOf('/') + 1) + "@visits.evenhand";
        assertThat(calendar.replace("\r\n ", ""))
                .startsWith("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n")
                .contains(
                        uid,
                        "SEQUENCE:3",
                        "STATUS:CONFIRMED",
                        "SUMMARY:Visit\\, reference " + request.reference(),
                        "LOCATION:Nursery of ")
                .doesNotContain(CHILD)
                .doesNotContain("stammers")
                .doesNotContain("Invented");

        manager.send(manager.get(visit), visit + "/cancel", Map.of("reason", "SETTING_CLOSED"));
        String address = lastAddress;
        assertThat(read(address).body()).contains(uid, "SEQUENCE:4", "STATUS:CANCELLED");
        assertThat(calendar(teacher)).contains(uid);
        assertThat(read(address).statusCode()).as("the old address").isEqualTo(404);
        teacher.send(teacher.get("/visits/calendar"), "/revoke", Map.of());
        assertThat(read(lastAddress).statusCode()).as("the revoked address").isEqualTo(404);
        assertThat(manager.visited()).allSatisfy(one -> assertThat(one).doesNotContain(CHILD));
    }

    @Test
    void a_form_with_mistakes_names_each_and_a_second_visit_at_the_same_time_is_refused() {
        Browser teacher = new Browser(port).signIn(specialist);
        String plan = "/visits/plan?request=" + request;
        teacher.send(teacher.get(plan), "/visits/plan", time(day, "9:30", "10:30"));

        Browser.Shown wrong =
                teacher.send(teacher.get(plan), "/visits/plan", Map.of("mode", "IN_PERSON", "from", "soon", "to", ""));
        Browser.Shown twice = teacher.send(teacher.get(plan), "/visits/plan", time(day, "10:00", "11:00"));

        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.problems()).hasSize(3).anyMatch(problem -> problem.contains("9:30"));
        assertThat(twice.problems()).singleElement().asString().contains("You have another visit at that time");
    }

    @Test
    void the_week_shows_the_way_between_two_real_places_and_a_map_of_them() {
        // Two schools of the register, whose places are public; nobody there is named, and the visits are invented.
        Person first = world.aSettingOf("100000", service.area());
        Person second = world.aSettingOf("100005", service.area());
        propose(first, "09:00", "10:00");
        propose(second, "11:00", "12:00");

        Browser.Shown week = new Browser(port).signIn(specialist).get("/visits?week=" + day);

        assertThat(week.text()).contains("60 minutes to the next place, about", "km by road");
        assertThat(week.document().select("svg.eh-route circle")).hasSize(2);
        assertThat(week.document().select(".eh-spot").eachText()).containsExactly("1 on the map", "2 on the map");
        assertThat(week.document().select("main .eh-no-print h2").eachText())
                .as("what does not go along on paper")
                .containsExactly("Requests you have taken");
    }

    @Test
    void nobody_else_opens_a_visit_or_a_timetable() {
        propose(nursery, "09:00", "10:00");
        String visit = link(new Browser(port).signIn(nursery).get("/appointments"));
        Person other = world.aNursery(world.anArea());

        assertThat(new Browser(port).signIn(other).get(visit).status()).isEqualTo(404);
        assertThat(new Browser(port).signIn(other).get("/visits").status()).isEqualTo(403);
        assertThat(new Browser(port).signIn(service).get(visit).status()).isEqualTo(403);
        assertThat(new Browser(port).get(visit).path()).isEqualTo("/sign-in");
    }

    private void propose(Person setting, String from, String to) {
        Visiting.Result result = specialist.does(() -> visiting.propose(
                setting.organisation(),
                new Visiting.Proposal(
                        Visit.Mode.IN_PERSON,
                        Span.on(day, LocalTime.parse(from), LocalTime.parse(to)).orElseThrow(),
                        "Specialist",
                        "")));
        assertThat(result).isInstanceOf(Visiting.Result.Done.class);
    }

    private static Map<String, String> time(LocalDate day, String from, String to) {
        return Map.of(
                "mode",
                "IN_PERSON",
                "on-day",
                Integer.toString(day.getDayOfMonth()),
                "on-month",
                Integer.toString(day.getMonthValue()),
                "on-year",
                Integer.toString(day.getYear()),
                "from",
                from,
                "to",
                to,
                "about",
                "Invented: a quiet corner, please");
    }

    private static String link(Browser.Shown list) {
        return list.document().select("main a[href^=/appointments/]").attr("href");
    }

    private String lastAddress = "";

    /** Makes a new address and reads it as a calendar program does: without signing in. */
    private String calendar(Browser teacher) throws IOException, InterruptedException {
        Browser.Shown made = teacher.send(teacher.get("/visits/calendar"), "/renew", Map.of());
        Matcher found = ADDRESS.matcher(made.text());
        assertThat(found.find()).as("an address on: %s", made.text()).isTrue();
        lastAddress = found.group(1);
        HttpResponse<String> answer = read(lastAddress);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).contains("text/calendar;charset=utf-8");
        assertThat(answer.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
        return answer.body();
    }

    private HttpResponse<String> read(String path) throws IOException, InterruptedException {
        try (HttpClient program = HttpClient.newHttpClient()) {
            return program.send(
                    HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
        }
    }
}
