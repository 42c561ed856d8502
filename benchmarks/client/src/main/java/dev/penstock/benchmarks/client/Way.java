package dev.penstock.benchmarks.client;

/** What is measured. */
enum Way {
    GENERATED_BUILDER(Decoding.class, "penstock", "Penstock"),
    DATA_BINDING(Decoding.class, "jackson", "Jackson's data binding"),
    DATA_BINDING_WITH_JDK_TIMES(Decoding.class, "jacksonWithJdkTimes", "the same, with the JDK's way to read times"),
    PARSER(Decoding.class, "parser", "Jackson's parser alone, the floor of all"),
    GENERATED_QUERY(QueryBuilding.class, "penstock", "Penstock"),
    BARE_QUERY(QueryBuilding.class, "opensearch", "opensearch-java");

    private final Class<?> benchmark;
    private final String method;
    private final String title;

    Way(Class<?> benchmark, String method, String title) {
        this.benchmark = benchmark;
        this.method = method;
        this.title = title;
    }

    Class<?> benchmark() {
        return benchmark;
    }

    String title() {
        return title;
    }

    /** Its name in JMH. */
    String fullName() {
        return benchmark.getName() + "." + method;
    }
}
