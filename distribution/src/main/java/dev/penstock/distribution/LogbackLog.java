package dev.penstock.distribution;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.ConsoleAppender;
import dev.penstock.runtime.cli.LogBackend;
import dev.penstock.runtime.cli.SecretMask;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.bridge.SLF4JBridgeHandler;
import org.slf4j.event.Level;

/** Has Logback write the log of the program, unless a configuration of somebody's own is given to it. */
public final class LogbackLog implements LogBackend {

    /** For {@link java.util.ServiceLoader}. */
    public LogbackLog() {}

    @Override
    public boolean configure(Format format, Level level, SecretMask mask) {
        if (!(LoggerFactory.getILoggerFactory() instanceof LoggerContext loggers) || isConfiguredByOthers()) {
            return false;
        }
        write(loggers, format, level, mask);
        if (!SLF4JBridgeHandler.isInstalled()) {
            SLF4JBridgeHandler.removeHandlersForRootLogger();
            SLF4JBridgeHandler.install();
        }
        return true;
    }

    /** Logback's own way to be told its configuration. */
    static boolean isConfiguredByOthers() {
        return System.getProperty("logback.configurationFile") != null;
    }

    /** Libraries only warn: what they have to say beyond that is about themselves, and may have whole requests in it. */
    static void write(LoggerContext loggers, Format format, Level level, SecretMask mask) {
        LineEncoder encoder = new LineEncoder(format, mask);
        encoder.setContext(loggers);
        encoder.start();
        ConsoleAppender<ILoggingEvent> appender = new ConsoleAppender<>();
        appender.setContext(loggers);
        appender.setTarget("System.err");
        appender.setEncoder(encoder);
        appender.start();
        ch.qos.logback.classic.Logger root = loggers.getLogger(Logger.ROOT_LOGGER_NAME);
        root.detachAndStopAllAppenders();
        root.addAppender(appender);
        Level libraries = level == Level.ERROR ? level : Level.WARN;
        root.setLevel(ch.qos.logback.classic.Level.convertAnSLF4JLevel(libraries));
        loggers.getLogger("dev.penstock").setLevel(ch.qos.logback.classic.Level.convertAnSLF4JLevel(level));
    }
}
