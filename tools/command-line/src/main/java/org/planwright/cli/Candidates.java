package org.planwright.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.planwright.compiler.RulePack;
import org.planwright.compiler.diagnostic.Severity;
import org.planwright.project.ExtensionUse;
import org.planwright.project.Project;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** What an option can be, for help and completion. The command model makes each list by its class. */
final class Candidates {
    private Candidates() {}

    /** The words of constants, in lower case with hyphens. */
    static List<String> words(Enum<?>[] constants) {
        List<String> words = new ArrayList<>();
        for (Enum<?> constant : constants) {
            words.add(constant.name().toLowerCase(Locale.ROOT).replace('_', '-'));
        }
        return words;
    }

    static final class Severities extends ArrayList<String> {
        private static final long serialVersionUID = 1;

        Severities() {
            super(words(Severity.values()));
        }
    }

    static final class Packs extends ArrayList<String> {
        private static final long serialVersionUID = 1;

        Packs() {
            super(words(RulePack.values()));
        }
    }

    static final class Forms extends ArrayList<String> {
        private static final long serialVersionUID = 1;

        Forms() {
            super(words(Report.Form.values()));
        }
    }

    static final class Choices extends ArrayList<String> {
        private static final long serialVersionUID = 1;

        Choices() {
            super(words(Color.Choice.values()));
        }
    }

    static final class Kinds extends ArrayList<String> {
        private static final long serialVersionUID = 1;

        Kinds() {
            super(Project.KINDS);
        }
    }

    static final class Views extends ArrayList<String> {
        private static final long serialVersionUID = 1;

        Views() {
            super(words(ConfigRequest.View.values()));
        }
    }

    /** Reads what becomes of extensions. */
    static final class ExtensionWord implements ITypeConverter<ExtensionUse> {
        @Override
        public ExtensionUse convert(String written) {
            try {
                return ExtensionUse.of(written);
            } catch (IllegalArgumentException unknown) {
                throw new TypeConversionException(
                        "“" + written + "” is none of " + String.join(", ", ExtensionUse.words()));
            }
        }
    }

    static final class ExtensionUses extends ArrayList<String> {
        private static final long serialVersionUID = 1;

        ExtensionUses() {
            super(ExtensionUse.words());
        }
    }

    static final class Shells extends ArrayList<String> {
        private static final long serialVersionUID = 1;

        Shells() {
            super(List.of("bash", "zsh"));
        }
    }
}
