package dev.penstock.testkit;

/**
 * The promises of {@link dev.penstock.runtime.spi.DocumentSink}, each a test. The test class of a sink implements it, and says
 * how to make the sink and what its readers see; a sink that promises less implements only a part.
 *
 * <pre>{@code
 * final class MySinkTest implements DocumentSinkContract {
 *     public DocumentSink sink() { return new MySink(place); }
 *     public Map<String, String> documents(String index) { ... }
 * }
 * }</pre>
 */
public interface DocumentSinkContract extends DocumentWritesContract, GenerationsContract, MemoryContract {}
