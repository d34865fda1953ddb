package org.planwright.project;

/** Something only the user can put right: an argument, a file, a place that cannot be written. */
public class UserProblem extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final String advice;

    /**
     * @param fact what is so, one sentence
     * @param advice what to do, one sentence
     */
    public UserProblem(String fact, String advice) {
        super(fact, null, false, false);
        this.advice = advice;
    }

    /** What the user can do about it, one sentence. */
    public String advice() {
        return advice;
    }
}
