/**
 * The processor inside real compilers: golden cases that it must write to the letter, and fixtures that it must refuse.
 *
 * <p>{@code Javac} sets compile-testing up, {@code CompilerRun} drives the Eclipse compiler; {@code GoldenCase} and
 * {@code FailingFixture} are what lies in {@code src/test/resources}. After a wanted change, {@code mvn test -Dbless}
 * writes the golden files anew.
 */
@NullMarked
package dev.penstock.processor;

import org.jspecify.annotations.NullMarked;
