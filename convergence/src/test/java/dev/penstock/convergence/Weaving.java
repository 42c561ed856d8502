package dev.penstock.convergence;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.StreamSupport;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.InsnNode;
import org.objectweb.asm.tree.LdcInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.TypeInsnNode;

/**
 * A change of one method of the engine while its class is loaded. Nothing in the engine knows of it. Immutable.
 *
 * @param type the class: its name behind {@code dev.penstock.runtime.}, a nested one behind a dollar sign
 * @param method the only method of that name
 */
record Weaving(String type, String method, Consumer<MethodNode> change) {

    private static final String ROOT = "dev/penstock/runtime/";
    private static final String FAILPOINTS = "dev/penstock/convergence/Failpoints";

    /** The method does nothing but return; a boolean one returns true. */
    static Weaving returnsAtOnce(String type, String method) {
        return new Weaving(type, method, node -> {
            node.instructions.clear();
            node.tryCatchBlocks.clear();
            if (node.localVariables != null) {
                node.localVariables.clear();
            }
            boolean isVoid = Type.getReturnType(node.desc).equals(Type.VOID_TYPE);
            if (!isVoid) {
                node.instructions.add(new InsnNode(Opcodes.ICONST_1));
            }
            node.instructions.add(new InsnNode(isVoid ? Opcodes.RETURN : Opcodes.IRETURN));
        });
    }

    /** The method reads another field. */
    static Weaving readsInstead(String type, String method, String field, String instead) {
        return new Weaving(
                type,
                method,
                node -> each(node, FieldInsnNode.class)
                        .filter(read -> read.name.equals(field))
                        .forEach(read -> read.name = instead));
    }

    /** The method makes an object of another class, which has the same constructor. */
    static Weaving makesInstead(String type, String method, String made, String instead) {
        return new Weaving(type, method, node -> {
            each(node, TypeInsnNode.class)
                    .filter(one -> one.getOpcode() == Opcodes.NEW && one.desc.equals(ROOT + made))
                    .forEach(one -> one.desc = ROOT + instead);
            each(node, MethodInsnNode.class)
                    .filter(call -> call.name.equals("<init>") && call.owner.equals(ROOT + made))
                    .forEach(call -> call.owner = ROOT + instead);
        });
    }

    /** A failpoint where the method begins. */
    static Weaving atBegin(String type, String method, String failpoint) {
        return new Weaving(type, method, node -> node.instructions.insert(reached(failpoint)));
    }

    /** A failpoint wherever the method returns. */
    static Weaving atEnd(String type, String method, String failpoint) {
        return new Weaving(
                type,
                method,
                node -> each(node, InsnNode.class)
                        .filter(one -> one.getOpcode() >= Opcodes.IRETURN && one.getOpcode() <= Opcodes.RETURN)
                        .forEach(one -> node.instructions.insertBefore(one, reached(failpoint))));
    }

    /** A failpoint before the method calls another. */
    static Weaving beforeCall(String type, String method, String called, String failpoint) {
        return new Weaving(
                type,
                method,
                node -> calls(node, called).forEach(call -> node.instructions.insertBefore(call, reached(failpoint))));
    }

    /** A failpoint when the method has called another. */
    static Weaving afterCall(String type, String method, String called, String failpoint) {
        return new Weaving(
                type,
                method,
                node -> calls(node, called).forEach(call -> node.instructions.insert(call, reached(failpoint))));
    }

    /** The class that it changes, as class files name it. */
    String internalName() {
        return ROOT + type.replace('.', '/');
    }

    /**
     * Changes a class.
     *
     * @throws IllegalStateException when there is nothing to be changed: the engine is another by now
     */
    byte[] apply(byte[] bytes) {
        ClassNode node = new ClassNode();
        new ClassReader(bytes).accept(node, 0);
        List<MethodNode> methods =
                node.methods.stream().filter(one -> one.name.equals(method)).toList();
        if (methods.size() != 1) {
            throw new IllegalStateException(type + " has " + methods.size() + " methods " + method);
        }
        List<String> before = text(methods.get(0));
        change.accept(methods.get(0));
        if (before.equals(text(methods.get(0)))) {
            throw new IllegalStateException(type + "." + method + " has not what is to be changed");
        }
        ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_MAXS);
        node.accept(writer);
        return writer.toByteArray();
    }

    private static List<String> text(MethodNode method) {
        return StreamSupport.stream(method.instructions.spliterator(), false)
                .map(Weaving::text)
                .toList();
    }

    private static String text(AbstractInsnNode one) {
        if (one instanceof FieldInsnNode field) {
            return field.name;
        }
        return one instanceof MethodInsnNode call ? call.owner + call.name : Integer.toString(one.getOpcode());
    }

    private static List<MethodInsnNode> calls(MethodNode method, String called) {
        return each(method, MethodInsnNode.class)
                .filter(call -> call.name.equals(called))
                .toList();
    }

    private static <T> java.util.stream.Stream<T> each(MethodNode method, Class<T> kind) {
        return StreamSupport.stream(method.instructions.spliterator(), false)
                .filter(kind::isInstance)
                .map(kind::cast)
                .toList()
                .stream();
    }

    private static InsnList reached(String failpoint) {
        InsnList list = new InsnList();
        list.add(new LdcInsnNode(failpoint));
        list.add(new MethodInsnNode(Opcodes.INVOKESTATIC, FAILPOINTS, "reached", "(Ljava/lang/String;)V"));
        return list;
    }
}
