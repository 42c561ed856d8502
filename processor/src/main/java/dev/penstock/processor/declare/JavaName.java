package dev.penstock.processor.declare;

import java.util.List;

/**
 * The name of a class.
 *
 * @param packageName its package, empty for the unnamed one
 * @param simpleNames its simple name, after those of the classes around it
 */
public record JavaName(String packageName, List<String> simpleNames) implements Comparable<JavaName> {

    /** Copies the list, so that the name can never change. */
    public JavaName {
        simpleNames = List.copyOf(simpleNames);
    }

    /** The last of the simple names: {@code Order}. */
    public String simpleName() {
        return simpleNames.get(simpleNames.size() - 1);
    }

    /** The name as it stands in an import: {@code shop.User.Order}. */
    public String qualifiedName() {
        return inPackage(String.join(".", simpleNames));
    }

    /** The name of the class file: {@code shop.User$Order}. */
    public String binaryName() {
        return inPackage(String.join("$", simpleNames));
    }

    /** The class around all others around it, or the class itself. */
    public JavaName outermostClass() {
        return new JavaName(packageName, simpleNames.subList(0, 1));
    }

    /** The generated class that has the definition of this record's index. */
    public JavaName indexClass() {
        return withSuffix("Index");
    }

    /** The generated class that builds this record from documents. */
    public JavaName builderClass() {
        return withSuffix("DocumentBuilder");
    }

    /** The generated class that makes documents of this record. */
    public JavaName writerClass() {
        return withSuffix("DocumentWriter");
    }

    /** The generated class that searches this record's index. */
    public JavaName queryClass() {
        return withSuffix("Query");
    }

    /** The generated class that has this record as a part of documents. */
    public JavaName projectionClass() {
        return withSuffix("Projection");
    }

    /** A class in the same package, never nested: {@code shop.Shop_UserIndex} for {@code shop.Shop.User}. */
    private JavaName withSuffix(String suffix) {
        return new JavaName(packageName, List.of(String.join("_", simpleNames) + suffix));
    }

    private String inPackage(String name) {
        return packageName.isEmpty() ? name : packageName + "." + name;
    }

    @Override
    public int compareTo(JavaName other) {
        int byPackage = packageName.compareTo(other.packageName);
        for (int i = 0; byPackage == 0 && i < simpleNames.size() && i < other.simpleNames.size(); i++) {
            int byName = simpleNames.get(i).compareTo(other.simpleNames.get(i));
            if (byName != 0) {
                return byName;
            }
        }
        return byPackage != 0 ? byPackage : simpleNames.size() - other.simpleNames.size();
    }
}
