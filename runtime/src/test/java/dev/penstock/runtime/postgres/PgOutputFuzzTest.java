package dev.penstock.runtime.postgres;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.penstock.runtime.postgres.PgOutputMessage.Streamed;
import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/**
 * Whatever the bytes, the decoder gives a message or its own exception. An ordinary build runs this over the corpus, which
 * is in the resources: one file for a message, those of real servers and what the fuzzer has found. To look for more:
 * {@code JAZZER_FUZZ=1 mvn test -f runtime/pom.xml -Dtest=PgOutputFuzzTest -Djazzer.hooks=true}.
 */
class PgOutputFuzzTest {

    @FuzzTest(maxDuration = "3m")
    void decodes(byte[] message) {
        read(message, false);
        read(message, true);
    }

    private static void read(byte[] bytes, boolean inStream) {
        try {
            readValues(PgOutputDecoder.decode(ByteBuffer.wrap(bytes), inStream));
        } catch (PgOutputException e) {
            // It has said so by its own exception, which is all that is asked for.
        }
    }

    private static void readValues(PgOutputMessage message) {
        if (message instanceof Streamed streamed) {
            readValues(streamed.message());
        } else if (message instanceof PgOutputMessage.Insert insert) {
            readValues(insert.after());
        } else if (message instanceof PgOutputMessage.Update update) {
            readValues(update.before() == null ? null : update.before().tuple());
            readValues(update.after());
        } else if (message instanceof PgOutputMessage.Delete delete) {
            readValues(delete.before().tuple());
        }
    }

    private static void readValues(@Nullable Tuple tuple) {
        for (int column = 0; tuple != null && column < tuple.size(); column++) {
            if (tuple.hasText(column) != (tuple.text(column) != null)) {
                throw new IllegalStateException("column " + column);
            }
        }
    }
}
