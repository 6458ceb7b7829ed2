package org.evenhand.engine.simulate;

/** A result as text, to the last bit. */
final class Rows {

    private Rows() {}

    static String of(Simulated simulated) {
        StringBuilder rows = new StringBuilder();
        Shape shape = simulated.shape();
        for (int profession = 0; profession < shape.professions(); profession++) {
            for (int year = 0; year < shape.years(); year++) {
                rows.append(simulated.total(profession, year)).append('\n');
                for (int area = 0; area < shape.areas(); area++) {
                    rows.append(simulated.get(area, profession, year)).append('\n');
                }
            }
        }
        return rows.toString();
    }
}
