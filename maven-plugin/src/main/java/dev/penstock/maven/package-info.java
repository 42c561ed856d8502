/**
 * Goals of Maven, each one command of {@code penstock} on a project.
 *
 * <p>What enters is a project as Maven knows it: its folders, its dependencies, its settings. A goal turns these into a class
 * path, arguments and variables, and starts {@code dev.penstock.runtime.cli.Main} with them in a JVM of its own; what leaves
 * is what that prints, and a build that fails when it does. Nothing is decided here that is about indexes or databases.
 * {@link dev.penstock.maven.ScaffoldMojo} alone runs in Maven's own process: it reads a catalog, and writes records.
 *
 * <p>Apart from the goals, {@link dev.penstock.maven.CatalogParticipant} tells the compiler of each project where its catalog
 * is. Read {@link dev.penstock.maven.CommandMojo} first, then {@link dev.penstock.maven.ProgramClassPath}.
 */
@NullMarked
package dev.penstock.maven;

import org.jspecify.annotations.NullMarked;
