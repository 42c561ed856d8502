package dev.penstock.processor.check;

import dev.penstock.processor.declare.Declarations;
import dev.penstock.processor.declare.IndexMark;
import dev.penstock.processor.declare.RecordDeclaration;
import dev.penstock.processor.declare.TransformerMark;
import java.util.Optional;

/** A transformer is made and used by the generated code. */
final class TransformerNotUsable implements Rule.OfRecord {

    private static final String CODE = "TRANSFORMER_NOT_USABLE";

    @Override
    public void check(RecordDeclaration declared, Declarations declarations, Problems problems) {
        Optional<TransformerMark> mark = declared.index().flatMap(IndexMark::transformer);
        if (mark.isEmpty() || (mark.get().fits() && mark.get().constructible())) {
            return;
        }
        String record = declared.name().simpleName();
        String transformer = mark.get().name().simpleName();
        problems.add(
                declared.name(),
                new Problem(
                        CODE,
                        record,
                        mark.get().fits()
                                ? "no way to make a " + transformer
                                : transformer + " is no DocumentTransformer<" + record + ">",
                        "Each document of the index is given to it as the record " + record + ".",
                        mark.get().fits()
                                ? "Write: a static class with a constructor without parameters that " + record
                                        + "Index can see"
                                : "Write: class " + transformer + " implements DocumentTransformer<" + record + ">",
                        mark.get().origin()));
    }
}
