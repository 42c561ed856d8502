package staff;

import dev.penstock.annotation.*;
import java.util.List;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/** Each verb under each other, in both directions of the same table. */
@NullMarked
@Index("employees")
@Table("employees")
@SoftDelete(column = "left_at", mark = SoftDelete.Mark.TIMESTAMP, where = "not on_leave")
@Where(filter = @Filter(column = "name", op = Filter.Op.NE, value = "nobody"))
public record Employee(
        @Id int id,
        String name,
        @BelongsTo(column = "manager_id") @Nullable Colleague manager,
        @HasMany(foreignKey = "manager_id", orderBy = "name") List<Colleague> reports,
        @BelongsTo(column = "department", references = "code") @Nullable Department department,
        @HasOne(foreignKey = "employee_id", where = "valid") @Nullable Badge badge,
        @ManyToMany(
                through = @Through(table = "memberships", left = "employee_id", right = "project_id", where = "active"),
                orderBy = "title desc",
                limit = 2)
        List<Project> projects,
        @ManyToMany(
                table = "skills",
                schema = "hr",
                through = @Through(table = "employee_skills", schema = "hr", left = "employee_id", right = "skill_id"),
                column = "name")
        List<String> skills,
        @HasMany(table = "phones", foreignKey = "employee_id", column = "number", orderBy = "priority") List<String> phones) {

    @Table("employees")
    public record Colleague(
            @Id int id,
            String name,
            @BelongsTo(column = "department", references = "code") @Nullable Department department) {}

    @Table("departments")
    public record Department(
            @Id int id,
            String code,
            @BelongsTo(column = {"site_country", "site_number"}) Site site,
            @Count(table = "employees", foreignKey = "department", references = "code") long size,
            @HasMany(foreignKey = "department_code", references = "code", flattened = true) List<Room> rooms) {}

    @Table(value = "sites", schema = "hr")
    public record Site(
            @Id String country,
            @Id int number,
            String town,
            @ManyToMany(
                            table = "tags",
                            schema = "public",
                            through =
                                    @Through(
                                            table = "site_tags",
                                            left = {"country", "number"},
                                            right = "tag_id"),
                            column = "tag")
                    List<String> tags) {}

    @Table("rooms")
    public record Room(@Id int id, @HasOne(foreignKey = "room_id") @Nullable Key key) {}

    @Table("keys")
    public record Key(@Id int id, @BelongsTo(column = "holder_id") @Nullable Holder holder) {}

    @Table("employees")
    public record Holder(@Id int id, String name) {}

    @Table("badges")
    public record Badge(@Id int id, String code) {}

    @Table("projects")
    public record Project(
            @Id int id,
            String title,
            @ManyToMany(through = @Through(table = "memberships", left = "project_id", right = "employee_id"))
                    List<Holder> members) {}
}
