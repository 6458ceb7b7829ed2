package org.evenhand.packs.maps;

import java.util.ArrayList;
import java.util.List;

/**
 * Turns rings of coordinates into the path of an SVG of whole numbers. Every point goes to the nearest crossing of one grid for all areas, so that
 * neighbours which shared a line still share it; points that fall together or lie on a straight line are left out.
 */
final class PagePath {

    private final int metres;
    private final StringBuilder path = new StringBuilder();
    private long largest;
    private long labelX;
    private long labelY;

    /** @param metres of one unit of the page */
    PagePath(int metres) {
        this.metres = metres;
    }

    private record Dot(int x, int y) {}

    /** @param ring longitude and latitude, the first point again at the end */
    void add(List<double[]> ring) {
        List<Dot> dots = new ArrayList<>();
        for (double[] point : ring) {
            NationalGrid.Point grid = NationalGrid.of(point[0], point[1]);
            Dot dot = new Dot((int) Math.round(grid.easting() / metres), (int)
                    Math.round((Outlines.TOP_METRES - grid.northing()) / metres));
            if (dots.isEmpty() || !dots.getLast().equals(dot)) {
                if (dots.size() > 1 && straight(dots.get(dots.size() - 2), dots.getLast(), dot)) {
                    dots.removeLast();
                }
                dots.add(dot);
            }
        }
        if (dots.size() > 1 && dots.getFirst().equals(dots.getLast())) {
            dots.removeLast();
        }
        if (dots.size() < 3) {
            return;
        }
        write(dots);
        label(dots);
    }

    private void write(List<Dot> dots) {
        Dot last = dots.getFirst();
        path.append('M').append(last.x()).append(' ').append(last.y()).append('l');
        boolean first = true;
        for (Dot dot : dots.subList(1, dots.size())) {
            append(dot.x() - last.x(), first);
            append(dot.y() - last.y(), false);
            first = false;
            last = dot;
        }
        path.append('z');
    }

    private void append(int step, boolean first) {
        if (step >= 0 && !first) {
            path.append(' ');
        }
        path.append(step);
    }

    /** The middle of the box around the ring with the greatest area carries the label. */
    private void label(List<Dot> dots) {
        long doubled = 0;
        int left = Integer.MAX_VALUE;
        int right = Integer.MIN_VALUE;
        int top = Integer.MAX_VALUE;
        int bottom = Integer.MIN_VALUE;
        Dot last = dots.getLast();
        for (Dot dot : dots) {
            doubled += (long) last.x() * dot.y() - (long) dot.x() * last.y();
            left = Math.min(left, dot.x());
            right = Math.max(right, dot.x());
            top = Math.min(top, dot.y());
            bottom = Math.max(bottom, dot.y());
            last = dot;
        }
        if (Math.abs(doubled) > largest) {
            largest = Math.abs(doubled);
            labelX = left + (right - left) / 2L;
            labelY = top + (bottom - top) / 2L;
        }
    }

    private static boolean straight(Dot a, Dot b, Dot c) {
        long cross = (long) (b.x() - a.x()) * (c.y() - b.y()) - (long) (b.y() - a.y()) * (c.x() - b.x());
        long along = (long) (b.x() - a.x()) * (c.x() - b.x()) + (long) (b.y() - a.y()) * (c.y() - b.y());
        return cross == 0 && along > 0;
    }

    String path() {
        return path.toString();
    }

    long labelX() {
        return labelX;
    }

    long labelY() {
        return labelY;
    }
}
