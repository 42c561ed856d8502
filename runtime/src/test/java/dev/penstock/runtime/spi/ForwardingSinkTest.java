package dev.penstock.runtime.spi;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A method that is added to sinks must be passed on, too. */
class ForwardingSinkTest {

    @Test
    void everyMethodOfASinkIsPassedOn() {
        List<Method> all = Arrays.stream(DocumentSink.class.getMethods()).toList();

        assertEquals(names(all), names(passedOn()));
    }

    @Test
    void itIsPassedOnAsItIs() throws ReflectiveOperationException {
        List<String> called = new ArrayList<>();
        DocumentSink behind = (DocumentSink) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {DocumentSink.class}, (sink, method, arguments) -> {
                    called.add(method.getName());
                    return method.getReturnType() == boolean.class ? true : null;
                });
        ForwardingSink sink = () -> behind;

        List<Method> methods = passedOn();
        for (Method method : methods) {
            Object[] arguments = Arrays.stream(method.getParameterTypes())
                    .map(type -> type == int.class ? (Object) 0 : null)
                    .toArray();
            method.invoke(sink, arguments);
        }

        assertEquals(methods.stream().map(Method::getName).toList(), called);
    }

    private static List<Method> passedOn() {
        return Arrays.stream(ForwardingSink.class.getDeclaredMethods())
                .filter(Method::isDefault)
                .toList();
    }

    private static List<String> names(List<Method> methods) {
        return methods.stream()
                .map(method -> method.getName() + Arrays.toString(method.getParameterTypes()))
                .sorted()
                .toList();
    }
}
