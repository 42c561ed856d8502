package dev.penstock.distribution;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.Configurator;
import ch.qos.logback.core.spi.ContextAwareBase;
import dev.penstock.runtime.cli.LogBackend.Format;
import dev.penstock.runtime.cli.SecretMask;
import org.slf4j.event.Level;

/** What Logback writes before it is told more, and where Penstock is part of another program. */
public final class FirstLines extends ContextAwareBase implements Configurator {

    /** For {@link java.util.ServiceLoader}. */
    public FirstLines() {}

    @Override
    public ExecutionStatus configure(LoggerContext loggers) {
        if (LogbackLog.isConfiguredByOthers()) {
            return ExecutionStatus.INVOKE_NEXT_IF_ANY;
        }
        LogbackLog.write(loggers, Format.TEXT, Level.INFO, SecretMask.of(System.getenv()));
        return ExecutionStatus.DO_NOT_INVOKE_NEXT_IF_ANY;
    }
}
