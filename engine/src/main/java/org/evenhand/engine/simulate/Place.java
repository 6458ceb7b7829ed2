package org.evenhand.engine.simulate;

/** An area of a group whose people move, while the others of the group have their turn: its people and its random numbers in all draws of a batch. */
final class Place {

    private static final int WIDTH = Batch.WIDTH;

    /** The area. */
    int area;

    /** By band and draw. */
    final double[] people;

    /** Those who would move away, by band and draw. */
    final double[] away;

    /** Of what happens in the area, and of who moves away from it. */
    final Generators ofYears = new Generators();

    final Generators ofMoves = new Generators();

    /** Vacancies before anybody moves, by draw; only where posts are funded. */
    final long[] vacancies = new long[WIDTH];

    /** Probability that one does not move away and odds that one does, by draw. */
    final double[] rest = new double[WIDTH];

    final double[] odds = new double[WIDTH];

    Place(int bands) {
        people = new double[bands * WIDTH];
        away = new double[bands * WIDTH];
    }

    void begin(int area, Batch batch) {
        this.area = area;
        for (int lane = 0; lane < WIDTH; lane++) {
            double away = batch.model.moves().away(area, batch.profession, batch.m[lane]);
            rest[lane] = 1 - away;
            odds[lane] = away / (1 - away);
        }
    }

    /** Generators of all draws of a batch, put by. */
    static final class Generators {

        final long[] s0 = new long[WIDTH];
        final long[] s1 = new long[WIDTH];
        final long[] s2 = new long[WIDTH];
        final long[] s3 = new long[WIDTH];
        final Lots[] large = new Lots[WIDTH];

        /** Takes those of the batch. */
        void from(Batch batch) {
            System.arraycopy(batch.s0, 0, s0, 0, WIDTH);
            System.arraycopy(batch.s1, 0, s1, 0, WIDTH);
            System.arraycopy(batch.s2, 0, s2, 0, WIDTH);
            System.arraycopy(batch.s3, 0, s3, 0, WIDTH);
            System.arraycopy(batch.large, 0, large, 0, WIDTH);
        }

        /** Gives them to the batch. */
        void to(Batch batch) {
            System.arraycopy(s0, 0, batch.s0, 0, WIDTH);
            System.arraycopy(s1, 0, batch.s1, 0, WIDTH);
            System.arraycopy(s2, 0, batch.s2, 0, WIDTH);
            System.arraycopy(s3, 0, batch.s3, 0, WIDTH);
            System.arraycopy(large, 0, batch.large, 0, WIDTH);
        }
    }
}
