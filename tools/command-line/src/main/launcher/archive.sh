# Read by the scripts that prepare a fast start, of the source tree and of what users unpack.
#
# What it needs: java, the Java to use, and version, its number. What it gives:
#   flags       what Java is best started with, whatever archive it uses
#   collector   and with which collector
#   archive     a function that makes an archive of classes
# shellcheck shell=sh disable=SC2154

# Measured (tools/benchmarks/cold-start.sh):
# - C1 alone is cheapest to start with and loses little later;
# - a third of a small check was compiling what soon ended: methods are compiled after twice as many calls as usual, which
#   spares a twentieth of it and costs a large plan nothing;
# - the archive saves half of a start, and most if it holds objects too, which only G1 can write. Up to Java 24 only G1 uses
#   them in full, so there G1 starts cheaper than the serial collector, which on large inputs would win by a seventh;
# - an AOT cache of Java 25 loads and links all that it holds before the first line runs, needed or not;
# - memory: most of what there is, unless PLANWRIGHT_JAVA_OPTS says otherwise.
# Logs are off, or a stale archive would print warnings in front of our output.
flags='-XX:TieredStopAtLevel=1 -XX:CompileThresholdScaling=2 -XX:-UsePerfData -XX:MaxRAMPercentage=80 -Xss16m -Dfile.encoding=UTF-8 -Xlog:disable -Xlog:all=off'
if [ "$version" -ge 25 ]; then collector=-XX:+UseSerialGC; else collector=-XX:+UseG1GC; fi

# Where the archive lies in memory is drawn anew at each start unless told otherwise, and then every pointer in it is
# rewritten: a third of a bare start. A Java that does not know the option (it is a diagnostic one) goes without.
fixed='-XX:+UnlockDiagnosticVMOptions -XX:ArchiveRelocationMode=0'
# shellcheck disable=SC2086
if "$java" $fixed -version >/dev/null 2>&1; then flags="$flags $fixed"; fi

# More than 32 GB of heap would double the size of every reference.
# shellcheck disable=SC2086
if "$java" -XX:MaxRAMPercentage=80 -XX:+PrintFlagsFinal -version 2>/dev/null | grep -q ' UseCompressedOops *= false'; then
    flags="$flags -Xmx31g"
fi

# archive CLASS_PATH PLANS FILE: rehearses what most commands do with a folder of plans, to learn which classes they
# touch, and keeps those in the file. Nothing is printed; fails where no archive can be made.
archive() {
    # shellcheck disable=SC2086
    "$java" $flags "-XX:DumpLoadedClassList=$3.list" -cp "$1" org.planwright.cli.Rehearsal "$2" >/dev/null 2>&1
    # shellcheck disable=SC2086
    "$java" -Xshare:dump $flags -XX:+UseG1GC "-XX:SharedClassListFile=$3.list" "-XX:SharedArchiveFile=$3.new" \
        -cp "$1" >/dev/null 2>&1 && mv "$3.new" "$3"
    made=$?
    rm -f "$3.list" "$3.new"
    return $made
}

# The release of the Java in that folder, as one line.
release_of() {
    sed -n '/^JAVA_VERSION=/p' "$1/release" 2>/dev/null
    echo - # where a Java has no release file
}
