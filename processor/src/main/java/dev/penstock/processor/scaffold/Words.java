package dev.penstock.processor.scaffold;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import javax.lang.model.SourceVersion;

/**
 * The words of a name in the database, in lower case, from which names in Java are made.
 *
 * @param list the words: {@code order} and {@code items} of {@code order_items}
 */
record Words(List<String> list) {

    private static final Pattern NO_LETTER = Pattern.compile("[^\\p{L}\\p{Nd}]+");
    private static final Pattern WORD_START = Pattern.compile("(?<=[\\p{Ll}\\p{Nd}])(?=\\p{Lu})");
    private static final Pattern NOT_ASCII = Pattern.compile("[^a-z0-9]");

    /** What a record component cannot be called (JLS 8.10.1). */
    private static final Set<String> METHODS =
            Set.of("clone", "finalize", "getClass", "hashCode", "notify", "notifyAll", "toString", "wait");

    /** Copies the list, so that the words can never change. */
    Words {
        list = List.copyOf(list);
    }

    /** Splits {@code order_items}, {@code orderItems} and {@code "Order Items"} in the same way. */
    static Words of(String name) {
        List<String> words = new ArrayList<>();
        for (String part : NO_LETTER.split(name, -1)) {
            for (String word : WORD_START.split(part, -1)) {
                if (!word.isEmpty()) {
                    words.add(word.toLowerCase(Locale.ROOT));
                }
            }
        }
        return new Words(words);
    }

    boolean isEmpty() {
        return list.isEmpty();
    }

    Words and(Words more) {
        List<String> all = new ArrayList<>(list);
        all.addAll(more.list);
        return new Words(all);
    }

    Words and(String word) {
        return and(new Words(List.of(word)));
    }

    Words singular() {
        return withLast(English::singular);
    }

    Words plural() {
        return withLast(word -> English.plural(English.singular(word)));
    }

    boolean endsWith(Words end) {
        int start = list.size() - end.list.size();
        return start >= 0 && list.subList(start, list.size()).equals(end.list);
    }

    /** The words before these, or all of them if there are none before. */
    Words without(Words end) {
        int start = list.size() - end.list.size();
        return start > 0 && endsWith(end) ? new Words(list.subList(0, start)) : this;
    }

    /** The name of a record component; {@code ifEmpty} when no word can be part of one. */
    String component(String ifEmpty) {
        StringBuilder name = new StringBuilder();
        list.forEach(word -> name.append(name.length() == 0 ? word : capitalized(word)));
        if (name.length() == 0) {
            return ifEmpty;
        }
        if (!Character.isJavaIdentifierStart(name.codePointAt(0))) {
            return "column" + name;
        }
        String text = name.toString();
        return SourceVersion.isKeyword(text, SourceVersion.RELEASE_17) || METHODS.contains(text)
                ? text + "Value"
                : text;
    }

    /** The name of a class: in ASCII, since it becomes that of files. */
    String className(String ifEmpty) {
        StringBuilder name = new StringBuilder();
        list.forEach(word -> name.append(capitalized(ascii(word))));
        if (name.length() == 0) {
            return ifEmpty;
        }
        return Character.isDigit(name.charAt(0)) ? ifEmpty + name : name.toString();
    }

    /** The name of a constant; {@code ifEmpty} when no word can be part of one. */
    String constant(String ifEmpty) {
        String name = String.join("_", list).toUpperCase(Locale.ROOT);
        if (name.isEmpty()) {
            return ifEmpty;
        }
        return Character.isJavaIdentifierStart(name.codePointAt(0)) ? name : "_" + name;
    }

    private Words withLast(UnaryOperator<String> change) {
        if (list.isEmpty()) {
            return this;
        }
        List<String> changed = new ArrayList<>(list);
        changed.set(list.size() - 1, change.apply(list.get(list.size() - 1)));
        return new Words(changed);
    }

    private static String ascii(String word) {
        String plain = Normalizer.normalize(word.replace("ß", "ss"), Normalizer.Form.NFD);
        return NOT_ASCII.matcher(plain).replaceAll("");
    }

    private static String capitalized(String word) {
        int rest = word.isEmpty() ? 0 : word.offsetByCodePoints(0, 1);
        return word.substring(0, rest).toUpperCase(Locale.ROOT) + word.substring(rest);
    }
}
