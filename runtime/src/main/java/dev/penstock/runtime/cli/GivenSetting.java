package dev.penstock.runtime.cli;

import dev.penstock.runtime.opensearch.IndexSettings;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * A setting of an index, as it was written: {@code value} for all, or {@code index=value}.
 *
 * @param index the index, or {@link #ALL}
 * @param change what it changes
 */
record GivenSetting(String index, UnaryOperator<IndexSettings> change) {

    static final String ALL = "";

    IndexSettings applyTo(IndexSettings settings) {
        return change.apply(settings);
    }

    /** An empty value counts as none, as it does in a file of variables. */
    private static GivenSetting read(String written, Function<String, UnaryOperator<IndexSettings>> setting) {
        int equals = written.indexOf('=');
        return written.isEmpty()
                ? new GivenSetting(ALL, UnaryOperator.identity())
                : new GivenSetting(
                        equals < 0 ? ALL : written.substring(0, equals), setting.apply(written.substring(equals + 1)));
    }

    private static int number(String text) {
        if (text.matches("\\d{1,4}")) {
            return Integer.parseInt(text);
        }
        throw new TypeConversionException("'" + text + "' is no number; write one, such as 1");
    }

    private static Duration time(String text) {
        return text.equals("-1") ? Duration.ofMillis(-1) : TimeConverter.time(text, "");
    }

    /** Reads a number of shards. */
    static final class Shards implements ITypeConverter<GivenSetting> {
        @Override
        public GivenSetting convert(String value) {
            return read(value, text -> {
                int shards = number(text);
                return to -> to.shards(shards);
            });
        }
    }

    /** Reads a number of replicas. */
    static final class Replicas implements ITypeConverter<GivenSetting> {
        @Override
        public GivenSetting convert(String value) {
            return read(value, text -> {
                int replicas = number(text);
                return to -> to.replicas(replicas);
            });
        }
    }

    /** Reads a time. */
    static final class RefreshInterval implements ITypeConverter<GivenSetting> {
        @Override
        public GivenSetting convert(String value) {
            return read(value, text -> {
                Duration interval = time(text);
                return to -> to.refreshInterval(interval);
            });
        }
    }

    /** Reads the name of a pipeline. */
    static final class Pipeline implements ITypeConverter<GivenSetting> {
        @Override
        public GivenSetting convert(String value) {
            return read(value, text -> to -> to.ingestPipeline(text));
        }
    }

    /** Reads the name of a file, which is opened later, or of a resource. */
    static final class SettingsFile implements ITypeConverter<GivenSetting> {
        @Override
        public GivenSetting convert(String value) {
            String resource = "classpath:";
            return read(
                    value,
                    text -> text.startsWith(resource)
                            ? to -> to.resource(text.substring(resource.length()))
                            : to -> to.file(Path.of(text)));
        }
    }
}
