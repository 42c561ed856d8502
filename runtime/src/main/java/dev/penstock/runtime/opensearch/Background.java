package dev.penstock.runtime.opensearch;

import java.time.Duration;
import java.util.Timer;
import java.util.TimerTask;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What is done now and then while a sink is open, on one thread. Thread-safe. */
final class Background implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Background.class);

    private final Timer thread = new Timer("penstock-index-watch", true);

    /** Does something again and again, with a pause between; what fails is tried again the next time. */
    void repeat(Duration pause, Runnable task) {
        thread.schedule(new Repeated(task), pause.toMillis(), pause.toMillis());
    }

    @Override
    public void close() {
        thread.cancel();
    }

    private static final class Repeated extends TimerTask {

        private final Runnable task;

        Repeated(Runnable task) {
            this.task = task;
        }

        @Override
        public void run() {
            try {
                task.run();
            } catch (RuntimeException e) {
                LOG.debug("not done in the background, this time", e); // whoever writes hears of it
            }
        }
    }
}
