package dev.penstock.testkit;

/** What can be done to a running server; one implementation per way of running it. */
interface Lifecycle extends AutoCloseable {

    /** Ends the server in order; nothing if it does not run. */
    void stop();

    /** Ends the server as kill -9 would, and waits until it is dead; nothing if it does not run. */
    void kill();

    /** Makes every process of the server stand still; nothing if it does not run. */
    void pause();

    /** Lets a server that stands still go on; nothing if it does not. */
    void resume();

    /** Starts the stopped or killed server again, on the same port with the same data, and waits until it answers. */
    void start();

    /** Ends the server and removes what it left behind. */
    @Override
    void close();

    /** A server that somebody else runs: it can be used, not ended. */
    record Foreign(String variable) implements Lifecycle {

        @Override
        public void stop() {
            throw refused("stop");
        }

        @Override
        public void kill() {
            throw refused("kill");
        }

        @Override
        public void pause() {
            throw refused("pause");
        }

        @Override
        public void resume() {
            throw refused("resume");
        }

        @Override
        public void start() {
            throw refused("start");
        }

        @Override
        public void close() {}

        private UnsupportedOperationException refused(String what) {
            return new UnsupportedOperationException("Cannot " + what + " the server that " + variable
                    + " names: this test did not start it. Unset " + variable + ", or skip the test.");
        }
    }
}
