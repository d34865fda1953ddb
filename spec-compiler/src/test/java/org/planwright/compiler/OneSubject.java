package org.planwright.compiler;

/**
 * The subject whose rules alone are looked at where the system property {@value #PROPERTY} names one: when mutants of that
 * subject's checks are tried, what is said of other rules decides nothing and takes most of the time.
 */
public final class OneSubject {
    /** The name of the property, such as {@code financing}. */
    public static final String PROPERTY = "planwright.subject";

    private OneSubject() {}

    /** Whether a rule's id is of the subject; all are where none is named. */
    public static boolean has(String rule) {
        String subject = System.getProperty(PROPERTY, "");
        return subject.isEmpty() || subject.equals("*") || rule.startsWith(subject + ".");
    }
}
