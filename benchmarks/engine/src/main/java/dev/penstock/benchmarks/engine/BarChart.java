package dev.penstock.benchmarks.engine;

import java.util.List;
import java.util.Locale;

/** Some figures as an SVG of horizontal bars. */
final class BarChart {

    private static final int WIDTH = 820;
    private static final int LABELS = 360;
    private static final int BARS = 340;
    private static final int ROW = 30;
    private static final int HEAD = 44;

    private final StringBuilder svg = new StringBuilder();

    private BarChart() {}

    /** Draws bars from zero, one for each figure, and a line where the bound is. */
    static String draw(String title, List<Bar> bars) {
        double largest = bars.stream()
                .mapToDouble(bar -> Math.max(bar.value(), bar.bound()))
                .max()
                .orElse(1);
        BarChart chart = new BarChart();
        int height = HEAD + ROW * bars.size() + 10;
        chart.line(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%d\" height=\"%d\" font-family=\"sans-serif\" font-size=\"13\">",
                WIDTH, height);
        chart.line("<rect width=\"%d\" height=\"%d\" fill=\"#ffffff\"/>", WIDTH, height);
        chart.line("<text x=\"10\" y=\"24\" font-size=\"15\" font-weight=\"bold\">%s</text>", escaped(title));
        for (int i = 0; i < bars.size(); i++) {
            chart.bar(bars.get(i), HEAD + ROW * i, BARS / largest);
        }
        chart.line("</svg>");
        return chart.svg.toString();
    }

    private void bar(Bar bar, int top, double scale) {
        long length = Math.round(bar.value() * scale);
        line("<text x=\"%d\" y=\"%d\" text-anchor=\"end\">%s</text>", LABELS - 10, top + 17, escaped(bar.label()));
        line(
                "<rect x=\"%d\" y=\"%d\" width=\"%d\" height=\"20\" fill=\"%s\"/>",
                LABELS, top + 3, length, bar.ours() ? "#2b6cb0" : "#a0aec0");
        line("<text x=\"%d\" y=\"%d\">%s</text>", LABELS + length + 6, top + 17, number(bar.value()));
        if (bar.bound() > 0) {
            long at = LABELS + Math.round(bar.bound() * scale);
            line(
                    "<line x1=\"%d\" y1=\"%d\" x2=\"%d\" y2=\"%d\" stroke=\"#c53030\" stroke-width=\"2\"/>",
                    at, top, at, top + 26);
        }
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, value < 100 ? "%.1f" : "%,.0f", value);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;");
    }

    private void line(String format, Object... values) {
        svg.append(String.format(Locale.ROOT, format, values)).append('\n');
    }

    /**
     * One figure.
     *
     * @param bound where a bound is drawn; 0 for none
     * @param ours whether it is Penstock's
     */
    record Bar(String label, double value, double bound, boolean ours) {}
}
