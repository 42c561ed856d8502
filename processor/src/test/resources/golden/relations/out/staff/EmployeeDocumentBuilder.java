package staff;

import dev.penstock.definition.DocumentBuilder;
import dev.penstock.definition.DocumentFields;
import dev.penstock.definition.ScalarType;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

/** Builds {@link Employee} from the documents of its index. Safe for use by many threads. */
@NullMarked
@Generated("dev.penstock.processor.IndexProcessor")
public final class EmployeeDocumentBuilder implements DocumentBuilder<Employee> {

    /** Makes a builder. */
    public EmployeeDocumentBuilder() {}

    @Override
    public Employee build(DocumentFields fields) {
        return new Employee(
                ScalarType.INTEGER.required(fields, "id"),
                ScalarType.STRING.required(fields, "name"),
                fields.optionalObject("manager", this::colleague),
                fields.list("reports", this::colleague),
                fields.optionalObject("department", this::department),
                fields.optionalObject("badge", this::badge),
                fields.list("projects", this::project),
                fields.values("skills", ScalarType.STRING),
                fields.values("phones", ScalarType.STRING));
    }

    private Employee.Colleague colleague(DocumentFields fields) {
        return new Employee.Colleague(
                ScalarType.INTEGER.required(fields, "id"),
                ScalarType.STRING.required(fields, "name"),
                fields.optionalObject("department", this::department));
    }

    private Employee.Department department(DocumentFields fields) {
        return new Employee.Department(
                ScalarType.INTEGER.required(fields, "id"),
                ScalarType.STRING.required(fields, "code"),
                fields.object("site", this::site),
                ScalarType.LONG.required(fields, "size"),
                fields.list("rooms", this::room));
    }

    private Employee.Site site(DocumentFields fields) {
        return new Employee.Site(
                ScalarType.STRING.required(fields, "country"),
                ScalarType.INTEGER.required(fields, "number"),
                ScalarType.STRING.required(fields, "town"),
                fields.values("tags", ScalarType.STRING));
    }

    private Employee.Room room(DocumentFields fields) {
        return new Employee.Room(
                ScalarType.INTEGER.required(fields, "id"),
                fields.optionalObject("key", this::key));
    }

    private Employee.Key key(DocumentFields fields) {
        return new Employee.Key(
                ScalarType.INTEGER.required(fields, "id"),
                fields.optionalObject("holder", this::holder));
    }

    private Employee.Holder holder(DocumentFields fields) {
        return new Employee.Holder(
                ScalarType.INTEGER.required(fields, "id"),
                ScalarType.STRING.required(fields, "name"));
    }

    private Employee.Badge badge(DocumentFields fields) {
        return new Employee.Badge(
                ScalarType.INTEGER.required(fields, "id"),
                ScalarType.STRING.required(fields, "code"));
    }

    private Employee.Project project(DocumentFields fields) {
        return new Employee.Project(
                ScalarType.INTEGER.required(fields, "id"),
                ScalarType.STRING.required(fields, "title"),
                fields.list("members", this::holder));
    }
}
