package people;

import dev.penstock.definition.DocumentBuilder;
import dev.penstock.definition.DocumentFields;
import dev.penstock.definition.ScalarType;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

/** Builds {@link Person} from the documents of its index. Safe for use by many threads. */
@NullMarked
@Generated("dev.penstock.processor.IndexProcessor")
public final class PersonDocumentBuilder implements DocumentBuilder<Person> {

    /** Makes a builder. */
    public PersonDocumentBuilder() {}

    @Override
    public Person build(DocumentFields fields) {
        return new Person(
                ScalarType.UUID.required(fields, "id"),
                ScalarType.STRING.required(fields, "name"),
                fields.list("seniors", this::report),
                fields.list("others", this::report),
                ScalarType.INTEGER.required(fields, "mentored"));
    }

    private Person.Report report(DocumentFields fields) {
        return new Person.Report(
                ScalarType.UUID.required(fields, "id"),
                ScalarType.STRING.required(fields, "reportName"),
                fields.list("leaves", this::leaf));
    }

    private Person.Leaf leaf(DocumentFields fields) {
        return new Person.Leaf(
                ScalarType.UUID.required(fields, "id"),
                ScalarType.LONG.required(fields, "below"));
    }
}
