/** Reads annotated records and writes index definitions and document builders. Runs inside the compiler. */
module dev.penstock.processor {
    requires com.fasterxml.jackson.core;
    requires com.palantir.javapoet;
    requires dev.penstock.annotations;
    requires java.compiler;
    requires static com.google.auto.service;
    requires static jdk.compiler;
    requires static org.jspecify;

    provides javax.annotation.processing.Processor with
            dev.penstock.processor.IndexProcessor;
}
