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
                fields.required("id", ScalarType.INTEGER),
                fields.required("name", ScalarType.STRING),
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
                fields.required("id", ScalarType.INTEGER),
                fields.required("name", ScalarType.STRING),
                fields.optionalObject("department", this::department));
    }

    private Employee.Department department(DocumentFields fields) {
        return new Employee.Department(
                fields.required("id", ScalarType.INTEGER),
                fields.required("code", ScalarType.STRING),
                fields.object("site", this::site),
                fields.required("size", ScalarType.LONG),
                fields.list("rooms", this::room));
    }

    private Employee.Site site(DocumentFields fields) {
        return new Employee.Site(
                fields.required("country", ScalarType.STRING),
                fields.required("number", ScalarType.INTEGER),
                fields.required("town", ScalarType.STRING),
                fields.values("tags", ScalarType.STRING));
    }

    private Employee.Room room(DocumentFields fields) {
        return new Employee.Room(
                fields.required("id", ScalarType.INTEGER),
                fields.optionalObject("key", this::key));
    }

    private Employee.Key key(DocumentFields fields) {
        return new Employee.Key(
                fields.required("id", ScalarType.INTEGER),
                fields.optionalObject("holder", this::holder));
    }

    private Employee.Holder holder(DocumentFields fields) {
        return new Employee.Holder(
                fields.required("id", ScalarType.INTEGER),
                fields.required("name", ScalarType.STRING));
    }

    private Employee.Badge badge(DocumentFields fields) {
        return new Employee.Badge(
                fields.required("id", ScalarType.INTEGER),
                fields.required("code", ScalarType.STRING));
    }

    private Employee.Project project(DocumentFields fields) {
        return new Employee.Project(
                fields.required("id", ScalarType.INTEGER),
                fields.required("title", ScalarType.STRING),
                fields.list("members", this::holder));
    }
}
