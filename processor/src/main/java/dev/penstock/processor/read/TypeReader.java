package dev.penstock.processor.read;

import static java.util.Map.entry;

import com.palantir.javapoet.TypeName;
import dev.penstock.processor.declare.Access;
import dev.penstock.processor.declare.ComponentType;
import dev.penstock.processor.declare.JavaName;
import dev.penstock.processor.declare.Scalar;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** Reads the types of record components. */
final class TypeReader {

    private static final Map<String, Scalar> SCALARS = Map.ofEntries(
            entry("java.lang.String", Scalar.STRING),
            entry("java.lang.Boolean", Scalar.BOOLEAN),
            entry("java.lang.Short", Scalar.SHORT),
            entry("java.lang.Integer", Scalar.INTEGER),
            entry("java.lang.Long", Scalar.LONG),
            entry("java.lang.Float", Scalar.FLOAT),
            entry("java.lang.Double", Scalar.DOUBLE),
            entry("java.math.BigDecimal", Scalar.BIG_DECIMAL),
            entry("java.util.UUID", Scalar.UUID),
            entry("java.time.Instant", Scalar.INSTANT),
            entry("java.time.OffsetDateTime", Scalar.OFFSET_DATE_TIME),
            entry("java.time.LocalDate", Scalar.LOCAL_DATE),
            entry("java.time.LocalDateTime", Scalar.LOCAL_DATE_TIME));

    private TypeReader() {}

    static ComponentType read(TypeMirror type) {
        return switch (type.getKind()) {
            case BOOLEAN -> new ComponentType.ScalarType(Scalar.BOOLEAN);
            case SHORT -> new ComponentType.ScalarType(Scalar.SHORT);
            case INT -> new ComponentType.ScalarType(Scalar.INTEGER);
            case LONG -> new ComponentType.ScalarType(Scalar.LONG);
            case FLOAT -> new ComponentType.ScalarType(Scalar.FLOAT);
            case DOUBLE -> new ComponentType.ScalarType(Scalar.DOUBLE);
            case ARRAY -> array((ArrayType) type);
            case DECLARED -> declared((DeclaredType) type);
            case ERROR -> new ComponentType.UnresolvedType(type.toString());
            default -> other(type);
        };
    }

    private static ComponentType array(ArrayType type) {
        return type.getComponentType().getKind() == TypeKind.BYTE
                ? new ComponentType.ScalarType(Scalar.BYTES)
                : other(type);
    }

    private static ComponentType declared(DeclaredType type) {
        TypeElement element = (TypeElement) type.asElement();
        String name = element.getQualifiedName().toString();
        Scalar scalar = SCALARS.get(name);
        if (scalar != null) {
            return new ComponentType.ScalarType(scalar);
        }
        if (name.equals("java.util.List") && type.getTypeArguments().size() == 1) {
            return new ComponentType.ListType(read(type.getTypeArguments().get(0)));
        }
        if (element.getKind() == ElementKind.RECORD) {
            return new ComponentType.RecordType(name(element));
        }
        if (element.getKind() == ElementKind.ENUM) {
            boolean hasConstants = element.getEnclosedElements().stream()
                    .anyMatch(member -> member.getKind() == ElementKind.ENUM_CONSTANT);
            return new ComponentType.EnumType(name(element), hasConstants, access(element));
        }
        return type.getTypeArguments().stream().anyMatch(argument -> argument.getKind() == TypeKind.ERROR)
                ? new ComponentType.UnresolvedType(type.toString())
                : other(type);
    }

    /** The type as people write it: without packages and annotations. */
    private static ComponentType other(TypeMirror type) {
        return new ComponentType.OtherType(TypeName.get(type).toString().replaceAll("\\b\\p{Ll}\\w*\\.", ""));
    }

    static JavaName name(TypeElement type) {
        Deque<String> simpleNames = new ArrayDeque<>();
        Element element = type;
        while (element.getKind() != ElementKind.PACKAGE) {
            simpleNames.addFirst(element.getSimpleName().toString());
            element = Enclosing.element(element);
        }
        return new JavaName(((PackageElement) element).getQualifiedName().toString(), List.copyOf(simpleNames));
    }

    static Access access(TypeElement type) {
        Access access = Access.PUBLIC;
        for (Element element = type; element instanceof TypeElement; element = Enclosing.element(element)) {
            access = access.and(ownAccess(element));
        }
        return access;
    }

    private static Access ownAccess(Element type) {
        if (type.getModifiers().contains(Modifier.PUBLIC)) {
            return Access.PUBLIC;
        }
        return type.getModifiers().contains(Modifier.PRIVATE) ? Access.PRIVATE : Access.PACKAGE;
    }
}
