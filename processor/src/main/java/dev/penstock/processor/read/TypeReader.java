package dev.penstock.processor.read;

import static java.util.Map.entry;

import com.palantir.javapoet.TypeName;
import dev.penstock.annotation.Label;
import dev.penstock.document.GeoPoint;
import dev.penstock.document.Range;
import dev.penstock.processor.declare.Access;
import dev.penstock.processor.declare.ComponentType;
import dev.penstock.processor.declare.EnumConstant;
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
            entry("java.math.BigInteger", Scalar.BIG_INTEGER),
            entry("java.net.InetAddress", Scalar.INET_ADDRESS),
            entry("java.time.Duration", Scalar.DURATION),
            entry("java.time.LocalTime", Scalar.LOCAL_TIME),
            entry("java.util.UUID", Scalar.UUID),
            entry("java.time.Instant", Scalar.INSTANT),
            entry("java.time.OffsetDateTime", Scalar.OFFSET_DATE_TIME),
            entry("java.time.LocalDate", Scalar.LOCAL_DATE),
            entry("java.time.LocalDateTime", Scalar.LOCAL_DATE_TIME));

    private static final String RANGE = Range.class.getCanonicalName();
    private static final String GEO_POINT = GeoPoint.class.getCanonicalName();
    private static final String JSON_NODE = "com.fasterxml.jackson.databind.JsonNode";

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
        List<? extends TypeMirror> arguments = type.getTypeArguments();
        if (name.equals("java.util.List") && arguments.size() == 1) {
            return new ComponentType.ListType(read(arguments.get(0)));
        }
        if (name.equals("java.util.Map") && arguments.size() == 2) {
            ComponentType keys = read(arguments.get(0));
            if (keys instanceof ComponentType.UnresolvedType) {
                return new ComponentType.UnresolvedType(type.toString());
            }
            boolean textKeys = keys instanceof ComponentType.ScalarType key && key.scalar() == Scalar.STRING;
            return textKeys ? new ComponentType.MapType(read(arguments.get(1))) : other(type);
        }
        if (name.equals(RANGE) && arguments.size() == 1) {
            return new ComponentType.RangeType(read(arguments.get(0)));
        }
        if (name.equals(GEO_POINT)) {
            return new ComponentType.GeoPointType();
        }
        if (name.equals(JSON_NODE)) {
            return new ComponentType.JsonType();
        }
        return named(type, element);
    }

    private static ComponentType named(DeclaredType type, TypeElement element) {
        if (element.getKind() == ElementKind.RECORD) {
            return new ComponentType.RecordType(name(element));
        }
        if (element.getKind() == ElementKind.ENUM) {
            List<EnumConstant> constants = element.getEnclosedElements().stream()
                    .filter(member -> member.getKind() == ElementKind.ENUM_CONSTANT)
                    .map(TypeReader::constant)
                    .toList();
            return new ComponentType.EnumType(name(element), constants, access(element));
        }
        return type.getTypeArguments().stream().anyMatch(argument -> argument.getKind() == TypeKind.ERROR)
                ? new ComponentType.UnresolvedType(type.toString())
                : other(type);
    }

    private static EnumConstant constant(Element constant) {
        String name = constant.getSimpleName().toString();
        Label label = constant.getAnnotation(Label.class);
        return new EnumConstant(name, label == null ? name : label.value());
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

    static Access ownAccess(Element type) {
        if (type.getModifiers().contains(Modifier.PUBLIC)) {
            return Access.PUBLIC;
        }
        return type.getModifiers().contains(Modifier.PRIVATE) ? Access.PRIVATE : Access.PACKAGE;
    }
}
