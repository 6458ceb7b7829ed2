package org.evenhand.engine.simulate;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.LongVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/**
 * As many draws at a time as fit into a vector of the processor. The only class that needs the module jdk.incubator.vector; it is loaded only
 * where the module is there.
 *
 * <p>A count is made without a branch for so many steps as it mostly takes, because a branch that cannot be foreseen costs more than the steps.
 * The methods are long and repeat each other because a vector that is handed from method to method is put on the heap wherever the compiler does
 * not inline: with small methods this took sixty nanoseconds for what now takes a few.
 */
final class VectorKernel implements Kernel {

    private static final VectorSpecies<Double> DOUBLES = DoubleVector.SPECIES_PREFERRED;
    private static final VectorSpecies<Long> LONGS = LongVector.SPECIES_PREFERRED;
    private static final int LENGTH = DOUBLES.length();

    private static final long ONE = 0x3FF0000000000000L;
    private static final long UPPER_BITS = 0x000FFFFFFFF00000L;

    /** Added to a small whole number, this puts its bits last. */
    private static final double TO_INTEGER = 0x1p52;

    /** Whether a vector holds several draws. */
    static boolean isWorthwhile() {
        return LENGTH >= 4 && Batch.WIDTH % LENGTH == 0;
    }

    @Override
    public void uniform(Batch batch) {
        for (int lane = 0; lane < Batch.WIDTH; lane += LENGTH) {
            LongVector s0 = LongVector.fromArray(LONGS, batch.s0, lane);
            LongVector s1 = LongVector.fromArray(LONGS, batch.s1, lane);
            LongVector s2 = LongVector.fromArray(LONGS, batch.s2, lane);
            LongVector s3 = LongVector.fromArray(LONGS, batch.s3, lane);
            LongVector bits = s0.add(s3).lanewise(VectorOperators.ROL, 23).add(s0);
            s2 = s2.lanewise(VectorOperators.XOR, s0);
            s3 = s3.lanewise(VectorOperators.XOR, s1);
            s1.lanewise(VectorOperators.XOR, s2).intoArray(batch.s1, lane);
            s0.lanewise(VectorOperators.XOR, s3).intoArray(batch.s0, lane);
            s2.lanewise(VectorOperators.XOR, s1.lanewise(VectorOperators.LSHL, 17))
                    .intoArray(batch.s2, lane);
            s3.lanewise(VectorOperators.ROL, 45).intoArray(batch.s3, lane);
            bits.lanewise(VectorOperators.LSHR, 12).and(UPPER_BITS).or(ONE).intoArray(batch.first, lane);
            bits.lanewise(VectorOperators.LSHL, 20).and(UPPER_BITS).or(ONE).intoArray(batch.second, lane);
        }
    }

    @Override
    public void rise(double[] people, int at, double[] before, double[] still, double[] risen) {
        for (int lane = 0; lane < Batch.WIDTH; lane += LENGTH) {
            DoubleVector staying = DoubleVector.fromArray(DOUBLES, still, lane);
            staying.add(DoubleVector.fromArray(DOUBLES, risen, lane)).intoArray(people, at + lane);
            DoubleVector.fromArray(DOUBLES, before, lane).sub(staying).intoArray(risen, lane);
        }
    }

    @Override
    public boolean binomial(
            long[] u, double[] n, int nAt, double[] rest, double[] odds, int at, double[] result, int steps) {
        for (int lane = 0; lane < Batch.WIDTH; lane += LENGTH) {
            DoubleVector people = DoubleVector.fromArray(DOUBLES, n, nAt + lane);
            LongVector bits = people.add(TO_INTEGER).reinterpretAsLongs();
            DoubleVector square = DoubleVector.fromArray(DOUBLES, rest, at + lane);
            DoubleVector pmf = DoubleVector.broadcast(DOUBLES, 1)
                    .mul(square, bits.and(1).compare(VectorOperators.NE, 0).cast(DOUBLES));
            square = square.mul(square);
            pmf = pmf.mul(square, bits.and(2).compare(VectorOperators.NE, 0).cast(DOUBLES));
            square = square.mul(square);
            pmf = pmf.mul(square, bits.and(4).compare(VectorOperators.NE, 0).cast(DOUBLES));
            square = square.mul(square);
            pmf = pmf.mul(square, bits.and(8).compare(VectorOperators.NE, 0).cast(DOUBLES));
            if (people.compare(VectorOperators.GT, 15).anyTrue()) {
                square = square.mul(square);
                pmf = pmf.mul(
                        square, bits.and(16).compare(VectorOperators.NE, 0).cast(DOUBLES));
                square = square.mul(square);
                pmf = pmf.mul(
                        square, bits.and(32).compare(VectorOperators.NE, 0).cast(DOUBLES));
                square = square.mul(square);
                pmf = pmf.mul(
                        square, bits.and(64).compare(VectorOperators.NE, 0).cast(DOUBLES));
                square = square.mul(square);
                pmf = pmf.mul(
                        square, bits.and(128).compare(VectorOperators.NE, 0).cast(DOUBLES));
                if (people.compare(VectorOperators.GT, MOST_COUNTED)
                        .or(pmf.compare(VectorOperators.LT, LEAST_COUNTED))
                        .anyTrue()) {
                    return false;
                }
            }
            DoubleVector c = pmf;
            DoubleVector uniform =
                    LongVector.fromArray(LONGS, u, lane).reinterpretAsDoubles().sub(1);
            DoubleVector chance = DoubleVector.fromArray(DOUBLES, odds, at + lane);
            DoubleVector x = people.mul(chance);
            DoubleVector count = DoubleVector.zero(DOUBLES);
            VectorMask<Double> reached = uniform.compare(VectorOperators.GE, c);
            int k = 1;
            for (; k < steps; k++) {
                count = count.add(1, reached);
                pmf = pmf.mul(x).mul(Batch.INVERSE[k]);
                x = x.sub(chance);
                c = c.add(pmf);
                reached = uniform.compare(VectorOperators.GE, c, reached);
            }
            while (reached.anyTrue()) {
                count = count.add(1, reached);
                pmf = pmf.mul(x).mul(Batch.INVERSE[k]);
                x = x.sub(chance);
                c = c.add(pmf);
                reached = uniform.compare(VectorOperators.GE, c, reached);
                k++;
            }
            people.sub(count).intoArray(result, lane);
        }
        return true;
    }

    @Override
    public boolean poisson(long[] u, double[] none, double[] mean, int at, double[] result, int to, int steps) {
        for (int lane = 0; lane < Batch.WIDTH; lane += LENGTH) {
            DoubleVector x = DoubleVector.fromArray(DOUBLES, mean, at + lane);
            if (x.compare(VectorOperators.GT, MOST_MEAN_COUNTED).anyTrue()) {
                return false;
            }
            DoubleVector pmf = DoubleVector.fromArray(DOUBLES, none, at + lane);
            DoubleVector c = pmf;
            DoubleVector uniform =
                    LongVector.fromArray(LONGS, u, lane).reinterpretAsDoubles().sub(1);
            DoubleVector count = DoubleVector.zero(DOUBLES);
            VectorMask<Double> reached = uniform.compare(VectorOperators.GE, c);
            int k = 1;
            for (; k < steps; k++) {
                count = count.add(1, reached);
                pmf = pmf.mul(x).mul(Batch.INVERSE[k]);
                c = c.add(pmf);
                reached = uniform.compare(VectorOperators.GE, c, reached);
            }
            while (reached.anyTrue()) {
                count = count.add(1, reached);
                pmf = pmf.mul(x).mul(Batch.INVERSE[k]);
                c = c.add(pmf);
                reached = uniform.compare(VectorOperators.GE, c, reached);
                k++;
            }
            count.intoArray(result, to + lane);
        }
        return true;
    }
}
