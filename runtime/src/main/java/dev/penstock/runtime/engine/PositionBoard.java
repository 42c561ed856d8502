package dev.penstock.runtime.engine;

import dev.penstock.runtime.spi.WalPosition;

/** Where the positions are shown that status asks for. Written by the loop, read by any thread; they never go back. */
final class PositionBoard {

    private volatile WalPosition durable = WalPosition.START;
    private volatile WalPosition confirmed = WalPosition.START;

    void durable(WalPosition position) {
        durable = WalPosition.max(durable, position);
    }

    void confirmed(WalPosition position) {
        confirmed = WalPosition.max(confirmed, position);
    }

    WalPosition durable() {
        return durable;
    }

    WalPosition confirmed() {
        return confirmed;
    }
}
