package dev.penstock.example.shop.demo;

import dev.penstock.runtime.engine.EngineStatus.IndexStatus;
import java.util.Map;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** Shows how the indexes are filled: a bar for each on a terminal, a line for each elsewhere. */
final class Seeding {

    private static final int WIDTH = 80;

    private final Screen screen;
    private final Patience patience;

    Seeding(Screen screen, Patience patience) {
        this.screen = screen;
        this.patience = patience;
    }

    /**
     * Waits until the indexes are whole.
     *
     * @param documents how many documents each is going to have, in the order in which they are seeded
     */
    void show(Map<String, Integer> documents) throws InterruptedException {
        for (Map.Entry<String, Integer> index : documents.entrySet()) {
            if (screen.isTerminal()) {
                bar(index.getKey(), index.getValue());
            } else {
                patience.until(
                        status -> of(index.getKey(), status.indexes()).seeded(), () -> index.getKey() + " is seeded");
            }
            screen.line("  %-8s %,7d documents".formatted(index.getKey(), index.getValue()));
        }
    }

    private void bar(String index, int documents) throws InterruptedException {
        try (ProgressBar bar = new ProgressBarBuilder()
                .setTaskName("  " + index)
                .setInitialMax(documents)
                .setStyle(ProgressBarStyle.ASCII)
                .setUpdateIntervalMillis(50)
                .clearDisplayOnFinish()
                // The library's own choice asks jline, which takes Ctrl-C away from the shutdown hooks meanwhile.
                .setConsumer(new ConsoleProgressBarConsumer(System.out, WIDTH))
                .build()) {
            patience.until(
                    status -> {
                        IndexStatus now = of(index, status.indexes());
                        bar.stepTo(now.seededDocuments());
                        return now.seeded();
                    },
                    () -> index + " is seeded");
        }
    }

    private static IndexStatus of(String name, Iterable<IndexStatus> indexes) {
        for (IndexStatus index : indexes) {
            if (index.name().equals(name)) {
                return index;
            }
        }
        throw new IllegalArgumentException(name);
    }
}
