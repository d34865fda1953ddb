package org.planwright.plainclasses;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Handle;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * Rewrites compiled classes so that no call in them is linked at run time. The lambdas of a class become one class beside it
 * in its nest; {@code equals}, {@code hashCode} and {@code toString} of records get a body. Texts beside a class that asks
 * for them become constants ({@link FilesBeside}). Nothing else changes, and classes without such calls stay as they are,
 * so that running it twice does no harm.
 *
 * <p>Lambdas with more than one interface are left as they are: they are rare.
 */
public final class PlainClasses {
    private static final String LAMBDAS = "java/lang/invoke/LambdaMetafactory";
    private static final String RECORDS = "java/lang/runtime/ObjectMethods";
    private static final String SUFFIX = "$$Lambda";

    /**
     * Interfaces that one class may implement together: no method of one is taken for another's, and nobody treats what is
     * one of them differently because it is another, too, as streams do with {@link java.util.function.IntConsumer}.
     */
    static final Set<String> TOGETHER = Set.of(
            "java/util/Comparator",
            "java/util/function/BiConsumer",
            "java/util/function/BiFunction",
            "java/util/function/BiPredicate",
            "java/util/function/BinaryOperator",
            "java/util/function/Consumer",
            "java/util/function/Function",
            "java/util/function/Predicate",
            "java/util/function/Supplier",
            "java/util/function/UnaryOperator");

    /** Class files by the name of the class. */
    private final Map<String, byte[]> classes;

    private final Map<String, byte[]> changed = new LinkedHashMap<>();
    private final Map<String, List<String>> newMembers = new TreeMap<>();

    private PlainClasses(Map<String, byte[]> classes) {
        this.classes = classes;
    }

    /** Rewrites the class files below the folders that are named. */
    public static void main(String[] folders) throws IOException {
        for (String folder : folders) {
            rewrite(Path.of(folder));
        }
    }

    /** Rewrites the class files below a folder. */
    static void rewrite(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        Map<String, byte[]> classes = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            files.filter(file -> file.toString().endsWith(".class")).forEach(file -> {
                String path = folder.relativize(file).toString().replace('\\', '/');
                classes.put(path.substring(0, path.length() - ".class".length()), bytes(file));
            });
        }
        Map<String, byte[]> changed = rewritten(classes);
        Map<String, byte[]> plain = new TreeMap<>(classes);
        plain.putAll(changed);
        changed.putAll(FilesBeside.of(folder, plain));
        for (Map.Entry<String, byte[]> each : changed.entrySet()) {
            Path file = folder.resolve(each.getKey() + ".class");
            Path beside = folder.resolve(each.getKey() + ".class.new");
            Files.write(beside, each.getValue());
            Files.move(beside, file, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        }
        classes.putAll(changed);
        for (String name : classes.keySet()) {
            if (orphan(name, classes)) {
                Files.delete(folder.resolve(name + ".class"));
            }
        }
    }

    /** Whether we made it for a class that is gone, or that was compiled again and no longer asks for it. */
    private static boolean orphan(String name, Map<String, byte[]> classes) {
        int suffix = Math.max(name.indexOf(SUFFIX), name.indexOf(FilesBeside.SUFFIX));
        if (suffix < 0) {
            return false;
        }
        byte[] author = classes.get(name.substring(0, suffix));
        return author == null || !new String(author, StandardCharsets.ISO_8859_1).contains(name);
    }

    /** The classes that are new or changed, by their names, a lambda before its author. */
    static Map<String, byte[]> rewritten(Map<String, byte[]> classes) {
        PlainClasses all = new PlainClasses(classes);
        for (Map.Entry<String, byte[]> each : classes.entrySet()) {
            all.plain(each.getKey(), each.getValue());
        }
        all.newMembers.forEach(all::join);
        return all.changed;
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private void plain(String name, byte[] bytes) {
        ClassReader reader = new ClassReader(bytes);
        ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_MAXS);
        Host host = new Host(writer, name, unwritten(reader));
        reader.accept(host, 0);
        if (host.rewrote) {
            host.lambdas.forEach((lambdas, its) -> {
                changed.put(lambdas, its.bytes(host.nestHost));
                newMembers
                        .computeIfAbsent(host.nestHost, none -> new ArrayList<>())
                        .add(lambdas);
            });
            changed.put(name, writer.toByteArray());
        }
    }

    /** The methods of a record that nobody wrote, with what they would be linked by. */
    private static Map<String, Object[]> unwritten(ClassReader reader) {
        Map<String, Object[]> found = new TreeMap<>();
        if (!reader.getSuperName().equals("java/lang/Record")) {
            return found;
        }
        reader.accept(
                new ClassVisitor(Opcodes.ASM9) {
                    @Override
                    public MethodVisitor visitMethod(
                            int access, String method, String descriptor, String signature, String[] exceptions) {
                        return new MethodVisitor(Opcodes.ASM9) {
                            @Override
                            public void visitInvokeDynamicInsn(
                                    String called, String type, Handle bootstrap, Object... arguments) {
                                if (bootstrap.getOwner().equals(RECORDS)) {
                                    found.put(method + descriptor, arguments);
                                }
                            }
                        };
                    }
                },
                ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
        return found;
    }

    /** Tells the class that speaks for a nest of its new members. */
    private void join(String nestHost, List<String> members) {
        ClassReader reader = new ClassReader(changed.getOrDefault(nestHost, classes.get(nestHost)));
        ClassWriter writer = new ClassWriter(0);
        reader.accept(
                new ClassVisitor(Opcodes.ASM9, writer) {
                    private final List<String> before = new ArrayList<>();

                    @Override
                    public void visitNestMember(String member) {
                        before.add(member);
                        super.visitNestMember(member);
                    }

                    @Override
                    public void visitEnd() {
                        members.stream()
                                .filter(member -> !before.contains(member))
                                .forEach(super::visitNestMember);
                        super.visitEnd();
                    }
                },
                0);
        changed.put(nestHost, writer.toByteArray());
    }

    /** A class whose lambdas and record methods are replaced. */
    private final class Host extends ClassVisitor {
        private final String name;
        private final Map<String, Object[]> unwritten;
        private String simpleName;
        private String nestHost;
        private final Map<String, LambdaClass> lambdas = new TreeMap<>();
        private boolean rewrote;

        Host(ClassWriter writer, String name, Map<String, Object[]> unwritten) {
            super(Opcodes.ASM9, writer);
            this.name = name;
            this.unwritten = unwritten;
            nestHost = name;
            simpleName = name.substring(name.lastIndexOf('/') + 1);
        }

        @Override
        public void visitNestHost(String host) {
            nestHost = host;
            super.visitNestHost(host);
        }

        @Override
        public void visitInnerClass(String inner, String outer, String innerName, int access) {
            if (inner.equals(name) && innerName != null) {
                simpleName = innerName;
            }
            super.visitInnerClass(inner, outer, innerName, access);
        }

        @Override
        public MethodVisitor visitMethod(
                int access, String method, String descriptor, String signature, String[] exceptions) {
            MethodVisitor code = super.visitMethod(access, method, descriptor, signature, exceptions);
            Object[] record = unwritten.get(method + descriptor);
            if (record != null) {
                new RecordMethod(simpleName, record).write(method, code);
                rewrote = true;
                return null;
            }
            return new MethodVisitor(Opcodes.ASM9, code) {
                @Override
                public void visitInvokeDynamicInsn(String called, String type, Handle bootstrap, Object... arguments) {
                    if (bootstrap.getOwner().equals(LAMBDAS)
                            && bootstrap.getName().equals("metafactory")) {
                        lambda(this, called, type, arguments);
                    } else {
                        super.visitInvokeDynamicInsn(called, type, bootstrap, arguments);
                    }
                }
            };
        }

        private void lambda(MethodVisitor code, String called, String type, Object[] arguments) {
            Lambda lambda = new Lambda(called, type, arguments);
            String made = lambda.made.getInternalName();
            String holder = name + SUFFIX + (TOGETHER.contains(made) ? "" : "$" + made.replace('/', '_'));
            String factory = lambdas.computeIfAbsent(holder, LambdaClass::new).add(lambda);
            code.visitMethodInsn(Opcodes.INVOKESTATIC, holder, factory, type, false);
            rewrote = true;
        }
    }
}
