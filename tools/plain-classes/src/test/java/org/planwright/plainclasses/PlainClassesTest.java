package org.planwright.plainclasses;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.invoke.MethodType;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.Handle;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** The same program says the same before and after, and links nothing after. */
class PlainClassesTest {
    private static Map<String, byte[]> compiled;
    private static Map<String, byte[]> plain;

    @BeforeAll
    static void rewrite() throws IOException {
        compiled = new TreeMap<>();
        Path folder = Path.of(
                Shapes.class.getProtectionDomain().getCodeSource().getLocation().getPath());
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(f -> f.getFileName().toString().startsWith("Shapes"))
                    .toList()) {
                String name = folder.relativize(file).toString().replace('\\', '/');
                compiled.put(name.substring(0, name.length() - ".class".length()), Files.readAllBytes(file));
            }
        }
        plain = new TreeMap<>(compiled);
        plain.putAll(PlainClasses.rewritten(compiled));
    }

    @Test
    void says_the_same() throws Exception {
        List<String> before = new Shapes().call();
        assertThat(before).hasSizeGreaterThan(40);
        assertThat(run(plain)).isEqualTo(before);
    }

    @Test
    void links_nothing_at_run_time_but_what_it_says_it_leaves() {
        assertThat(linked(compiled)).hasSizeGreaterThan(40);
        assertThat(linked(plain)).containsOnly("java/lang/invoke/LambdaMetafactory.altMetafactory");
    }

    @Test
    void second_run_changes_nothing() {
        assertThat(PlainClasses.rewritten(plain).keySet()).isEmpty();
    }

    @Test
    void writes_below_a_folder(@TempDir Path folder) throws IOException {
        for (Map.Entry<String, byte[]> each : compiled.entrySet()) {
            Path file = folder.resolve(each.getKey() + ".class");
            Files.createDirectories(file.getParent());
            Files.write(file, each.getValue());
        }
        PlainClasses.main(
                new String[] {folder.toString(), folder.resolve("missing").toString()});
        for (Map.Entry<String, byte[]> each : plain.entrySet()) {
            assertThat(folder.resolve(each.getKey() + ".class")).hasBinaryContent(each.getValue());
        }
        // compilers do not know these classes, so what an earlier build left is for us to take away
        String author = Shapes.class.getName().replace('.', '/');
        Path former = folder.resolve(author + "$$Lambda9999.class");
        Path gone = folder.resolve(author + "Gone$$Lambda.class");
        byte[] lambda = plain.get(author + "$$Lambda");
        Files.write(former, lambda);
        Files.write(gone, lambda);
        PlainClasses.main(new String[] {folder.toString()});
        assertThat(former).doesNotExist();
        assertThat(gone).doesNotExist();
        assertThat(folder.resolve(author + "$$Lambda.class")).hasBinaryContent(lambda);
    }

    /** What javac would refuse in one class, the JVM would only refuse when it is called. */
    @Test
    void interfaces_that_share_a_class_have_no_method_in_common() throws ClassNotFoundException {
        Map<String, Class<?>> inherited = new TreeMap<>();
        for (String name : PlainClasses.TOGETHER) {
            for (Method method : Class.forName(name.replace('/', '.')).getMethods()) {
                if (!method.isDefault()) {
                    continue;
                }
                String signature = MethodType.methodType(method.getReturnType(), method.getParameterTypes())
                        .toMethodDescriptorString();
                Class<?> owner = inherited.putIfAbsent(method.getName() + signature, method.getDeclaringClass());
                assertThat(owner).isIn(null, method.getDeclaringClass());
            }
        }
        assertThat(inherited).containsKey("negate()Ljava/util/function/Predicate;");
    }

    private static List<String> run(Map<String, byte[]> classes) throws Exception {
        ClassLoader loader = new ClassLoader(PlainClassesTest.class.getClassLoader()) {
            @Override
            protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
                byte[] bytes = classes.get(name.replace('.', '/'));
                if (bytes == null) {
                    return super.loadClass(name, resolve);
                }
                Class<?> loaded = findLoadedClass(name);
                return loaded != null ? loaded : defineClass(name, bytes, 0, bytes.length);
            }
        };
        Object program = loader.loadClass(Shapes.class.getName())
                .getDeclaredConstructor()
                .newInstance();
        List<String> said = new ArrayList<>();
        for (Object line : (List<?>) ((Callable<?>) program).call()) {
            said.add((String) line);
        }
        return said;
    }

    private static List<String> linked(Map<String, byte[]> classes) {
        List<String> found = new ArrayList<>();
        for (byte[] bytes : classes.values()) {
            new ClassReader(bytes)
                    .accept(
                            new ClassVisitor(Opcodes.ASM9) {
                                @Override
                                public MethodVisitor visitMethod(
                                        int access,
                                        String name,
                                        String descriptor,
                                        String signature,
                                        String[] exceptions) {
                                    return new MethodVisitor(Opcodes.ASM9) {
                                        @Override
                                        public void visitInvokeDynamicInsn(
                                                String called, String type, Handle bootstrap, Object... arguments) {
                                            found.add(bootstrap.getOwner() + "." + bootstrap.getName());
                                        }
                                    };
                                }
                            },
                            0);
        }
        return found;
    }
}
