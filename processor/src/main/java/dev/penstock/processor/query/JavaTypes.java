package dev.penstock.processor.query;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import dev.penstock.processor.declare.Scalar;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.InetAddress;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.UUID;

/** The Java types of scalars. */
final class JavaTypes {

    private JavaTypes() {}

    /** The class that has room for null. */
    static TypeName of(Scalar scalar) {
        return switch (scalar) {
            case STRING -> ClassName.get(String.class);
            case BOOLEAN -> ClassName.get(Boolean.class);
            case SHORT -> ClassName.get(Short.class);
            case INTEGER -> ClassName.get(Integer.class);
            case LONG -> ClassName.get(Long.class);
            case FLOAT -> ClassName.get(Float.class);
            case DOUBLE -> ClassName.get(Double.class);
            case BIG_DECIMAL -> ClassName.get(BigDecimal.class);
            case BIG_INTEGER -> ClassName.get(BigInteger.class);
            case UUID -> ClassName.get(UUID.class);
            case INSTANT -> ClassName.get(Instant.class);
            case OFFSET_DATE_TIME -> ClassName.get(OffsetDateTime.class);
            case LOCAL_DATE -> ClassName.get(LocalDate.class);
            case LOCAL_DATE_TIME -> ClassName.get(LocalDateTime.class);
            case LOCAL_TIME -> ClassName.get(LocalTime.class);
            case DURATION -> ClassName.get(Duration.class);
            case INET_ADDRESS -> ClassName.get(InetAddress.class);
            case BYTES -> ArrayTypeName.of(TypeName.BYTE);
        };
    }
}
