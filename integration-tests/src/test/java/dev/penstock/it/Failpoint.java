package dev.penstock.it;

import dev.penstock.testkit.Wiretap;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;

/**
 * Cuts a connection to PostgreSQL at a message of its choice, once, when it is armed (PostgreSQL documentation, 55.7 Message
 * Formats). Thread-safe.
 */
final class Failpoint implements Wiretap.Factory {

    private static final int SSL_REQUEST = 80_877_103;
    private static final int GSS_REQUEST = 80_877_104;

    private final AtomicReference<Rule> armed = new AtomicReference<>(Rule.NONE);

    /** At the next message of this kind the connection is cut, before or after it. */
    void arm(Wiretap.Verdict verdict, Predicate<Message> kind) {
        armed.set(new Rule(kind, verdict));
    }

    /** Whether it has done what it was armed for. */
    boolean hasFired() {
        return rule().equals(Rule.NONE);
    }

    @Override
    public Wiretap tap() {
        return new Conversation();
    }

    private Rule rule() {
        return Objects.requireNonNull(armed.get());
    }

    private Wiretap.Verdict judge(Message message) {
        Rule rule = rule();
        return rule.kind().test(message) && armed.compareAndSet(rule, Rule.NONE)
                ? rule.verdict()
                : Wiretap.Verdict.PASS;
    }

    /** A startup message of a client has the type 0. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Message(Wiretap.Direction direction, char type, byte[] content) {

        /** Whether the client sends it, and it contains the text. */
        boolean asks(String text) {
            return direction == Wiretap.Direction.TO_SERVER && has(text);
        }

        /** Whether it is a part of the stream: a change, or another message of the plugin. */
        boolean isStreamed() {
            return direction == Wiretap.Direction.TO_CLIENT && type == 'd' && content[0] == 'w';
        }

        boolean has(String text) {
            return new String(content, StandardCharsets.ISO_8859_1).contains(text);
        }

        /** What a status report says is durable, or 0 when it is none: the position follows that which was received. */
        long confirms() {
            return direction == Wiretap.Direction.TO_SERVER && type == 'd' && content[0] == 'r'
                    ? ByteBuffer.wrap(content).getLong(9)
                    : 0;
        }
    }

    private record Rule(Predicate<Message> kind, Wiretap.Verdict verdict) {
        static final Rule NONE = new Rule(message -> false, Wiretap.Verdict.PASS);
    }

    /** Cuts the bytes of one connection into messages. */
    private final class Conversation implements Wiretap {

        private byte[] fromClient = {};
        private byte[] fromServer = {};
        private boolean started;
        private int bareAnswers;

        @Override
        public synchronized Verdict hear(Direction direction, byte[] bytes) {
            return direction == Direction.TO_SERVER ? client(bytes) : server(bytes);
        }

        private Verdict client(byte[] bytes) {
            ByteBuffer in = joined(fromClient, bytes);
            Verdict verdict = Verdict.PASS;
            while (!started && in.remaining() >= 4 && in.remaining() >= in.getInt(in.position())) {
                byte[] content = new byte[in.getInt() - 4];
                in.get(content);
                int code = ByteBuffer.wrap(content).getInt();
                if (code == SSL_REQUEST || code == GSS_REQUEST) {
                    bareAnswers++;
                } else {
                    started = true;
                    verdict = judge(new Message(Direction.TO_SERVER, '\0', content));
                }
            }
            verdict = started ? later(verdict, typed(Direction.TO_SERVER, in)) : verdict;
            fromClient = rest(in);
            return verdict;
        }

        private Verdict server(byte[] bytes) {
            ByteBuffer in = joined(fromServer, bytes);
            while (bareAnswers > 0 && in.hasRemaining()) {
                in.get();
                bareAnswers--;
            }
            Verdict verdict = typed(Direction.TO_CLIENT, in);
            fromServer = rest(in);
            return verdict;
        }

        private Verdict typed(Direction direction, ByteBuffer in) {
            Verdict verdict = Verdict.PASS;
            while (in.remaining() >= 5 && in.remaining() > in.getInt(in.position() + 1)) {
                char type = (char) in.get();
                byte[] content = new byte[in.getInt() - 4];
                in.get(content);
                verdict = later(verdict, judge(new Message(direction, type, content)));
            }
            return verdict;
        }

        private Verdict later(Verdict one, Verdict other) {
            return one == Verdict.PASS ? other : one;
        }

        private ByteBuffer joined(byte[] first, byte[] second) {
            return ByteBuffer.allocate(first.length + second.length)
                    .put(first)
                    .put(second)
                    .flip();
        }

        private byte[] rest(ByteBuffer in) {
            byte[] rest = new byte[in.remaining()];
            in.get(rest);
            return rest;
        }
    }
}
