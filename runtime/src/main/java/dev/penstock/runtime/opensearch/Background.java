package dev.penstock.runtime.opensearch;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Timer;
import java.util.TimerTask;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What is done now and then while a sink is open, each by a thread of its own: none waits for another. Thread-safe. */
final class Background implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Background.class);

    private final List<Timer> threads = new ArrayList<>();

    /** Does something again and again, with a pause between; what fails is tried again the next time. */
    synchronized void repeat(String thread, Duration pause, Runnable task) {
        Timer timer = new Timer(thread, true);
        threads.add(timer);
        timer.schedule(new Repeated(task), pause.toMillis(), pause.toMillis());
    }

    @Override
    public synchronized void close() {
        threads.forEach(Timer::cancel);
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
