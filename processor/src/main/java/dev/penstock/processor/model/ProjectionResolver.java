package dev.penstock.processor.model;

import dev.penstock.processor.declare.ComponentDeclaration;
import dev.penstock.processor.declare.ComponentType;
import dev.penstock.processor.declare.ComponentType.ListType;
import dev.penstock.processor.declare.ComponentType.RecordType;
import dev.penstock.processor.declare.Nullness;
import dev.penstock.processor.declare.ProjectionDeclaration;
import dev.penstock.processor.declare.RecordDeclaration;
import dev.penstock.processor.declare.Scalar;
import dev.penstock.processor.model.RecordShape.ListPart;
import dev.penstock.processor.model.RecordShape.ObjectPart;
import dev.penstock.processor.model.RecordShape.Part;
import dev.penstock.processor.model.RecordShape.ValuePart;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Resolves what a part of documents is read from. It must fit these. */
public final class ProjectionResolver {

    private static final Set<Scalar> INEXACT = EnumSet.of(Scalar.BIG_DECIMAL, Scalar.DURATION);

    private final ProjectionDeclaration projection;
    private final List<String> paths = new ArrayList<>();

    private ProjectionResolver(ProjectionDeclaration projection) {
        this.projection = projection;
    }

    /** The part that a record declares. */
    public static ProjectionModel resolve(ProjectionDeclaration projection) {
        ProjectionResolver resolver = new ProjectionResolver(projection);
        RecordShape shape =
                resolver.shape(projection.record(), projection.index().orElseThrow(), "");
        return new ProjectionModel(projection.of(), shape, isKeptByOpenSearch(shape) ? resolver.paths : List.of());
    }

    /** When OpenSearch takes a document apart, it makes binary fractions of all that is no whole number. */
    private static boolean isKeptByOpenSearch(RecordShape shape) {
        return shape.parts().stream().allMatch(part -> {
            if (part instanceof ObjectPart object) {
                return isKeptByOpenSearch(object.shape());
            }
            return part instanceof ListPart list
                    ? isKeptByOpenSearch(list.shape())
                    : isKeptByOpenSearch(((ValuePart) part).type());
        });
    }

    private static boolean isKeptByOpenSearch(ValueType type) {
        if (type instanceof ValueType.ArrayValue array) {
            return isKeptByOpenSearch(array.element());
        }
        if (type instanceof ValueType.MapValue map) {
            return isKeptByOpenSearch(map.value());
        }
        if (type instanceof ValueType.RangeValue range) {
            return !INEXACT.contains(range.bound());
        }
        return !(type instanceof ValueType.JsonValue)
                && !(type instanceof ValueType.ScalarValue value && INEXACT.contains(value.scalar()));
    }

    private RecordShape shape(RecordDeclaration own, RecordDeclaration whole, String path) {
        List<Part> parts = new ArrayList<>();
        for (ComponentDeclaration component : own.components()) {
            ComponentDeclaration other = whole.components().stream()
                    .filter(one -> one.name().equals(component.name()))
                    .findFirst()
                    .orElseThrow();
            parts.add(part(component, other, path + component.name()));
        }
        return new RecordShape(own.name(), parts);
    }

    private Part part(ComponentDeclaration own, ComponentDeclaration other, String path) {
        boolean nullable = own.nullness() != Nullness.REQUIRED;
        if (own.type() instanceof RecordType record) {
            return new ObjectPart(own.name(), nullable, objects(record, (RecordType) other.type(), path));
        }
        if (own.type() instanceof ListType list && list.element() instanceof RecordType record) {
            ComponentType element = ((ListType) other.type()).element();
            return new ListPart(own.name(), !record.equals(element), objects(record, (RecordType) element, path));
        }
        paths.add(path);
        return new ValuePart(own.name(), nullable, Values.type(other));
    }

    /** Of a record that is there whole, the whole object is fetched. */
    private RecordShape objects(RecordType own, RecordType other, String path) {
        RecordDeclaration whole = projection.parts().get(other.name());
        if (own.equals(other)) {
            int before = paths.size();
            RecordShape shape = shape(whole, whole, path + ".");
            paths.subList(before, paths.size()).clear();
            paths.add(path);
            return shape;
        }
        return shape(projection.parts().get(own.name()), whole, path + ".");
    }
}
