package dev.penstock.processor.check;

import dev.penstock.processor.declare.ComponentDeclaration;
import dev.penstock.processor.declare.Declarations;
import dev.penstock.processor.declare.RecordDeclaration;
import java.util.Set;

/** The name of a field is not one that OpenSearch keeps for itself. Inside other objects it has no such names. */
final class FieldNameNotAllowed implements Rule.OfComponent {

    private static final String CODE = "FIELD_NAME_NOT_ALLOWED";

    /** OpenSearch documentation, Mappings and field types, Metadata fields. */
    private static final Set<String> RESERVED = Set.of(
            "_data_stream_timestamp",
            "_doc_count",
            "_feature",
            "_field_names",
            "_id",
            "_ignored",
            "_index",
            "_nested_path",
            "_primary_term",
            "_routing",
            "_seq_no",
            "_source",
            "_type",
            "_version");

    @Override
    public void check(
            ComponentDeclaration component, RecordDeclaration declared, Declarations declarations, Problems problems) {
        if (declared.index().isPresent() && RESERVED.contains(component.name())) {
            problems.add(
                    declared.name(),
                    new Problem(
                            CODE,
                            component.name(),
                            "OpenSearch keeps the name " + component.name() + " for itself",
                            "The component's name is the key in the document, and this one means something else there.",
                            "Write: another name, and @Column(\"" + component.column() + "\") for the column",
                            component.origin()));
        }
    }
}
