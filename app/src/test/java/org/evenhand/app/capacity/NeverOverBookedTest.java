package org.evenhand.app.capacity;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.evenhand.app.EvenhandTest;
import org.evenhand.app.access.World;
import org.evenhand.app.access.World.Person;
import org.evenhand.vocabulary.Profession;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Many promise days of one service at once, and give some free again: what is promised never exceeds what is there. */
@EvenhandTest
class NeverOverBookedTest {

    private static final LocalDate MONDAY = LocalDate.of(2027, 1, 4);
    private static final int WEEKS = 8;
    private static final int THREADS = 8;
    private static final int ATTEMPTS = 100_000;

    @Autowired
    World world;

    @Autowired
    Stating stating;

    @Autowired
    Booking booking;

    @Autowired
    Capacity capacity;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transactions;

    private record Tally(int booked, int refused, int released) {}

    @Test
    void in_a_hundred_thousand_bookings_at_once_no_day_is_promised_twice()
            throws InterruptedException, ExecutionException {
        Person service = world.aService(world.anArea());
        Weeks all = new Weeks(MONDAY, MONDAY.plusWeeks(WEEKS - 1));
        service.does(
                () -> stating.state(new Stating.Statement(Profession.SLT, all, days("60"), days("50"), days("10"))));

        List<Tally> tallies = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(THREADS)) {
            List<Future<Tally>> running = new ArrayList<>();
            for (int i = 0; i < THREADS; i++) {
                SplittableRandom random = new SplittableRandom(i);
                running.add(threads.submit(() -> service.does(() -> attempt(random))));
            }
            for (Future<Tally> one : running) {
                tallies.add(one.get());
            }
        }

        assertThat(tallies.stream().mapToInt(Tally::booked).sum()).isGreaterThan(WEEKS * 40 / 3);
        assertThat(tallies.stream()
                        .mapToInt(tally -> tally.booked() + tally.refused())
                        .sum())
                .isEqualTo(ATTEMPTS);
        assertThat(capacity.of(service.organisation(), all)).hasSize(WEEKS).allSatisfy(week -> {
            assertThat(week.booked().value()).isEqualByComparingTo(promised(service, week.startsOn()));
            assertThat(week.left().value()).isGreaterThanOrEqualTo(BigDecimal.ZERO);
            assertThat(week.booked().compareTo(days("40")))
                    .as("50 filled less 10 statutory")
                    .isNotPositive();
        });
    }

    private Tally attempt(SplittableRandom random) {
        List<BookingId> held = new ArrayList<>();
        int booked = 0;
        int refused = 0;
        int released = 0;
        for (int i = 0; i < ATTEMPTS / THREADS; i++) {
            LocalDate from = MONDAY.plusWeeks(random.nextInt(WEEKS));
            LocalDate to = from.plusWeeks(random.nextInt(3));
            Days aWeek = days(List.of("0.5", "1", "2.25", "3").get(random.nextInt(4)));
            switch (booking.book(Profession.SLT, new Weeks(from, to), aWeek, UUID.randomUUID())) {
                case Booking.Booked.Done done -> {
                    booked++;
                    held.add(done.id());
                }
                case Booking.Booked.TooFew few -> refused++;
            }
            if (!held.isEmpty() && random.nextInt(50) == 0 && booking.release(held.removeLast())) {
                released++;
            }
        }
        return new Tally(booked, refused, released);
    }

    /** Added up from the bookings themselves. */
    private BigDecimal promised(Person service, LocalDate monday) {
        return service.does(() -> transactions.execute(status -> jdbc.sql("""
                        select coalesce(sum(days), 0) from capacity.booking
                        where owner = :owner and released_at is null and :monday between from_week and to_week
                        """)
                .param("owner", service.organisation().value())
                .param("monday", monday)
                .query(BigDecimal.class)
                .single()));
    }

    private static Days days(String typed) {
        return Days.read(typed).orElseThrow();
    }
}
