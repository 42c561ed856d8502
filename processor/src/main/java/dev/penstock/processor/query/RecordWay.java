package dev.penstock.processor.query;

import com.palantir.javapoet.CodeBlock;
import dev.penstock.processor.declare.JavaName;
import dev.penstock.processor.generate.CodeStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * The way through records to the objects of a list.
 *
 * @param owner the record that it begins with
 * @param steps the components, in order
 */
record RecordWay(JavaName owner, List<Step> steps) {

    /** A component of a record, which holds one object or many. */
    private record Step(JavaName record, String component, boolean many) {}

    static RecordWay from(JavaName owner) {
        return new RecordWay(owner, List.of());
    }

    RecordWay to(JavaName record, String component, boolean many) {
        List<Step> further = new ArrayList<>(steps);
        further.add(new Step(record, component, many));
        return new RecordWay(owner, further);
    }

    /** The record, and a function from it to the list. */
    CodeBlock code() {
        CodeBlock type = CodeBlock.of("$T.class", CodeStyle.className(owner));
        if (steps.size() == 1) {
            return CodeBlock.of(
                    "$L, $T::$N", type, CodeStyle.className(owner), steps.get(0).component());
        }
        CodeBlock.Builder stream = CodeBlock.builder().add("record -> $T.of(record)", Stream.class);
        for (Step step : steps) {
            if (step.many()) {
                stream.add(".flatMap(object -> object.$N().stream())", step.component());
            } else {
                stream.add(
                        ".map($T::$N).filter($T::nonNull)",
                        CodeStyle.className(step.record()),
                        step.component(),
                        Objects.class);
            }
        }
        return CodeBlock.of("$L, $L.toList()", type, stream.build());
    }
}
