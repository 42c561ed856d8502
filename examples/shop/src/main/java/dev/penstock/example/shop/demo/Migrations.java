package dev.penstock.example.shop.demo;

import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The schema, as numbered scripts on the class path, named as Flyway names them: {@code V2__reviews.sql}. It is applied to
 * a new database, so nothing is remembered of what was applied.
 */
final class Migrations {

    private static final String FOLDER = "/db/migration";
    private static final Pattern NAME = Pattern.compile("V(\\d+)__(\\w+)\\.sql");

    private Migrations() {}

    /**
     * Applies every script in the order of its number, each in a transaction of its own.
     *
     * @return the names of the scripts
     */
    static List<String> apply(Connection connection) throws IOException, SQLException {
        List<String> names = inOrder(list());
        for (String name : names) {
            connection.setAutoCommit(false);
            try (Statement statement = connection.createStatement()) {
                statement.execute(read(name));
                connection.commit();
            } catch (SQLException e) {
                connection.rollback();
                throw new SQLException("In " + name + ": " + e.getMessage(), e.getSQLState(), e);
            } finally {
                connection.setAutoCommit(true);
            }
        }
        return names;
    }

    /** Sorts by number, so that V10 comes after V9. */
    static List<String> inOrder(List<String> names) {
        SortedMap<Integer, String> byNumber = new TreeMap<>();
        for (String name : names) {
            Matcher matcher = NAME.matcher(name);
            if (!matcher.matches()) {
                throw new IllegalArgumentException(name + " is not named as a migration: V1__what_it_does.sql");
            }
            String other = byNumber.put(Integer.valueOf(matcher.group(1)), name);
            if (other != null) {
                throw new IllegalArgumentException(other + " and " + name + " have the same number");
            }
        }
        return List.copyOf(byNumber.values());
    }

    /** The scripts' names in no order, from a folder or from a jar. */
    private static List<String> list() throws IOException {
        URL folder = Objects.requireNonNull(Migrations.class.getResource(FOLDER), FOLDER);
        List<String> names = new ArrayList<>();
        if (folder.openConnection() instanceof JarURLConnection jar) {
            String prefix = jar.getEntryName().replaceAll("/*$", "/");
            jar.setUseCaches(false);
            try (var file = jar.getJarFile()) {
                file.stream()
                        .map(entry -> entry.getName())
                        .filter(name -> name.startsWith(prefix) && name.length() > prefix.length())
                        .map(name -> name.substring(prefix.length()))
                        .forEach(names::add);
            }
            return names;
        }
        try (Stream<Path> files = Files.list(Path.of(folder.toURI()))) {
            files.map(file -> Objects.toString(file.getFileName())).forEach(names::add);
        } catch (URISyntaxException e) {
            throw new IOException(e);
        }
        return names;
    }

    private static String read(String name) throws IOException {
        try (InputStream script =
                Objects.requireNonNull(Migrations.class.getResourceAsStream(FOLDER + "/" + name), name)) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
