package org.evenhand.engine.simulate;

/** Started in a Java of its own, without the module of vector instructions. Prints what a mixed model gives. */
final class WithoutVectors {

    private WithoutVectors() {}

    public static void main(String[] args) {
        System.out.println(Kernel.quickest().getClass().getSimpleName());
        System.out.print(Rows.of(MonteCarlo.run(Mixed.model(), Mixed.RUN)));
        System.out.print(Rows.of(MonteCarlo.run(Movers.mixed(true), Mixed.RUN)));
    }
}
