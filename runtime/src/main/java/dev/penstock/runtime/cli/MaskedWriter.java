package dev.penstock.runtime.cli;

import java.io.PrintWriter;

/** Writes text without the secrets in it. Each is to be in one piece of text, as whoever prints lines has it. */
final class MaskedWriter extends PrintWriter {

    private final SecretMask mask;

    MaskedWriter(PrintWriter out, SecretMask mask) {
        super(out, true);
        this.mask = mask;
    }

    /** What all that prints text comes to. */
    @Override
    public void write(String text, int offset, int length) {
        String masked = mask.in(text.substring(offset, offset + length));
        super.write(masked, 0, masked.length());
    }
}
