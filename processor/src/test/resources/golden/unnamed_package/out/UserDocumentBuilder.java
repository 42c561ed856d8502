import dev.penstock.definition.DocumentBuilder;
import dev.penstock.definition.DocumentFields;
import dev.penstock.definition.ScalarType;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

/** Builds {@link User} from the documents of its index. Safe for use by many threads. */
@NullMarked
@Generated("dev.penstock.processor.IndexProcessor")
public final class UserDocumentBuilder implements DocumentBuilder<User> {

    /** Makes a builder. */
    public UserDocumentBuilder() {}

    @Override
    public User build(DocumentFields fields) {
        return new User(
                ScalarType.INTEGER.required(fields, "id"),
                ScalarType.STRING.required(fields, "name"),
                fields.list("reports", this::report));
    }

    private User.Report report(DocumentFields fields) {
        return new User.Report(
                ScalarType.INTEGER.required(fields, "id"));
    }
}
