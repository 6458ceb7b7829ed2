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
 */
final class VectorKernel implements Kernel {

    private static final VectorSpecies<Double> DOUBLES = DoubleVector.SPECIES_PREFERRED;
    private static final VectorSpecies<Long> LONGS = LongVector.SPECIES_PREFERRED;
    private static final int LENGTH = DOUBLES.length();
    private static final long ONE = 0x3FF0000000000000L;
    private static final long UPPER_BITS = 0x000FFFFFFFF00000L;
    private static final double TO_INTEGER = 0x1p52;

    /** Whether a vector holds several draws. */
    static boolean isWorthwhile() {
        return LENGTH >= 4 && Batch.WIDTH % LENGTH == 0;
    }

    @Override
    public void year(Batch batch, int year) {
        int rates = batch.rates(year);
        for (int from = 0; from < Batch.WIDTH; from += LENGTH) {
            DoubleVector most = most(batch.people, batch.bands, from);
            DoubleVector mean = most(batch.mean, batch.entered.length, from);
            if (most.compare(VectorOperators.GT, MOST_COUNTED)
                    .or(mean.compare(VectorOperators.GT, MOST_MEAN_COUNTED))
                    .anyTrue()) {
                ScalarKernel.draws(batch, year, from, from + LENGTH);
            } else {
                boolean many = most.compare(VectorOperators.GT, 15).anyTrue();
                leave(batch, rates, from, many);
                join(batch, from);
            }
        }
    }

    private static DoubleVector most(double[] values, int rows, int from) {
        DoubleVector most = DoubleVector.zero(DOUBLES);
        for (int row = 0; row < rows; row++) {
            most = most.max(DoubleVector.fromArray(DOUBLES, values, row * Batch.WIDTH + from));
        }
        return most;
    }

    private static void leave(Batch batch, int rates, int from, boolean many) {
        LongVector s0 = LongVector.fromArray(LONGS, batch.s0, from);
        LongVector s1 = LongVector.fromArray(LONGS, batch.s1, from);
        LongVector s2 = LongVector.fromArray(LONGS, batch.s2, from);
        LongVector s3 = LongVector.fromArray(LONGS, batch.s3, from);
        DoubleVector risen = DoubleVector.zero(DOUBLES);
        for (int band = 0; band < batch.bands; band++) {
            LongVector bits = s0.add(s3).lanewise(VectorOperators.ROL, 23).add(s0);
            LongVector shifted = s1.lanewise(VectorOperators.LSHL, 17);
            s2 = s2.lanewise(VectorOperators.XOR, s0);
            s3 = s3.lanewise(VectorOperators.XOR, s1);
            s1 = s1.lanewise(VectorOperators.XOR, s2);
            s0 = s0.lanewise(VectorOperators.XOR, s3);
            s2 = s2.lanewise(VectorOperators.XOR, shifted);
            s3 = s3.lanewise(VectorOperators.ROL, 45);

            int at = band * Batch.WIDTH + from;
            DoubleVector n = DoubleVector.fromArray(DOUBLES, batch.people, at);
            DoubleVector rest = DoubleVector.fromArray(DOUBLES, batch.staying, rates + at);
            DoubleVector odds = DoubleVector.fromArray(DOUBLES, batch.odds, rates + at);
            DoubleVector leaving =
                    count(upper(bits), power(rest, n, many), n.mul(odds), odds, batch.leavingSteps[band]);
            DoubleVector stayed = n.sub(leaving);
            DoubleVector movingOdds = DoubleVector.broadcast(DOUBLES, batch.movingOdds[band]);
            DoubleVector notMoving = DoubleVector.broadcast(DOUBLES, batch.notMoving[band]);
            DoubleVector moved = count(
                    lower(bits),
                    power(notMoving, stayed, many),
                    stayed.mul(movingOdds),
                    movingOdds,
                    batch.movingSteps[band]);
            DoubleVector rising = batch.movingIsNotRising[band] ? stayed.sub(moved) : moved;
            stayed.sub(rising).add(risen).intoArray(batch.people, at);
            risen = rising;
        }
        s0.intoArray(batch.s0, from);
        s1.intoArray(batch.s1, from);
        s2.intoArray(batch.s2, from);
        s3.intoArray(batch.s3, from);
    }

    private static void join(Batch batch, int from) {
        LongVector s0 = LongVector.fromArray(LONGS, batch.s0, from);
        LongVector s1 = LongVector.fromArray(LONGS, batch.s1, from);
        LongVector s2 = LongVector.fromArray(LONGS, batch.s2, from);
        LongVector s3 = LongVector.fromArray(LONGS, batch.s3, from);
        DoubleVector zero = DoubleVector.zero(DOUBLES);
        for (int i = 0; i < batch.entered.length; i += 2) {
            LongVector bits = s0.add(s3).lanewise(VectorOperators.ROL, 23).add(s0);
            LongVector shifted = s1.lanewise(VectorOperators.LSHL, 17);
            s2 = s2.lanewise(VectorOperators.XOR, s0);
            s3 = s3.lanewise(VectorOperators.XOR, s1);
            s1 = s1.lanewise(VectorOperators.XOR, s2);
            s0 = s0.lanewise(VectorOperators.XOR, s3);
            s2 = s2.lanewise(VectorOperators.XOR, shifted);
            s3 = s3.lanewise(VectorOperators.ROL, 45);

            joined(batch, i, from, upper(bits), zero);
            if (i + 1 < batch.entered.length) {
                joined(batch, i + 1, from, lower(bits), zero);
            }
        }
        s0.intoArray(batch.s0, from);
        s1.intoArray(batch.s1, from);
        s2.intoArray(batch.s2, from);
        s3.intoArray(batch.s3, from);
    }

    private static void joined(Batch batch, int i, int from, DoubleVector u, DoubleVector zero) {
        DoubleVector none = DoubleVector.fromArray(DOUBLES, batch.noneJoin, i * Batch.WIDTH + from);
        DoubleVector mean = DoubleVector.fromArray(DOUBLES, batch.mean, i * Batch.WIDTH + from);
        count(u, none, mean, zero, batch.joiningSteps[i])
                .intoArray(batch.joined, batch.entered[i] * Batch.WIDTH + from);
    }

    /** As in the scalar kernel. A lane that has been reached by no sum is out for good, as a loop that has ended. */
    private static DoubleVector count(
            DoubleVector u, DoubleVector first, DoubleVector factor, DoubleVector odds, int steps) {
        DoubleVector pmf = first;
        DoubleVector c = first;
        DoubleVector x = factor;
        DoubleVector count = DoubleVector.zero(DOUBLES);
        VectorMask<Double> reached = u.compare(VectorOperators.GE, c);
        int k = 1;
        for (; k < steps; k++) {
            count = count.add(1, reached);
            pmf = pmf.mul(x).mul(Batch.INVERSE[k]);
            x = x.sub(odds);
            c = c.add(pmf);
            reached = u.compare(VectorOperators.GE, c, reached);
        }
        while (reached.anyTrue()) {
            count = count.add(1, reached);
            pmf = pmf.mul(x).mul(Batch.INVERSE[k]);
            x = x.sub(odds);
            c = c.add(pmf);
            reached = u.compare(VectorOperators.GE, c, reached);
            k++;
        }
        return count;
    }

    private static DoubleVector power(DoubleVector base, DoubleVector exponent, boolean many) {
        LongVector bits = exponent.add(TO_INTEGER).reinterpretAsLongs();
        DoubleVector product = DoubleVector.broadcast(DOUBLES, 1).blend(base, isSet(bits, 1));
        DoubleVector square = base.mul(base);
        product = product.mul(square, isSet(bits, 2));
        square = square.mul(square);
        product = product.mul(square, isSet(bits, 4));
        square = square.mul(square);
        product = product.mul(square, isSet(bits, 8));
        if (many) {
            square = square.mul(square);
            product = product.mul(square, isSet(bits, 16));
            square = square.mul(square);
            product = product.mul(square, isSet(bits, 32));
        }
        return product;
    }

    private static VectorMask<Double> isSet(LongVector bits, long bit) {
        return bits.and(bit).compare(VectorOperators.NE, 0).cast(DOUBLES);
    }

    private static DoubleVector upper(LongVector bits) {
        return number(bits.lanewise(VectorOperators.LSHR, 12));
    }

    private static DoubleVector lower(LongVector bits) {
        return number(bits.lanewise(VectorOperators.LSHL, 20));
    }

    private static DoubleVector number(LongVector bits) {
        return bits.and(UPPER_BITS).or(ONE).reinterpretAsDoubles().sub(1);
    }
}
