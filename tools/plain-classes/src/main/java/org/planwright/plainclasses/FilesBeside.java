package org.planwright.plainclasses;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * Puts the texts that lie beside a class, and below, into a class of their own, so that to read one no jar is opened and
 * searched. It is done for a class that has a method {@code static String fileBeside(String name)}: that gives what the
 * class of texts has of this name, and does what was written only where there is none.
 */
final class FilesBeside {
    static final String SUFFIX = "$$Files";

    private static final String METHOD = "fileBeside";
    private static final String DESCRIPTOR = "(Ljava/lang/String;)Ljava/lang/String;";
    private static final String FACTORY = "of";
    /** A constant in a class has at most 65,535 bytes, and a character may take three of them. */
    private static final int LONGEST = 65_535 / 3;

    private FilesBeside() {}

    /** The classes that are new or changed, by their names. */
    static Map<String, byte[]> of(Path folder, Map<String, byte[]> classes) throws IOException {
        Map<String, byte[]> changed = new TreeMap<>();
        for (Map.Entry<String, byte[]> each : classes.entrySet()) {
            ClassReader reader = new ClassReader(each.getValue());
            String texts = each.getKey() + SUFFIX;
            Asks asks = new Asks(texts);
            reader.accept(asks, ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
            if (!asks.has) {
                continue;
            }
            if (!asks.already) {
                ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_MAXS);
                reader.accept(asking(writer, texts), 0);
                changed.put(each.getKey(), writer.toByteArray());
            }
            Path beside = folder.resolve(each.getKey()).getParent();
            byte[] made = bytes(texts, read(beside));
            if (!java.util.Arrays.equals(made, classes.get(texts))) {
                changed.put(texts, made);
            }
        }
        return changed;
    }

    private static Map<String, String> read(Path beside) throws IOException {
        Map<String, String> texts = new TreeMap<>();
        try (Stream<Path> files = Files.walk(beside)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String name = beside.relativize(file).toString().replace('\\', '/');
                if (!name.endsWith(".class") && !name.endsWith(".class.new") && Files.size(file) <= LONGEST) {
                    texts.put(name, Files.readString(file));
                }
            }
        }
        return texts;
    }

    private static byte[] bytes(String name, Map<String, String> texts) {
        ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_MAXS);
        writer.visit(
                Opcodes.V17,
                Opcodes.ACC_FINAL | Opcodes.ACC_SUPER | Opcodes.ACC_SYNTHETIC,
                name,
                null,
                "java/lang/Object",
                null);
        MethodVisitor code = writer.visitMethod(Opcodes.ACC_STATIC, FACTORY, DESCRIPTOR, null, null);
        code.visitCode();
        texts.forEach((file, text) -> {
            Label next = new Label();
            code.visitLdcInsn(file);
            code.visitVarInsn(Opcodes.ALOAD, 0);
            code.visitMethodInsn(Opcodes.INVOKEVIRTUAL, "java/lang/String", "equals", "(Ljava/lang/Object;)Z", false);
            code.visitJumpInsn(Opcodes.IFEQ, next);
            code.visitLdcInsn(text);
            code.visitInsn(Opcodes.ARETURN);
            code.visitLabel(next);
            code.visitFrame(Opcodes.F_SAME, 0, null, 0, null);
        });
        code.visitInsn(Opcodes.ACONST_NULL);
        code.visitInsn(Opcodes.ARETURN);
        code.visitMaxs(0, 0);
        code.visitEnd();
        writer.visitEnd();
        return writer.toByteArray();
    }

    /** The same class, whose method asks the texts first. */
    private static ClassVisitor asking(ClassWriter writer, String texts) {
        return new ClassVisitor(Opcodes.ASM9, writer) {
            @Override
            public MethodVisitor visitMethod(
                    int access, String name, String descriptor, String signature, String[] exceptions) {
                MethodVisitor written = super.visitMethod(access, name, descriptor, signature, exceptions);
                if (!isIt(access, name, descriptor)) {
                    return written;
                }
                return new MethodVisitor(Opcodes.ASM9, written) {
                    @Override
                    public void visitCode() {
                        super.visitCode();
                        Label none = new Label();
                        visitVarInsn(Opcodes.ALOAD, 0);
                        visitMethodInsn(Opcodes.INVOKESTATIC, texts, FACTORY, DESCRIPTOR, false);
                        visitInsn(Opcodes.DUP);
                        visitJumpInsn(Opcodes.IFNULL, none);
                        visitInsn(Opcodes.ARETURN);
                        visitLabel(none);
                        visitFrame(Opcodes.F_SAME1, 0, null, 1, new Object[] {"java/lang/String"});
                        visitInsn(Opcodes.POP);
                    }
                };
            }
        };
    }

    private static boolean isIt(int access, String name, String descriptor) {
        return name.equals(METHOD) && descriptor.equals(DESCRIPTOR) && (access & Opcodes.ACC_STATIC) != 0;
    }

    /** Whether a class has such a method, and whether that asks the texts already. */
    private static final class Asks extends ClassVisitor {
        private final String texts;
        private boolean has;
        private boolean already;

        Asks(String texts) {
            super(Opcodes.ASM9);
            this.texts = texts;
        }

        @Override
        public MethodVisitor visitMethod(
                int access, String name, String descriptor, String signature, String[] exceptions) {
            if (!isIt(access, name, descriptor)) {
                return null;
            }
            has = true;
            return new MethodVisitor(Opcodes.ASM9) {
                @Override
                public void visitMethodInsn(int opcode, String owner, String called, String type, boolean isInterface) {
                    already |= owner.equals(texts);
                }
            };
        }
    }
}
