package dev.penstock.runtime.postgres;

import dev.penstock.definition.WalPosition;
import java.nio.ByteBuffer;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Messages of the stream as they came, to be decoded by who takes them.
 *
 * @param messages the messages, perhaps none
 * @param idle nothing of ours lies between the messages and this position; null when that was not said
 * @param bytes about how much memory they take
 */
record MessageBatch(List<ByteBuffer> messages, @Nullable WalPosition idle, int bytes) implements Captured {}
