package org.evenhand.engine.architecture.broken;

import java.security.SecureRandom;
import java.util.Random;

/** Breaks the rule of randomness on purpose. */
public final class DrawsItsOwnLots {

    private static final Random SECURE = new SecureRandom();
    private static final Random PLAIN = new Random();

    private DrawsItsOwnLots() {}

    static double draw() {
        return Math.random() + SECURE.nextDouble() + PLAIN.nextDouble();
    }
}
