package dev.penstock.it.staff;

import dev.penstock.annotation.BelongsTo;
import dev.penstock.annotation.Count;
import dev.penstock.annotation.Exists;
import dev.penstock.annotation.Filter;
import dev.penstock.annotation.HasMany;
import dev.penstock.annotation.HasOne;
import dev.penstock.annotation.Id;
import dev.penstock.annotation.Ids;
import dev.penstock.annotation.Index;
import dev.penstock.annotation.ManyToMany;
import dev.penstock.annotation.SoftDelete;
import dev.penstock.annotation.Sum;
import dev.penstock.annotation.Table;
import dev.penstock.annotation.Through;
import dev.penstock.annotation.Where;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Each verb under each other, in both directions of the same table. */
@Index("employees")
@Table("employees")
@SoftDelete(column = "left_at", mark = SoftDelete.Mark.TIMESTAMP, where = "not on_leave")
@Where(filter = @Filter(column = "name", op = Filter.Op.NE, value = "nobody"))
public record Employee(
        @Id int id,
        String name,

        @Sum(table = "timesheets", column = "hours", foreignKey = "employee_id")
        BigDecimal hours,

        @Exists(
                table = "projects",
                through = @Through(table = "memberships", left = "employee_id", right = "project_id"),
                where = "title = 'beta'")
        boolean beta,

        @Ids(table = "memberships", column = "project_id", foreignKey = "employee_id")
        List<Integer> projectIds,

        @BelongsTo(column = "manager_id") @Nullable Colleague manager,

        @HasMany(foreignKey = "manager_id", orderBy = "name")
        List<Colleague> reports,

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

        @HasMany(table = "phones", foreignKey = "employee_id", column = "number", orderBy = "priority")
        List<String> phones) {

    @Table("employees")
    public record Colleague(
            @Id int id,
            String name,

            @BelongsTo(column = "department", references = "code") @Nullable Department department) {}

    @Table("departments")
    public record Department(
            @Id int id,
            String code,

            @BelongsTo(column = {"site_country", "site_number"})
            Site site,

            @Count(table = "employees", foreignKey = "department", references = "code")
            long size,

            @HasMany(foreignKey = "department_code", references = "code", flattened = true)
            List<Room> rooms) {}

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
    public record Room(
            @Id int id,
            @HasOne(foreignKey = "room_id") @Nullable Key key) {}

    @Table("keys")
    public record Key(
            @Id int id,
            @BelongsTo(column = "holder_id") @Nullable Holder holder) {}

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
