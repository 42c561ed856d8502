package staff;

import dev.penstock.client.KeyText;
import dev.penstock.client.Search;
import dev.penstock.client.SearchClient;
import dev.penstock.client.SearchIndex;
import dev.penstock.client.query.Clause;
import dev.penstock.client.query.Clauses;
import dev.penstock.client.query.FieldCodec;
import dev.penstock.client.query.FieldHandles;
import dev.penstock.client.query.KeywordField;
import dev.penstock.client.query.NestedField;
import dev.penstock.client.query.NumberField;
import dev.penstock.definition.DocumentId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

/** Searches the index {@code employees}, whose documents are {@link Employee}. */
@NullMarked
@Generated("dev.penstock.processor.IndexProcessor")
public final class EmployeeQuery {

    /** The fields of documents, for clauses outside of a search. */
    public static final Fields FIELDS = new Fields();

    /** The index of the definition that this class was generated with. */
    public static final SearchIndex<Employee, Fields> INDEX = new SearchIndex<>("employees", "f8b717ea", List.of("id"), FIELDS, new EmployeeDocumentBuilder());

    private EmployeeQuery() {}

    /** A search that finds every document, until it is told what they must be like. */
    public static Search<Employee, Fields> search() {
        return Search.of(INDEX);
    }

    /** The id of the document with a key. */
    public static String id(int id) {
        return DocumentId.of(KeyText.of(id));
    }

    /** The document with a key, as it is now, also when no search finds it yet. */
    public static Optional<Employee> get(SearchClient client, int id) {
        return INDEX.get(client, id(id));
    }

    /** As {@code get}, and does not wait for it. */
    public static CompletionStage<Optional<Employee>> getAsync(SearchClient client, int id) {
        return INDEX.getAsync(client, id(id));
    }

    /** Those of the documents with these keys that are there, in their order. */
    public static List<Employee> getAll(SearchClient client, Collection<Integer> keys) {
        return INDEX.getAll(client, keys.stream().map(EmployeeQuery::id).toList());
    }

    /** As {@code getAll}, and does not wait for them. */
    public static CompletionStage<List<Employee>> getAllAsync(SearchClient client,
            Collection<Integer> keys) {
        return INDEX.getAllAsync(client, keys.stream().map(EmployeeQuery::id).toList());
    }

    /** The documents with these keys, to search among. */
    public static Clause<Fields> ids(Collection<Integer> keys) {
        return Clauses.documentIds(keys.stream().map(EmployeeQuery::id).toList());
    }

    /** The fields of documents. */
    public static final class Fields {

        private final NumberField<Fields, Integer> id = FieldHandles.number("id", FieldCodec.INTEGER);

        private final KeywordField.Full<Fields, String> name = FieldHandles.keyword("name", FieldCodec.STRING);

        private final Manager manager = new Manager();

        private final NestedField<Fields, Reports, Employee.Colleague> reports = FieldHandles.nested("reports", "", new Reports(), Employee.class, Employee::reports);

        private final Department department = new Department();

        private final Badge badge = new Badge();

        private final NestedField<Fields, Projects, Employee.Project> projects = FieldHandles.nested("projects", "", new Projects(), Employee.class, Employee::projects);

        private final KeywordField.Full<Fields, String> skills = FieldHandles.keyword("skills", FieldCodec.STRING);

        private final KeywordField.Full<Fields, String> phones = FieldHandles.keyword("phones", FieldCodec.STRING);

        private Fields() {}

        /** {@link Employee#id} */
        public NumberField<Fields, Integer> id() {
            return id;
        }

        /** {@link Employee#name} */
        public KeywordField.Full<Fields, String> name() {
            return name;
        }

        /** {@link Employee#manager} */
        public Manager manager() {
            return manager;
        }

        /** {@link Employee#reports} */
        public NestedField<Fields, Reports, Employee.Colleague> reports() {
            return reports;
        }

        /** {@link Employee#department} */
        public Department department() {
            return department;
        }

        /** {@link Employee#badge} */
        public Badge badge() {
            return badge;
        }

        /** {@link Employee#projects} */
        public NestedField<Fields, Projects, Employee.Project> projects() {
            return projects;
        }

        /** {@link Employee#skills} */
        public KeywordField.Full<Fields, String> skills() {
            return skills;
        }

        /** {@link Employee#phones} */
        public KeywordField.Full<Fields, String> phones() {
            return phones;
        }
    }

    /** The fields of {@code manager}. */
    public static final class Manager {

        private final NumberField<Fields, Integer> id = FieldHandles.number("manager.id", FieldCodec.INTEGER);

        private final KeywordField.Full<Fields, String> name = FieldHandles.keyword("manager.name", FieldCodec.STRING);

        private final ManagerDepartment department = new ManagerDepartment();

        private Manager() {}

        /** {@link Employee.Colleague#id} */
        public NumberField<Fields, Integer> id() {
            return id;
        }

        /** {@link Employee.Colleague#name} */
        public KeywordField.Full<Fields, String> name() {
            return name;
        }

        /** {@link Employee.Colleague#department} */
        public ManagerDepartment department() {
            return department;
        }
    }

    /** The fields of {@code manager.department}. */
    public static final class ManagerDepartment {

        private final NumberField<Fields, Integer> id = FieldHandles.number("manager.department.id", FieldCodec.INTEGER);

        private final KeywordField.Full<Fields, String> code = FieldHandles.keyword("manager.department.code", FieldCodec.STRING);

        private final ManagerDepartmentSite site = new ManagerDepartmentSite();

        private final NumberField<Fields, Long> size = FieldHandles.number("manager.department.size", FieldCodec.LONG);

        private final ManagerDepartmentRooms rooms = new ManagerDepartmentRooms();

        private ManagerDepartment() {}

        /** {@link Employee.Department#id} */
        public NumberField<Fields, Integer> id() {
            return id;
        }

        /** {@link Employee.Department#code} */
        public KeywordField.Full<Fields, String> code() {
            return code;
        }

        /** {@link Employee.Department#site} */
        public ManagerDepartmentSite site() {
            return site;
        }

        /** {@link Employee.Department#size} */
        public NumberField<Fields, Long> size() {
            return size;
        }

        /** {@link Employee.Department#rooms} */
        public ManagerDepartmentRooms rooms() {
            return rooms;
        }
    }

    /** The fields of {@code manager.department.site}. */
    public static final class ManagerDepartmentSite {

        private final KeywordField.Full<Fields, String> country = FieldHandles.keyword("manager.department.site.country", FieldCodec.STRING);

        private final NumberField<Fields, Integer> number = FieldHandles.number("manager.department.site.number", FieldCodec.INTEGER);

        private final KeywordField.Full<Fields, String> town = FieldHandles.keyword("manager.department.site.town", FieldCodec.STRING);

        private final KeywordField.Full<Fields, String> tags = FieldHandles.keyword("manager.department.site.tags", FieldCodec.STRING);

        private ManagerDepartmentSite() {}

        /** {@link Employee.Site#country} */
        public KeywordField.Full<Fields, String> country() {
            return country;
        }

        /** {@link Employee.Site#number} */
        public NumberField<Fields, Integer> number() {
            return number;
        }

        /** {@link Employee.Site#town} */
        public KeywordField.Full<Fields, String> town() {
            return town;
        }

        /** {@link Employee.Site#tags} */
        public KeywordField.Full<Fields, String> tags() {
            return tags;
        }
    }

    /** The fields of {@code manager.department.rooms}. */
    public static final class ManagerDepartmentRooms {

        private final NumberField<Fields, Integer> id = FieldHandles.number("manager.department.rooms.id", FieldCodec.INTEGER);

        private final ManagerDepartmentRoomsKey key = new ManagerDepartmentRoomsKey();

        private ManagerDepartmentRooms() {}

        /** {@link Employee.Room#id} */
        public NumberField<Fields, Integer> id() {
            return id;
        }

        /** {@link Employee.Room#key} */
        public ManagerDepartmentRoomsKey key() {
            return key;
        }
    }

    /** The fields of {@code manager.department.rooms.key}. */
    public static final class ManagerDepartmentRoomsKey {

        private final NumberField<Fields, Integer> id = FieldHandles.number("manager.department.rooms.key.id", FieldCodec.INTEGER);

        private final ManagerDepartmentRoomsKeyHolder holder = new ManagerDepartmentRoomsKeyHolder();

        private ManagerDepartmentRoomsKey() {}

        /** {@link Employee.Key#id} */
        public NumberField<Fields, Integer> id() {
            return id;
        }

        /** {@link Employee.Key#holder} */
        public ManagerDepartmentRoomsKeyHolder holder() {
            return holder;
        }
    }

    /** The fields of {@code manager.department.rooms.key.holder}. */
    public static final class ManagerDepartmentRoomsKeyHolder {

        private final NumberField<Fields, Integer> id = FieldHandles.number("manager.department.rooms.key.holder.id", FieldCodec.INTEGER);

        private final KeywordField.Full<Fields, String> name = FieldHandles.keyword("manager.department.rooms.key.holder.name", FieldCodec.STRING);

        private ManagerDepartmentRoomsKeyHolder() {}

        /** {@link Employee.Holder#id} */
        public NumberField<Fields, Integer> id() {
            return id;
        }

        /** {@link Employee.Holder#name} */
        public KeywordField.Full<Fields, String> name() {
            return name;
        }
    }

    /** The fields of the objects in {@code reports}. */
    public static final class Reports {

        private final NumberField<Reports, Integer> id = FieldHandles.number("reports.id", FieldCodec.INTEGER);

        private final KeywordField.Full<Reports, String> name = FieldHandles.keyword("reports.name", FieldCodec.STRING);

        private final ReportsDepartment department = new ReportsDepartment();

        private Reports() {}

        /** {@link Employee.Colleague#id} */
        public NumberField<Reports, Integer> id() {
            return id;
        }

        /** {@link Employee.Colleague#name} */
        public KeywordField.Full<Reports, String> name() {
            return name;
        }

        /** {@link Employee.Colleague#department} */
        public ReportsDepartment department() {
            return department;
        }
    }

    /** The fields of {@code reports.department}. */
    public static final class ReportsDepartment {

        private final NumberField<Reports, Integer> id = FieldHandles.number("reports.department.id", FieldCodec.INTEGER);

        private final KeywordField.Full<Reports, String> code = FieldHandles.keyword("reports.department.code", FieldCodec.STRING);

        private final ReportsDepartmentSite site = new ReportsDepartmentSite();

        private final NumberField<Reports, Long> size = FieldHandles.number("reports.department.size", FieldCodec.LONG);

        private final ReportsDepartmentRooms rooms = new ReportsDepartmentRooms();

        private ReportsDepartment() {}

        /** {@link Employee.Department#id} */
        public NumberField<Reports, Integer> id() {
            return id;
        }

        /** {@link Employee.Department#code} */
        public KeywordField.Full<Reports, String> code() {
            return code;
        }

        /** {@link Employee.Department#site} */
        public ReportsDepartmentSite site() {
            return site;
        }

        /** {@link Employee.Department#size} */
        public NumberField<Reports, Long> size() {
            return size;
        }

        /** {@link Employee.Department#rooms} */
        public ReportsDepartmentRooms rooms() {
            return rooms;
        }
    }

    /** The fields of {@code reports.department.site}. */
    public static final class ReportsDepartmentSite {

        private final KeywordField.Full<Reports, String> country = FieldHandles.keyword("reports.department.site.country", FieldCodec.STRING);

        private final NumberField<Reports, Integer> number = FieldHandles.number("reports.department.site.number", FieldCodec.INTEGER);

        private final KeywordField.Full<Reports, String> town = FieldHandles.keyword("reports.department.site.town", FieldCodec.STRING);

        private final KeywordField.Full<Reports, String> tags = FieldHandles.keyword("reports.department.site.tags", FieldCodec.STRING);

        private ReportsDepartmentSite() {}

        /** {@link Employee.Site#country} */
        public KeywordField.Full<Reports, String> country() {
            return country;
        }

        /** {@link Employee.Site#number} */
        public NumberField<Reports, Integer> number() {
            return number;
        }

        /** {@link Employee.Site#town} */
        public KeywordField.Full<Reports, String> town() {
            return town;
        }

        /** {@link Employee.Site#tags} */
        public KeywordField.Full<Reports, String> tags() {
            return tags;
        }
    }

    /** The fields of {@code reports.department.rooms}. */
    public static final class ReportsDepartmentRooms {

        private final NumberField<Reports, Integer> id = FieldHandles.number("reports.department.rooms.id", FieldCodec.INTEGER);

        private final ReportsDepartmentRoomsKey key = new ReportsDepartmentRoomsKey();

        private ReportsDepartmentRooms() {}

        /** {@link Employee.Room#id} */
        public NumberField<Reports, Integer> id() {
            return id;
        }

        /** {@link Employee.Room#key} */
        public ReportsDepartmentRoomsKey key() {
            return key;
        }
    }

    /** The fields of {@code reports.department.rooms.key}. */
    public static final class ReportsDepartmentRoomsKey {

        private final NumberField<Reports, Integer> id = FieldHandles.number("reports.department.rooms.key.id", FieldCodec.INTEGER);

        private final ReportsDepartmentRoomsKeyHolder holder = new ReportsDepartmentRoomsKeyHolder();

        private ReportsDepartmentRoomsKey() {}

        /** {@link Employee.Key#id} */
        public NumberField<Reports, Integer> id() {
            return id;
        }

        /** {@link Employee.Key#holder} */
        public ReportsDepartmentRoomsKeyHolder holder() {
            return holder;
        }
    }

    /** The fields of {@code reports.department.rooms.key.holder}. */
    public static final class ReportsDepartmentRoomsKeyHolder {

        private final NumberField<Reports, Integer> id = FieldHandles.number("reports.department.rooms.key.holder.id", FieldCodec.INTEGER);

        private final KeywordField.Full<Reports, String> name = FieldHandles.keyword("reports.department.rooms.key.holder.name", FieldCodec.STRING);

        private ReportsDepartmentRoomsKeyHolder() {}

        /** {@link Employee.Holder#id} */
        public NumberField<Reports, Integer> id() {
            return id;
        }

        /** {@link Employee.Holder#name} */
        public KeywordField.Full<Reports, String> name() {
            return name;
        }
    }

    /** The fields of {@code department}. */
    public static final class Department {

        private final NumberField<Fields, Integer> id = FieldHandles.number("department.id", FieldCodec.INTEGER);

        private final KeywordField.Full<Fields, String> code = FieldHandles.keyword("department.code", FieldCodec.STRING);

        private final DepartmentSite site = new DepartmentSite();

        private final NumberField<Fields, Long> size = FieldHandles.number("department.size", FieldCodec.LONG);

        private final DepartmentRooms rooms = new DepartmentRooms();

        private Department() {}

        /** {@link Employee.Department#id} */
        public NumberField<Fields, Integer> id() {
            return id;
        }

        /** {@link Employee.Department#code} */
        public KeywordField.Full<Fields, String> code() {
            return code;
        }

        /** {@link Employee.Department#site} */
        public DepartmentSite site() {
            return site;
        }

        /** {@link Employee.Department#size} */
        public NumberField<Fields, Long> size() {
            return size;
        }

        /** {@link Employee.Department#rooms} */
        public DepartmentRooms rooms() {
            return rooms;
        }
    }

    /** The fields of {@code department.site}. */
    public static final class DepartmentSite {

        private final KeywordField.Full<Fields, String> country = FieldHandles.keyword("department.site.country", FieldCodec.STRING);

        private final NumberField<Fields, Integer> number = FieldHandles.number("department.site.number", FieldCodec.INTEGER);

        private final KeywordField.Full<Fields, String> town = FieldHandles.keyword("department.site.town", FieldCodec.STRING);

        private final KeywordField.Full<Fields, String> tags = FieldHandles.keyword("department.site.tags", FieldCodec.STRING);

        private DepartmentSite() {}

        /** {@link Employee.Site#country} */
        public KeywordField.Full<Fields, String> country() {
            return country;
        }

        /** {@link Employee.Site#number} */
        public NumberField<Fields, Integer> number() {
            return number;
        }

        /** {@link Employee.Site#town} */
        public KeywordField.Full<Fields, String> town() {
            return town;
        }

        /** {@link Employee.Site#tags} */
        public KeywordField.Full<Fields, String> tags() {
            return tags;
        }
    }

    /** The fields of {@code department.rooms}. */
    public static final class DepartmentRooms {

        private final NumberField<Fields, Integer> id = FieldHandles.number("department.rooms.id", FieldCodec.INTEGER);

        private final DepartmentRoomsKey key = new DepartmentRoomsKey();

        private DepartmentRooms() {}

        /** {@link Employee.Room#id} */
        public NumberField<Fields, Integer> id() {
            return id;
        }

        /** {@link Employee.Room#key} */
        public DepartmentRoomsKey key() {
            return key;
        }
    }

    /** The fields of {@code department.rooms.key}. */
    public static final class DepartmentRoomsKey {

        private final NumberField<Fields, Integer> id = FieldHandles.number("department.rooms.key.id", FieldCodec.INTEGER);

        private final DepartmentRoomsKeyHolder holder = new DepartmentRoomsKeyHolder();

        private DepartmentRoomsKey() {}

        /** {@link Employee.Key#id} */
        public NumberField<Fields, Integer> id() {
            return id;
        }

        /** {@link Employee.Key#holder} */
        public DepartmentRoomsKeyHolder holder() {
            return holder;
        }
    }

    /** The fields of {@code department.rooms.key.holder}. */
    public static final class DepartmentRoomsKeyHolder {

        private final NumberField<Fields, Integer> id = FieldHandles.number("department.rooms.key.holder.id", FieldCodec.INTEGER);

        private final KeywordField.Full<Fields, String> name = FieldHandles.keyword("department.rooms.key.holder.name", FieldCodec.STRING);

        private DepartmentRoomsKeyHolder() {}

        /** {@link Employee.Holder#id} */
        public NumberField<Fields, Integer> id() {
            return id;
        }

        /** {@link Employee.Holder#name} */
        public KeywordField.Full<Fields, String> name() {
            return name;
        }
    }

    /** The fields of {@code badge}. */
    public static final class Badge {

        private final NumberField<Fields, Integer> id = FieldHandles.number("badge.id", FieldCodec.INTEGER);

        private final KeywordField.Full<Fields, String> code = FieldHandles.keyword("badge.code", FieldCodec.STRING);

        private Badge() {}

        /** {@link Employee.Badge#id} */
        public NumberField<Fields, Integer> id() {
            return id;
        }

        /** {@link Employee.Badge#code} */
        public KeywordField.Full<Fields, String> code() {
            return code;
        }
    }

    /** The fields of the objects in {@code projects}. */
    public static final class Projects {

        private final NumberField<Projects, Integer> id = FieldHandles.number("projects.id", FieldCodec.INTEGER);

        private final KeywordField.Full<Projects, String> title = FieldHandles.keyword("projects.title", FieldCodec.STRING);

        private final NestedField<Projects, ProjectsMembers, Employee.Holder> members = FieldHandles.nested("projects.members", "projects", new ProjectsMembers(), Employee.Project.class, Employee.Project::members);

        private Projects() {}

        /** {@link Employee.Project#id} */
        public NumberField<Projects, Integer> id() {
            return id;
        }

        /** {@link Employee.Project#title} */
        public KeywordField.Full<Projects, String> title() {
            return title;
        }

        /** {@link Employee.Project#members} */
        public NestedField<Projects, ProjectsMembers, Employee.Holder> members() {
            return members;
        }
    }

    /** The fields of the objects in {@code projects.members}. */
    public static final class ProjectsMembers {

        private final NumberField<ProjectsMembers, Integer> id = FieldHandles.number("projects.members.id", FieldCodec.INTEGER);

        private final KeywordField.Full<ProjectsMembers, String> name = FieldHandles.keyword("projects.members.name", FieldCodec.STRING);

        private ProjectsMembers() {}

        /** {@link Employee.Holder#id} */
        public NumberField<ProjectsMembers, Integer> id() {
            return id;
        }

        /** {@link Employee.Holder#name} */
        public KeywordField.Full<ProjectsMembers, String> name() {
            return name;
        }
    }
}
