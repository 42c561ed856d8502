package dev.penstock.runtime.postgres;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A connection whose every query answers with one row: the next of a list, the last of it again and again; columns are parted by tabs. */
final class FakeDatabase {

    private final Deque<String> answers = new ArrayDeque<>();
    private final List<String> asked = new ArrayList<>();
    private @Nullable SQLException failure;

    FakeDatabase answer(String... texts) {
        answers.addAll(List.of(texts));
        return this;
    }

    void failWith(SQLException reason) {
        failure = reason;
    }

    /** The queries so far. */
    List<String> asked() {
        return asked;
    }

    Connection connection() {
        return proxy(Connection.class, (self, method, arguments) -> {
            if (method.getName().equals("prepareStatement")) {
                return statement((String) arguments[0]);
            }
            throw unexpected(method);
        });
    }

    private PreparedStatement statement(String sql) {
        return proxy(PreparedStatement.class, (self, method, arguments) -> switch (method.getName()) {
            case "executeQuery" -> {
                if (failure != null) {
                    throw failure;
                }
                asked.add(sql);
                yield row(answers.size() > 1 ? answers.remove() : answers.element());
            }
            case "close", "setString" -> null;
            default -> throw unexpected(method);
        });
    }

    private static ResultSet row(String text) {
        return proxy(ResultSet.class, (self, method, arguments) -> switch (method.getName()) {
            case "next" -> true;
            case "getString" -> arguments[0] instanceof Integer column ? text.split("\t", -1)[column - 1] : text;
            case "getLong" -> Long.valueOf(text.split("\t", -1)[(Integer) arguments[0] - 1]);
            case "close" -> null;
            default -> throw unexpected(method);
        });
    }

    static <T> T proxy(Class<T> type, InvocationHandler calls) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, calls));
    }

    /** The end of a call that no test expects. */
    static UnsupportedOperationException unexpected(Method method) {
        return new UnsupportedOperationException(method.toString());
    }
}
