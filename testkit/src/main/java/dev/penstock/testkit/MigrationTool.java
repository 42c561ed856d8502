package dev.penstock.testkit;

/** What applies migrations to a database. */
interface MigrationTool {

    /**
     * Applies those that are new.
     *
     * @return what was applied, for people, in a line
     * @throws dev.penstock.runtime.spi.PenstockException when one of them fails, which it names
     */
    String apply(TestDatabase database);

    /** Whether it knows in the database which were applied before. */
    boolean remembers();
}
